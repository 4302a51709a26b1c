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
  let filter: String?
  let summary: String?
  let counts: String
  let isEmpty: Bool
  let contents: [BriefingIssueLink]
  let hasBoard: Bool
  let hasYears: Bool
  let hasEvents: Bool
  let style = BriefingStyle.text

  init(_ export: Export, _ board: BriefingBoard, hasYears: Bool, eventCount: Int) {
    let heading = export.queries.heading
    let overview = export.queries.overview(export.perspective)
    let filter = export.perspective.filter
    title = heading.title
    parties = heading.parties
    let isDated = export.perspective.asOf < .distantFuture
    asOf = isDated ? BriefingDate(EDTFDate(export.perspective.asOf)) : nil
    lens = BriefingOpening.sentence(on: export.perspective, overview)
    self.filter = filter.isEmpty ? nil : filter.text
    summary = heading.summary
    let quotes = BriefingWording.count(overview.quotes.matching, "quote")
    let all = BriefingWording.number(overview.quotes.total)
    counts = [
      BriefingWording.count(board.issueCount, "issue"),
      filter.isEmpty ? quotes : "\(quotes) of \(all)",
      BriefingWording.count(eventCount, "event"),
    ].joined(separator: ", ")
    isEmpty = board.isEmpty && eventCount == 0
    contents = board.contents
    hasBoard = !board.isEmpty
    self.hasYears = hasYears
    hasEvents = eventCount > 0
  }

  private static func sentence(on perspective: Perspective, _ overview: Overview) -> String {
    let words =
      switch perspective.window {
      case .day: "on the last day on which it took one"
      case .all: "by the date of the briefing"
      default:
        "in the window of \(perspective.window) that ends on the last day on which it took one"
      }
    let record = "what each side’s stances say \(words)"
    return switch perspective.lens {
    case .record: "Standings are counted from \(record)."
    case .assessed:
      "Standings follow \(overview.assessor.map { "the assessments of \($0)" } ?? "published assessments"),"
        + " and where nobody has assessed an issue, \(record)."
    }
  }
}

/// An issue as the contents name it.
struct BriefingIssueLink: Hashable, Sendable {
  let id: Issue.ID
  let anchor: String
  let title: String
  let mark: BriefingMark

  init(_ row: IssueRow) {
    id = row.id
    anchor = BriefingAnchor.name("issue", row.id.rawValue)
    title = row.title
    mark = BriefingMark(row.standing)
  }
}

/// The foot of a briefing: whom the dossier owes its texts.
struct BriefingClosing: BriefingContent {
  static let part = BriefingPart.closing

  let credits: [String]
  let hasCredits: Bool
  let hasSources: Bool

  init(_ heading: Heading, hasSources: Bool) {
    credits = heading.credits
    hasCredits = !heading.credits.isEmpty
    self.hasSources = hasSources
  }
}
