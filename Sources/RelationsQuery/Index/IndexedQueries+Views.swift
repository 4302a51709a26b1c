import RelationsModel

extension IndexedQueries {
  public func propositions(
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PropositionListing> {
    look(perspective) { image, results in
      let plain = Perspective(asOf: perspective.asOf)
      let totals = propositionCounts(plain, results.statistics.mask, image)
      let isNarrowing = perspective.filter.isNarrowing
      return windowTables(perspective.window, image) { tables in
        let listings = PropositionListings(
          image: image,
          propositions: window == .all ? allPropositions(image) : nil,
          known: window == .all ? listings(perspective.unfiltered) : [],
          results: results,
          tables: tables,
          sayings: sayings,
          matching: isNarrowing ? propositionCounts(perspective, results.kept, image) : totals,
          totals: totals
        )
        let page = listings.page(window)
        if window == .all, perspective == perspective.unfiltered {
          keep(listings.byPosition(page), perspective)
        }
        return page
      }
    }
  }

  public func stances(on proposition: Proposition.ID, by asOf: Day) -> [StancedQuote] {
    read { image in
      let stances = IndexStances(image)
      return stances.records.position(of: proposition.rawValue, among: .proposition)
        .map { stances.quotes(on: $0, by: Int32(clamping: asOf.number)) } ?? []
    }
  }

  public func reply(to quote: Quote.ID, _ perspective: Perspective) -> ReplyFinding? {
    read { image in
      let sayings = IndexSayings(image, by: perspective.asOf, sayings, tuning)
      return sayings.records.position(of: quote.rawValue, among: .quote).flatMap(sayings.reply)
    }
  }

  public func openDays(of quote: Quote.ID) -> ClosedRange<Day>? {
    read { image in
      let sayings = IndexSayings(image, quoteCount: image.quoteCount, sayings, tuning, view)
      return sayings.records.position(of: quote.rawValue, among: .quote)
        .flatMap(sayings.span(ofQuote:))
    }
  }

  public func stanceChanges(
    of actor: Actor.ID?,
    after day: Day?,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<StanceChange> {
    look(perspective) { image, results in
      let place = actor.flatMap {
        IndexRecords(image).position(of: $0.rawValue, among: .actor)
      }
      guard actor == nil || place != nil else { return .empty }
      return windowTables(perspective.window, image) { tables in
        let changes = IndexStanceChanges(image, tables, of: place)
        let places = changes.places(
          after: day.map { Int32(clamping: $0.number) },
          by: results.statistics.day
        )
        let page =
          perspective.filter.isNarrowing
          ? Page(places.filter { changes.touches(results.kept, $0) }, window: window)
          : Page(places, window: window)
        return Page(rows: page.rows.map(changes.change), offset: page.offset, total: page.total)
      }
    }
  }

  public func turningDay(
    _ direction: TimeDirection,
    _ perspective: Perspective,
    of issues: Set<Issue.ID>?
  ) -> Day? {
    read { image in
      let records = IndexRecords(image)
      let day = Int32(clamping: perspective.asOf.number)
      return windowTables(perspective.window, image) { tables in
        let turns = IssueTurns(image, tables, perspective.lens)
        let found = (0..<image.count(.issue)).lazy.filter { issue in
          issues?.contains(Issue.ID(records.id(issue, of: .issue))) ?? true
        }
        .compactMap { issue in
          direction == .later
            ? turns.first(of: issue, after: day) : turns.last(of: issue, before: day)
        }
        return (direction == .later ? found.min() : found.max()).map { Day(number: Int($0)) }
      }
    }
  }

  public func issuesMoved(since day: Day, _ perspective: Perspective) -> Set<Issue.ID> {
    read { image in
      let records = IndexRecords(image)
      let (first, last) = (min(day, perspective.asOf), max(day, perspective.asOf))
      return windowTables(perspective.window, image) { tables in
        let turns = IssueTurns(image, tables, perspective.lens)
        let standings = IssueStandings(image, perspective)
        // What is dated before all days is at none of the days on which anything changes.
        let isOpen = first <= .distantPast
        let moved = (0..<image.count(.issue)).lazy.filter { issue in
          (isOpen || turns.turns(issue, after: first, by: last))
            && standings.differs(issue, between: first, and: last)
        }
        return Set(moved.map { Issue.ID(records.id($0, of: .issue)) })
      }
    }
  }

  public func tallies(_ perspective: Perspective) -> [ActorTally] {
    look(perspective) { image, results in
      SpeakerTallies(image, results).listed(image, results)
    }
  }

  public func matrix(
    of actors: [Actor.ID],
    by column: MatrixColumn,
    _ perspective: Perspective
  ) -> [MatrixCell] {
    look(perspective) { image, results in
      IndexMatrix(image, results, column).cells(of: actors)
    }
  }
}
