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
    // All texts in one array can be lent by one call.
    var all = bytes
    let add = { (text: [UInt8]?) -> Range<Int>? in
      guard let text else { return nil }
      let start = all.count
      all += text
      return start..<all.count
    }
    let speaker = add(names.actors[speaker])
    let issueID = add(names.issues[issue])
    let sourceID = add(names.sources[source])
    let proposition = add(proposition.map { names.propositions[issue][$0.place] })
    let party = add(side.map { names.parties[$0] })
    let stance = add(stance == .none ? nil : Array(stance.rawValue.utf8))
    let basis = add(basis.map { Array($0.rawValue.utf8) })
    let rendering = add(Array(rendering.rawValue.utf8))
    let speech = add(Array(speech.rawValue.utf8))
    let cut = add(cut.map { Array($0.rawValue.utf8) })
    return try all.withUnsafeBufferPointer { bytes in
      let lent = { (range: Range<Int>?) in
        range.map { QuoteEntry.Text(rebasing: bytes[$0]) }
      }
      let none = QuoteEntry.Text(rebasing: bytes[..<0])
      var entry = QuoteEntry(
        id: lent(id) ?? none,
        text: lent(text) ?? none,
        speaker: lent(speaker) ?? none,
        date: lent(date) ?? none,
        firstDay: Day(number: DateMaker.first.number + day),
        issue: lent(issueID) ?? none,
        source: lent(sourceID) ?? none
      )
      (entry.role, entry.venue, entry.locator) = (lent(role), lent(venue), lent(locator))
      (entry.hedge, entry.variantOf) = (lent(hedge), lent(variantOf))
      (entry.proposition, entry.party) = (lent(proposition), lent(party))
      (entry.stance, entry.basis) = (lent(stance), lent(basis))
      (entry.rendering, entry.speech, entry.cut) = (lent(rendering), lent(speech), lent(cut))
      entry.isDatedBySource = isDatedBySource
      entry.span = span
      return try body(entry)
    }
  }
}
