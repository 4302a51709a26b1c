import RelationsModel

extension IndexedQueries {
  public func problems(in filter: Filter) -> [FilterProblem] {
    guard filter.isNarrowing else { return [] }
    return read { image in
      let names = IndexNames(image)
      return filter.terms.flatMap { term in
        messages(for: term.test, names).map {
          FilterProblem(range: term.range, message: $0, isUnderstood: !term.test.isOfParties)
        }
      }
    }
  }

  private func messages(for test: FilterTerm.Test, _ names: IndexNames) -> [String] {
    switch test {
    case .issue(let needles):
      return needles.filter { names.issues(named: $0).isEmpty }
        .map { $0.namesNothing("issue", among: ids(of: .issue, names)) }
    case .proposition(let needles):
      return needles.filter { names.propositions(named: $0).isEmpty }
        .map { $0.namesNothing("proposition", among: ids(of: .proposition, names)) }
    case .source(let needles):
      return needles.filter { names.sources(named: $0).isEmpty }
        .map { $0.namesNothing("source", among: ids(of: .source, names)) }
    case .party(let needles):
      return needles.filter { names.party(named: [$0]).isEmpty }
        .map { $0.namesNoParty(of: heading.parties) }
    case .who(let needles):
      return needles.filter { !isSomebody($0, names) }
        .map { $0.namesNothing("speaker", among: namesOfActors(names)) }
    case .words(let needle): return unknownWord(of: needle, names).map { [$0] } ?? []
    case .stance, .standing, .rendering, .anchor, .coder, .date: return []
    }
  }

  /// As many names as can be compared with a wrong one while it is being typed.
  private static let mostNames = 5_000

  private func ids(of kind: RecordKind, _ names: IndexNames) -> [String] {
    (0..<min(Self.mostNames, names.image.count(kind))).map { names.records.id($0, of: kind) }
  }

  private func namesOfActors(_ names: IndexNames) -> [String] {
    (0..<min(Self.mostNames, names.image.count(.actor))).flatMap { position in
      let actor = names.records.actor(position)
      return [actor.name] + actor.name.split(separator: " ").map(String.init) + actor.aliases
        + [actor.id.rawValue]
    }
  }

  private func isSomebody(_ needle: FilterTerm.Needle, _ names: IndexNames) -> Bool {
    if !names.actors(named: needle).isEmpty { return true }
    var isFound = false
    names.forEachRole(having: needle) { _ in isFound = true }
    guard !isFound, let wanted = TextNeedle(needle) else { return isFound }
    names.image.texts(.actorRoles, .actorRoleStarts).forEach(having: wanted) { _ in
      isFound = true
      return false
    }
    return isFound
  }
}
