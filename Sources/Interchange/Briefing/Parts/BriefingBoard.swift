import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Where the two sides stand: every section of the board as a table.
struct BriefingBoard: BriefingContent {
  static let part = BriefingPart.board

  /// The issues of a section of the board that stand by one kind of judgement; a mixed issue stands in
  /// two sections.
  struct Section: Sendable {
    let title: String
    /// By whose judgement they stand there.
    let about: String
    let rows: [Row]
    let leftOut: Int?
  }

  struct Row: Sendable {
    let title: String
    /// Nil when the issue is not among those that are gone through one by one.
    let anchor: String?
    let mark: Mark
    /// Whether it stands by the record for want of an assessment.
    let isUnassessed: Bool
    /// Said where both sides took a stance, but on no proposition both.
    let differentPoints: String?
    let positions: BothSides<Mark>
    let quotes: String
    let last: BriefingDate?
  }

  let parties: BothSides<Party>
  let sections: [Section]
  let balance: [BriefingBalance]
  let hasBalance: Bool
  let hasUnassessed: Bool
  let rule: BriefingRule
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
    let rule = BriefingRule(export, all.rows)
    self.rule = rule
    sections = BoardSection.allCases.flatMap { section in
      Section.all(section, queries.issues(in: section, perspective, window), known, rule)
    }
    hasUnassessed = sections.contains { $0.rows.contains(where: \.isUnassessed) }
    balance = BriefingBalance.all(of: WindowedList { queries.issues(perspective, $0) })
    // A bar of one issue says nothing that its line does not.
    hasBalance = all.total > 1
  }
}

extension BriefingBoard.Section {
  /// What the record bears out, and then what rests on an assessment alone, by who made it.
  fileprivate static func all(
    _ section: BoardSection,
    _ page: Page<IssueRow>,
    _ known: Set<Issue.ID>,
    _ rule: BriefingRule
  ) -> [BriefingBoard.Section] {
    let title = Wording.name(section)
    let alone = page.rows.filter(\.restsOnAssessmentAlone)
    let others = page.rows.filter { !$0.restsOnAssessmentAlone }
    let rest = page.total - page.rows.count
    var sections: [BriefingBoard.Section] = []
    if !others.isEmpty || rest > 0 {
      let about = about(section, others, rule)
      sections.append(Self(title, about, others, leftOut: rest, known))
    }
    var assessors: [String?] = []
    for row in alone where !assessors.contains(row.assessor) { assessors.append(row.assessor) }
    for assessor in assessors {
      let about =
        "\(assessed(section, by: [assessor])); by the record alone each stands otherwise."
      let rows = alone.filter { $0.assessor == assessor }
      sections.append(Self(title, about, rows, leftOut: 0, known))
    }
    return sections
  }

  private init(
    _ title: String,
    _ about: String,
    _ rows: [IssueRow],
    leftOut: Int,
    _ known: Set<Issue.ID>
  ) {
    self.title = "\(title): \(rows.count + leftOut)"
    self.about = about
    self.rows = rows.map { BriefingBoard.Row($0, isListed: known.contains($0.id)) }
    self.leftOut = leftOut > 0 ? leftOut : nil
  }

  private static func about(
    _ section: BoardSection,
    _ rows: [IssueRow],
    _ rule: BriefingRule
  ) -> String {
    let record =
      switch section {
      case .shared:
        "By the record the sides have the same position, on all or on some propositions."
      case .contested:
        "By the record the sides differ, or are divided, on all or on some propositions."
      case .oneSided: "By the record no proposition has a stance of both sides."
      }
    let assessors = Set(rows.filter { $0.basis == .assessed }.map(\.assessor))
    guard !assessors.isEmpty else { return record }
    let start = assessed(section, by: assessors)
    return rows.contains { $0.basis != .assessed }
      ? "\(start), or so by the record where this dossier has no assessment by this day."
      : "\(start), and so by the record."
  }

  /// By whom the issues of a section are assessed so; mixed ones stand in both.
  private static func assessed(_ section: BoardSection, by assessors: Set<String?>) -> String {
    let names = assessors.compactMap(\.self).sorted().joined(separator: " and ")
    let verdict = section == .shared ? "shared" : "contested"
    return "Assessed as \(verdict)\(names.isEmpty ? "" : " by \(names)"), in whole or in part"
  }
}

extension BriefingBoard.Row {
  fileprivate init(_ row: IssueRow, isListed: Bool) {
    title = row.title
    anchor = isListed ? BriefingAnchor.name("issue", row.id.rawValue) : nil
    mark = Mark(row.standing)
    isUnassessed = row.basis == .recordForWantOfAssessment
    differentPoints = Wording.differentPoints(row)
    positions = BothSides { Mark(row.positions[$0]) }
    quotes = Wording.number(row.quotes.matching)
    last = row.lastDate.map(BriefingDate.init(coarse:))
  }
}

/// How many issues have one standing, as a stretch of a bar.
struct BriefingBalance: Sendable {
  let mark: Mark
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
    return [Standing.shared, .mixed, .oneSided, .open, .contested].compactMap { standing in
      guard let count = counts[standing] else { return nil }
      defer { before += count }
      let share = Double(count) / Double(total)
      let start = Double(before) / Double(total)
      return BriefingBalance(
        mark: Mark(standing),
        count: count,
        start: BriefingChart.percent(start),
        length: BriefingChart.percent(share),
        middle: BriefingChart.percent(start + share / 2),
        isWide: share > 0.06
      )
    }
  }
}
