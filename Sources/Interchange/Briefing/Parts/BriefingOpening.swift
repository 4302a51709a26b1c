import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The head of a briefing: what it is about, from when and through which lens, and what is in it.
struct BriefingOpening: BriefingContent {
  static let part = BriefingPart.opening

  let title: String
  let parties: BothSides<Party>
  /// Nil when nothing is left out for its date.
  let asOf: BriefingDate?
  let lens: String
  /// What it is narrowed to; nil when it is of the whole.
  let filter: String?
  /// Such as "15 of 140 quotes".
  let share: String
  /// The dossier's own, of the whole alone.
  let summary: String?
  let counts: String
  /// The signs of the briefing with their meanings.
  let marks = Mark.positions + Mark.standings
  let legend = (Mark.positions + Mark.standings).map(\.signed).joined(separator: "; ")
  let contents: [BriefingIssueLink]
  let hasBoard: Bool
  let hasYears: Bool
  let hasEvents: Bool
  let hasLadder: Bool
  let hasAdvice: Bool
  let hasSilences: Bool
  let style = BriefingStyle.text

  init(
    _ export: Export,
    _ board: BriefingBoard,
    hasYears: Bool,
    hasAdvice: Bool,
    hasSilences: Bool,
    eventCount: Int
  ) {
    let heading = export.queries.heading
    let overview = export.queries.overview(export.perspective)
    let filter = export.perspective.filter
    title = BriefingOpening.title(export)
    parties = heading.parties
    let isDated = export.perspective.asOf < .distantFuture
    asOf = isDated ? BriefingDate(EDTFDate(export.perspective.asOf)) : nil
    lens = board.rule.standings
    self.filter = filter.isNarrowing ? filter.text : nil
    summary = filter.isNarrowing ? nil : heading.summary
    let quotes = Wording.count(overview.quotes.matching, "quote")
    let matching = Wording.number(overview.quotes.matching)
    share = "\(matching) of \(Wording.count(overview.quotes.total, "quote"))"
    counts = [
      Wording.count(board.issueCount, "issue"),
      filter.isNarrowing ? nil : quotes,
      Wording.count(eventCount, "event"),
    ].compactMap(\.self).joined(separator: ", ")
    contents = board.contents
    hasBoard = !board.isEmpty
    self.hasYears = hasYears
    hasEvents = eventCount > 0
    hasLadder = board.issueCount > 1
    self.hasAdvice = hasAdvice
    self.hasSilences = hasSilences
  }
}

extension BriefingOpening {
  /// Of whom a briefing is, and to what it is narrowed.
  static func title(_ export: Export) -> String {
    let title = export.queries.heading.title
    let filter = export.perspective.filter
    return filter.isNarrowing ? "\(title), narrowed to \(filter.text)" : title
  }
}

/// An issue as the contents name it.
struct BriefingIssueLink: Hashable, Sendable {
  let id: Issue.ID
  let anchor: String
  let title: String
  let mark: Mark

  init(_ row: IssueRow) {
    id = row.id
    anchor = BriefingAnchor.name("issue", row.id.rawValue)
    title = row.title
    mark = Mark(row.standing)
  }
}

/// The foot of a briefing: whom the dossier owes its texts.
struct BriefingClosing: BriefingContent {
  static let part = BriefingPart.closing

  let credits: [String]
  let hasCredits: Bool
  let hasSources: Bool
  /// On what its standings rest.
  let claim: String?

  init(_ heading: Heading, hasSources: Bool, claim: String?) {
    self.claim = claim
    credits = heading.credits
    hasCredits = !heading.credits.isEmpty
    self.hasSources = hasSources
  }
}
