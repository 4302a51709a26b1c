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

  /// What changed, from what to what.
  public let kind: Kind
  /// When it came to what it is at the end, no finer than is known.
  public let on: EDTFDate
  /// Quotes that show how it was, the latest of each party that has spoken; and assessments have none.
  public let before: [Quote.ID]
  /// Quotes that brought the change or show how it is since.
  public let after: [Quote.ID]

  public init(kind: Kind, on: EDTFDate, before: [Quote.ID], after: [Quote.ID]) {
    self.kind = kind
    self.on = on
    self.before = before
    self.after = after
  }
}

/// How a proposition stands and what each party says of it.
public struct PropositionState: Hashable, Sendable {
  /// What both positions together make of the proposition.
  public let standing: PropositionStanding
  /// What most of each party’s stanced quotes say of it.
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
  /// What is otherwise on the as-of date than at the end of another day: issues, then propositions,
  /// each in the dossier's order, then every change of an actor's stance, the latest first.
  ///
  /// Only what the filter shows; when `day` is later than the as-of date the two change places.
  public func changes(
    since day: Day,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<Change> {
    let list = changeList(since: day, perspective)
    let offset = min(window.offset, list.count)
    let end = offset + min(window.count, list.count - offset)
    let rows = ChangeWriter(queries: queries, list: list).changes(offset..<end)
    return Page(rows: rows, offset: offset, total: list.count)
  }

  /// How many of those changes there are of each kind.
  public func changeCounts(since day: Day, _ perspective: Perspective) -> ChangeCounts {
    let list = changeList(since: day, perspective)
    return ChangeCounts(
      issues: list.issues.count,
      propositions: list.propositions.count,
      stances: list.stanceCount
    )
  }

  func changeList(since day: Day, _ perspective: Perspective) -> ChangeList {
    let key = ChangeList.Key(since: day, perspective)
    return kept(\.changes, key) {
      ChangeList(
        queries,
        key,
        from: state(on: key.since, perspective.lens),
        to: state(on: key.perspective.asOf, perspective.lens)
      )
    }
  }

  /// The issues whose standing or any of whose positions are otherwise than at the end of another day.
  public func moved(since day: Day, _ perspective: Perspective) -> Set<Issue.ID> {
    moved(since: day, perspective, oneByOneUpTo: 32)
  }

  /// The same, looking at each issue that may have moved while these are few: on one day they are, and
  /// to compare two whole days takes longer.
  package func moved(
    since day: Day,
    _ perspective: Perspective,
    oneByOneUpTo few: Int
  ) -> Set<Issue.ID> {
    let (first, last) = (min(day, perspective.asOf), max(day, perspective.asOf))
    let turning = queries.issuesTurning(after: first, by: last)
    if turning.count <= few {
      return turning.filter { issue in
        IssueOnDay(issue, queries, first, perspective.lens)
          != IssueOnDay(issue, queries, last, perspective.lens)
      }
    }
    let now = state(on: last, perspective.lens)
    let then = state(on: first, perspective.lens)
    let issues = now.issues.lazy.filter { then.standings[$0.id] != $0.standing }.map(\.id)
    let positions = now.propositions.lazy.filter { then.states[$0.proposition.id] != $0.state }
      .map(\.issue)
    return Set(issues).union(positions)
  }
}
