import RelationsModel

extension ScanQueries {
  /// What any record is, by its id, also of one that the perspective does not show; what is counted
  /// of it is counted for the perspective.
  public func record(_ id: String, _ perspective: Perspective) -> AnyRecord? {
    let results = results(perspective)
    if let position = store.issuePositions[Issue.ID(id)] {
      let stand = results.standings[position] ?? (.open, .record)
      return .issue(detail(of: position, results, stand.standing, stand.basis, in: nil))
    }
    if let position = store.propositionPositions[Proposition.ID(id)] {
      return .proposition(
        row(ofProposition: position, results.statistics),
        store.issues[store.propositions[position].issue].issue
      )
    }
    if let card = quote(Quote.ID(id)) { return .quote(card) }
    if let position = store.actorPositions[Actor.ID(id)] {
      let quotes = quotesByActor(results)[position]
      return .actor(card(ofActor: position, quotes, perspective.asOf))
    }
    if let filed = store.events.first(where: { $0.event.id.rawValue == id }) {
      return .event(store.card(of: filed))
    }
    if let position = store.sourcePositions[Source.ID(id)] {
      return .source(card(ofSource: position, results.statistics))
    }
    let passage = store.passages.first { $0.id.rawValue == id }
    return passage.flatMap(store.card(of:)).map(AnyRecord.passage)
  }
}
