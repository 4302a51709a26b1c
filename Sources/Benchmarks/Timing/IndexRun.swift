import RelationsModel
import RelationsQuery

/// Builds the index in memory; what making the quotes takes is left out of the time.
struct IndexRun {
  let maker: QuoteMaker

  /// Quotes that are made before any of them is added and timed.
  private static let batch = 20_000

  func build(into report: inout Report) throws(IndexError) -> IndexedQueries {
    let bytes = bytes(into: &report)
    var opening = Samples()
    let start = ContinuousClock.now
    let queries = try IndexedQueries(MemoryStorage(bytes))
    opening.add(ContinuousClock.now - start)
    report.add("index", "opening it", opening)
    return queries
  }

  func bytes(into report: inout Report) -> [UInt8] {
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
    report.add("index", "adding the quotes", adding / .milliseconds(1), "ms")
    report.add("index", "laying it out", finishing / .milliseconds(1), "ms")
    report.add("index", "built in memory", (adding + finishing) / .milliseconds(1), "ms")
    report.add("index", "its size", Double(bytes.count) / 1e6, "MB")
    return bytes
  }
}
