import RelationsModel

extension IndexedQueries {
  public func eventCounts(
    by length: PeriodLength,
    _ perspective: Perspective
  ) -> [EventPeriodCount] { [] }

  public func count(
    ofQuotesBefore day: Day,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> Int { 0 }

  public func position(
    of event: Event.ID,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? { nil }

  public func propositions(
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PropositionListing> { .empty }

  public func stances(on proposition: Proposition.ID, by asOf: Day) -> [StancedQuote] { [] }

  public func reply(to quote: Quote.ID, _ perspective: Perspective) -> Quote.ID? { nil }

  public func stanceChanges(
    of actor: Actor.ID?,
    after day: Day?,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<StanceChange> { .empty }

  public func turningDay(
    _ direction: TimeDirection,
    from day: Day,
    of issues: Set<Issue.ID>?
  ) -> Day? { nil }

  public func tallies(_ perspective: Perspective) -> [ActorTally] { [] }

  public func matrix(
    of actors: [Actor.ID],
    by column: MatrixColumn,
    _ perspective: Perspective
  ) -> [MatrixCell] { [] }

  public func passages(
    _ kind: Passage.Kind,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PassageCard> { .empty }
}
