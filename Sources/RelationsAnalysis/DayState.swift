import RelationsModel
import RelationsQuery

/// How everything stands at the end of one day under one lens, whatever any filter.
struct DayState: Sendable {
  struct Key: Hashable, Sendable {
    let day: Day
    let lens: Lens
  }

  /// A proposition on which somebody has taken a stance.
  struct Entry: Sendable {
    let proposition: Proposition
    let issue: Issue.ID
    let state: PropositionState
  }

  /// The quotes of an issue that take a stance for a party.
  struct Stanced: Sendable {
    var all = 0
    var onShared = 0
  }

  /// Issues and propositions in the dossier's order.
  let issues: [IssueRow]
  let propositions: [Entry]
  let standings: [Issue.ID: Standing]
  let states: [Proposition.ID: PropositionState]
  let stanced: [Issue.ID: Stanced]

  init(_ queries: any BoardQueries, _ key: Key) {
    let perspective = Perspective(asOf: key.day, lens: key.lens)
    issues = queries.issues(perspective, .all).rows
    var stanced: [Issue.ID: Stanced] = [:]
    propositions = queries.propositions(perspective, .all).rows.compactMap { listing in
      let row = listing.row
      let count = row.tallies.first.total + row.tallies.second.total
      // One of which nobody has said yes or no is as one that is not there.
      guard count > 0 else { return nil }
      stanced[listing.issue, default: Stanced()].all += count
      if row.standing == .shared { stanced[listing.issue]?.onShared += count }
      return Entry(
        proposition: row.proposition,
        issue: listing.issue,
        state: PropositionState(row.tallies)
      )
    }
    standings = Dictionary(issues.map { ($0.id, $0.standing) }) { first, _ in first }
    states = Dictionary(propositions.map { ($0.proposition.id, $0.state) }) { first, _ in first }
    self.stanced = stanced
  }
}

/// How one issue stands at the end of a day, whatever any filter.
struct IssueOnDay: Equatable {
  /// Nil when it is not there yet.
  let standing: Standing?
  /// Those of its propositions on which somebody has taken a stance.
  let states: [Proposition.ID: PropositionState]

  init(_ issue: Issue.ID, _ queries: any BoardQueries, _ day: Day, _ lens: Lens) {
    let detail = queries.issue(issue, in: nil, Perspective(asOf: day, lens: lens))
    standing = detail?.standing
    let spokenOf = (detail?.propositions ?? []).filter { row in
      row.tallies.first.total + row.tallies.second.total > 0
    }
    states = Dictionary(
      uniqueKeysWithValues: spokenOf.map { ($0.proposition.id, PropositionState($0.tallies)) }
    )
  }
}

extension PropositionState {
  /// What both parties' tallies make of a proposition.
  init(_ tallies: BothSides<StanceTally>) {
    self.init(
      standing: PropositionStanding(tallies),
      positions: BothSides { tallies[$0].position }
    )
  }
}

extension Analyst {
  /// How everything stands at the end of a day.
  func state(on day: Day, _ lens: Lens) -> DayState {
    let key = DayState.Key(day: day, lens: lens)
    return kept(\.states, key) { DayState(queries, key) }
  }
}
