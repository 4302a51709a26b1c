import RelationsModel
import RelationsQuery

/// Asked outside of an attempt it answers too, and counts that: the screen asks nothing so.
extension UnsteadyEngine {
  func laterQuotes(_ perspective: Perspective) -> Int { astray.laterQuotes(perspective) }

  func overview(_ perspective: Perspective) -> Overview { astray.overview(perspective) }

  func issues(
    in section: BoardSection,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<IssueRow> {
    astray.issues(in: section, perspective, window)
  }

  func issues(_ perspective: Perspective, _ window: Window) -> Page<IssueRow> {
    astray.issues(perspective, window)
  }

  func position(
    of issue: Issue.ID,
    in section: BoardSection,
    _ perspective: Perspective
  ) -> Int? {
    astray.position(of: issue, in: section, perspective)
  }

  func issue(
    _ id: Issue.ID,
    in section: BoardSection?,
    _ perspective: Perspective
  ) -> IssueDetail? {
    astray.issue(id, in: section, perspective)
  }

  func quotes(
    _ scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<QuoteCard> {
    astray.quotes(scope, perspective, order, window)
  }

  func position(
    of quote: Quote.ID,
    in scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    astray.position(of: quote, in: scope, perspective, order)
  }

  func quote(_ id: Quote.ID) -> QuoteCard? { astray.quote(id) }

  func actors(_ perspective: Perspective, _ window: Window) -> Page<ActorCard> {
    astray.actors(perspective, window)
  }

  func events(
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<EventCard> {
    astray.events(perspective, order, window)
  }

  func sources(_ perspective: Perspective, _ window: Window) -> Page<SourceCard> {
    astray.sources(perspective, window)
  }

  func record(_ id: String, _ perspective: Perspective) -> AnyRecord? {
    astray.record(id, perspective)
  }

  func problems(in filter: Filter) -> [FilterProblem] { astray.problems(in: filter) }

  func counts(by facet: Facet, in scope: QuoteScope, _ perspective: Perspective) -> [FacetCount] {
    astray.counts(by: facet, in: scope, perspective)
  }

  func counts(
    by length: PeriodLength,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [PeriodCount] {
    astray.counts(by: length, in: scope, perspective)
  }

  func eventCounts(by length: PeriodLength, _ perspective: Perspective) -> [EventPeriodCount] {
    astray.eventCounts(by: length, perspective)
  }

  func count(ofQuotesBefore day: Day, in scope: QuoteScope, _ perspective: Perspective) -> Int {
    astray.count(ofQuotesBefore: day, in: scope, perspective)
  }

  func position(of event: Event.ID, _ perspective: Perspective, _ order: QuoteOrder) -> Int? {
    astray.position(of: event, perspective, order)
  }

  func propositions(_ perspective: Perspective, _ window: Window) -> Page<PropositionListing> {
    astray.propositions(perspective, window)
  }

  func stances(on proposition: Proposition.ID, by asOf: Day) -> [StancedQuote] {
    astray.stances(on: proposition, by: asOf)
  }

  func reply(to quote: Quote.ID, _ perspective: Perspective) -> ReplyFinding? {
    astray.reply(to: quote, perspective)
  }

  func openDays(of quote: Quote.ID) -> ClosedRange<Day>? { astray.openDays(of: quote) }

  func stanceChanges(
    of actor: Actor.ID?,
    after day: Day?,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<StanceChange> {
    astray.stanceChanges(of: actor, after: day, perspective, window)
  }

  func turningDay(
    _ direction: TimeDirection,
    _ perspective: Perspective,
    of issues: Set<Issue.ID>?
  ) -> Day? {
    astray.turningDay(direction, perspective, of: issues)
  }

  func recordSince(of issue: Issue.ID, _ perspective: Perspective) -> Day? {
    astray.recordSince(of: issue, perspective)
  }

  func recordSince(
    ofPropositions propositions: [Proposition.ID],
    isDividedApart: Bool,
    _ perspective: Perspective
  ) -> [Proposition.ID: Day] {
    astray.recordSince(
      ofPropositions: propositions,
      isDividedApart: isDividedApart,
      perspective
    )
  }

  func issuesMoved(since day: Day, _ perspective: Perspective) -> Set<Issue.ID> {
    astray.issuesMoved(since: day, perspective)
  }

  func tallies(_ perspective: Perspective) -> [ActorTally] { astray.tallies(perspective) }

  func matrix(
    of actors: [Actor.ID],
    by column: MatrixColumn,
    _ perspective: Perspective
  ) -> [MatrixCell] {
    astray.matrix(of: actors, by: column, perspective)
  }

  func statements(_ fields: Set<StatementField>, _ perspective: Perspective) -> StatementColumns {
    astray.statements(fields, perspective)
  }

  func quotes(ofStatements quotes: [Int32]) -> [Quote.ID] { astray.quotes(ofStatements: quotes) }

  func forEachCodedQuote(_ perspective: Perspective, _ visit: (Quote) -> Void) {
    astray.forEachCodedQuote(perspective, visit)
  }

  func passages(
    _ kind: Passage.Kind,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PassageCard> {
    astray.passages(kind, perspective, window)
  }

  func candidates(
    for stem: FilterStem,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<FilterCandidate> {
    astray.candidates(for: stem, perspective, window)
  }

  func identifiers(near id: String, atMost count: Int) -> [String] {
    astray.identifiers(near: id, atMost: count)
  }
}
