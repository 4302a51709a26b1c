import RelationsModel
import RelationsQuery

/// Builds the index in memory; what making the quotes takes is left out of the time.
struct IndexRun {
  let maker: QuoteMaker

  /// Quotes that are made before any of them is added and timed.
  private static let batch = 20_000

  func measure(into report: inout Report) {
    var builder = IndexBuilder(maker.frame)
    var adding = Spent()
    let parties = BothSides { Array(maker.frame.parties[$0].id.rawValue.utf8) }
    var quotes: [GeneratedQuote] = []
    for start in stride(from: 0, to: maker.plan.quotes, by: Self.batch) {
      let numbers = start..<min(start + Self.batch, maker.plan.quotes)
      while quotes.count < numbers.count { quotes.append(GeneratedQuote()) }
      for number in numbers { maker.make(number, into: &quotes[number - start]) }
      let stopwatch = Stopwatch()
      for place in 0..<numbers.count {
        quotes[place].withColumns(parties) { builder.add($0) }
      }
      adding = adding + stopwatch.spent
    }
    let stopwatch = Stopwatch()
    let bytes = builder.bytes()
    let finishing = stopwatch.spent
    report.add("index in memory", "adding the quotes", adding)
    report.add("index in memory", "laying it out", finishing)
    report.add("index in memory", "the whole", adding + finishing)
    report.add("index in memory", "its size", Double(bytes.count) / 1e6, "MB")
  }
}
