import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The line before the issues are gone through one by one.
struct BriefingIssuesOpening: BriefingContent {
  static let part = BriefingPart.issuesOpening

  let limit: Int
  /// How many issues are on the board alone; nil when none is.
  let leftOut: Int?

  /// How positions come about.
  let positions: String

  init(_ board: BriefingBoard, _ limits: BriefingLimits) {
    limit = limits.quotes
    positions = board.rule.positions
    let listed = board.contents.count
    leftOut = board.issueCount > listed ? board.issueCount - listed : nil
  }
}

/// One issue: how it stands and by whose judgement, what each side holds, and in which words.
struct BriefingIssue: BriefingContent {
  static let part = BriefingPart.issue

  struct Assessment: Sendable {
    let mark: Mark
    let assessor: String?
    let date: BriefingDate
    let note: String?
    let reference: BriefingReference
  }

  struct PropositionLine: Sendable {
    let anchor: String
    let id: String
    let text: String
    let positions: BothSides<BriefingPosition>
    let mark: Mark
  }

  let anchor: String
  let title: String
  let mark: Mark
  /// Said where both sides took a stance, but on no proposition both, of its standing and of that by
  /// the record.
  let differentPoints: String?
  /// Said of its record where both sides have spoken on different points since it stands so.
  let recordPoints: String?
  /// The same with its date where they have later.
  let laterPoints: String?
  /// By whose judgement it stands so.
  let judgement: String
  /// Said where an assessment alone puts it there.
  let assessedAlone: String?
  let summary: String?
  let parties: BothSides<Party>
  let assessments: [Assessment]
  let isUnassessed: Bool
  let record: Mark
  let recordSince: BriefingDate?
  /// Said where coarser words may have followed those on which the record's standing rests.
  let recordOrder: String?
  let propositions: [PropositionLine]
  let hasPropositions: Bool
  let strip: BriefingStrip?
  let quotes: [BriefingQuote]
  let hasQuotes: Bool
  /// Such as "3 of 12 quotes".
  let count: String
  let leftOut: String?
  let passages: [BriefingPassage]
  let hasPassages: Bool

  init(
    _ detail: IssueDetail,
    _ export: Export,
    _ limits: BriefingLimits,
    _ axis: BriefingAxis?,
    _ sources: inout BriefingSources
  ) {
    anchor = BriefingAnchor.name("issue", detail.issue.id.rawValue)
    title = detail.issue.title
    mark = Mark(detail.standing)
    differentPoints = Wording.differentPoints(detail)
    laterPoints = Wording.laterPoints(detail, dates: CitedDate.text)
    let isAtOnce = detail.isOnDifferentPoints && laterPoints == nil
    recordPoints = isAtOnce ? Wording.onDifferentPoints : nil
    let assessor = detail.assessments.first?.assessorName
    judgement = BriefingRule.judgement(detail.basis, by: assessor)
    let isAlone = detail.basis == .assessed && detail.record != detail.standing
    assessedAlone =
      isAlone
      ? Wording.capitalised(Wording.assessedAlone(by: [assessor])) + "." : nil
    summary = detail.issue.summary
    let parties = export.queries.heading.parties
    self.parties = parties
    assessments = detail.assessments.map { Assessment($0, &sources) }
    isUnassessed = detail.basis == .recordForWantOfAssessment
    record = Mark(detail.record)
    recordSince = detail.recordSinceDate.map { BriefingDate(since: $0) }
    recordOrder = detail.isRecordOrderUnknown ? Wording.orderUnknown : nil
    let listed = BriefingIssue.latest(of: detail.issue.id, export, limits)
    let given = Set(listed.rows.map(\.quote.id))
    propositions = detail.propositions.map { PropositionLine($0, export, given: given) }
    hasPropositions = !propositions.isEmpty
    strip = BriefingStrip(listed.rows, anchor, parties, axis)
    quotes = listed.rows.map { BriefingQuote($0, parties, &sources) }
    hasQuotes = !quotes.isEmpty
    let isFiltered = detail.quotes.matching < detail.quotes.total
    let number = Wording.count(detail.quotes.total, "quote")
    count = isFiltered ? "\(Wording.number(detail.quotes.matching)) of \(number)" : number
    leftOut =
      listed.offset == 0
      ? nil : Wording.count(listed.offset, "earlier one is", plural: "earlier ones are")
    let told = detail.passages.filter { $0.passage.kind != .mention }
    passages = told.prefix(limits.passages).map { BriefingPassage($0, &sources) }
    hasPassages = !passages.isEmpty
  }

  /// The latest quotes that match, the oldest of them first, each version after its original.
  private static func latest(
    of issue: Issue.ID,
    _ export: Export,
    _ limits: BriefingLimits
  ) -> Page<QuoteCard> {
    let scope = QuoteScope.issue(issue)
    let total = export.queries.quotes(scope, export.perspective, .oldestFirst, .none).total
    let window = Window(offset: total - limits.quotes, count: limits.quotes)
    return export.queries.quotes(scope, export.perspective, .oldestFirst, window)
  }
}

extension BriefingIssue.Assessment {
  fileprivate init(_ card: AssessmentCard, _ sources: inout BriefingSources) {
    mark = Mark(Standing(card.assessment.verdict))
    assessor = card.assessorName
    date = BriefingDate(card.assessment.date)
    note = card.assessment.note
    reference = sources.reference(to: card.source, at: card.assessment.locator)
  }
}

extension BriefingIssue.PropositionLine {
  fileprivate init(_ row: PropositionRow, _ export: Export, given: Set<Quote.ID>) {
    anchor = BriefingAnchor.name("proposition", row.proposition.id.rawValue)
    id = row.proposition.id.isBrief ? row.proposition.id.rawValue : ""
    text = row.proposition.text
    positions = BothSides { BriefingPosition(row.positions[$0], export, given: given) }
    mark = Mark(row)
  }
}

/// What a source says of an issue in its own words, as a summary of ours.
struct BriefingPassage: Sendable {
  let kind: String
  let actor: String?
  let summary: String
  let hedge: String?
  let reference: BriefingReference

  init(_ card: PassageCard, _ sources: inout BriefingSources) {
    kind = Wording.capitalised(card.passage.kind.rawValue)
    actor = card.actorName
    summary = card.passage.summary
    hedge = card.passage.hedge
    reference = sources.reference(to: card.source, at: card.passage.locator)
  }
}
