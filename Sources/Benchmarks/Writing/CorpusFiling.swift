import CorpusStore
import Foundation
import RelationsModel
import SystemPackage

/// Files a generated corpus in a corpus file, as an import would.
struct CorpusFiling {
  let maker: QuoteMaker

  /// Quotes that are filed in one transaction.
  private static let rowsOfATransaction = 50_000

  /// Makes the file anew, with the frame and so many of the quotes as there are.
  func write(to path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    let writer = try CorpusWriter(openingOrCreating: FilePath(path))
    try writer.transaction { transaction in
      _ = try transaction.add(maker.frame) { _, _ in }
    }
    let names = RecordNames(maker.frame)
    var quote = GeneratedQuote()
    for start in stride(from: 0, to: maker.plan.quotes, by: Self.rowsOfATransaction) {
      try writer.transaction { transaction in
        for number in start..<min(start + Self.rowsOfATransaction, maker.plan.quotes) {
          maker.make(number, into: &quote)
          let addition = try quote.withEntry(names) { try transaction.add($0) }
          guard addition == .new else {
            throw BenchmarkError.failed("quote \(number) was not filed: \(addition)")
          }
        }
      }
    }
    writer.close()
  }
}

/// The ids of a frame's records as bytes.
struct RecordNames {
  let actors: [[UInt8]]
  let issues: [[UInt8]]
  let sources: [[UInt8]]
  let propositions: [[[UInt8]]]
  let parties: BothSides<[UInt8]>

  init(_ frame: Dossier) {
    actors = frame.actors.map { Array($0.id.rawValue.utf8) }
    issues = frame.issues.map { Array($0.id.rawValue.utf8) }
    sources = frame.sources.map { Array($0.id.rawValue.utf8) }
    propositions = frame.issues.map { $0.propositions.map { Array($0.id.rawValue.utf8) } }
    parties = BothSides { Array(frame.parties[$0].id.rawValue.utf8) }
  }
}

extension GeneratedQuote {
  /// Lends the quote as an importer would.
  func withEntry<Result>(
    _ names: RecordNames,
    _ body: (QuoteEntry) throws -> Result
  ) rethrows -> Result {
    // All other texts in one array can be lent by one call.
    var all: [UInt8] = []
    let add = { (text: [UInt8]?) -> Range<Int>? in
      guard let text else { return nil }
      let start = all.count
      all += text
      return start..<all.count
    }
    let ranges: [(QuoteField, Range<Int>?)] = [
      (.speaker, add(names.actors[speaker])), (.issue, add(names.issues[issue])),
      (.source, add(names.sources[source])),
      (.proposition, add(proposition.map { names.propositions[issue][$0.place] })),
      (.party, add(side.map { names.parties[$0] })),
      (.datedBySource, isDatedBySource ? add(Array("true".utf8)) : nil),
      (.start, add(span.map { Array(String($0.lowerBound).utf8) })),
      (.end, add(span.map { Array(String($0.upperBound).utf8) })),
    ]
    return try withTexts { texts in
      try all.withUnsafeBufferPointer { bytes in
        for (field, range) in ranges {
          texts[field] = range.map { QuoteTexts.Text(rebasing: bytes[$0]) }
        }
        let day = Day(number: DateMaker.first.number + day)
        return try body(QuoteEntry(texts, firstDay: day))
      }
    }
  }
}
