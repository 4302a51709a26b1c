import RelationsModel

extension ScanQueries {
  public func issue(
    _ id: Issue.ID,
    in section: BoardSection?,
    _ perspective: Perspective
  ) -> IssueDetail? {
    guard let position = store.issuePositions[id] else { return nil }
    let results = results(perspective)
    guard let (standing, basis) = results.standings[position] else { return nil }
    return detail(of: position, results, standing, basis, in: section)
  }

  /// The detail of an issue, also of one that is not there yet.
  func detail(
    of position: Int,
    _ results: PerspectiveResults,
    _ standing: Standing,
    _ basis: StandingBasis,
    in section: BoardSection?
  ) -> IssueDetail {
    let issue = store.issues[position].issue
    let figures = results.statistics.issues[position]
    let isSplit = results.perspective.lens == .record && standing == .mixed
    let events = store.events.reversed().filter {
      $0.event.date.first <= results.perspective.asOf && $0.event.issues.contains(issue.id)
    }
    return IssueDetail(
      issue: issue,
      standing: standing,
      basis: basis,
      record: figures.record,
      recordSince: figures.recordSince,
      sinceWordsOf: figures.recordSince.map { date(ofWordsOn: $0, position) },
      assessments: store.assessments(of: position, by: results.perspective.asOf),
      propositions: propositions(
        of: position,
        results.statistics,
        deciding: isSplit ? section?.standing : nil
      ),
      passages: store.passages(on: issue.id, by: results.perspective.asOf),
      events: events.prefix(IssueDetail.mostEvents).map(store.card(of:)),
      eventCount: events.count,
      quotes: Count(matching: results.matches[position].count, total: figures.quotes)
    )
  }

  /// The coarsest date of the words of a day with which a party takes a stance on an issue.
  private func date(ofWordsOn day: Day, _ issue: Int) -> EDTFDate {
    let propositions = store.issues[issue].propositions
    let dates = store.quotes.filter { filed in
      filed.quote.date.first == day && stanced(filed)?.side != nil
        && filed.proposition.map(propositions.contains) ?? false
    }
    .map(\.quote.date)
    return dates.max { $0.last < $1.last } ?? EDTFDate(day)
  }

  private func propositions(
    of issue: Int,
    _ statistics: DayStatistics,
    deciding standing: Standing?
  ) -> [PropositionRow] {
    store.issues[issue].propositions.compactMap { position in
      let tallied = statistics.propositions[position]
      guard tallied.exists else { return nil }
      if let standing, tallied.standing.decided != standing { return nil }
      return row(ofProposition: position, statistics)
    }
  }

  func row(ofProposition position: Int, _ statistics: DayStatistics) -> PropositionRow {
    let tallied = statistics.propositions[position]
    return PropositionRow(
      proposition: store.propositions[position].proposition,
      standing: tallied.standing,
      positions: tallied.positions,
      firstDates: BothSides { tallied.words[$0].quotes.first?.quote.date }
    )
  }
}
