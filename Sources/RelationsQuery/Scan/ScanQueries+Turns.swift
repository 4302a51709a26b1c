import RelationsModel

/// Where stances, positions and standings change.
extension ScanQueries {
  public func stanceChanges(
    of actor: Actor.ID?,
    after day: Day?,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<StanceChange> {
    let outlook = outlook(perspective)
    func isKept(_ quote: Quote.ID) -> Bool {
      catalogue.quotePositions[quote].map { outlook.kept[$0] } ?? false
    }
    let changes = changes(by: outlook.reckoning).filter { change in
      (actor == nil || change.actor == actor)
        && (day.map { change.later.day > $0 } ?? true)
        && (isKept(change.earlier.id) || isKept(change.later.id))
    }
    return Page(changes, window: window)
  }

  private struct Subject: Hashable {
    let actor: Actor.ID
    let proposition: Int
  }

  /// All changes by a day, in order of their later quotes.
  private func changes(by reckoning: Reckoning) -> [StanceChange] {
    var last: [Subject: StancedQuote] = [:]
    var changes: [StanceChange] = []
    for filed in catalogue.quotes.prefix(reckoning.quoteCount) {
      guard let quote = stanced(filed), let proposition = filed.proposition else { continue }
      let subject = Subject(actor: quote.speaker, proposition: proposition)
      if let earlier = last[subject], earlier.stance != quote.stance, earlier.day < quote.day {
        let entry = catalogue.propositions[proposition]
        changes.append(
          StanceChange(
            actor: quote.speaker,
            issue: catalogue.issues[entry.issue].issue.id,
            proposition: entry.proposition.id,
            earlier: earlier,
            later: quote
          )
        )
      }
      last[subject] = quote
    }
    return changes
  }

  public func turningDay(
    _ direction: TimeDirection,
    from day: Day,
    of issues: Set<Issue.ID>?
  ) -> Day? {
    let days = catalogue.issues.indices.filter { issue in
      issues?.contains(catalogue.issues[issue].issue.id) ?? true
    }
    .flatMap(turningDays)
    return direction == .later
      ? days.filter { $0 > day }.min() : days.filter { $0 < day }.max()
  }

  public func issuesTurning(after day: Day, by end: Day) -> Set<Issue.ID> {
    let turning = catalogue.issues.indices.filter { issue in
      turningDays(of: issue).contains { $0 > day && $0 <= end }
    }
    return Set(turning.map { catalogue.issues[$0].issue.id })
  }

  /// The days on which something about an issue changes.
  private func turningDays(of issue: Int) -> [Day] {
    let filed = catalogue.issues[issue]
    var days = filed.issue.assessments.map(\.date.first)
    var tallies = filed.propositions.map { _ in BothSides { _ in StanceTally() } }
    var before = tallies.map(positions)
    let quotes = catalogue.quotes.filter { quote in
      quote.proposition.map(filed.propositions.contains) ?? false
    }
    for (index, quote) in quotes.enumerated() {
      if let stanced = stanced(quote), let proposition = quote.proposition {
        tallies[proposition - filed.propositions.lowerBound][stanced.side].count(stanced.stance)
      }
      // A day's quotes count together.
      let day = quote.quote.date.first
      guard index + 1 == quotes.count || quotes[index + 1].quote.date.first != day else { continue }
      let now = tallies.map(positions)
      // A standing cannot change unless a position does.
      if now != before { days.append(day) }
      before = now
    }
    return days
  }

  private func positions(_ tallies: BothSides<StanceTally>) -> BothSides<Position> {
    BothSides { tallies[$0].position }
  }
}
