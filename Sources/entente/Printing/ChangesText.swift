import Drawing
import Interface
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What changed between two days as text, with the quotes on both sides of each change.
struct ChangesText: ViewText {
  private let record: RecordText
  private let since: Day
  private let summary: String
  /// Under which heading the last change stands.
  private var group: Change.Group?

  init(_ analyst: Analyst, since: Day, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    self.since = since
    let counts = analyst.changeCounts(since: since, perspective)
    let stances =
      counts.stances == 0
      ? "no actor changed stance" : "actors changed stance \(Wording.count(counts.stances, "time"))"
    summary =
      "\(Wording.count(counts.issues, "issue")) moved, "
      + "\(Wording.count(counts.propositions, "proposition")) turned, \(stances)."
  }

  var head: [String] {
    let days = "\(DateText.day(since)) to \(DateText.day(record.perspective.asOf))"
    return record.header("Changes, \(days)", isJudged: true) + record.wrapped(summary)
  }

  mutating func lines(_ page: Page<Change>) -> [String] {
    var block = TextBlock(columns: record.columns)
    for change in page.rows {
      if change.group != group {
        let assessors = page.rows.filter { $0.group == change.group }.map(\.assessor)
        let heading = Wording.heading(change.group, assessors: Set(assessors))
        block.add(lines: [""])
        block.add(heading)
        group = change.group
      }
      add(change, to: &block)
    }
    return block.lines
  }

  private func add(_ change: Change, to block: inout TextBlock) {
    let day = DateText.full(change.on)
    switch change.kind {
    case .issue(let id, let title, let from, let to):
      block.add("\(title) (\(id))", indent: 2, hanging: 4)
      block.add("\(named(from)) → \(named(to)), \(day)", indent: 4)
      addIDs(change, to: &block)
    case .proposition(let proposition, _, let from, let to):
      block.add(
        Wording.beside(proposition.id, after: "  ") + proposition.text,
        indent: 2,
        hanging: 4
      )
      block.add("\(turn(from, to)), \(day)", indent: 4, hanging: 6)
      addQuotes(change, to: &block)
    case .actor(_, let name, let proposition, _, let from, let to):
      let move = "\(named(from)) → \(named(to))"
      block.add("\(name): \(move), \(day)", indent: 2, hanging: 4)
      block.add(
        Wording.beside(proposition.id, after: "  ") + proposition.text,
        indent: 4,
        hanging: 6
      )
      addQuotes(change, withWords: true, to: &block)
    }
  }

  // MARK: - What it was and is

  private func named(_ standing: Standing?) -> String {
    standing.map { "\(Wording.glyph($0)) \(Wording.name($0))" } ?? "not there"
  }

  private func named(_ stance: Stance) -> String {
    "\(Wording.glyph(stance)) \(Wording.name(stance))"
  }

  /// The standing where it turned, and each party whose position did.
  private func turn(_ from: PropositionState?, _ to: PropositionState) -> String {
    var parts: [String] = []
    if from?.standing != to.standing {
      let before = from.map { Wording.name($0) } ?? "no stance"
      parts.append("\(before) → \(Wording.name(to))")
    }
    for side in Side.allCases {
      let (before, after) = (from?.positions[side] ?? .silent, to.positions[side])
      guard before != after else { continue }
      let glyphs = "\(Wording.glyph(before)) → \(Wording.glyph(after))"
      parts.append("\(record.shortName(side)) \(glyphs) \(Wording.verb(after))")
    }
    return parts.joined(separator: "; ")
  }

  // MARK: - Evidence

  /// An issue rests on the quotes of its propositions, which stand below: their ids will do.
  private func addIDs(_ change: Change, to block: inout TextBlock) {
    guard !change.quotes.isEmpty else {
      return block.add(Wording.evidence(change), indent: 4, hanging: 6)
    }
    let parts = [
      (Change.Part.before, change.before), (.turned, change.after), (.unmoved, change.unmoved),
    ]
    let text = parts.filter { !$1.isEmpty }.map { part, quotes in
      "\(Wording.name(part)): \(quotes.map(\.rawValue).joined(separator: " "))"
    }
    block.add(text.joined(separator: "; "), indent: 4, hanging: 6)
  }

  private func addQuotes(
    _ change: Change,
    withWords: Bool = false,
    to block: inout TextBlock
  ) {
    for (part, id) in change.parts {
      guard let card = record.queries.quote(id) else { continue }
      let date = DateText.full(card.quote.date)
      let speaker = "\(card.speakerName) (\(record.shortName(card.side)))"
      let label = Wording.name(part).padded(to: 7)
      block.add(
        "\(label) \(id)  \(date)  \(named(card.stance))  \(speaker)",
        indent: 4,
        hanging: 12
      )
      if withWords { block.add(record.words(card), indent: 12) }
    }
  }

  var foot: [String] {
    [""] + record.hint("show ID", "gives the words of a quote and their source.")
  }
}
