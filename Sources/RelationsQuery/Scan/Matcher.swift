import RelationsModel

/// Tells what a filter keeps of a store by one day.
struct Matcher {
  let store: ScanStore
  let statistics: DayStatistics
  private let terms: [ResolvedTerm]

  /// `standings` says how each issue stands; nil where it is not there.
  init(
    store: ScanStore,
    statistics: DayStatistics,
    standings: [Standing?],
    filter: Filter
  ) {
    self.store = store
    self.statistics = statistics
    terms = filter.terms.map { ResolvedTerm($0, in: store, standings) }
  }

  // MARK: - Quotes

  /// For each quote by the day, whether the filter keeps it.
  ///
  /// A quote and its variants are kept or left out together: a term holds of them when it holds of
  /// any. A word holds of a quote also when it is among its issue's own words, so that all quotes
  /// of an issue that itself matches are kept, unless a term with `-` leaves them out.
  func quotes() -> [Bool] {
    let roots = (0..<statistics.quoteCount).map(root)
    var kept = [Bool](repeating: true, count: statistics.quoteCount)
    for term in terms {
      var holds = quotesHolding(term.test)
      for (position, root) in roots.enumerated() where holds[position] { holds[root] = true }
      for (position, root) in roots.enumerated() {
        kept[position] = kept[position] && holds[root] != term.isNegated
      }
    }
    return kept
  }

  /// The position under which a quote and its versions go together by the day.
  func root(_ position: Int) -> Int {
    guard let original = store.quotes[position].original,
      original < statistics.quoteCount
    else { return position }
    return original
  }

  private func quotesHolding(_ test: ResolvedTerm.Test) -> [Bool] {
    let quotes = store.quotes[..<statistics.quoteCount]
    switch test {
    case .words(let needle):
      let issues = store.issues.indices.map { issue($0, has: needle) }
      let actors = store.actors.map { $0.names.contains(needle) }
      return quotes.map {
        issues[$0.issue] || actors[$0.speaker] || $0.words.contains(needle)
      }
    case .issues(let wanted): return quotes.map { wanted[$0.issue] }
    case .propositions(let wanted): return quotes.map { $0.proposition.map { wanted[$0] } ?? false }
    case .who(let wanted, let needles):
      return quotes.map { quote in
        wanted[quote.speaker] || needles.contains { quote.role.contains($0) }
      }
    case .sources(let wanted): return quotes.map { wanted[$0.source] }
    case .party(let choice): return quotes.map { choice.includes($0.side) }
    case .stance(let wanted): return quotes.map { wanted.contains($0.stance) }
    case .rendering(let wanted): return quotes.map { wanted.contains($0.quote.rendering) }
    case .anchor(let wanted): return quotes.map { wanted.contains($0.quote.anchor.check?.outcome) }
    case .coder(let needles):
      return quotes.map { filed in
        guard let name = filed.quote.coder else { return false }
        let coder = folded([name])
        return needles.contains { coder.contains($0) }
      }
    case .date(let stretches): return quotes.map { $0.quote.date.lies(withinAnyOf: stretches) }
    }
  }

  // MARK: - Own words

  /// Whether an issue's own words match; one filter term that speaks of quotes alone rules it out.
  func issueItselfMatches(_ position: Int) -> Bool {
    terms.allSatisfy { term in
      switch term.test {
      case .words(let needle): issue(position, has: needle) != term.isNegated
      case .issues(let wanted): wanted[position] != term.isNegated
      default: false
      }
    }
  }

  func actorItselfMatches(_ position: Int) -> Bool {
    let filed = store.actors[position]
    return terms.allSatisfy { term in
      switch term.test {
      case .words(let needle):
        (filed.names.contains(needle) || filed.roles.contains(needle))
          != term.isNegated
      case .who(let wanted, let needles):
        (wanted[position] || needles.contains { filed.roles.contains($0) }) != term.isNegated
      case .party(let choice):
        choice.includes(store.dossier.side(of: filed.actor.party)) != term.isNegated
      default: false
      }
    }
  }

  func sourceItselfMatches(_ position: Int) -> Bool {
    terms.allSatisfy { term in
      switch term.test {
      case .words(let needle):
        store.sources[position].words.contains(needle) != term.isNegated
      case .sources(let wanted): wanted[position] != term.isNegated
      default: false
      }
    }
  }

  func eventMatches(_ filed: FiledEvent) -> Bool {
    let issues = filed.event.issues.compactMap { store.issuePositions[$0] }
    return terms.allSatisfy { term in
      switch term.test {
      case .words(let needle):
        (filed.words.contains(needle)
          || issues.contains { store.issues[$0].name.contains(needle) })
          != term.isNegated
      case .issues(let wanted): issues.contains { wanted[$0] } != term.isNegated
      case .sources(let wanted):
        filed.event.sources.compactMap { store.sourcePositions[$0] }
          .contains { wanted[$0] } != term.isNegated
      case .date(let stretches):
        filed.event.date.lies(withinAnyOf: stretches) != term.isNegated
      default: false
      }
    }
  }

  /// Whether words are among those of an issue that are there by the day.
  private func issue(_ position: Int, has needle: FilterTerm.Needle) -> Bool {
    let filed = store.issues[position]
    if filed.name.contains(needle) { return true }
    if filed.summary.contains(needle) { return true }
    let isProposed = filed.propositions.contains {
      statistics.propositions[$0].exists
        && store.propositions[$0].words.contains(needle)
    }
    return isProposed
      || filed.notes.indices.contains {
        filed.issue.assessments[$0].date.first <= statistics.asOf
          && filed.notes[$0].contains(needle)
      }
  }
}

extension EDTFDate {
  /// Whether all days that the date may mean lie within one of some stretches.
  fileprivate func lies(withinAnyOf stretches: [ClosedRange<Day>]) -> Bool {
    stretches.contains { $0.lowerBound <= first && last <= $0.upperBound }
  }
}
