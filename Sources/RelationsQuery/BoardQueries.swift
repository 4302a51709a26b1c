import RelationsModel

/// Every question that a view asks of a dossier or a corpus.
///
/// A view never touches a whole collection: it asks for a window and draws what comes back, so that
/// one interface serves fourteen issues in memory and millions of quotes in a database. All answers
/// are for one perspective; records dated after its as-of date do not exist for it. Under a filter an
/// issue stays when its own words match or when any of its quotes do; its quotes are then those that
/// match, or all of them when the issue itself matched.
public protocol BoardQueries: FilterQueries {
  /// What the dossier is called, its parties and its own as-of date.
  var heading: Heading { get }

  /// The counts that stand in titles and header.
  func overview(_ perspective: Perspective) -> Overview

  /// The issues of one section of the board: first those that stand there whole, then the mixed
  /// ones, each in the dossier's order.
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

  /// The propositions on which there is a quote by the as-of date and whose issue is shown, in the
  /// dossier's order; a filter keeps those on which a counted quote matches.
  func propositions(_ perspective: Perspective, _ window: Window) -> Page<PropositionListing>

  /// The counted quotes that take a stance on a proposition for a party by a day, in order of date,
  /// whatever any filter.
  func stances(on proposition: Proposition.ID, by asOf: Day) -> [StancedQuote]

  /// The nearest counted quote by the other party that takes a stance on the same proposition on a
  /// later day, by the as-of date and whatever the filter; nil when there is none, or when the quote
  /// is itself none that takes a counted stance for a party.
  func reply(to quote: Quote.ID, _ perspective: Perspective) -> Quote.ID?

  /// Changes of stance by the as-of date, in order of their later quotes: one actor's or everybody's,
  /// and only those whose later quote is dated after a day where one is given; a filter keeps those
  /// of which either quote matches.
  func stanceChanges(
    of actor: Actor.ID?,
    after day: Day?,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<StanceChange>

  /// The nearest day before or after another on which an issue's standing by the record, a party's
  /// position on a proposition or an assessment changes; nil when there is none.
  ///
  /// `issues` are those of which changes are looked for; nil for all.
  func turningDay(_ direction: TimeDirection, from day: Day, of issues: Set<Issue.ID>?) -> Day?

  /// The issues of which something of that changes after one day and by another: only these can stand
  /// otherwise on the later.
  func issuesTurning(after day: Day, by end: Day) -> Set<Issue.ID>

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

/// What stands in the header.
public struct Heading: Hashable, Sendable {
  /// What the dossier is called.
  public let title: String
  /// What it is about, in a paragraph.
  public let summary: String?
  /// Whom it owes what.
  public let credits: [String]
  /// The two sides.
  public let parties: BothSides<Party>
  /// The day from which the dossier itself looks.
  public let asOf: Day
  /// How many problems the dossier was opened with; what was not sound is left out.
  public let problemCount: Int

  public init(
    title: String,
    summary: String?,
    credits: [String],
    parties: BothSides<Party>,
    asOf: Day,
    problemCount: Int
  ) {
    self.title = title
    self.summary = summary
    self.credits = credits
    self.parties = parties
    self.asOf = asOf
    self.problemCount = problemCount
  }
}

/// The counts of one perspective.
public struct Overview: Hashable, Sendable {
  /// Quotes dated by the as-of date, variants aside.
  public let quotes: Count
  /// Issues in the pane of shared interests; a mixed one counts in both panes.
  public let shared: Count
  /// Issues in the pane of contested ones.
  public let contested: Count
  /// Issues on which only one party has spoken.
  public let oneSided: Count
  /// Whose assessments give the standings, when they all have one author, such as "Sarah Lain".
  public let assessor: String?

  public init(
    quotes: Count,
    shared: Count,
    contested: Count,
    oneSided: Count,
    assessor: String? = nil
  ) {
    self.quotes = quotes
    self.shared = shared
    self.contested = contested
    self.oneSided = oneSided
    self.assessor = assessor
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
    positions: BothSides<Position>,
    quotes: Count,
    lastDate: EDTFDate?
  ) {
    self.id = id
    self.title = title
    self.standing = standing
    self.basis = basis
    self.positions = positions
    self.quotes = quotes
    self.lastDate = lastDate
  }
}

/// One issue as its detail shows it.
public struct IssueDetail: Hashable, Sendable {
  /// The issue as the dossier has it, with propositions and assessments of all dates.
  public let issue: Issue
  /// How it stands under the lens.
  public let standing: Standing
  /// By whose judgement it stands so.
  public let basis: StandingBasis
  /// How the issue stands by the record, and since which day it has stood so without a break.
  public let record: Standing
  /// Nil when nobody has taken a stance.
  public let recordSince: Day?
  /// Those made by the as-of date, the latest first.
  public let assessments: [AssessmentCard]
  /// Those on which there is a quote by the as-of date.
  public let propositions: [PropositionRow]
  /// Reports, claims, advice and mentions that bear on the issue, by source and place in it; each is
  /// known once its source is out, however old what it speaks of.
  public let passages: [PassageCard]
  /// Events by the as-of date that bear on the issue, the latest first.
  public let events: [EventCard]
  /// Counted quotes: those that match, and all by the as-of date.
  public let quotes: Count

  public init(
    issue: Issue,
    standing: Standing,
    basis: StandingBasis,
    record: Standing,
    recordSince: Day?,
    assessments: [AssessmentCard],
    propositions: [PropositionRow],
    passages: [PassageCard],
    events: [EventCard],
    quotes: Count
  ) {
    self.issue = issue
    self.standing = standing
    self.basis = basis
    self.record = record
    self.recordSince = recordSince
    self.assessments = assessments
    self.propositions = propositions
    self.passages = passages
    self.events = events
    self.quotes = quotes
  }
}

/// A proposition with what each party says of it by the as-of date, whatever the filter.
public struct PropositionRow: Hashable, Sendable {
  /// The claim.
  public let proposition: Proposition
  /// What both positions together make of it.
  public let standing: PropositionStanding
  /// How many counted quotes of each party agree and disagree, by the as-of date.
  public let tallies: BothSides<StanceTally>
  /// The dates of each party's first and last stanced quote on it.
  public let firstDates: BothSides<EDTFDate?>
  /// The date of each party’s last stanced quote on it; nil where it has none.
  public let lastDates: BothSides<EDTFDate?>

  public init(
    proposition: Proposition,
    standing: PropositionStanding,
    tallies: BothSides<StanceTally>,
    firstDates: BothSides<EDTFDate?>,
    lastDates: BothSides<EDTFDate?>
  ) {
    self.proposition = proposition
    self.standing = standing
    self.tallies = tallies
    self.firstDates = firstDates
    self.lastDates = lastDates
  }
}
