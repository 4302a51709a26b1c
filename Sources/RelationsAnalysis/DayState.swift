import RelationsModel
import RelationsQuery

/// How everything stands at the end of one day under one lens and window, whatever any filter.
struct DayState: Sendable {
  struct Key: Hashable, Sendable {
    let day: Day
    let lens: Lens
    let window: RecordWindow

    init(_ day: Day, _ perspective: Perspective) {
      self.day = day
      lens = perspective.lens
      window = perspective.window
    }
  }

  /// A proposition on which a party has taken a stance.
  struct Entry: Sendable {
    let proposition: Proposition
    let issue: Issue.ID
    let positions: BothSides<PartyPosition>
    let state: PropositionState
  }

  /// How many of an issue's propositions both parties have taken a stance on, and share.
  struct Decided: Sendable {
    var all = 0
    var shared = 0
  }

  /// Issues and propositions in the dossier's order.
  let issues: [IssueRow]
  let propositions: [Entry]
  let standings: [Issue.ID: Standing]
  /// Also of propositions on which neither party has taken a stance.
  let states: [Proposition.ID: PropositionState]
  let decided: [Issue.ID: Decided]

  init(_ queries: any BoardQueries, _ key: Key) {
    let perspective = Perspective(asOf: key.day, lens: key.lens, window: key.window)
    issues = queries.issues(perspective, .all).rows
    var decided: [Issue.ID: Decided] = [:]
    var states: [Proposition.ID: PropositionState] = [:]
    propositions = queries.propositions(perspective, .all).rows.compactMap { listing in
      let row = listing.row
      let state = PropositionState(row)
      states[row.proposition.id] = state
      guard !state.positions.isSilent else { return nil }
      if row.standing != .unanswered { decided[listing.issue, default: Decided()].all += 1 }
      if row.standing == .shared { decided[listing.issue, default: Decided()].shared += 1 }
      return Entry(
        proposition: row.proposition,
        issue: listing.issue,
        positions: row.positions,
        state: state
      )
    }
    standings = Dictionary(issues.map { ($0.id, $0.standing) }) { first, _ in first }
    self.states = states
    self.decided = decided
  }
}

extension PropositionState {
  /// What both parties' positions make of a proposition.
  init(_ row: PropositionRow) {
    self.init(standing: row.standing, positions: BothSides { row.positions[$0].position })
  }
}

extension Analyst {
  /// How everything stands at the end of a day, under the lens and window of a perspective.
  func state(on day: Day, _ perspective: Perspective) -> DayState {
    let key = DayState.Key(day, perspective)
    return kept(\.states, key) { DayState(queries, key) }
  }
}
