import RelationsModel
import RelationsQuery
import Testing

/// What the views other than the board show, stated from the dossier alone.
extension BoardChecks {
  func viewsAgree() {
    propositionsAreListed()
    quotesBeforeADayAreCounted()
    scopesNarrow()
    talliesAddUp()
    matrixByPropositionAddsUp()
    repliesAreTheNearest()
    stanceChangesFollowOneAnother()
    eventsAreCountedAndPlaced()
    passagesAreThoseKnown()
    codedQuotesAreThoseOfCoders()
  }

  private func codedQuotesAreThoseOfCoders() {
    var found: [Quote] = []
    engine.forEachCodedQuote(perspective) { found.append($0) }
    let coded = cards(.counted).map(\.quote).filter { $0.coder != nil }
    #expect(found.sorted { $0.id < $1.id } == coded.sorted { $0.id < $1.id })
  }

  // MARK: - Lists

  private func propositionsAreListed() {
    let shown = Set(engine.issues(perspective, .all).rows.map(\.id))
    let listed = engine.propositions(perspective, .all).rows
    var expected: [Proposition.ID] = []
    for issue in dossier.issues where shown.contains(issue.id) {
      let detail = engine.issue(issue.id, in: nil, perspective)
      for proposition in issue.propositions {
        let counted = cards(.proposition(proposition.id)).filter(\.quote.isCounted)
        let all = known.filter { $0.proposition == proposition.id }
        let isQuoted = dossier.quotes.contains { $0.proposition == proposition.id }
        guard !isQuoted || !unfiltered.cards(.proposition(proposition.id)).isEmpty else { continue }
        guard !perspective.filter.isNarrowing || !counted.isEmpty else { continue }
        expected.append(proposition.id)
        let listing = listed.first { $0.row.proposition.id == proposition.id }
        #expect(listing?.quotes == Count(matching: counted.count, total: all.count))
        #expect(listing?.issue == issue.id && listing?.issueTitle == issue.title)
        let row = detail?.propositions.first { $0.proposition == proposition }
        #expect(row != nil && listing?.row == row)
      }
    }
    #expect(listed.map(\.row.proposition.id) == expected)
    pages { engine.propositions(perspective, $0) }
  }

  private func quotesBeforeADayAreCounted() {
    let scopes =
      [.all, .counted, .stanced] + dossier.issues.prefix(2).map { QuoteScope.issue($0.id) }
    let days = known.prefix(3).flatMap { [$0.date.first, Day(number: $0.date.first.number + 1)] }
    for scope in scopes {
      let rows = cards(scope)
      for day in days + [.distantPast, perspective.asOf, .distantFuture] {
        let before = rows.filter { row in
          let original = rows.first { $0.quote.id == row.quote.variantOf } ?? row
          return original.quote.date.first < day
        }
        let count = engine.count(ofQuotesBefore: day, in: scope, perspective)
        #expect(count == before.count, "before \(day) in \(scope)")
        // What comes before a day stands first in the list.
        #expect(Set(rows.prefix(count).map(\.quote.id)) == Set(before.map(\.quote.id)))
      }
    }
  }

  private func scopesNarrow() {
    let counted = cards(.all).filter(\.quote.isCounted)
    #expect(cards(.counted) == counted)
    #expect(cards(.stanced) == counted.filter { $0.stance != .none && $0.side != nil })
    for actor in dossier.actors.prefix(3) {
      let own = cards(.actor(actor.id))
      for issue in dossier.issues {
        let found = cards(.actorOnIssue(actor.id, issue.id)).map(\.quote.id)
        #expect(Set(found) == Set(own.filter { $0.quote.issue == issue.id }.map(\.quote.id)))
        for proposition in issue.propositions {
          let found = cards(.actorOnProposition(actor.id, proposition.id)).map(\.quote.id)
          let wanted = own.filter { $0.proposition?.id == proposition.id }.map(\.quote.id)
          #expect(found.count == wanted.count && Set(found) == Set(wanted))
        }
      }
    }
  }

  // MARK: - Actors

  private func talliesAddUp() {
    let tallies = engine.tallies(perspective)
    #expect(tallies.map(\.actor) == engine.actors(perspective, .all).rows.map(\.actor.id))
    let total = tallies.reduce(0) { $0 + $1.quotes.total }
    #expect(total == engine.overview(perspective).quotes.matching)
    let counted = cards(.all).filter(\.quote.isCounted)
    for tally in tallies {
      let own = counted.filter { $0.quote.speaker == tally.actor }
      #expect(tally.quotes.agrees == own.count { $0.stance == .agrees })
      #expect(tally.quotes.disagrees == own.count { $0.stance == .disagrees })
      #expect(tally.quotes.total == own.count)
      #expect(tally.first == own.map(\.quote.date.first).min())
      #expect(tally.last == own.map(\.quote.date.first).max())
      let actor = dossier.actors.first { $0.id == tally.actor }
      #expect(actor?.name == tally.name && dossier.side(of: actor?.party) == tally.side)
    }
  }

  private func matrixByPropositionAddsUp() {
    let actors = dossier.actors.map(\.id)
    let columns = dossier.issues.flatMap { $0.propositions.map(\.id.rawValue) }
    let cells = engine.matrix(of: actors.reversed(), by: .propositions, perspective)
    let counted = cards(.all).filter(\.quote.isCounted)
    var expected: [MatrixCell] = []
    for actor in actors.reversed() {
      for column in columns {
        var counts = StanceCounts()
        for card in counted
        where card.quote.speaker == actor && card.proposition?.id.rawValue == column {
          counts.count(card.stance)
        }
        guard counts.total > 0 else { continue }
        expected.append(MatrixCell(actor: actor, column: column, quotes: counts))
      }
    }
    #expect(cells == expected)
  }

  // MARK: - Stances

  /// Counted quotes that take a stance, for a party or for neither, in order of date.
  var stanced: [Quote] {
    dossier.quotes.filter { quote in
      quote.isCounted && quote.stance != .none && quote.proposition != nil
    }
    .sorted { BoardChecks.key($0) < BoardChecks.key($1) }
  }

  private func stanceChangesFollowOneAnother() {
    let stanced = stanced.filter { $0.date.first <= perspective.asOf }
    let kept = Set(cards(.all).map(\.quote.id))
    var expected: [[Quote]] = []
    for actor in dossier.actors {
      for proposition in dossier.issues.flatMap(\.propositions) {
        let own = stanced.filter { $0.speaker == actor.id && $0.proposition == proposition.id }
        expected += changes(in: own)
      }
    }
    expected = expected.filter { kept.contains($0[0].id) || kept.contains($0[1].id) }
      .sorted { BoardChecks.key($0[1]) < BoardChecks.key($1[1]) }
    let all = engine.stanceChanges(of: nil, after: nil, perspective, .all).rows
    #expect(all.map { [$0.earlier.id, $0.later.id] } == expected.map { $0.map(\.id) })
    #expect(all.map(\.actor) == expected.map { $0[1].speaker })
    #expect(all.map(\.proposition) == expected.map { $0[1].proposition })
    #expect(all.map(\.issue) == expected.map { $0[1].issue })
    for actor in dossier.actors {
      let own = engine.stanceChanges(of: actor.id, after: nil, perspective, .all).rows
      #expect(own == all.filter { $0.actor == actor.id })
    }
    for day in Set(all.map(\.later.day)) {
      let after = engine.stanceChanges(of: nil, after: day, perspective, .all).rows
      #expect(after == all.filter { $0.later.day > day })
    }
  }

  /// Where one actor's quotes on one proposition, in order of date, go over from one stance to the
  /// other, told day by day.
  private func changes(in quotes: [Quote]) -> [[Quote]] {
    var changes: [[Quote]] = []
    var (before, old) = (Position.silent, Stance.none)
    for day in Set(quotes.map(\.date.first)).sorted() {
      let now = tally(quotes.filter { $0.date.first <= day }).position
      defer { before = now }
      guard now != before, let stance = now.stance else { continue }
      // The run ends where the position is another.
      let run = quotes.filter { $0.date.first >= day }.prefix { quote in
        tally(quotes.filter { $0.date.first <= quote.date.first }).position == now
      }
      guard let later = run.first(where: { $0.stance == stance }) else { continue }
      if old != .none, old != stance {
        let earlier = quotes.last { $0.stance == old && $0.date.first < later.date.first }
        if let earlier { changes.append([earlier, later]) }
      }
      old = stance
    }
    return changes
  }

  /// What can change is compared day by day.
  func turnsAreFound() {
    let dates =
      dossier.quotes.map(\.date) + dossier.issues.flatMap { $0.assessments.map(\.date) }
    let days = Set(dates.map(\.first)).sorted()
    let firsts = dossier.issues.compactMap { firstDay(of: $0) }
    let all = Set(days + firsts).sorted()
    var turns: [RelationsModel.Issue.ID: [Day]] = [:]
    for issue in dossier.issues {
      var before = state(of: issue, by: .distantPast, isBefore: true)
      for day in all {
        let now = state(of: issue, by: day, isBefore: false)
        if now != before { turns[issue.id, default: []].append(day) }
        before = now
      }
    }
    let ids = dossier.issues.map(\.id)
    let choices: [Set<RelationsModel.Issue.ID>?] =
      [nil, Set(ids.prefix(2)), []] + ids.map { [$0] }
    for issues in choices {
      let all = ids.filter { issues?.contains($0) ?? true }.flatMap { turns[$0] ?? [] }
        .filter { $0 > .distantPast }
      for day in days + [.distantPast, .distantFuture] {
        let there = perspective.looking(from: day)
        let later = engine.turningDay(.later, there, of: issues)
        #expect(later == all.filter { $0 > day }.min(), "after \(day)")
        let earlier = engine.turningDay(.earlier, there, of: issues)
        #expect(earlier == all.filter { $0 < day }.max(), "before \(day)")
      }
    }
    let ends = days + [.distantPast, .distantFuture]
    for (day, end) in zip(ends, ends.dropFirst(2) + ends.prefix(2)) {
      let moved = dossier.issues.filter { standing(of: $0, by: day) != standing(of: $0, by: end) }
      let found = engine.issuesMoved(since: day, perspective.looking(from: end))
      #expect(found == Set(moved.map(\.id)), "\(day) to \(end)")
    }
  }

  /// How an issue stands and what both parties say of each of its propositions; empty where it is not
  /// there.
  private func standing(of issue: RelationsModel.Issue, by day: Day) -> [String] {
    guard isThere(issue, by: day) else { return [] }
    let record = record(issue, by: day)
    let standing = perspective.lens == .assessed ? assessed(issue, by: day) ?? record : record
    return ["\(standing)"] + positions(on: issue, stanced(issue, by: day))
  }

  private func positions(on issue: RelationsModel.Issue, _ quotes: [Quote]) -> [String] {
    issue.propositions.flatMap { proposition in
      Side.allCases.map { side in
        tally(
          quotes.filter {
            $0.proposition == proposition.id && dossier.side(of: $0.party) == side
          }
        )
        .position.rawValue
      }
    }
  }

  /// Whether an issue is there, what both parties say of each of its propositions, and under the lens
  /// of assessments how often it has been assessed.
  private func state(
    of issue: RelationsModel.Issue,
    by day: Day,
    isBefore: Bool
  ) -> [String] {
    let quotes = isBefore ? [] : stanced(issue, by: day)
    let positions = positions(on: issue, quotes)
    let isAssessed = perspective.lens == .assessed && !isBefore
    let made = isAssessed ? issue.assessments.filter { $0.date.first <= day } : []
    let isThere = !isBefore && firstDay(of: issue).map { $0 <= day } ?? false
    return positions + ["\(made.count)", "\(isThere)"]
  }

  // MARK: - Events and passages

  private func eventsAreCountedAndPlaced() {
    for order in QuoteOrder.allCases {
      let listed = engine.events(perspective, order, .all).rows.map(\.event.id)
      for event in dossier.events {
        let position = engine.position(of: event.id, perspective, order)
        #expect(position == listed.firstIndex(of: event.id))
      }
    }
    let events = engine.events(perspective, .oldestFirst, .all).rows.map(\.event)
    for length in PeriodLength.allCases {
      let counts = engine.eventCounts(by: length, perspective)
      #expect(counts.reduce(0) { $0 + $1.total } == events.count)
      #expect(counts.reduce(0) { $0 + $1.conflict } == events.count { $0.direction == .conflict })
      #expect(counts.reduce(0) { $0 + $1.mixed } == events.count { $0.direction == .mixed })
      #expect(counts.map(\.start) == Set(events.map { length.start(of: $0.date.first) }).sorted())
    }
  }

  private func passagesAreThoseKnown() {
    var found: [Passage] = []
    for kind in Passage.Kind.allCases {
      let passages = engine.passages(kind, perspective, .all).rows.map(\.passage)
      #expect(passages.allSatisfy { $0.kind == kind })
      let sources = passages.compactMap { passage in
        dossier.sources.firstIndex { $0.id == passage.source }
      }
      #expect(sources == sources.sorted())
      found += passages
      pages { engine.passages(kind, perspective, $0) }
    }
    let known = dossier.passages.filter { passage in
      guard let source = dossier.sources.first(where: { $0.id == passage.source }) else {
        return false
      }
      var out = source.issued ?? passage.date
      if let issued = source.issued, let told = passage.date,
        (issued.first...issued.last).contains(told.first), told.last <= issued.last
      {
        out = told
      }
      return (out?.first ?? .distantPast) <= perspective.asOf
    }
    #expect(Set(found) == Set(known) && found.count == known.count)
  }
}
