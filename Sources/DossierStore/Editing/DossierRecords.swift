import RelationsModel

/// The records of a dossier while they are edited, before they are written.
struct DossierRecords {
  var head: DossierHead
  var actors: [Actor]
  var issues: [Issue]
  var sources: [Source]
  var quotes: [Quote]
  var passages: [Passage]
  var events: [Event]

  init(_ dossier: Dossier) {
    head = dossier.head
    actors = dossier.actors
    issues = dossier.issues
    sources = dossier.sources
    quotes = dossier.quotes
    passages = dossier.passages
    events = dossier.events
  }

  var dossier: Dossier {
    Dossier(
      title: head.title,
      summary: head.summary,
      credits: head.credits,
      asOf: head.asOf,
      window: head.window,
      parties: head.parties,
      actors: actors,
      issues: issues,
      sources: sources,
      quotes: quotes,
      passages: passages,
      events: events
    )
  }

  /// The record of an id; nil when there is none.
  subscript(id: String) -> EditedRecord? {
    if id == DossierHead.id { return .head(head) }
    if let quote = quotes.first(where: { $0.id.rawValue == id }) { return .quote(quote) }
    if let actor = actors.first(where: { $0.id.rawValue == id }) { return .actor(actor) }
    if let issue = issues.first(where: { $0.id.rawValue == id }) { return .issue(issue) }
    for issue in issues {
      if let proposition = issue.propositions.first(where: { $0.id.rawValue == id }) {
        return .proposition(proposition, in: issue.id)
      }
    }
    if let event = events.first(where: { $0.id.rawValue == id }) { return .event(event) }
    if let source = sources.first(where: { $0.id.rawValue == id }) { return .source(source) }
    return passages.first { $0.id.rawValue == id }.map { .passage($0) }
  }

  func proposition(_ id: Proposition.ID) -> (Proposition, Issue.ID)? {
    guard case .proposition(let proposition, let issue) = self[id.rawValue] else { return nil }
    return (proposition, issue)
  }

  /// Adds a record, or replaces the one that has its id.
  mutating func put(_ record: EditedRecord) {
    switch record {
    case .quote(let quote): DossierRecords.put(quote, in: &quotes, \.id)
    case .actor(let actor): DossierRecords.put(actor, in: &actors, \.id)
    case .issue(let issue): DossierRecords.put(issue, in: &issues, \.id)
    case .event(let event): DossierRecords.put(event, in: &events, \.id)
    case .source(let source): DossierRecords.put(source, in: &sources, \.id)
    case .passage(let passage): DossierRecords.put(passage, in: &passages, \.id)
    case .head(let head): self.head = head
    case .proposition(let proposition, let issue):
      for place in issues.indices {
        if issues[place].id == issue {
          DossierRecords.put(proposition, in: &issues[place].propositions, \.id)
        } else {
          issues[place].propositions.removeAll { $0.id == proposition.id }
        }
      }
    }
  }

  /// Takes the record of an id out.
  mutating func remove(_ id: String) {
    quotes.removeAll { $0.id.rawValue == id }
    actors.removeAll { $0.id.rawValue == id }
    issues.removeAll { $0.id.rawValue == id }
    events.removeAll { $0.id.rawValue == id }
    sources.removeAll { $0.id.rawValue == id }
    passages.removeAll { $0.id.rawValue == id }
    for place in issues.indices { issues[place].propositions.removeAll { $0.id.rawValue == id } }
  }

  private static func put<Record, ID: Equatable>(
    _ record: Record,
    in records: inout [Record],
    _ id: KeyPath<Record, ID>
  ) {
    if let place = records.firstIndex(where: { $0[keyPath: id] == record[keyPath: id] }) {
      records[place] = record
    } else {
      records.append(record)
    }
  }
}

extension EditedRecord {
  /// The record as it reads once it is written: what other records and files give it is left out.
  func plain(in dossier: Dossier) -> EditedRecord {
    switch self {
    case .quote(var quote):
      quote.anchor.check = nil
      quote.anchor.exact = quote.text
      if quote.anchor.span != nil {
        quote.anchor.span?.digest = dossier.sources.first { $0.id == quote.source }?.textDigest
      }
      return .quote(quote)
    case .issue(var issue):
      issue.propositions =
        issue.propositions.filter { !$0.whole } + issue.propositions.filter(\.whole)
      return .issue(issue)
    default: return self
    }
  }
}
