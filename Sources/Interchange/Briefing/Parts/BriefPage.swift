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
    let judgement: String
    let reference: BriefingReference?
    let proposition: String?
    let positions: BothSides<BriefingPosition>?
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
  /// Such as "8 more issues"; nil when all are there.
  let leftOut: String?
  let voices: [Voice]
  let hasSources: Bool
  let sources: [CitedSource]
  let style = BriefingStyle.text

  /// Writes it whole; gives how many issues there are.
  static func write(
    _ export: Export,
    as form: BriefingForm,
    to sink: inout some ExportSink
  ) throws(ExportStop) -> Int {
    let issues = export.queries.issues(export.perspective, Window(offset: 0, count: mostLines))
    guard issues.total > 0 else { return 0 }
    try sink.write(form.render(BriefPage(export, issues)))
    return issues.total
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
    lines = points.rows.map { Line($0.detail, $0.row, queries, given, &sources) }
    leftOut = BriefPage.rest(issues, points.leftOut)
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

  /// The propositions that are shown: of one issue the first ones, else of each the one that decides.
  struct Points: Sendable {
    var rows: [(detail: IssueDetail, row: PropositionRow?)] = []
    var leftOut = 0
  }

  private static func points(of details: [IssueDetail]) -> Points {
    guard details.count == 1, let detail = details.first, !detail.propositions.isEmpty else {
      return Points(rows: details.map { ($0, deciding(in: $0)) })
    }
    let rows = detail.propositions.prefix(mostLines).map { (detail, Optional($0)) }
    return Points(rows: rows, leftOut: detail.propositions.count - rows.count)
  }

  private static func deciding(in detail: IssueDetail) -> PropositionRow? {
    detail.propositions.first { $0.standing != .unanswered }
      ?? detail.propositions.first { row in
        Side.allCases.contains { row.positions[$0].position != .silent }
      } ?? detail.propositions.first
  }

  private static func rest(_ issues: Page<IssueRow>, _ propositions: Int) -> String? {
    let more = issues.total - issues.rows.count
    if more > 0 { return Wording.count(more, "more issue") }
    return propositions > 0 ? Wording.count(propositions, "more proposition") : nil
  }
}

extension BriefPage.Line {
  fileprivate init(
    _ detail: IssueDetail,
    _ row: PropositionRow?,
    _ queries: any BoardQueries,
    _ given: Set<Quote.ID>,
    _ sources: inout BriefingSources
  ) {
    title = ClippedText.line(detail.issue.title, to: 50)
    mark = Mark(detail.standing)
    let judged = detail.basis == .assessed ? detail.assessments.first : nil
    let name = judged?.assessorName.map { ClippedText.line($0, to: 40) }
    let isAlone = detail.basis == .assessed && detail.record != detail.standing
    judgement =
      isAlone
      ? Wording.assessedAlone(by: [name]) : BriefingRule.judgement(detail.basis, by: name)
    reference = judged.map { sources.reference(to: $0.source) }
    proposition = row.map { ClippedText.line($0.proposition.text, to: 90) }
    positions = row.map { row in
      BothSides { BriefingPosition(row.positions[$0], queries, given: given) }
    }
  }
}
