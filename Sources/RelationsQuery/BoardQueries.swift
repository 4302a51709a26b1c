import RelationsModel

/// Every question that a view asks of a dossier or a corpus.
///
/// A view never touches a whole collection: it asks for a window and draws what comes back, so that
/// one interface serves fourteen issues in memory and millions of quotes in a database. All answers
/// are for one perspective; records dated after its as-of date do not exist for it. Under a filter an
/// issue stays when its own words match or when any of its quotes do; its quotes are then those that
/// match, or all of them when the issue itself matched.
public protocol BoardQueries: FilterQueries, AnsweringEngine {
  /// What the dossier is called, its parties and its own as-of date.
  var heading: Heading { get }

  /// The counts that stand in titles and header.
  func overview(_ perspective: Perspective) -> Overview

  /// The issues of one section of the board, each in the dossier's order: first those that stand there
  /// whole, then the mixed ones; of both those that the record bears out come before those that an
  /// assessment alone puts there.
  func issues(
    in section: BoardSection,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<IssueRow>

  /// Every issue that exists for the perspective, each once, in the dossier's order.
  func issues(_ perspective: Perspective, _ window: Window) -> Page<IssueRow>

  /// Where an issue stands in the list of a section; nil when it is not there.
  func position(
    of issue: Issue.ID,
    in section: BoardSection,
    _ perspective: Perspective
  ) -> Int?

  /// One issue with its assessments and propositions. In a section, under the record lens, a mixed
  /// issue shows only the propositions that put it there. Nil when there is no such issue.
  func issue(
    _ id: Issue.ID,
    in section: BoardSection?,
    _ perspective: Perspective
  ) -> IssueDetail?

  /// The quotes of a scope in order of date, each variant right after its original: in either order
  /// of the list the variants of one quote follow it from the oldest to the newest.
  ///
  /// A variant whose original is not in the list stands by its own date.
  func quotes(
    _ scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<QuoteCard>

  /// Where a quote stands in that list; nil when it is not there.
  func position(
    of quote: Quote.ID,
    in scope: QuoteScope,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int?

  /// One quote with all that its reader shows, whatever the filter and the as-of date.
  func quote(_ id: Quote.ID) -> QuoteCard?

  /// The actors known of by the as-of date, in the dossier’s order; a filter keeps those that match
  /// themselves or are quoted, variants aside, in what matches.
  ///
  /// An actor is known from the first day on which it is quoted, judges, or held or was seen in a
  /// role, or on which a passage on it is known; one of which nothing is dated is always known.
  func actors(_ perspective: Perspective, _ window: Window) -> Page<ActorCard>
  /// The events in order of date.
  func events(
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<EventCard>
  /// The sources that had come out by the as-of date, or in which a quote is dated by then, and those
  /// of which it is not known when they came out, in the dossier’s order; a filter keeps those that
  /// match themselves or in which a quote, a variant too, does.
  func sources(_ perspective: Perspective, _ window: Window) -> Page<SourceCard>

  /// What any record is, by its id; nil when nothing has that id.
  func record(_ id: String, _ perspective: Perspective) -> AnyRecord?

  /// What in a filter names nothing that exists here, such as an issue that there is none of.
  func problems(in filter: Filter) -> [FilterProblem]

  /// How many counted quotes that match have each value of a facet, in the dossier's order; values
  /// that none has are left out.
  func counts(
    by facet: Facet,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [FacetCount]

  /// How many counted quotes that match fall in each stretch of time, by the first day of their
  /// dates and in order of time; stretches with none are left out.
  func counts(
    by length: PeriodLength,
    in scope: QuoteScope,
    _ perspective: Perspective
  ) -> [PeriodCount]

  /// The events that match, by stretches of time; stretches with none are left out.
  func eventCounts(by length: PeriodLength, _ perspective: Perspective) -> [EventPeriodCount]

  /// How many rows of a scope's list, oldest first, come in by quotes dated before a day: each
  /// variant with its original.
  func count(ofQuotesBefore day: Day, in scope: QuoteScope, _ perspective: Perspective) -> Int

  /// Where an event stands in the list of events; nil when it is not there.
  func position(of event: Event.ID, _ perspective: Perspective, _ order: QuoteOrder) -> Int?

  /// The propositions on which there is a quote by the as-of date, or none at any, and whose issue is shown, in the
  /// dossier's order; a filter keeps those on which a counted quote matches.
  func propositions(_ perspective: Perspective, _ window: Window) -> Page<PropositionListing>

  /// The counted quotes that take a stance on a proposition by a day, for a party or for neither, in
  /// order of date, whatever any filter.
  func stances(on proposition: Proposition.ID, by asOf: Day) -> [StancedQuote]

  /// The reply to a counted quote by the as-of date, whatever the filter: what names it as answered,
  /// else, to one that takes a stance for a party, the other party's nearest counted quote with a
  /// stance on the same proposition that is not certainly earlier; nil when there is none.
  ///
  /// `DatedWords` says which words follow which, and which are the nearest.
  func reply(to quote: Quote.ID, _ perspective: Perspective) -> ReplyFinding?

  /// The first and the last day on which a counted quote can have been said, its doubt included, where what it
  /// answers by name, or what answers it, rules out some days of its date; nil elsewhere.
  func openDays(of quote: Quote.ID) -> ClosedRange<Day>?

  /// Changes of stance over the window, by the as-of date, in order of their later quotes: one actor's or everybody's,
  /// and only those whose later quote is dated after a day where one is given; a filter keeps those
  /// of which either quote matches.
  func stanceChanges(
    of actor: Actor.ID?,
    after day: Day?,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<StanceChange>

  /// The nearest day before or after the as-of date on which something changes under the lens and the
  /// window, whatever the filter: a party's position on a proposition, under the assessed lens an
  /// assessment, or an issue's being there at all. Nil when there is none.
  ///
  /// `issues` are those of which changes are looked for; nil for all.
  func turningDay(
    _ direction: TimeDirection,
    _ perspective: Perspective,
    of issues: Set<Issue.ID>?
  ) -> Day?

  /// The day since which an issue has stood by the record as it does on the as-of date, over the
  /// window and whatever the filter; nil when nobody has taken a stance, or there is no such issue.
  func recordSince(of issue: Issue.ID, _ perspective: Perspective) -> Day?

  /// The day since which each of some propositions has stood as it does on the as-of date, over the window
  /// and whatever the filter; where `isDividedApart`, what a party that is divided contests is told from
  /// what is plainly contested. Those on which neither party has taken a stance, and those that there are
  /// none of, are left out.
  func recordSince(
    ofPropositions propositions: [Proposition.ID],
    isDividedApart: Bool,
    _ perspective: Perspective
  ) -> [Proposition.ID: Day]

  /// The issues that stand otherwise on the as-of date than at the end of another day, or on any of
  /// whose propositions a party's position differs, under the lens and the window and whatever the
  /// filter; an issue that is there on one of the two days alone is among them.
  func issuesMoved(since day: Day, _ perspective: Perspective) -> Set<Issue.ID>

  /// What is counted of the quotes of every actor that `actors` lists, in the dossier's order.
  func tallies(_ perspective: Perspective) -> [ActorTally]

  /// The counted quotes that match of some actors by issue or proposition, in the order in which the
  /// actors are given and for each in the dossier's order; cells without any are left out, and so
  /// are, by proposition, quotes on none.
  func matrix(
    of actors: [Actor.ID],
    by column: MatrixColumn,
    _ perspective: Perspective
  ) -> [MatrixCell]

  /// The counted quotes that match as columns of some fields, of which discourse networks are made.
  func statements(_ fields: Set<StatementField>, _ perspective: Perspective) -> StatementColumns

  /// The ids of quotes by the engine's own numbers, as `StatementColumns.quotes` has them.
  func quotes(ofStatements quotes: [Int32]) -> [Quote.ID]

  /// Lends the counted quotes that match and name who coded them, each once and in any order.
  func forEachCodedQuote(_ perspective: Perspective, _ visit: (Quote) -> Void)

  /// The passages of one kind that are known by the as-of date, by the dossier's order of sources and
  /// by place in each, whatever the filter.
  func passages(
    _ kind: Passage.Kind,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<PassageCard>

  /// The ids of any records that somebody probably meant by one that there is none of, the nearest
  /// first.
  func identifiers(near id: String, atMost count: Int) -> [String]
}

/// The counts of one perspective.
public struct Overview: Hashable, Sendable {
  /// Quotes dated by the as-of date, variants aside.
  public let quotes: Count
  /// Issues in the pane of shared interests; a mixed one counts in both panes.
  public let shared: Count
  /// Issues in the pane of contested ones.
  public let contested: Count
  /// One-sided and open issues, which stand in the strip.
  public let oneSided: Count
  /// Whose assessments give the standings, when they all have one author, such as "Sarah Lain".
  public let assessor: String?
  /// Whether an assessment gives the standing of any issue.
  public let isAssessed: Bool

  public init(
    quotes: Count,
    shared: Count,
    contested: Count,
    oneSided: Count,
    assessor: String? = nil,
    isAssessed: Bool = false
  ) {
    self.quotes = quotes
    self.shared = shared
    self.contested = contested
    self.oneSided = oneSided
    self.assessor = assessor
    self.isAssessed = isAssessed
  }

  /// The issues of one section.
  public subscript(section: BoardSection) -> Count {
    switch section {
    case .shared: shared
    case .contested: contested
    case .oneSided: oneSided
    }
  }
}

/// What an issue's standing rests on.
public enum StandingBasis: String, Hashable, Sendable {
  /// The latest assessment by the as-of date.
  case assessed
  /// The stances of the quotes, because the lens asks for these.
  case record
  /// The lens asks for an assessment and nobody has made one by the as-of date: the record stands in.
  case recordForWantOfAssessment
}

/// One line of the board.
public struct IssueRow: Hashable, Sendable {
  /// Which issue it is.
  public let id: Issue.ID
  /// What it is called.
  public let title: String
  /// How it stands under the lens.
  public let standing: Standing
  /// By whose judgement it stands so.
  public let basis: StandingBasis
  /// The name of who made the assessment by which it stands; nil when none does, or when its source
  /// does not say.
  public let assessor: String?
  /// The standing that the record gives it.
  public let record: Standing
  /// Whether both parties took a stance, but on no proposition both: one-sided, on different points.
  public let isOnDifferentPoints: Bool
  /// Both parties' positions on the proposition that decides the section, else on the first on which
  /// either has taken a stance.
  public let positions: BothSides<Position>
  /// Counted quotes: those that match, and all by the as-of date.
  public let quotes: Count
  /// The date of the last counted quote that matches.
  public let lastDate: EDTFDate?

  public init(
    id: Issue.ID,
    title: String,
    standing: Standing,
    basis: StandingBasis,
    assessor: String? = nil,
    record: Standing,
    isOnDifferentPoints: Bool = false,
    positions: BothSides<Position>,
    quotes: Count,
    lastDate: EDTFDate?
  ) {
    self.id = id
    self.title = title
    self.standing = standing
    self.basis = basis
    self.assessor = assessor
    self.record = record
    self.isOnDifferentPoints = isOnDifferentPoints
    self.positions = positions
    self.quotes = quotes
    self.lastDate = lastDate
  }

  /// Whether an assessment alone puts the issue where it stands: the record does not say so.
  public var restsOnAssessmentAlone: Bool { basis == .assessed && record != standing }

  /// The place of its group in a section of the board: whole before mixed, and in each what the record
  /// bears out before what an assessment alone puts there.
  var boardGroup: Int {
    IssueRow.boardGroup(standing, isByAssessmentAlone: restsOnAssessmentAlone)
  }

  static func boardGroup(_ standing: Standing, isByAssessmentAlone: Bool) -> Int {
    (standing == .mixed ? 2 : 0) + (isByAssessmentAlone ? 1 : 0)
  }
}

/// A proposition with what each party says of it by the as-of date, whatever the filter.
public struct PropositionRow: Hashable, Sendable {
  /// The claim.
  public let proposition: Proposition
  /// What both positions together make of it.
  public let standing: PropositionStanding
  /// Each party’s position with the words on which it rests.
  public let positions: BothSides<PartyPosition>
  /// The date of each party's first stanced quote on it; nil where it has none.
  public let firstDates: BothSides<EDTFDate?>

  public init(
    proposition: Proposition,
    standing: PropositionStanding,
    positions: BothSides<PartyPosition>,
    firstDates: BothSides<EDTFDate?>
  ) {
    self.proposition = proposition
    self.standing = standing
    self.positions = positions
    self.firstDates = firstDates
  }
}
