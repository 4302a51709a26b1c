import Interchange
import RelationsModel
import RelationsQuery

extension RecordJSON {
  /// An issue of a list; nil when it went while the list was being made.
  func issue(_ row: IssueRow) -> [JSON.Member]? {
    guard let detail = queries.issue(row.id, in: nil, perspective) else { return nil }
    return issue(detail, lastDate: row.lastDate)
  }

  /// An issue with its quotes, passages and events.
  func shown(_ detail: IssueDetail) -> [JSON.Member] {
    let scope = QuoteScope.issue(detail.issue.id)
    let cards = queries.quotes(scope, perspective, .newestFirst, .all).rows
    let last = cards.first { $0.quote.isCounted }?.quote.date
    return issue(detail, lastDate: last) + [
      quotes(scope),
      JSON.Member("passages", .array(detail.passages.map { .object(passage($0.passage)) })),
      JSON.Member("events", .array(detail.events.map { .object(event($0)) })),
    ]
      + (detail.events.count < detail.eventCount
        ? [JSON.Member("eventCount", .int(detail.eventCount))] : [])
  }

  private func issue(_ detail: IssueDetail, lastDate: EDTFDate?) -> [JSON.Member] {
    let lens: Lens = detail.basis == .assessed ? .assessed : .record
    return [
      JSON.Member("id", .string(detail.issue.id.rawValue)),
      JSON.Member("title", .string(detail.issue.title)),
      JSON.Member("summary", .text(detail.issue.summary)),
      JSON.Member("keywords", .texts(detail.issue.keywords)),
      JSON.Member("standing", .string(detail.standing.rawValue)),
      JSON.Member("lens", .string(lens.rawValue)),
      JSON.Member("recordStanding", .string(detail.record.rawValue)),
      JSON.Member("onDifferentPoints", .bool(detail.isOnDifferentPoints)),
      JSON.Member("differentPointsSince", .text(detail.differentPointsSince?.text)),
      JSON.Member("recordSince", .text(detail.recordSinceDate?.text)),
      JSON.Member("orderKnown", .bool(!detail.isRecordOrderUnknown)),
      JSON.Member("window", .string(perspective.window.description)),
      JSON.Member("assessments", .array(detail.assessments.map { .object(fields($0.assessment)) })),
      JSON.Member("propositions", .array(detail.propositions.map { .object(proposition($0)) })),
      JSON.Member("quoteCount", .int(detail.quotes.matching)),
      JSON.Member("lastDate", date(lastDate)),
    ]
  }

  private func proposition(_ row: PropositionRow) -> [JSON.Member] {
    let parties = queries.heading.parties
    let positions = Side.allCases.map { side in
      JSON.Member(parties[side].id.rawValue, position(row.positions[side]))
    }
    return fields(row.proposition) + [
      JSON.Member("standing", .string(row.standing.rawValue)),
      JSON.Member("positions", .object(positions)),
    ]
  }

  private func position(_ position: PartyPosition) -> JSON {
    .object([
      JSON.Member("position", .string(position.position.rawValue)),
      JSON.Member("agrees", .int(position.all.agrees)),
      JSON.Member("disagrees", .int(position.all.disagrees)),
      JSON.Member("agreesInWindow", .int(position.inWindow.agrees)),
      JSON.Member("disagreesInWindow", .int(position.inWindow.disagrees)),
      JSON.Member("since", date(position.since)),
      JSON.Member("turnedBy", ids(position.turning)),
      JSON.Member("firstSaid", .bool(position.position != .silent && position.isFirst)),
      JSON.Member("mostWordsOtherwise", .bool(position.isAgainstMostOfItsWords)),
      JSON.Member("orderKnown", .bool(!position.isOrderUnknown)),
    ])
  }

  /// A proposition with its issue and the quotes of both parties on it.
  func shown(_ row: PropositionRow, of issue: Issue) -> [JSON.Member] {
    proposition(row) + [
      JSON.Member("issue", .string(issue.id.rawValue)),
      quotes(.proposition(row.proposition.id)),
    ]
  }
}
