import RelationsModel

extension ScanQueries {
  public func problems(in filter: Filter) -> [FilterProblem] {
    filter.terms.flatMap { term in
      messages(for: term.test).map {
        FilterProblem(range: term.range, message: $0, isUnderstood: true)
      }
    }
  }

  private func messages(for test: FilterTerm.Test) -> [String] {
    switch test {
    case .issue(let needles):
      return needles.filter { !catalogue.issuesNamed($0).contains(true) }
        .map { $0.namesNothing("issue", among: catalogue.issues.map(\.issue.id.rawValue)) }
    case .proposition(let needles):
      let ids = catalogue.propositions.map(\.proposition.id.rawValue)
      return needles.filter { !catalogue.propositionsNamed($0).contains(true) }
        .map { $0.namesNothing("proposition", among: ids) }
    case .source(let needles):
      return needles.filter { !catalogue.sourcesNamed($0).contains(true) }
        .map { $0.namesNothing("source", among: catalogue.sources.map(\.source.id.rawValue)) }
    case .party(let needles):
      let parties = catalogue.dossier.parties
      return needles.filter { PartyChoice($0, among: parties).isEmpty }
        .map { $0.namesNoParty(of: parties) }
    case .who(let needles):
      return needles.filter { !isSomebody($0) }
        .map { $0.namesNothing("speaker", among: namesOfActors) }
    case .words, .stance, .standing, .rendering, .anchor, .date: return []
    }
  }

  private var namesOfActors: [String] {
    catalogue.actors.flatMap { filed in
      [filed.actor.name] + filed.actor.name.split(separator: " ").map(String.init)
        + filed.actor.aliases + [filed.actor.id.rawValue]
    }
  }

  private func isSomebody(_ needle: FilterTerm.Needle) -> Bool {
    catalogue.actorsNamed(needle).contains(true)
      || catalogue.quotes.contains { $0.role.contains(needle) }
      || catalogue.actors.contains { $0.roles.contains(needle) }
  }
}
