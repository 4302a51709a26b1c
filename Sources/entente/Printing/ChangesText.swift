import Drawing
import Interface
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What changed between two days as text, with the quotes on both sides of each change.
struct ChangesText: ViewText {
  let record: RecordText
  let words: ChangesWords
  /// Under which heading the last change stands.
  private var group: Change.Group?

  init(_ analyst: Analyst, since: Day, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    words = ChangesWords(
      analyst.queries.heading,
      perspective,
      since: since,
      counts: analyst.changeCounts(since: since, perspective)
    )
  }

  var head: [String] {
    record.header("\(ChangesWords.name), \(words.detail)", isJudged: true)
      + words.opening.flatMap { record.wrapped($0) }
  }

  mutating func lines(_ page: Page<Change>) -> [String] {
    var block = TextBlock(columns: record.columns)
    for change in page.rows {
      if change.group != group {
        block.add(lines: [""])
        block.add(words.heading(of: change.group, among: page.rows))
        group = change.group
      }
      add(change, to: &block)
    }
    return block.lines
  }

  private func add(_ change: Change, to block: inout TextBlock) {
    let day = change.date
    switch change.kind {
    case .issue(let id, let title, _, _):
      block.add("\(title) (\(id))", indent: 2, hanging: 4)
      block.add("\(move(change)), \(change.dateWithPoints)", indent: 4, hanging: 6)
      addIDs(change, to: &block)
    case .proposition(let proposition, _, _, _):
      block.add(
        Wording.beside(proposition.id, after: "  ") + proposition.text,
        indent: 2,
        hanging: 4
      )
      block.add(turns(change).joined(separator: "; "), indent: 4, hanging: 6)
      addQuotes(change, to: &block)
    case .actor(_, let name, let proposition, _, _, _):
      block.add("\(name): \(move(change)), \(day)", indent: 2, hanging: 4)
      block.add(
        Wording.beside(proposition.id, after: "  ") + proposition.text,
        indent: 4,
        hanging: 6
      )
      addQuotes(change, withWords: true, to: &block)
    }
  }

  // MARK: - What it was and is

  private func move(_ change: Change) -> String {
    "\(change.names.before ?? Change.absent) → \(change.names.after)"
  }

  /// How a proposition and its sides turned, each with its date where another has not given it.
  private func turns(_ change: Change) -> [String] {
    let sides = change.turnedSides.map { turned in
      let date = turned.on ?? (change.standsAsBefore ? change.on : nil)
      let after = "\(Wording.glyph(turned.after)) \(Wording.verb(turned.after))"
      let move =
        turned.hasComeBack ? "\(after) again" : "\(Wording.glyph(turned.before)) → \(after)"
      return "\(record.shortName(turned.side)) \(move)"
        + (date.map { ", \(DateText.full($0))" } ?? "") + change.order(of: turned)
    }
    return change.standsAsBefore ? sides : ["\(move(change)), \(change.date)"] + sides
  }

  // MARK: - Evidence

  /// An issue rests on the quotes of its propositions, which stand below: their ids will do.
  private func addIDs(_ change: Change, to block: inout TextBlock) {
    guard !change.quotes.isEmpty else {
      return block.add(Wording.evidence(change), indent: 4, hanging: 6)
    }
    let text = Dictionary(grouping: change.parts, by: \.part)
      .sorted { $0.key.rawValue < $1.key.rawValue }
      .map { part, quotes in
        let areBrief = quotes.allSatisfy { $0.quote.isBrief }
        let names = quotes.map { name($0.quote) }.joined(separator: areBrief ? " " : ", ")
        return "\(Wording.name(part)): \(names)"
      }
    block.add(text.joined(separator: "; "), indent: 4, hanging: 6)
  }

  /// A quote by its id where that is short, else by who said it and when.
  private func name(_ id: Quote.ID) -> String {
    let isOutside = record.perspective.leavesOut(id, record.queries)
    if !id.isBrief, let card = record.queries.quote(id) {
      return Wording.name(card, isOutsideFilter: isOutside)
    }
    return id.rawValue + (isOutside ? " (\(Wording.outsideFilter))" : "")
  }

  private func addQuotes(
    _ change: Change,
    withWords: Bool = false,
    to block: inout TextBlock
  ) {
    for (part, id) in change.parts {
      guard let card = record.queries.quote(id) else { continue }
      let date = Wording.date(of: card.quote)
      let isOutside = record.perspective.leavesOut(id, record.queries)
      let note = isOutside ? ", \(Wording.outsideFilter)" : ""
      let speaker = "\(card.speakerName) (\(record.shortName(card.side)))"
      let label = Wording.name(part).padded(to: 10)
      block.add(
        "\(label) \(Wording.beside(id, after: "  "))\(date)  \(Mark(card.stance).signed)  "
          + "\(([speaker] + Wording.manner(of: card.quote)).joined(separator: ", "))\(note)",
        indent: 4,
        hanging: 15
      )
      if withWords { block.add(record.words(card), indent: 15) }
    }
  }
}
