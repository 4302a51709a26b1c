import RelationsModel

/// A proposition as it stands by the record, with the issue that it belongs to.
public struct PropositionListing: Hashable, Sendable {
  public let issue: Issue.ID
  public let issueTitle: String
  /// What each party says of it by the as-of date, whatever the filter.
  public let row: PropositionRow
  /// Counted quotes on it: those that match, and all by the as-of date.
  public let quotes: Count

  public init(issue: Issue.ID, issueTitle: String, row: PropositionRow, quotes: Count) {
    self.issue = issue
    self.issueTitle = issueTitle
    self.row = row
    self.quotes = quotes
  }
}

/// A counted quote that takes a stance for a party: who, when, which.
public struct StancedQuote: Hashable, Sendable {
  public let id: Quote.ID
  /// The first day of its date.
  public let day: Day
  public let speaker: Actor.ID
  public let side: Side
  public let stance: Stance

  public init(id: Quote.ID, day: Day, speaker: Actor.ID, side: Side, stance: Stance) {
    self.id = id
    self.day = day
    self.speaker = speaker
    self.side = side
    self.stance = stance
  }
}

/// An actor who takes another stance on a proposition than before.
///
/// The two quotes follow one another: between them the actor has taken no stance on it. What is said
/// both ways on one day is no change.
public struct StanceChange: Hashable, Sendable {
  public let actor: Actor.ID
  public let issue: Issue.ID
  public let proposition: Proposition.ID
  public let earlier: StancedQuote
  public let later: StancedQuote

  public init(
    actor: Actor.ID,
    issue: Issue.ID,
    proposition: Proposition.ID,
    earlier: StancedQuote,
    later: StancedQuote
  ) {
    self.actor = actor
    self.issue = issue
    self.proposition = proposition
    self.earlier = earlier
    self.later = later
  }
}

/// What is counted of one actor's quotes.
public struct ActorTally: Hashable, Sendable {
  public let actor: Actor.ID
  public let name: String
  public let kind: Actor.Kind
  /// The side that the actor belongs to; nil for neither.
  public let side: Side?
  /// Counted quotes that match, by stance.
  public let quotes: StanceCounts
  /// The first days of the first and of the last of them; nil when there is none.
  public let first: Day?
  public let last: Day?

  public init(
    actor: Actor.ID,
    name: String,
    kind: Actor.Kind,
    side: Side?,
    quotes: StanceCounts,
    first: Day?,
    last: Day?
  ) {
    self.actor = actor
    self.name = name
    self.kind = kind
    self.side = side
    self.quotes = quotes
    self.first = first
    self.last = last
  }
}

/// What stands at the head of a matrix's columns.
public enum MatrixColumn: String, Hashable, Sendable, CaseIterable {
  case issues, propositions
}

/// The counted quotes of one actor on one issue or one proposition.
public struct MatrixCell: Hashable, Sendable {
  public let actor: Actor.ID
  /// The id of the issue or of the proposition.
  public let column: String
  public let quotes: StanceCounts

  public init(actor: Actor.ID, column: String, quotes: StanceCounts) {
    self.actor = actor
    self.column = column
    self.quotes = quotes
  }
}

/// The events of one stretch of time, by direction.
public struct EventPeriodCount: Hashable, Sendable {
  /// The first day of the stretch; `Day.distantPast` for events whose date has no known start.
  public let start: Day
  public var cooperation: Int
  public var conflict: Int
  public var mixed: Int
  public var other: Int

  public init(
    start: Day,
    cooperation: Int = 0,
    conflict: Int = 0,
    mixed: Int = 0,
    other: Int = 0
  ) {
    self.start = start
    self.cooperation = cooperation
    self.conflict = conflict
    self.mixed = mixed
    self.other = other
  }

  /// All events of the stretch.
  public var total: Int { cooperation + conflict + mixed + other }

  /// Counts one more event.
  public mutating func count(_ direction: Event.Direction) {
    switch direction {
    case .cooperation: cooperation += 1
    case .conflict: conflict += 1
    case .mixed: mixed += 1
    case .other: other += 1
    }
  }
}

/// Which way one goes through time.
public enum TimeDirection: String, Hashable, Sendable, CaseIterable {
  case earlier, later
}
