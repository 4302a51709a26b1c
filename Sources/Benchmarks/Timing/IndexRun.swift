import RelationsModel
import RelationsQuery

/// Builds the index in memory; what making the quotes takes is left out of the time.
struct IndexRun {
  let maker: QuoteMaker

  /// Quotes that are made before any of them is added and timed.
  private static let batch = 20_000

  func measure(into report: inout Report) {
    let clock = ContinuousClock()
    var builder = IndexBuilder(maker.frame)
    var adding = Duration.zero
    let parties = BothSides { Array(maker.frame.parties[$0].id.rawValue.utf8) }
    var quotes: [GeneratedQuote] = []
    for start in stride(from: 0, to: maker.plan.quotes, by: Self.batch) {
      let numbers = start..<min(start + Self.batch, maker.plan.quotes)
      while quotes.count < numbers.count { quotes.append(GeneratedQuote()) }
      for number in numbers { maker.make(number, into: &quotes[number - start]) }
      adding += clock.measure {
        for place in 0..<numbers.count {
          quotes[place].withColumns(parties) { builder.add($0) }
        }
      }
    }
    var bytes: [UInt8] = []
    let finishing = clock.measure { bytes = builder.bytes() }
    report.add("index in memory", "adding the quotes", adding / .milliseconds(1), "ms")
    report.add("index in memory", "laying it out", finishing / .milliseconds(1), "ms")
    report.add("index in memory", "the whole", (adding + finishing) / .milliseconds(1), "ms")
    report.add("index in memory", "its size", Double(bytes.count) / 1e6, "MB")
  }
}
