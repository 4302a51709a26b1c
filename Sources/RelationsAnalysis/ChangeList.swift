import RelationsModel
import RelationsQuery

/// What is otherwise on one day than on another, without yet the quotes that show it.
struct ChangeList: Sendable {
  struct Key: Hashable, Sendable {
    /// The earlier day, and the perspective as of the later.
    let since: Day
    let perspective: Perspective

    init(since day: Day, _ perspective: Perspective) {
      since = min(day, perspective.asOf)
      var later = perspective
      later.asOf = max(day, perspective.asOf)
      self.perspective = later
    }
  }

  struct ChangedIssue: Sendable {
    let row: IssueRow
    let from: Standing?
    /// Those of its propositions that changed, whatever the filter.
    let propositions: [Proposition.ID]
  }

  struct ChangedProposition: Sendable {
    let entry: DayState.Entry
    let from: PropositionState?
  }

  let key: Key
  let issues: [ChangedIssue]
  let propositions: [ChangedProposition]
  /// How often actors changed their stance.
  let stanceCount: Int

  var count: Int { issues.count + propositions.count + stanceCount }

  init(_ queries: any BoardQueries, _ key: Key, from then: DayState, to now: DayState) {
    self.key = key
    let perspective = key.perspective
    let isNarrowing = perspective.filter.isNarrowing
    let changed = now.propositions.filter { then.states[$0.proposition.id] != $0.state }
    let byIssue = Dictionary(grouping: changed, by: \.issue)
      .mapValues { $0.map(\.proposition.id) }
    let issues = isNarrowing ? queries.issues(perspective, .all).rows : now.issues
    self.issues = issues.compactMap { row in
      let from = then.standings[row.id]
      guard from != row.standing else { return nil }
      return ChangedIssue(row: row, from: from, propositions: byIssue[row.id] ?? [])
    }
    let listed =
      isNarrowing && !changed.isEmpty
      ? Set(queries.propositions(perspective, .all).rows.map(\.row.proposition.id)) : []
    propositions = changed.filter { !isNarrowing || listed.contains($0.proposition.id) }
      .map { ChangedProposition(entry: $0, from: then.states[$0.proposition.id]) }
    let none = Window(offset: 0, count: 0)
    stanceCount =
      queries.stanceChanges(of: nil, after: key.since, perspective, none).total
  }
}
