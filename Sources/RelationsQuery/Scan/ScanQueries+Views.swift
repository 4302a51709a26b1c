import RelationsModel

/// What views other than the board ask, each answered by looking at every quote.
extension ScanQueries {
  public func eventCounts(
    by length: PeriodLength,
    _ perspective: Perspective
  ) -> [EventPeriodCount] {
    var found: [Day: EventPeriodCount] = [:]
    for card in events(perspective, .oldestFirst, .all).rows {
      let start = length.start(of: card.event.date.first)
      found[start, default: EventPeriodCount(start: start)].count(card.event.direction)
    }
    return found.values.sorted { $0.start < $1.start }
  }

  public func position(
    of event: Event.ID,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    events(perspective, order, .all).rows.firstIndex { $0.event.id == event }
  }

  public func propositions(
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PropositionListing> {
    let results = results(perspective)
    let shown = Set(results.rows.map(\.id))
    let listings = store.propositions.indices.compactMap { position -> PropositionListing? in
      let issue = store.issues[store.propositions[position].issue].issue
      guard results.statistics.propositions[position].exists, shown.contains(issue.id) else {
        return nil
      }
      let all = (0..<results.statistics.quoteCount).filter {
        store.quotes[$0].proposition == position && store.quotes[$0].quote.isCounted
      }
      return PropositionListing(
        issue: issue.id,
        issueTitle: issue.title,
        row: row(ofProposition: position, results.statistics),
        quotes: Count(matching: all.count { results.kept[$0] }, total: all.count),
        lastWord: lastWord(on: position, results.statistics)
      )
    }
    let isNarrowing = perspective.filter.isNarrowing
    return Page(listings.filter { !isNarrowing || $0.quotes.matching > 0 }, window: window)
  }

  public func stances(on proposition: Proposition.ID, by asOf: Day) -> [StancedQuote] {
    guard let position = store.propositionPositions[proposition] else { return [] }
    return store.quotes.compactMap { filed in
      guard filed.proposition == position, filed.quote.date.first <= asOf else { return nil }
      return stanced(filed)
    }
  }

  /// What a quote says of its proposition; nil when it is not counted or takes no stance on one.
  func stanced(_ filed: FiledQuote) -> StancedQuote? {
    guard filed.quote.isCounted, filed.stance != .none, filed.proposition != nil else {
      return nil
    }
    return StancedQuote(
      id: filed.quote.id,
      day: filed.quote.date.first,
      speaker: filed.quote.speaker,
      side: filed.side,
      stance: filed.stance
    )
  }

  public func tallies(_ perspective: Perspective) -> [ActorTally] {
    let quotes = counted(.all, perspective)
    return actors(perspective, .all).rows.map { card in
      let own = quotes.filter { $0.quote.speaker == card.actor.id }
      var counts = StanceCounts()
      for quote in own { counts.count(quote.stance) }
      return ActorTally(
        actor: card.actor.id,
        name: card.actor.name,
        kind: card.actor.kind,
        side: card.side,
        quotes: counts,
        first: own.first?.quote.date.first,
        last: own.last?.quote.date.first
      )
    }
  }

  public func matrix(
    of actors: [Actor.ID],
    by column: MatrixColumn,
    _ perspective: Perspective
  ) -> [MatrixCell] {
    let columns: [String] =
      switch column {
      case .issues: store.issues.map(\.issue.id.rawValue)
      case .propositions: store.propositions.map(\.proposition.id.rawValue)
      }
    let quotes = counted(.all, perspective)
    return actors.flatMap { actor in
      var found: [String: StanceCounts] = [:]
      for card in quotes where card.quote.speaker == actor {
        let own = column == .issues ? card.quote.issue.rawValue : card.proposition?.id.rawValue
        if let own { found[own, default: StanceCounts()].count(card.stance) }
      }
      return columns.compactMap { id in
        found[id].map { MatrixCell(actor: actor, column: id, quotes: $0) }
      }
    }
  }

  public func passages(
    _ kind: Passage.Kind,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PassageCard> {
    let known = store.dossier.sources.flatMap { source in
      store.passages.filter {
        $0.source == source.id && $0.kind == kind && store.isKnown($0, by: perspective.asOf)
      }
    }
    let page = Page(known, window: window)
    return Page(
      rows: page.rows.compactMap(store.card(of:)),
      offset: page.offset,
      total: page.total
    )
  }
}
