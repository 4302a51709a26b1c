import RelationsModel

extension IndexedQueries {
  public func issue(
    _ id: Issue.ID,
    in section: BoardSection?,
    _ perspective: Perspective
  ) -> IssueDetail? {
    look(perspective) { image, outlook in
      guard let position = IndexRecords(image).position(of: id.rawValue, among: .issue),
        let stand = outlook.standings[position]
      else { return nil }
      return detail(of: position, image, outlook, stand.standing, stand.basis, in: section)
    }
  }

  /// The detail of an issue, also of one that is not there yet.
  func detail(
    of position: Int,
    _ image: IndexImage,
    _ outlook: IndexOutlook,
    _ standing: Standing,
    _ basis: StandingBasis,
    in section: BoardSection?
  ) -> IssueDetail {
    let reckoning = outlook.reckoning
    let cards = IndexCards(image)
    let issue = cards.records.issue(position)
    let isSplit = outlook.perspective.lens == .record && standing == .mixed
    return IssueDetail(
      issue: issue,
      standing: standing,
      basis: basis,
      record: reckoning.records[position],
      recordSince: recordSince(position, image, reckoning),
      assessments: cards.assessments(of: issue, by: reckoning.asOf),
      propositions: propositions(
        of: position,
        image,
        outlook,
        deciding: isSplit ? section?.standing : nil
      ),
      passages: passages(on: position, cards, reckoning),
      events: events(on: position, cards, reckoning),
      quotes: Count(matching: outlook.matches[position], total: reckoning.counts[position])
    )
  }

  public func recordSince(of issue: Issue.ID, _ perspective: Perspective) -> Day? {
    look(perspective) { image, outlook in
      IndexRecords(image).position(of: issue.rawValue, among: .issue).flatMap {
        recordSince($0, image, outlook.reckoning)
      }
    }
  }

  /// Since which day an issue has stood as the record has it.
  private func recordSince(
    _ issue: Int,
    _ image: IndexImage,
    _ reckoning: IndexReckoning
  ) -> Day? {
    let lists = StanceDayLists(image)
    let starts: Column<UInt32> = image.column(.issuePropositionStarts)
    let days = starts.stretch(issue, upTo: reckoning.positions.count).flatMap { proposition in
      Side.allCases.map { lists.list(proposition, $0) }
    }
    return windowTables(reckoning.window, image) { tables in
      Standing.since(days, by: reckoning.asOf, reckoning.window) { list, place in
        tables.startOfRun(list.range.lowerBound + place)
      }
    }
  }

  private func propositions(
    of issue: Int,
    _ image: IndexImage,
    _ outlook: IndexOutlook,
    deciding standing: Standing?
  ) -> [PropositionRow] {
    let there = IndexRowWriter(image: image, outlook: outlook).propositions(of: issue)
    return windowTables(outlook.reckoning.window, image) { tables in
      let writer = IndexPropositionWriter(
        image: image,
        reckoning: outlook.reckoning,
        tables: tables
      )
      return there.map(writer.row(ofProposition:)).filter { row in
        standing.map { row.standing.decided == $0 } ?? true
      }
    }
  }

  /// By the dossier's order of sources and by place in each; what has no known place comes last.
  private func passages(
    on issue: Int,
    _ cards: IndexCards,
    _ reckoning: IndexReckoning
  ) -> [PassageCard] {
    let image = cards.records.image
    let starts: Column<UInt32> = image.column(.issuePassageStarts)
    let passages: Column<UInt32> = image.column(.issuePassages)
    let days: Column<Int32> = image.column(.passageDays)
    return starts.stretch(issue, upTo: passages.count).map { Int(passages[$0]) }
      .filter { days[$0] <= reckoning.day }.compactMap(cards.card(ofPassage:))
  }

  private func events(
    on issue: Int,
    _ cards: IndexCards,
    _ reckoning: IndexReckoning
  ) -> [EventCard] {
    let image = cards.records.image
    let starts: Column<UInt32> = image.column(.issueEventStarts)
    let events: Column<UInt32> = image.column(.issueEvents)
    let days: Column<Int32> = image.column(.eventDays)
    return starts.stretch(issue, upTo: events.count).reversed().map { Int(events[$0]) }
      .filter { days[$0] <= reckoning.day }.map(cards.card(ofEvent:))
  }
}
