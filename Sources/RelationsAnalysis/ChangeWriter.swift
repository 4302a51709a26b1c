import RelationsModel
import RelationsQuery

/// Finds, for the changes that are looked at, when they came and which quotes show them.
struct ChangeWriter {
  let queries: any BoardQueries
  let list: ChangeList

  private var since: Day { list.key.since }
  private var asOf: Day { list.key.perspective.asOf }

  /// The changes at a stretch of the list.
  func changes(_ range: Range<Int>) -> [Change] {
    let issues = part(range, of: list.issues.count, after: 0)
    let propositions = part(range, of: list.propositions.count, after: list.issues.count)
    let stances = part(
      range,
      of: list.stanceCount,
      after: list.issues.count + list.propositions.count
    )
    return list.issues[issues].map(change) + list.propositions[propositions].map(change)
      + stanceChanges(stances)
  }

  /// Which of some rows, of which so many others stand before, a stretch of the list holds.
  private func part(_ range: Range<Int>, of count: Int, after offset: Int) -> Range<Int> {
    let part = range.clamped(to: offset..<offset + count)
    return part.lowerBound - offset..<part.upperBound - offset
  }

  // MARK: - Issues

  private func change(_ issue: ChangeList.ChangedIssue) -> Change {
    let evidence = issue.propositions.map(evidence)
    return Change(
      kind: .issue(
        issue.row.id,
        title: issue.row.title,
        from: issue.from,
        to: issue.row.standing
      ),
      on: date(of: issue) ?? date(of: evidence.compactMap(\.on).max(), on: issue.propositions),
      before: evidence.flatMap(\.before),
      after: evidence.flatMap(\.after)
    )
  }

  /// Since when the issue has stood as it does at the end.
  private func date(of issue: ChangeList.ChangedIssue) -> EDTFDate? {
    let whole = Perspective(asOf: asOf, lens: list.key.perspective.lens)
    guard let detail = queries.issue(issue.row.id, in: nil, whole) else { return nil }
    let made = detail.assessments.map(\.assessment)
    if detail.basis == .assessed {
      // The latest stand first; of several that agree, the first of them brought it.
      let agreeing = made.prefix { Standing($0.verdict) == detail.standing }
      guard let first = agreeing.last?.date else { return nil }
      guard agreeing.count == made.count else { return first }
      // Before anybody had judged it stood by the record, and perhaps just so.
      let before = Perspective(asOf: Day(number: first.first.number - 1), lens: .record)
      guard let record = queries.issue(issue.row.id, in: nil, before),
        record.standing == detail.standing, let since = record.recordSince
      else { return first }
      return date(of: since, on: record.propositions.map(\.proposition.id))
    }
    // A one-sided issue can be there for its assessment before anybody has spoken.
    let assessed = detail.record == .oneSided ? made.last?.date : nil
    guard let since = detail.recordSince, assessed.map({ since <= $0.first }) ?? true else {
      return assessed
    }
    return date(of: since, on: detail.propositions.map(\.proposition.id))
  }

  /// A day on which quotes turned something, as coarse as the date of any of them; the as-of date
  /// where there is none.
  private func date(of day: Day?, on propositions: [Proposition.ID]) -> EDTFDate {
    guard let day else { return EDTFDate(asOf) }
    let dates = propositions.flatMap { proposition in
      queries.stances(on: proposition, by: day).reversed().prefix { $0.day == day }
        .compactMap { queries.quote($0.id)?.quote.date }
    }
    return dates.min { $0.precision < $1.precision } ?? EDTFDate(day)
  }

  // MARK: - Propositions

  private func change(_ changed: ChangeList.ChangedProposition) -> Change {
    let proposition = changed.entry.proposition.id
    let evidence = evidence(proposition)
    return Change(
      kind: .proposition(
        changed.entry.proposition,
        issue: changed.entry.issue,
        from: changed.from,
        to: changed.entry.state
      ),
      on: date(of: evidence.on, on: [proposition]),
      before: evidence.before,
      after: evidence.after
    )
  }

  private func evidence(
    _ proposition: Proposition.ID
  ) -> (on: Day?, before: [Quote.ID], after: [Quote.ID]) {
    let stances = queries.stances(on: proposition, by: asOf)
    let later = stances.partitionPoint { $0.day > since }
    return (lastTurn(of: stances), lastOfEach(stances[..<later]), lastOfEach(stances[later...]))
  }

  /// The last quote of each party that speaks in some, the first party's first.
  private func lastOfEach(_ stances: ArraySlice<StancedQuote>) -> [Quote.ID] {
    Side.allCases.compactMap { side in stances.last { $0.side == side }?.id }
  }

  /// The last day on which the standing or a position became another; a day's quotes count together.
  private func lastTurn(of stances: [StancedQuote]) -> Day? {
    var tallies = BothSides { _ in StanceTally() }
    var state = PropositionState(tallies)
    var turn: Day?
    for (place, quote) in stances.enumerated() {
      tallies[quote.side].count(quote.stance)
      let next = place + 1
      guard next == stances.count || stances[next].day != quote.day else { continue }
      let now = PropositionState(tallies)
      if now != state { turn = quote.day }
      state = now
    }
    return turn
  }

  // MARK: - Stances

  /// The changes of stance at a stretch of them, the latest first.
  private func stanceChanges(_ range: Range<Int>) -> [Change] {
    guard !range.isEmpty else { return [] }
    let window = Window(offset: list.stanceCount - range.upperBound, count: range.count)
    let page = queries.stanceChanges(of: nil, after: since, list.key.perspective, window)
    return page.rows.reversed().compactMap { change in
      guard let card = queries.quote(change.later.id), let proposition = card.proposition else {
        return nil
      }
      return Change(
        kind: .actor(
          change.actor,
          name: card.speakerName,
          proposition,
          issue: change.issue,
          from: change.earlier.stance,
          to: change.later.stance
        ),
        on: card.quote.date,
        before: [change.earlier.id],
        after: [change.later.id]
      )
    }
  }
}

extension Array {
  /// The first place from which on all elements are of a kind that none before is.
  fileprivate func partitionPoint(where isAfter: (Element) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isAfter(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
