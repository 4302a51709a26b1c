import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A briefing of at most two pages: where the sides stand and since when, three quotes of each, and
/// the sources.
struct BriefPage: BriefingContent {
  static let part = BriefingPart.brief
  static let mostLines = 6
  static let mostQuotes = 3

  /// An issue with the proposition on which it turns, or one of several propositions of one issue.
  struct Line: Sendable {
    let title: String
    let mark: Mark
    /// Said where both sides took a stance, but on no proposition both.
    let differentPoints: String?
    let judgement: String
    let reference: BriefingReference?
    let proposition: String?
    let positions: BothSides<BriefingPosition>?
    /// Such as "2 more propositions not in this brief", on the last line of an issue.
    let unshown: String?
  }

  struct Voice: Sendable {
    let party: String
    let quotes: [BriefQuote]
  }

  struct CitedSource: Sendable {
    let number: Int
    let text: String
  }

  let title: String
  let asOf: BriefingDate?
  let filter: String?
  let share: String
  let standings: String
  let parties: BothSides<String>
  let lines: [Line]
  /// How many issues the lines are of.
  let issueCount: Int
  /// Such as "8 more issues"; nil when all are there.
  let leftOut: String?
  let voices: [Voice]
  let hasSources: Bool
  let sources: [CitedSource]
  /// Whether a text was cut, which `[…]` marks.
  private(set) var isCut = false
  let style = BriefingStyle.text

  /// Writes it whole; gives how many issues are in it.
  static func write(
    _ export: Export,
    as form: BriefingForm,
    to sink: inout some ExportSink
  ) throws(ExportStop) -> Int {
    let issues = export.queries.issues(export.perspective, Window(offset: 0, count: mostLines))
    guard issues.total > 0 else { return 0 }
    var page = BriefPage(export, issues)
    var text = form.render(page)
    if text.contains(ClippedText.mark) || text.contains(MarkdownText.escaped(ClippedText.mark)) {
      page.isCut = true
      text = form.render(page)
    }
    try sink.write(text)
    return page.issueCount
  }

  private init(_ export: Export, _ issues: Page<IssueRow>) {
    let (queries, perspective) = (export.queries, export.perspective)
    let overview = queries.overview(perspective)
    title = ClippedText.line(BriefingOpening.title(export), to: 90)
    asOf = perspective.asOf < .distantFuture ? BriefingDate(EDTFDate(perspective.asOf)) : nil
    filter =
      perspective.filter.isNarrowing
      ? ClippedText.line(perspective.filter.text, to: 90) : nil
    let matching = Wording.number(overview.quotes.matching)
    let total = Wording.count(overview.quotes.total, "quote")
    share = filter == nil ? total : "\(matching) of \(total)"
    standings = BriefingRule(export, issues.rows).standings
    parties = BothSides { side in
      ClippedText.line(queries.heading.parties[side].shortName, to: 20)
    }
    let details = issues.rows.compactMap { queries.issue($0.id, in: nil, perspective) }
    let points = BriefPage.points(of: details)
    var sources = BriefingSources()
    let chosen = BothSides { BriefQuote.chosen(points, of: $0, export) }
    let given = Set((chosen.first + chosen.second).map(\.quote.id))
    lines = points.rows.map { Line($0, export, given, &sources) }
    issueCount = points.issues
    let others = issues.total - issueCount
    leftOut = others > 0 ? Wording.count(others, "more issue") : nil
    voices = Side.allCases.compactMap { side in
      let quotes = chosen[side].map { BriefQuote($0, &sources) }
      let name = ClippedText.line(queries.heading.parties[side].name, to: 60)
      return quotes.isEmpty ? nil : Voice(party: name, quotes: quotes)
    }
    hasSources = !sources.cited.isEmpty
    self.sources = sources.cited.enumerated().map { place, source in
      let text = ClippedText.line(Citation(source: source).plain, to: 120)
      return CitedSource(number: place + 1, text: text)
    }
  }

  /// The propositions that are shown: of one issue as many as there is room for, else of each those
  /// that decide how it stands.
  struct Points: Sendable {
    struct Point: Sendable {
      let detail: IssueDetail
      /// Nil for an issue without propositions.
      let row: PropositionRow?
      /// How many propositions of its issue are left out, told once behind the last that is shown.
      let unshown: Int
    }

    var rows: [Point] = []
    /// How many issues they are of.
    var issues = 0

    /// Takes all that is to be shown of an issue, or nothing where there is no room for it.
    fileprivate mutating func add(_ detail: IssueDetail, _ shown: [PropositionRow]) {
      guard rows.count + max(1, shown.count) <= BriefPage.mostLines else { return }
      issues += 1
      let unshown = detail.propositions.count - shown.count
      if shown.isEmpty { rows.append(Point(detail: detail, row: nil, unshown: unshown)) }
      for (place, row) in shown.enumerated() {
        let isLast = place == shown.count - 1
        rows.append(Point(detail: detail, row: row, unshown: isLast ? unshown : 0))
      }
    }
  }

  private static func points(of details: [IssueDetail]) -> Points {
    var points = Points()
    if details.count == 1, let detail = details.first {
      points.add(detail, fitting(in: detail))
    } else {
      for detail in details {
        // An issue that has no room ends the list, so that none is passed over.
        let issues = points.issues
        points.add(detail, deciding(in: detail))
        if points.issues == issues { break }
      }
    }
    return points
  }

  /// As many propositions as there is room for, among them those that decide, in their order.
  private static func fitting(in detail: IssueDetail) -> [PropositionRow] {
    let first = Set(deciding(in: detail).map(\.proposition.id))
    let others = detail.propositions.map(\.proposition.id).filter { !first.contains($0) }
    let kept = first.union(others.prefix(mostLines - first.count))
    return detail.propositions.filter { kept.contains($0.proposition.id) }
  }

  /// The propositions by which an issue stands as it does: of each way in which the sides stand to each
  /// other the first, and where they meet on none, the first on which each side took a stance.
  private static func deciding(in detail: IssueDetail) -> [PropositionRow] {
    let rows = detail.propositions
    let decided = rows.filter { $0.standing != .unanswered }
    let deciding: [PropositionRow?] =
      if decided.isEmpty {
        Side.allCases.map { side in
          rows.first { $0.positions[side].position != .silent }
        }
      } else {
        [decided.first { $0.standing == .shared }, decided.first { $0.standing != .shared }]
      }
    let ids = Set(deciding.compactMap { $0?.proposition.id })
    return ids.isEmpty ? Array(rows.prefix(1)) : rows.filter { ids.contains($0.proposition.id) }
  }
}

extension BriefPage.Line {
  fileprivate init(
    _ point: BriefPage.Points.Point,
    _ export: Export,
    _ given: Set<Quote.ID>,
    _ sources: inout BriefingSources
  ) {
    let (detail, row) = (point.detail, point.row)
    title = ClippedText.line(detail.issue.title, to: 50)
    mark = Mark(detail.standing)
    let judged = detail.basis == .assessed ? detail.assessments.first : nil
    let name = judged?.assessorName.map { ClippedText.line($0, to: 40) }
    let isAlone = detail.basis == .assessed && detail.record != detail.standing
    differentPoints = Wording.differentPoints(detail)
    judgement =
      isAlone
      ? Wording.assessedAlone(by: [name]) : BriefingRule.judgement(detail.basis, by: name)
    unshown =
      point.unshown > 0
      ? "\(Wording.count(point.unshown, "more proposition")) not in this brief" : nil
    reference = judged.map { sources.reference(to: $0.source) }
    proposition = row.map { ClippedText.line($0.proposition.text, to: 90) }
    positions = row.map { row in
      BothSides { BriefingPosition(row.positions[$0], export, given: given) }
    }
  }
}
