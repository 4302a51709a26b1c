import RelationsModel
import RelationsQuery

/// The changes between two days, without yet the quotes that show them.
struct ChangeList: Sendable {
  struct Key: Hashable, Sendable {
    /// The earlier day, and the perspective as of the later.
    let since: Day
    let perspective: Perspective
    let order: ChangeOrder

    init(since day: Day, _ perspective: Perspective, _ order: ChangeOrder) {
      since = min(day, perspective.asOf)
      var later = perspective
      later.asOf = max(day, perspective.asOf)
      self.perspective = later
      self.order = order
    }
  }

  struct ChangedIssue: Sendable {
    let row: IssueRow
    let from: Standing?
    let dating: ChangeDates.Dating
    /// Those of its propositions that changed, whatever the filter.
    let propositions: [ChangedProposition]

    var on: EDTFDate { dating.on }
    var basis: Change.Basis { dating.basis }

    /// Those that have a part in the standing; all where none has.
    var deciding: [ChangedProposition] {
      let decided = propositions.filter(\.isDecided)
      return decided.isEmpty ? propositions : decided
    }
  }

  struct ChangedProposition: Sendable {
    let entry: DayState.Entry
    let from: PropositionState?
    /// The earlier of the two days.
    let since: Day
    /// Since when it stands as it does, or where it stood so before, when the last of the parties turned
    /// whose position is another.
    let on: EDTFDate

    /// Whether a party came to its position after the earlier day: from another one, or back to the same.
    func hasTurned(_ side: Side) -> Bool {
      entry.positions[side].since.map { $0.first > since } ?? false
    }

    /// Whether both sides have a position on it, or had one.
    var isDecided: Bool {
      [entry.state.standing, from?.standing ?? .unanswered].contains { $0 != .unanswered }
    }

    /// Whether coarser words may have followed the last of a party.
    ///
    /// It stands by both, whichever turned; where it stands as before only those that turned matter.
    var isOrderUnknown: Bool {
      let hasMoved = from?.standing != entry.state.standing
      return Side.allCases.contains {
        entry.positions[$0].isOrderUnknown && (hasMoved || hasTurned($0))
      }
    }
  }

  let key: Key
  /// Those that words moved, then those that a passage and those that an assessment alone puts there.
  let issues: [ChangedIssue]
  let propositions: [ChangedProposition]
  /// How often actors changed their stance.
  let stanceCount: Int

  var count: Int { issues.count + propositions.count + stanceCount }

  init(_ queries: any BoardQueries, _ key: Key, from then: DayState, to now: DayState) {
    self.key = key
    let perspective = key.perspective
    let isNarrowing = perspective.filter.isNarrowing
    let dates = ChangeDates(queries: queries, state: now, perspective: perspective)
    let moved = now.propositions.filter { then.states[$0.proposition.id] != $0.state }
    let changed = zip(moved, dates.dates(of: moved, from: then.states)).map { entry, date in
      let from = then.states[entry.proposition.id]
      return ChangedProposition(entry: entry, from: from, since: key.since, on: date)
    }
    let byIssue = Dictionary(grouping: changed, by: \.entry.issue)
    let rows = isNarrowing ? queries.issues(perspective, .all).rows : now.issues
    let issues = rows.compactMap { row -> ChangedIssue? in
      let from = then.standings[row.id]
      guard from != row.standing else { return nil }
      return ChangedIssue(
        row: row,
        from: from,
        dating: dates.change(of: row),
        propositions: byIssue[row.id] ?? []
      )
    }
    self.issues = (0..<3).flatMap { place in
      Self.sorted(issues.filter { $0.basis.place == place }, key.order) { $0.on }
    }
    let listed =
      isNarrowing && !changed.isEmpty
      ? Set(queries.propositions(perspective, .all).rows.map(\.row.proposition.id)) : []
    let shown = changed.filter { !isNarrowing || listed.contains($0.entry.proposition.id) }
    propositions = Self.sorted(shown, key.order) { $0.on }
    let none = Window(offset: 0, count: 0)
    stanceCount =
      queries.stanceChanges(of: nil, after: key.since, perspective, none).total
  }

  /// What is dated alike stays in the dossier's order.
  private static func sorted<Row>(
    _ rows: [Row],
    _ order: ChangeOrder,
    date: (Row) -> EDTFDate
  ) -> [Row] {
    guard order != .dossier else { return rows }
    return rows.enumerated().map { (date: date($1), place: $0, row: $1) }
      .sorted { left, right in
        let days = (left.date.first, right.date.first)
        if days.0 != days.1 { return (days.0 < days.1) == (order == .oldestFirst) }
        return left.place < right.place
      }
      .map(\.row)
  }
}

extension Change.Basis {
  /// The place of what rests on it among the lists of issues.
  fileprivate var place: Int {
    switch self {
    case .words: 0
    case .passage: 1
    case .assessment: 2
    }
  }
}
