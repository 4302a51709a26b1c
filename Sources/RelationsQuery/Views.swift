import RelationsModel

/// A proposition as it stands by the record, with the issue that it belongs to.
public struct PropositionListing: Hashable, Sendable {
  /// The proposition’s issue.
  public let issue: Issue.ID
  /// What that issue is called.
  public let issueTitle: String
  /// What each party says of it by the as-of date, whatever the filter.
  public let row: PropositionRow
  /// Counted quotes on it: those that match, and all by the as-of date.
  public let quotes: Count
  /// The words of the side that had the last word; nil unless both took a stance.
  public let lastWord: LastWord?

  public init(
    issue: Issue.ID,
    issueTitle: String,
    row: PropositionRow,
    quotes: Count,
    lastWord: LastWord? = nil
  ) {
    self.issue = issue
    self.issueTitle = issueTitle
    self.row = row
    self.quotes = quotes
    self.lastWord = lastWord
  }
}

/// Words with a stance on a proposition that certainly follow all that the other side is recorded to have
/// said on it or in answer to it: by date, by their places in one source, or because they answer it by
/// name.
public struct LastWord: Hashable, Sendable {
  /// Whose words they are.
  public let side: Side
  /// When the last of them were said, in the order that dates and answers tell.
  public let date: EDTFDate

  public init(side: Side, date: EDTFDate) {
    self.side = side
    self.date = date
  }
}

/// A counted quote that takes a stance on a proposition: who, when, which.
public struct StancedQuote: Hashable, Sendable {
  /// Which quote it is.
  public let id: Quote.ID
  /// The first day of its date.
  public let day: Day
  /// Whose words they are.
  public let speaker: Actor.ID
  /// The side spoken for; nil for neither.
  public let side: Side?
  /// What it says of the proposition: never none.
  public let stance: Stance

  public init(id: Quote.ID, day: Day, speaker: Actor.ID, side: Side?, stance: Stance) {
    self.id = id
    self.day = day
    self.speaker = speaker
    self.side = side
    self.stance = stance
  }
}

/// An actor who takes another stance on a proposition than before, by the rule of positions.
///
/// Days on which as many of its words agree as disagree are passed over.
public struct StanceChange: Hashable, Sendable {
  /// Who changed.
  public let actor: Actor.ID
  /// The proposition’s issue.
  public let issue: Issue.ID
  /// On what.
  public let proposition: Proposition.ID
  /// The last quote of the old stance before the day of the new one.
  public let earlier: StancedQuote
  /// The first quote of the new stance.
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
  /// Who is counted.
  public let actor: Actor.ID
  /// The actor’s name.
  public let name: String
  /// Whether the name is a person’s, of which the last word is enough.
  public let kind: Actor.Kind
  /// The side that the actor belongs to; nil for neither.
  public let side: Side?
  /// Counted quotes that match, by stance.
  public let quotes: StanceCounts
  /// The first days of the first and of the last of them; nil when there is none.
  public let first: Day?
  /// The first day of the last counted quote that matches; nil where there is none.
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
  /// Issues of which a counted quote matches.
  case issues
  /// Propositions of which one does.
  case propositions
}

/// The counted quotes of one actor on one issue or one proposition.
public struct MatrixCell: Hashable, Sendable {
  /// Whose row it is.
  public let actor: Actor.ID
  /// The id of the issue or of the proposition.
  public let column: String
  /// Counted quotes that match, by stance: at least one.
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
  /// Events that brought the parties together.
  public var cooperation: Int
  /// Events that set them against one another.
  public var conflict: Int
  /// Events of both kinds at once.
  public var mixed: Int
  /// Events of neither kind.
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
  /// Back.
  case earlier
  /// On.
  case later
}
