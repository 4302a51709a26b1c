import RelationsModel

/// Actors, events and sources: under a filter each stays when it matches itself or any of its
/// quotes does.
extension ScanQueries {
  public func actors(_ perspective: Perspective, _ window: Window) -> Page<ActorCard> {
    let outlook = outlook(perspective)
    let matcher = matcher(outlook)
    let quotes = quotesByActor(outlook)
    let there = catalogue.actors.indices.filter { position in
      guard catalogue.actors[position].since <= perspective.asOf else { return false }
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
    let matcher = matcher(outlook(perspective))
    let there = catalogue.events.filter {
      $0.event.date.first <= perspective.asOf && matcher.eventMatches($0)
    }
    let page = Page(order == .oldestFirst ? there : there.reversed(), window: window)
    return Page(rows: page.rows.map(catalogue.card(of:)), offset: page.offset, total: page.total)
  }

  public func sources(_ perspective: Perspective, _ window: Window) -> Page<SourceCard> {
    let outlook = outlook(perspective)
    let matcher = matcher(outlook)
    let there = catalogue.sources.indices.filter { position in
      guard isThere(source: position, outlook) else { return false }
      return matcher.sourceItselfMatches(position)
        || catalogue.sources[position].quotes.contains {
          $0 < outlook.kept.count && outlook.kept[$0]
        }
    }
    let page = Page(there, window: window)
    return Page(
      rows: page.rows.map { card(ofSource: $0, outlook.reckoning) },
      offset: page.offset,
      total: page.total
    )
  }

  func matcher(_ outlook: Outlook) -> Matcher {
    Matcher(
      catalogue: catalogue,
      reckoning: outlook.reckoning,
      standings: outlook.standings.map { $0?.standing },
      filter: outlook.perspective.filter
    )
  }

  /// Counted quotes that the filter keeps.
  func quotesByActor(_ outlook: Outlook) -> [[Int]] {
    var quotes = [[Int]](repeating: [], count: catalogue.actors.count)
    for position in outlook.kept.indices where outlook.kept[position] {
      let filed = catalogue.quotes[position]
      if filed.quote.isCounted { quotes[filed.speaker].append(position) }
    }
    return quotes
  }

  func card(ofActor position: Int, _ quotes: [Int], _ asOf: Day) -> ActorCard {
    let actor = catalogue.actors[position].actor
    return ActorCard(
      actor: actor,
      side: catalogue.dossier.side(of: actor.party),
      rolesThen: actor.roles.filter { $0.isPlaced(on: asOf) },
      quoteCount: quotes.count,
      firstDate: quotes.first.map { catalogue.quotes[$0].quote.date },
      lastDate: quotes.last.map { catalogue.quotes[$0].quote.date }
    )
  }

  func card(ofSource position: Int, _ reckoning: Reckoning) -> SourceCard {
    let filed = catalogue.sources[position]
    return SourceCard(
      source: filed.source,
      quoteCount: filed.quotes.count { $0 < reckoning.quoteCount },
      passages: filed.passages.map { catalogue.passages[$0] }.filter {
        catalogue.isKnown($0, by: reckoning.asOf)
      }
    )
  }

  /// A source is there once it has come out, or once a quote found in it is dated; its passages are
  /// not known before it is out.
  func isThere(source position: Int, _ outlook: Outlook) -> Bool {
    let filed = catalogue.sources[position]
    guard let issued = filed.source.issued, issued.first > outlook.perspective.asOf else {
      return true
    }
    return filed.quotes.contains { $0 < outlook.reckoning.quoteCount }
  }
}

extension Role {
  /// Whether dates or sightings place the role on a day: held by then, and not known to have ended.
  ///
  /// Sightings alone place it only on their own days and between two of them.
  func isPlaced(on day: Day) -> Bool {
    guard !excludes(EDTFDate(day)) else { return false }
    let isHeldBy = from != nil || seen.contains { $0.first <= day }
    let isHeldAfter = from != nil || to != nil || seen.contains { $0.last >= day }
    return isHeldBy && isHeldAfter
  }
}
