import RelationsModel

extension ScanQueries {
  public func issue(
    _ id: Issue.ID,
    in section: BoardSection?,
    _ perspective: Perspective
  ) -> IssueDetail? {
    guard let position = catalogue.issuePositions[id] else { return nil }
    let outlook = outlook(perspective)
    guard let (standing, basis) = outlook.standings[position] else { return nil }
    return detail(of: position, outlook, standing, basis, in: section)
  }

  /// The detail of an issue, also of one that is not there yet.
  func detail(
    of position: Int,
    _ outlook: Outlook,
    _ standing: Standing,
    _ basis: StandingBasis,
    in section: BoardSection?
  ) -> IssueDetail {
    let issue = catalogue.issues[position].issue
    let reckoned = outlook.reckoning.issues[position]
    let isSplit = outlook.perspective.lens == .record && standing == .mixed
    return IssueDetail(
      issue: issue,
      standing: standing,
      basis: basis,
      record: reckoned.record,
      recordSince: reckoned.recordSince,
      assessments: catalogue.assessments(of: position, by: outlook.perspective.asOf),
      propositions: propositions(
        of: position,
        outlook.reckoning,
        deciding: isSplit ? section?.standing : nil
      ),
      passages: catalogue.passages(on: issue.id, by: outlook.perspective.asOf),
      events: catalogue.events.reversed().filter {
        $0.event.date.first <= outlook.perspective.asOf && $0.event.issues.contains(issue.id)
      }.map(catalogue.card(of:)),
      quotes: Count(matching: outlook.matches[position].count, total: reckoned.quotes)
    )
  }

  private func propositions(
    of issue: Int,
    _ reckoning: Reckoning,
    deciding standing: Standing?
  ) -> [PropositionRow] {
    catalogue.issues[issue].propositions.compactMap { position in
      let tallied = reckoning.propositions[position]
      guard tallied.exists else { return nil }
      if let standing, tallied.standing.decided != standing { return nil }
      return row(ofProposition: position, reckoning)
    }
  }

  func row(ofProposition position: Int, _ reckoning: Reckoning) -> PropositionRow {
    let tallied = reckoning.propositions[position]
    return PropositionRow(
      proposition: catalogue.propositions[position].proposition,
      standing: tallied.standing,
      positions: tallied.positions,
      firstDates: BothSides { tallied.words[$0].quotes.first?.quote.date },
      lastDates: BothSides { tallied.words[$0].quotes.last?.quote.date }
    )
  }
}
