import RelationsModel
import RelationsQuery

/// Finds when issues came to stand as they do at the end of a day, no finer than is known.
struct ChangeDates {
  let queries: any BoardQueries
  private let perspective: Perspective
  private let entries: [Issue.ID: [DayState.Entry]]

  init(queries: any BoardQueries, state: DayState, perspective: Perspective) {
    self.queries = queries
    self.perspective = perspective.unfiltered
    entries = Dictionary(grouping: state.propositions, by: \.issue)
  }

  /// A date since when an issue stands as it does, and on what that rests.
  struct Dating {
    let on: EDTFDate
    let basis: Change.Basis
    /// Whether the date is that of words with which a position began.
    var isOfTurn = false
    /// Whether coarser words may have followed those on which the standing rests, whichever turned it.
    var isOrderUnknown = false
  }

  /// Since when an issue has stood as it does.
  func change(of row: IssueRow) -> Dating {
    if row.basis == .assessed, let assessed = assessed(row) {
      // Words that came to the same only after an assessment did not bring it there.
      return assessed
    }
    if let since = queries.recordSince(of: row.id, perspective) {
      return dating(of: since, on: row.id)
    }
    let first = firstDate(of: row.id)
    let words = KnownDates(queries: queries, perspective).words(in: .issue(row.id), on: first.first)
    return words.isEmpty ? broughtUp(row.id, on: first) : Dating(on: first, basis: .words)
  }

  /// For each of some propositions that stand, or have a party that stands, otherwise than before, since
  /// when that is so: the day itself where no party turned on it to its last position.
  func dates(
    of entries: [DayState.Entry],
    from states: [Proposition.ID: PropositionState]
  ) -> [EDTFDate] {
    var asked: [Bool: [Proposition.ID]] = [:]
    for entry in entries {
      let from = states[entry.proposition.id]
      guard entry.mustBeAsked(from: from) else { continue }
      // What is worded apart is dated apart.
      let isDivided = entry.state.standing == .divided || from?.standing == .divided
      asked[isDivided, default: []].append(entry.proposition.id)
    }
    var days: [Proposition.ID: Day] = [:]
    for (isApart, propositions) in asked {
      let found = queries.recordSince(
        ofPropositions: propositions,
        isDividedApart: isApart,
        perspective
      )
      days.merge(found) { first, _ in first }
    }
    return entries.map { entry in
      let id = entry.proposition.id
      guard let day = days[id] else {
        return entry.lastTurn(from: states[id]) ?? EDTFDate(perspective.asOf)
      }
      let own = Side.allCases.compactMap { entry.positions[$0].since }.filter { $0.first == day }
      return own.max { $0.last < $1.last } ?? EDTFDate(day)
    }
  }

  /// What brought up an issue on which there are no words.
  private func broughtUp(_ id: Issue.ID, on day: EDTFDate) -> Dating {
    let detail = queries.issue(id, in: nil, perspective)
    let passages = (detail?.passages ?? []).compactMap { $0.passage.known(in: $0.source) }
    if let date = passages.filter({ $0.first == day.first }).min() {
      return Dating(on: date, basis: .passage)
    }
    let judged = detail?.assessments.last { $0.assessment.date.first == day.first }
    guard let judged else {
      return Dating(on: day, basis: passages.isEmpty ? .assessment(by: nil) : .passage)
    }
    return Dating(on: judged.assessment.date, basis: .assessment(by: judged.assessorName))
  }

  /// When an issue that is assessed came to stand as it does, by whose assessment, and whether the record
  /// had it so before: the latest assessments stand first, and of several that agree the first of them
  /// brought it.
  private func assessed(_ row: IssueRow) -> Dating? {
    let all = queries.issue(row.id, in: nil, perspective)?.assessments ?? []
    // What was judged otherwise later on the same day held at no day's end.
    let verdicts = all.map { ($0.assessment.date.first, $0.assessment.verdict) }
    let held = Dictionary(verdicts) { last, _ in last }
    let made = all.filter { held[$0.assessment.date.first] == $0.assessment.verdict }
    let agreeing = made.prefix { Standing($0.assessment.verdict) == row.standing }
    guard let first = agreeing.last else { return nil }
    let date = first.assessment.date
    let judged = Dating(on: date, basis: .assessment(by: first.assessorName))
    guard agreeing.count == made.count else { return judged }
    // Before anybody had judged, or on the same day, it may have stood just so by the record.
    var then = perspective
    then.asOf = date.first
    then.lens = .record
    guard let record = queries.issue(row.id, in: nil, then), record.standing == row.standing,
      let since = record.recordSince
    else { return judged }
    return dating(of: since, on: row.id)
  }

  /// A day on which words turned something, as precise as they are dated.
  private func dating(of day: Day, on issue: Issue.ID) -> Dating {
    let rows = (entries[issue] ?? []).map { ($0.state.standing, $0.positions) }
    let positions = DecidingPositions(rows)
    let date = positions.date(on: day)
    return Dating(
      on: date ?? EDTFDate(day),
      basis: .words,
      isOfTurn: date != nil,
      isOrderUnknown: positions.isOrderUnknown
    )
  }

  /// The first day on which an issue is there.
  private func firstDate(of issue: Issue.ID) -> EDTFDate {
    let first = queries.turningDay(.later, start, of: [issue])
    return EDTFDate(first.map { min($0, perspective.asOf) } ?? perspective.asOf)
  }

  private var start: Perspective {
    var start = perspective
    start.asOf = .distantPast
    return start
  }
}

extension DayState.Entry {
  /// Whether more than the last turn of its sides must be known to tell since when it stands as it does.
  fileprivate func mustBeAsked(from state: PropositionState?) -> Bool {
    hasMoved(from: state) && !stoodOtherwiseBefore
  }

  /// Whether it is there or spoken of by a side only now, or stands otherwise.
  private func hasMoved(from state: PropositionState?) -> Bool {
    guard let state, !state.positions.isSilent else { return true }
    return state.standing != self.state.standing
  }

  /// Whether it certainly stood otherwise before the last turn of its sides: that of one side alone, which
  /// took its first position or came to share the other’s.
  private var stoodOtherwiseBefore: Bool {
    let turns = Side.allCases.compactMap { side in positions[side].since.map { (side, $0) } }
    guard let last = turns.map(\.1).max() else { return true }
    let sides = turns.filter { $0.1.first == last.first }.map(\.0)
    guard sides.count == 1 else { return false }
    return positions[sides[0]].isFirst || state.standing == .shared
  }

  /// When its sides turned last: all of them where it has moved, else those whose position is another.
  fileprivate func lastTurn(from state: PropositionState?) -> EDTFDate? {
    let hasMoved = hasMoved(from: state)
    return Side.allCases
      .filter { hasMoved || state?.positions[$0] != self.state.positions[$0] }
      .compactMap { positions[$0].since }.max()
  }
}
