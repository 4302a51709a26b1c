import RelationsModel
import RelationsQuery

/// Where the two sides stand: every section of the board as a table.
struct BriefingBoard: BriefingContent {
  static let part = BriefingPart.board

  /// A section of the board; a mixed issue stands in two of them.
  struct Section: Sendable {
    let title: String
    let about: String
    let count: Int
    let rows: [Row]
    let leftOut: Int?
  }

  struct Row: Sendable {
    let title: String
    /// Nil when the issue is not among those that are gone through one by one.
    let anchor: String?
    let mark: BriefingMark
    /// Whether it stands by the record for want of an assessment.
    let isUnassessed: Bool
    let positions: BothSides<BriefingMark>
    let quotes: String
    let last: BriefingDate?
  }

  let parties: BothSides<Party>
  let sections: [Section]
  let balance: [BriefingBalance]
  let hasUnassessed: Bool
  /// The issues that are gone through one by one.
  let contents: [BriefingIssueLink]
  let issueCount: Int

  var isEmpty: Bool { issueCount == 0 }

  init(_ export: Export, _ limits: BriefingLimits) {
    let (queries, perspective) = (export.queries, export.perspective)
    let window = Window(offset: 0, count: limits.issues)
    let all = queries.issues(perspective, window)
    parties = queries.heading.parties
    contents = all.rows.map(BriefingIssueLink.init)
    issueCount = all.total
    let known = Set(contents.map(\.id))
    sections = BoardSection.allCases.compactMap { section in
      let page = queries.issues(in: section, perspective, window)
      guard page.total > 0 else { return nil }
      return Section(section, page, known)
    }
    hasUnassessed = sections.contains { $0.rows.contains(where: \.isUnassessed) }
    balance = BriefingBalance.all(of: WindowedList { queries.issues(perspective, $0) })
  }
}

extension BriefingBoard.Section {
  fileprivate init(_ section: BoardSection, _ page: Page<IssueRow>, _ known: Set<Issue.ID>) {
    switch section {
    case .shared:
      title = "Shared interests"
      about = "Issues on which the two sides want the same, wholly or in part."
    case .contested:
      title = "Contested"
      about = "Issues on which they want different things, wholly or in part."
    case .oneSided:
      title = "One-sided"
      about = "Issues on which only one side has taken a stance."
    }
    count = page.total
    rows = page.rows.map { BriefingBoard.Row($0, isListed: known.contains($0.id)) }
    leftOut = page.total > page.rows.count ? page.total - page.rows.count : nil
  }
}

extension BriefingBoard.Row {
  fileprivate init(_ row: IssueRow, isListed: Bool) {
    title = row.title
    anchor = isListed ? BriefingAnchor.name("issue", row.id.rawValue) : nil
    mark = BriefingMark(row.standing)
    isUnassessed = row.basis == .recordForWantOfAssessment
    positions = BothSides { BriefingMark(row.positions[$0]) }
    quotes = BriefingWording.number(row.quotes.matching)
    last = row.lastDate.map(BriefingDate.init(coarse:))
  }
}

/// How many issues have one standing, as a stretch of a bar.
struct BriefingBalance: Sendable {
  let mark: BriefingMark
  let count: Int
  /// Where its stretch begins and how long it is, of a whole of `100%`.
  let start: String
  let length: String
  let middle: String
  /// Whether the stretch has room for its sign.
  let isWide: Bool

  /// The standings of which there are issues, from agreement to contest.
  static func all(of issues: WindowedList<IssueRow>) -> [BriefingBalance] {
    var counts: [Standing: Int] = [:]
    let total = issues.forEach { counts[$0.standing, default: 0] += 1 }
    var before = 0
    return [Standing.shared, .mixed, .oneSided, .contested].compactMap { standing in
      guard let count = counts[standing] else { return nil }
      defer { before += count }
      let share = Double(count) / Double(total)
      let start = Double(before) / Double(total)
      return BriefingBalance(
        mark: BriefingMark(standing),
        count: count,
        start: BriefingChart.percent(start),
        length: BriefingChart.percent(share),
        middle: BriefingChart.percent(start + share / 2),
        isWide: share > 0.06
      )
    }
  }
}
