import RelationsModel
import RelationsQuery

/// What is otherwise on one day than on another, with the quotes on both sides of the change.
public struct Change: Hashable, Sendable {
  /// What changed.
  public enum Kind: Hashable, Sendable {
    /// The standing of an issue; `from` is nil when it was not there.
    case issue(Issue.ID, title: String, from: Standing?, to: Standing)
    /// The standing of a proposition, or a party's position on it; `from` is nil when nobody had
    /// spoken of it.
    case proposition(Proposition, issue: Issue.ID, from: PropositionState?, to: PropositionState)
    /// An actor's stance on a proposition.
    case actor(Actor.ID, name: String, Proposition, issue: Issue.ID, from: Stance, to: Stance)
  }

  /// What a change rests on.
  public enum Basis: Hashable, Sendable {
    /// Words that the parties, or the actor, said.
    case words
    /// A passage of a text alone, which brought up an issue that nobody is quoted on.
    case passage
    /// Somebody's assessment alone, while no position on the issue moved; `by` is nil when its source
    /// does not say who judged.
    case assessment(by: String?)
  }

  /// The change itself, from one value to another.
  public let kind: Kind
  /// What it rests on.
  public let basis: Basis
  /// The date on which it came to its later value, no finer than is known: of a proposition that stood so
  /// before, the last on which a party turned whose position is another.
  public let on: EDTFDate
  /// Of a proposition, when each party that turned came to its position; nil of others.
  public let turns: BothSides<EDTFDate?>
  /// The last words before the change with which each party that turned, were it back to where it had been,
  /// took the position that it had then; of a divided one the last of each stance.
  public let before: [Quote.ID]
  /// The quotes with which each party that had taken no other position began the one of the later
  /// date.
  public let firstSaid: [Quote.ID]
  /// The quotes that turned each other party that turned to its position at the later date.
  public let after: [Quote.ID]
  /// The latest words of each party that spoke and has kept its position all the time.
  public let unmoved: [Quote.ID]
  /// The quote that brought up an issue on which no party moved, when words did.
  public let broughtUpBy: Quote.ID?
  /// Whether words that are dated more coarsely may have followed the last of a party on whose position it
  /// rests.
  public let isOrderUnknown: Bool
  /// Of a proposition, the parties of which that is so.
  public let unknownOrders: BothSides<Bool>
  /// Whether it is an issue that has become one-sided with both sides taking stances, on different
  /// propositions.
  public let isOnDifferentPoints: Bool

  public init(
    kind: Kind,
    basis: Basis = .words,
    on: EDTFDate,
    turns: BothSides<EDTFDate?> = BothSides(first: nil, second: nil),
    before: [Quote.ID],
    firstSaid: [Quote.ID] = [],
    after: [Quote.ID],
    unmoved: [Quote.ID] = [],
    broughtUpBy: Quote.ID? = nil,
    isOrderUnknown: Bool = false,
    unknownOrders: BothSides<Bool> = BothSides(first: false, second: false),
    isOnDifferentPoints: Bool = false
  ) {
    self.kind = kind
    self.basis = basis
    self.on = on
    self.turns = turns
    self.before = before
    self.firstSaid = firstSaid
    self.after = after
    self.unmoved = unmoved
    self.broughtUpBy = broughtUpBy
    self.isOrderUnknown = isOrderUnknown
    self.unknownOrders = unknownOrders
    self.isOnDifferentPoints = isOnDifferentPoints
  }

  /// All quotes that show it, those from before first.
  public var quotes: [Quote.ID] {
    before + firstSaid + after + unmoved + [broughtUpBy].compactMap { $0 }
  }
}

/// In which order changes of one kind are listed.
public enum ChangeOrder: String, Hashable, Sendable, CaseIterable {
  /// From the latest date back.
  case newestFirst
  /// From the earliest date on.
  case oldestFirst
  /// As the dossier lists issues and propositions; changes of actors the latest first.
  case dossier
}

/// How a proposition stands and what each party says of it.
public struct PropositionState: Hashable, Sendable {
  /// What both positions together make of the proposition.
  public let standing: PropositionStanding
  /// Each party’s position on it.
  public let positions: BothSides<Position>

  public init(standing: PropositionStanding, positions: BothSides<Position>) {
    self.standing = standing
    self.positions = positions
  }
}

/// How many changes of each kind there are.
public struct ChangeCounts: Hashable, Sendable {
  /// How many issues stand otherwise.
  public let issues: Int
  /// How many propositions stand otherwise, or have a party that says otherwise.
  public let propositions: Int
  /// How often an actor took another stance.
  public let stances: Int

  public init(issues: Int, propositions: Int, stances: Int) {
    self.issues = issues
    self.propositions = propositions
    self.stances = stances
  }
}

extension Analyst {
  /// What is otherwise on the as-of date than at the end of another day: issues that words moved,
  /// those that a passage or an assessment alone puts there, propositions, and every change of an
  /// actor's stance; each group in the order that is asked for.
  ///
  /// Only what the filter shows; when `day` is later than the as-of date the two change places.
  public func changes(
    since day: Day,
    _ perspective: Perspective,
    sorted order: ChangeOrder = .newestFirst,
    _ window: Window
  ) -> Page<Change> {
    let list = changeList(since: day, perspective, order)
    let offset = min(window.offset, list.count)
    let end = offset + min(window.count, list.count - offset)
    let rows = ChangeWriter(queries: queries, list: list).changes(offset..<end)
    return Page(rows: rows, offset: offset, total: list.count)
  }

  /// How many of those changes there are of each kind.
  public func changeCounts(since day: Day, _ perspective: Perspective) -> ChangeCounts {
    let list = changeList(since: day, perspective, .newestFirst)
    return ChangeCounts(
      issues: list.issues.count,
      propositions: list.propositions.count,
      stances: list.stanceCount
    )
  }

  func changeList(
    since day: Day,
    _ perspective: Perspective,
    _ order: ChangeOrder
  ) -> ChangeList {
    let key = ChangeList.Key(since: day, perspective, order)
    return kept(\.changes, key) {
      ChangeList(
        queries,
        key,
        from: state(on: key.since, perspective),
        to: state(on: key.perspective.asOf, perspective)
      )
    }
  }

  /// The issues whose standing or any of whose positions are otherwise than at the end of another day.
  public func moved(since day: Day, _ perspective: Perspective) -> Set<Issue.ID> {
    queries.issuesMoved(since: day, perspective)
  }
}
