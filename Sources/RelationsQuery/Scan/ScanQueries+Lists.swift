import RelationsModel

/// Actors, events and sources: under a filter each stays when it matches itself or any of its
/// quotes does.
extension ScanQueries {
  public func actors(_ perspective: Perspective, _ window: Window) -> Page<ActorCard> {
    let results = results(perspective)
    let matcher = matcher(results)
    let quotes = quotesByActor(results)
    let there = store.actors.indices.filter { position in
      guard store.actors[position].since <= perspective.asOf else { return false }
      return !quotes[position].isEmpty || matcher.actorItselfMatches(position)
    }
    let page = Page(there, window: window)
    return Page(
      rows: page.rows.map { card(ofActor: $0, quotes[$0], perspective.asOf) },
      offset: page.offset,
      total: page.total
    )
  }

  public func events(
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<EventCard> {
    let matcher = matcher(results(perspective))
    let there = store.events.filter {
      $0.event.date.first <= perspective.asOf && matcher.eventMatches($0)
    }
    let page = Page(order == .oldestFirst ? there : there.reversed(), window: window)
    return Page(rows: page.rows.map(store.card(of:)), offset: page.offset, total: page.total)
  }

  public func sources(_ perspective: Perspective, _ window: Window) -> Page<SourceCard> {
    let results = results(perspective)
    let matcher = matcher(results)
    let there = store.sources.indices.filter { position in
      guard isThere(source: position, results) else { return false }
      return matcher.sourceItselfMatches(position)
        || store.sources[position].quotes.contains {
          $0 < results.kept.count && results.kept[$0]
        }
    }
    let page = Page(there, window: window)
    return Page(
      rows: page.rows.map { card(ofSource: $0, results.statistics) },
      offset: page.offset,
      total: page.total
    )
  }

  func matcher(_ results: PerspectiveResults) -> Matcher {
    Matcher(
      store: store,
      statistics: results.statistics,
      standings: results.standings.map { $0?.standing },
      filter: results.perspective.filter
    )
  }

  /// Counted quotes that the filter keeps.
  func quotesByActor(_ results: PerspectiveResults) -> [[Int]] {
    var quotes = [[Int]](repeating: [], count: store.actors.count)
    for position in results.kept.indices where results.kept[position] {
      let filed = store.quotes[position]
      if filed.quote.isCounted { quotes[filed.speaker].append(position) }
    }
    return quotes
  }

  func card(ofActor position: Int, _ quotes: [Int], _ asOf: Day) -> ActorCard {
    let actor = store.actors[position].actor
    return ActorCard(
      actor: actor,
      side: store.dossier.side(of: actor.party),
      rolesThen: actor.roles.filter { $0.isPlaced(on: asOf) },
      asOf: asOf,
      quoteCount: quotes.count,
      firstDate: quotes.first.map { store.quotes[$0].quote.date },
      lastDate: quotes.last.map { store.quotes[$0].quote.date }
    )
  }

  func card(ofSource position: Int, _ statistics: DayStatistics) -> SourceCard {
    let filed = store.sources[position]
    return SourceCard(
      source: filed.source,
      quoteCount: filed.quotes.count { $0 < statistics.quoteCount },
      passages: filed.passages.map { store.passages[$0] }.filter {
        store.isKnown($0, by: statistics.asOf)
      }
    )
  }

  /// A source is there once it has come out, or once a quote found in it is dated; its passages are
  /// not known before it is out.
  func isThere(source position: Int, _ results: PerspectiveResults) -> Bool {
    let filed = store.sources[position]
    guard let issued = filed.source.issued, issued.first > results.perspective.asOf else {
      return true
    }
    return filed.quotes.contains { $0 < results.statistics.quoteCount }
  }
}
