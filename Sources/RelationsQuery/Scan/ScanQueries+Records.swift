import RelationsModel

extension ScanQueries {
  /// What any record is, by its id, also of one that the perspective does not show; what is counted
  /// of it is counted for the perspective.
  public func record(_ id: String, _ perspective: Perspective) -> AnyRecord? {
    let outlook = outlook(perspective)
    if let position = catalogue.issuePositions[Issue.ID(id)] {
      let stand = outlook.standings[position] ?? (.open, .record)
      return .issue(detail(of: position, outlook, stand.standing, stand.basis, in: nil))
    }
    if let position = catalogue.propositionPositions[Proposition.ID(id)] {
      return .proposition(
        row(ofProposition: position, outlook.reckoning),
        catalogue.issues[catalogue.propositions[position].issue].issue
      )
    }
    if let card = quote(Quote.ID(id)) { return .quote(card) }
    if let position = catalogue.actorPositions[Actor.ID(id)] {
      let quotes = quotesByActor(outlook)[position]
      return .actor(card(ofActor: position, quotes, perspective.asOf))
    }
    if let filed = catalogue.events.first(where: { $0.event.id.rawValue == id }) {
      return .event(catalogue.card(of: filed))
    }
    if let position = catalogue.sourcePositions[Source.ID(id)] {
      return .source(card(ofSource: position, outlook.reckoning))
    }
    let passage = catalogue.passages.first { $0.id.rawValue == id }
    return passage.flatMap(catalogue.card(of:)).map(AnyRecord.passage)
  }
}
