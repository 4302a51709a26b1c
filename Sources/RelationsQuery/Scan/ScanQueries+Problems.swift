import RelationsModel

extension ScanQueries {
  public func problems(in filter: Filter) -> [FilterProblem] {
    filter.terms.flatMap { term in
      messages(for: term.test).map {
        FilterProblem(range: term.range, message: $0, isUnderstood: !term.test.isOfParties)
      }
    }
  }

  private func messages(for test: FilterTerm.Test) -> [String] {
    switch test {
    case .issue(let needles):
      return needles.filter { !store.issuesNamed($0).contains(true) }
        .map { $0.namesNothing("issue", among: store.issues.map(\.issue.id.rawValue)) }
    case .proposition(let needles):
      let ids = store.propositions.map(\.proposition.id.rawValue)
      return needles.filter { !store.propositionsNamed($0).contains(true) }
        .map { $0.namesNothing("proposition", among: ids) }
    case .source(let needles):
      return needles.filter { !store.sourcesNamed($0).contains(true) }
        .map { $0.namesNothing("source", among: store.sources.map(\.source.id.rawValue)) }
    case .party(let needles):
      let parties = store.dossier.parties
      return needles.filter { PartyChoice($0, among: parties).isEmpty }
        .map { $0.namesNoParty(of: parties) }
    case .who(let needles):
      return needles.filter { !isSomebody($0) }
        .map { $0.namesNothing("speaker", among: namesOfActors) }
    case .words(let needle): return unknownWord(of: needle).map { [$0] } ?? []
    case .stance, .standing, .rendering, .anchor, .coder, .date: return []
    }
  }

  /// What is said of the first word of a needle that stands nowhere, whatever the day.
  private func unknownWord(of needle: FilterTerm.Needle) -> String? {
    guard let word = needle.words.first(where: { !isKnown($0) }) else { return nil }
    var nearest = NearestWord(word)
    for known in store.searchedWords { nearest.consider(known) }
    return needle.matchesNothing(word, meaning: nearest.text)
  }

  private func isKnown(_ word: [UInt8]) -> Bool {
    let needle = FilterTerm.Needle(String(decoding: word, as: UTF8.self))
    return store.quotes.contains { $0.words.contains(needle) }
      || store.actors.contains { $0.names.contains(needle) || $0.roles.contains(needle) }
      || store.sources.contains { $0.words.contains(needle) }
      || store.events.contains { $0.words.contains(needle) }
      || store.propositions.contains { $0.words.contains(needle) }
      || store.issues.contains { issue in
        ([issue.name, issue.summary] + issue.notes).contains { $0.contains(needle) }
      }
  }

  private var namesOfActors: [String] {
    store.actors.flatMap { filed in
      [filed.actor.name] + filed.actor.name.split(separator: " ").map(String.init)
        + filed.actor.aliases + [filed.actor.id.rawValue]
    }
  }

  private func isSomebody(_ needle: FilterTerm.Needle) -> Bool {
    store.actorsNamed(needle).contains(true)
      || store.quotes.contains { $0.role.contains(needle) }
      || store.actors.contains { $0.roles.contains(needle) }
  }
}

extension ScanStore {
  /// The words among which the one that was meant by an unknown one is looked for: those of quotes,
  /// the letters of their ids, and those of names.
  fileprivate var searchedWords: [ArraySlice<UInt8>] {
    let said = quotes.flatMap { filed in
      let lines = filed.words.split(separator: [UInt8].lineFeed, omittingEmptySubsequences: false)
      let ids = lines.dropLast().last?.split { !WordCollector.isLetter($0) } ?? []
      return (lines.first?.split { !WordCollector.isWord($0) } ?? []) + ids
    }
    let names = issues.map(\.name) + actors.map(\.names) + sources.map(\.words)
    return said + names.flatMap { $0.split { !WordCollector.isWord($0) } }
  }
}
