import Interchange
import RelationsModel
import RelationsQuery

/// Records as the JSON that other programs read: its names and their order are a contract.
///
/// Every key is always there, with null where nothing is recorded; what a source says of itself has
/// the names of CSL-JSON.
struct RecordJSON {
  let queries: any BoardQueries
  let perspective: Perspective

  init(_ queries: any BoardQueries, _ perspective: Perspective) {
    self.queries = queries
    self.perspective = perspective
  }

  /// The records of a window, and how many there are in all.
  func listed(_ kind: RecordKind, _ window: Window) -> (values: [JSON], total: Int) {
    switch kind {
    case .issues:
      let page = queries.issues(perspective, window)
      return (page.rows.compactMap(issue).map(JSON.object), page.total)
    case .quotes:
      let page = queries.quotes(.all, perspective, .oldestFirst, window)
      return (page.rows.map(QuoteJSON.shown).map(JSON.object), page.total)
    case .actors:
      let page = queries.actors(perspective, window)
      return (page.rows.map(actor).map(JSON.object), page.total)
    case .events:
      let page = queries.events(perspective, .oldestFirst, window)
      return (page.rows.map(event).map(JSON.object), page.total)
    case .sources:
      let page = queries.sources(perspective, window)
      return (page.rows.map(source).map(JSON.object), page.total)
    }
  }

  /// One record with all that is known of it; `record` says what it is.
  func shown(_ record: AnyRecord) -> JSON {
    switch record {
    case .issue(let detail): object("issue", shown(detail))
    case .proposition(let row, let issue): object("proposition", shown(row, of: issue))
    case .quote(let card): object("quote", QuoteJSON.shown(card))
    case .actor(let card): object("actor", actor(card) + [quotes(.actor(card.actor.id))])
    case .event(let card): object("event", event(card))
    case .source(let card): object("source", source(card) + [quotes(.source(card.source.id))])
    case .passage(let card):
      object("passage", passage(card.passage) + [JSON.Member("remark", .text(card.passage.remark))])
    }
  }

  private func object(_ kind: String, _ members: [JSON.Member]) -> JSON {
    .object([JSON.Member("record", .string(kind))] + members)
  }

  func quotes(_ scope: QuoteScope) -> JSON.Member {
    let page = queries.quotes(scope, perspective, .oldestFirst, .all)
    return JSON.Member("quotes", .array(page.rows.map { .object(QuoteJSON.shown($0)) }))
  }

  func ids<Record>(_ ids: [Identifier<Record>]) -> JSON { .texts(ids.map(\.rawValue)) }

  func date(_ date: EDTFDate?) -> JSON { .text(date?.text) }

  /// A day as text; nil for an open start.
  func day(_ day: Day) -> String? { day > .distantPast ? day.description : nil }
}
