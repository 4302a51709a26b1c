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

  public func problems(in filter: Filter) -> [FilterProblem] {
    filter.terms.compactMap { term in
      message(for: term.test).map { FilterProblem(range: term.range, message: $0) }
    }
  }

  private func message(for test: FilterTerm.Test) -> String? {
    switch test {
    case .issue(let needle) where !catalogue.issuesNamed(needle).contains(true):
      return needle.namesNothing("issue", among: catalogue.issues.map(\.issue.id.rawValue))
    case .source(let needle) where !catalogue.sourcesNamed(needle).contains(true):
      return needle.namesNothing("source", among: catalogue.sources.map(\.source.id.rawValue))
    case .party(let needle) where PartyChoice(needle, among: catalogue.dossier.parties).isEmpty:
      let parties = Side.allCases.map { catalogue.dossier.parties[$0] }
      let names = parties.flatMap { [$0.id.rawValue, $0.name, $0.shortName] }
      return needle.namesNothing("party", among: names)
        + " The parties are \(parties.map(\.id.rawValue).joined(separator: " and "))."
    case .who(let needle) where !isSomebody(needle):
      let names = catalogue.actors.flatMap { filed in
        [filed.actor.name] + filed.actor.name.split(separator: " ").map(String.init)
          + filed.actor.aliases + [filed.actor.id.rawValue]
      }
      return needle.namesNothing("speaker", among: names)
    default: return nil
    }
  }

  private func isSomebody(_ needle: FilterTerm.Needle) -> Bool {
    catalogue.actorsNamed(needle).contains(true)
      || catalogue.quotes.contains { $0.role.contains(needle) }
      || catalogue.actors.contains { $0.roles.contains(needle) }
  }
}
