import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of the view of changes between two days.
package struct ChangesWords: ListWords {
  package static let name = "Changes"

  /// How to come to the commands that compare with another date.
  package struct Ways: Sendable {
    package let date: String
    package let earlierTurn: String
    package let earlierYear: String
    package let laterTurn: String

    package init(date: String, earlierTurn: String, earlierYear: String, laterTurn: String) {
      self.date = date
      self.earlierTurn = earlierTurn
      self.earlierYear = earlierYear
      self.laterTurn = laterTurn
    }
  }

  private let heading: Heading
  private let perspective: Perspective
  /// The day that is compared with the as-of date; nil before the first answer.
  private let since: Day?
  private let order: ChangeOrder
  private let ways: Ways?
  private let counts: ChangeCounts?

  package init(
    _ heading: Heading,
    _ perspective: Perspective,
    since: Day?,
    _ order: ChangeOrder = .dossier,
    ways: Ways? = nil,
    counts: ChangeCounts? = nil
  ) {
    self.heading = heading
    self.perspective = perspective
    self.since = since
    self.order = order
    self.ways = ways
    self.counts = counts
  }

  /// The two days that are compared, the earlier first; one that is typed may lie after the as-of date.
  package var detail: String {
    guard let since else { return "" }
    let (asOf, other) = (DateText.day(perspective.asOf), DateText.day(since))
    guard since > perspective.asOf else { return "\(other) to \(asOf)" }
    return "\(asOf) to \(other), a later day than the as-of date"
  }

  package var nothing: String {
    let rule = "\(ChangesWords.noDifference(isFiltered: false)) the two days."
    guard let ways else { return rule }
    return "\(rule) \(ways.date) compares with another date, \(ways.earlierTurn) and "
      + "\(ways.earlierYear) go back in time, \(ways.laterTurn) forward."
  }

  package var nothingMatching: String {
    "\(ChangesWords.noDifference(isFiltered: true)) the two days."
  }

  /// Such as "No standing, position or stance differs between", without the days.
  package static func noDifference(isFiltered: Bool) -> String {
    "No standing, position or stance\(isFiltered ? " that matches" : "") differs between"
  }

  package func note(_ total: Int) -> String { "\(Wording.number(total)), \(Wording.name(order))" }

  package func summary(_ total: Int) -> String {
    "\(Wording.count(total, "change")), \(detail), \(Wording.name(order))."
  }

  /// The heading of a group, as far as its changes have been read.
  package func heading(of group: Change.Group, among changes: [Change]) -> String {
    let assessors = changes.filter { $0.group == group }.map(\.assessor)
    return Wording.heading(group, assessors: Set(assessors))
  }

  package func announced(_ change: Change) -> [String] {
    let turn = change.turn
    switch change.kind {
    case .issue:
      let alone = change.basis == .words ? "" : " \(Wording.evidence(change))"
      return ["Issue: \(Wording.sentence(change.title)) \(turn).\(alone)"]
    case .actor: return ["Actor: \(Wording.sentence(change.title)) \(turn)."]
    case .proposition(let proposition, _, _, _):
      let sides = change.turnedSides.map { turned in
        let after = turned.hasComeBack ? "again" : Wording.verb(turned.after)
        return "\(heading.parties[turned.side].name): \(Wording.verb(turned.before)) before, "
          + "\(after) " + (turned.on.map { Wording.since($0) } ?? "now")
          + change.order(of: turned)
      }
      let parties = sides.isEmpty ? "" : " \(sides.joined(separator: "; "))."
      return ["\(Spoken.proposition(proposition)) \(turn).\(parties)"]
    }
  }

  // MARK: In print

  package var opening: [String] {
    guard let counts else { return [] }
    let stances =
      counts.stances == 0
      ? "no actor changed stance" : "actors changed stance \(Wording.count(counts.stances, "time"))"
    return [
      "\(Wording.count(counts.issues, "issue")) and "
        + "\(Wording.count(counts.propositions, "proposition")) moved, \(stances)"
        + (perspective.filter.isNarrowing ? ", of what matches." : ".")
    ]
  }

  package let legend: [String] = []
  package let hint = CommandHint("show ID", gives: "gives the words of a quote and their source.")
}
