import RelationsModel

/// Where stances, positions and standings change.
extension ScanQueries {
  public func stanceChanges(
    of actor: Actor.ID?,
    after day: Day?,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<StanceChange> {
    let results = results(perspective)
    func isKept(_ quote: Quote.ID) -> Bool {
      store.quotePositions[quote].map { results.kept[$0] } ?? false
    }
    let changes = changes(over: perspective.window).filter { change in
      (actor == nil || change.actor == actor) && change.later.day <= perspective.asOf
        && (day.map { change.later.day > $0 } ?? true)
        && (isKept(change.earlier.id) || isKept(change.later.id))
    }
    return Page(changes, window: window)
  }

  private struct Subject: Hashable {
    let actor: Actor.ID
    let proposition: Int
  }

  /// All changes of all dates, in order of their later quotes.
  private func changes(over window: RecordWindow) -> [StanceChange] {
    var words: [Subject: [(place: Int, quote: StancedQuote)]] = [:]
    for (place, filed) in store.quotes.enumerated() {
      guard let quote = stanced(filed), let proposition = filed.proposition else { continue }
      let subject = Subject(actor: quote.speaker, proposition: proposition)
      words[subject, default: []].append((place, quote))
    }
    let changes = words.flatMap { subject, words -> [(place: Int, change: StanceChange)] in
      let entry = store.propositions[subject.proposition]
      return StanceTurns.changes(in: words.map { ($0.quote.day, $0.quote.stance) }, window)
        .map { earlier, later in
          let change = StanceChange(
            actor: subject.actor,
            issue: store.issues[entry.issue].issue.id,
            proposition: entry.proposition.id,
            earlier: words[earlier].quote,
            later: words[later].quote
          )
          return (words[later].place, change)
        }
    }
    return changes.sorted { $0.place < $1.place }.map(\.change)
  }

  public func turningDay(
    _ direction: TimeDirection,
    _ perspective: Perspective,
    of issues: Set<Issue.ID>?
  ) -> Day? {
    let days = store.issues.indices.filter { issue in
      issues?.contains(store.issues[issue].issue.id) ?? true
    }
    .flatMap { turningDays(of: $0, perspective) }
    return direction == .later
      ? days.filter { $0 > perspective.asOf }.min() : days.filter { $0 < perspective.asOf }.max()
  }

  public func recordSince(of issue: Issue.ID, _ perspective: Perspective) -> Day? {
    store.issuePositions[issue].flatMap {
      results(perspective).statistics.issues[$0].recordSince
    }
  }

  public func recordSince(
    ofPropositions propositions: [Proposition.ID],
    isDividedApart: Bool,
    _ perspective: Perspective
  ) -> [Proposition.ID: Day] {
    let statistics = results(perspective).statistics.propositions
    return propositions.reduce(into: [:]) { days, id in
      guard let position = store.propositionPositions[id] else { return }
      let words = statistics[position].words
      days[id] = PropositionStanding.since(
        BothSides { words[$0].days },
        by: perspective.asOf,
        perspective.window,
        isDividedApart: isDividedApart
      ) { $0.startOfRun(at: $1, perspective.window) }
    }
  }

  public func issuesMoved(since day: Day, _ perspective: Perspective) -> Set<Issue.ID> {
    func standings(by day: Day) -> [Issue.ID: (Standing, [Proposition.ID: BothSides<Position>])] {
      let then = Perspective(asOf: day, lens: perspective.lens, window: perspective.window)
      var found: [Issue.ID: (Standing, [Proposition.ID: BothSides<Position>])] = [:]
      for row in issues(then, .all).rows { found[row.id] = (row.standing, [:]) }
      for listing in propositions(then, .all).rows {
        let positions = BothSides { listing.row.positions[$0].position }
        guard positions.first != .silent || positions.second != .silent else { continue }
        found[listing.issue]?.1[listing.row.proposition.id] = positions
      }
      return found
    }
    let (now, then) = (standings(by: perspective.asOf), standings(by: day))
    return Set(now.keys).union(then.keys).filter { issue in
      guard let now = now[issue], let then = then[issue] else { return true }
      return now != then
    }
  }

  /// The days on which something about an issue changes under a lens and a window.
  private func turningDays(of issue: Int, _ perspective: Perspective) -> [Day] {
    let filed = store.issues[issue]
    let assessed = perspective.lens == .assessed ? filed.issue.assessments.map(\.date.first) : []
    var words: [Int: BothSides<StanceDayList>] = [:]
    for quote in store.quotes {
      guard let stanced = stanced(quote), let side = stanced.side,
        let proposition = quote.proposition, filed.propositions.contains(proposition)
      else { continue }
      words[proposition, default: BothSides { _ in StanceDayList() }][side]
        .add(stanced.stance, on: stanced.day)
    }
    let turns = words.values.flatMap { both in
      [both.first, both.second].flatMap { days in
        days.startsOfRuns(perspective.window).map(days.day)
      }
    }
    let first = store.firstDays[issue]
    // An open start is no day to stop at.
    return (assessed + turns + [first]).filter { $0 > .distantPast }
  }
}
