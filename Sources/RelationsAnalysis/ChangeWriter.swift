import RelationsModel
import RelationsQuery

/// Finds, for the changes that are looked at, which quotes show them.
struct ChangeWriter {
  let queries: any BoardQueries
  let list: ChangeList
  private let dates: KnownDates

  init(queries: any BoardQueries, list: ChangeList) {
    self.queries = queries
    self.list = list
    dates = KnownDates(queries: queries, list.key.perspective.unfiltered)
  }

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

  private func change(_ issue: ChangeList.ChangedIssue) -> Change {
    // What an assessment alone moved has no words to show; its propositions are listed by themselves.
    let isByWords = issue.basis == .words
    let evidence = isByWords ? evidence(issue) : []
    // Words that moved it show a turn; others only brought it up.
    let isMoved =
      issue.dating.isOfTurn || !issue.propositions.isEmpty || evidence.contains { !$0.isEmpty }
    let known =
      isByWords && !issue.dating.isOfTurn
      ? dates.known(issue.on, of: issue.row.id, isMoved: isMoved) : (date: issue.on, quote: nil)
    return Change(
      kind: .issue(
        issue.row.id,
        title: issue.row.title,
        from: issue.from,
        to: issue.row.standing
      ),
      basis: issue.basis,
      on: known.date,
      before: evidence.flatMap(\.before),
      firstSaid: evidence.flatMap(\.firstSaid),
      after: evidence.flatMap(\.after),
      unmoved: evidence.flatMap(\.unmoved),
      broughtUpBy: isMoved ? nil : known.quote,
      isOrderUnknown: issue.dating.isOrderUnknown,
      isOnDifferentPoints: issue.row.standing == .oneSided && issue.row.isOnDifferentPoints
    )
  }

  /// The words that moved an issue; where an assessment alone holds it there since, not those that turned
  /// away later.
  private func evidence(_ issue: ChangeList.ChangedIssue) -> [Evidence] {
    let day = issue.on.first
    let latest = issue.deciding.map { evidence($0, of: day) }
    let isAlone = issue.row.restsOnAssessmentAlone
    guard day > since, isAlone || !areAllTold(issue, latest) else { return latest }
    // Where sides have turned away since, all is told that had brought it there.
    let start = isAlone ? since : Day(number: day.number - 1)
    var turning = turning(issue.row.id, after: start, by: day)
    guard !isAlone else { return turning.isEmpty ? latest : [turning] }
    turning.leave(out: Set(latest.flatMap(\.turned)))
    return [turning] + latest
  }

  /// Whether the words that turned its sides to their latest positions are all that brought an issue to its
  /// standing on the day on which it came there: sides may have turned again without moving it.
  private func areAllTold(_ issue: ChangeList.ChangedIssue, _ latest: [Evidence]) -> Bool {
    let hasTurned = issue.deciding.contains { changed in
      Side.allCases.contains { changed.entry.positions[$0].since?.first == issue.on.first }
    }
    let told = Set(latest.flatMap(\.turned))
    return hasTurned && latest.allSatisfy { $0.ofDay.allSatisfy(told.contains) }
  }

  /// The words that brought an issue to its standing of a day, of those after another.
  private func turning(_ issue: Issue.ID, after start: Day, by day: Day) -> Evidence {
    var turning = Evidence()
    var then = list.key.perspective.unfiltered
    then.asOf = day
    let rows = queries.issue(issue, in: nil, then)?.propositions ?? []
    let positions = DecidingPositions(rows.map { ($0.standing, $0.positions) })
    for position in positions.begun(after: start) { turning.add(position) }
    return turning
  }

  private func change(_ changed: ChangeList.ChangedProposition) -> Change {
    let evidence = evidence(changed, of: changed.on.first)
    return Change(
      kind: .proposition(
        changed.entry.proposition,
        issue: changed.entry.issue,
        from: changed.from,
        to: changed.entry.state
      ),
      on: dates.known(changed),
      turns: BothSides { changed.hasTurned($0) ? changed.entry.positions[$0].since : nil },
      before: evidence.before,
      firstSaid: evidence.firstSaid,
      after: evidence.after,
      unmoved: evidence.unmoved,
      isOrderUnknown: changed.isOrderUnknown,
      unknownOrders: BothSides { changed.entry.positions[$0].isOrderUnknown }
    )
  }

  private func evidence(
    _ changed: ChangeList.ChangedProposition,
    of day: Day
  ) -> Evidence {
    let stances = queries.stances(on: changed.entry.proposition.id, by: asOf)
    var evidence = Evidence()
    evidence.ofDay = stances.filter { $0.day == day && $0.side != nil }.map(\.id)
    for side in Side.allCases {
      if changed.hasTurned(side) {
        let before = changed.from?.positions[side] ?? .silent
        evidence.before += before.stances.compactMap { stance in
          stances.last { $0.side == side && $0.day <= since && $0.stance == stance }?.id
        }
        evidence.add(changed.entry.positions[side])
      } else {
        evidence.unmoved += [stances.last { $0.side == side }?.id].compactMap { $0 }
      }
    }
    return evidence
  }

  /// The quotes that show a change of a proposition.
  private struct Evidence {
    var before: [Quote.ID] = []
    var firstSaid: [Quote.ID] = []
    var after: [Quote.ID] = []
    var unmoved: [Quote.ID] = []
    /// What the sides said on the day of the change.
    var ofDay: [Quote.ID] = []
    var turned: [Quote.ID] { firstSaid + after }
    var isEmpty: Bool { before.isEmpty && firstSaid.isEmpty && after.isEmpty && unmoved.isEmpty }

    mutating func leave(out quotes: Set<Quote.ID>) {
      firstSaid.removeAll(where: quotes.contains)
      after.removeAll(where: quotes.contains)
    }

    /// What brought a side to a position.
    mutating func add(_ position: PartyPosition) {
      if position.isFirst {
        firstSaid += position.turning
      } else {
        after += position.turning
      }
    }
  }

  /// The changes of stance at a stretch of them; the engine has the latest last.
  private func stanceChanges(_ range: Range<Int>) -> [Change] {
    guard !range.isEmpty else { return [] }
    let isForward = list.key.order == .oldestFirst
    let offset = isForward ? range.lowerBound : list.stanceCount - range.upperBound
    let window = Window(offset: offset, count: range.count)
    let page = queries.stanceChanges(of: nil, after: since, list.key.perspective, window)
    let rows = isForward ? page.rows : page.rows.reversed()
    return rows.compactMap { change in
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
        after: [change.later.id],
        isOrderUnknown: mayFollow(change.earlier.id, card.quote)
      )
    }
  }

  /// Whether a quote that counts from before another can have been said after it, as far as dates and answers by
  /// name leave that open.
  private func mayFollow(_ earlier: Quote.ID, _ later: Quote) -> Bool {
    guard let date = queries.quote(earlier)?.quote.date else { return false }
    let end = queries.openDays(of: earlier)?.upperBound ?? date.latest
    return end > queries.openDays(of: later.id)?.lowerBound ?? later.date.earliest
  }
}
