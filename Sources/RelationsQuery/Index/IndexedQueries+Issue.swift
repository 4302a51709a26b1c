import RelationsModel

extension IndexedQueries {
  public func issue(
    _ id: Issue.ID,
    in section: BoardSection?,
    _ perspective: Perspective
  ) -> IssueDetail? {
    look(perspective) { image, results in
      guard let position = IndexRecords(image).position(of: id.rawValue, among: .issue),
        let stand = results.standings[position]
      else { return nil }
      return detail(of: position, image, results, stand.standing, stand.basis, in: section)
    }
  }

  /// The detail of an issue, also of one that is not there yet.
  func detail(
    of position: Int,
    _ image: IndexImage,
    _ results: IndexResults,
    _ standing: Standing,
    _ basis: StandingBasis,
    in section: BoardSection?
  ) -> IssueDetail {
    let statistics = results.statistics
    let cards = IndexCards(image)
    let issue = cards.records.issue(position)
    let isSplit = results.perspective.lens == .record && standing == .mixed
    let events = events(on: position, cards, statistics)
    let since = recordSince(position, image, statistics)
    return IssueDetail(
      issue: issue,
      standing: standing,
      basis: basis,
      record: statistics.records[position],
      recordSince: since,
      sinceWordsOf: since.flatMap { day in
        cards.records.date(ofWordsOn: day, about: position) { _ in true }
      },
      assessments: cards.assessments(of: issue, by: statistics.asOf),
      propositions: propositions(
        of: position,
        image,
        results,
        deciding: isSplit ? section?.standing : nil
      ),
      passages: passages(on: position, cards, statistics),
      events: events.latest,
      eventCount: events.count,
      quotes: Count(matching: results.matches[position], total: statistics.counts[position])
    )
  }

  public func recordSince(of issue: Issue.ID, _ perspective: Perspective) -> Day? {
    look(perspective) { image, results in
      IndexRecords(image).position(of: issue.rawValue, among: .issue).flatMap {
        recordSince($0, image, results.statistics)
      }
    }
  }

  public func recordSince(
    ofPropositions propositions: [Proposition.ID],
    isDividedApart: Bool,
    _ perspective: Perspective
  ) -> [Proposition.ID: Day] {
    look(perspective) { image, results in
      let records = IndexRecords(image)
      let lists = StanceDayLists(image)
      let window = results.statistics.window
      return windowTables(window, image) { tables in
        propositions.reduce(into: [:]) { days, id in
          guard let position = records.position(of: id.rawValue, among: .proposition) else {
            return
          }
          let own = BothSides { lists.list(position, $0) }
          days[id] = PropositionStanding.since(
            own,
            by: results.statistics.asOf,
            window,
            isDividedApart: isDividedApart
          ) { tables.startOfRun($0.range.lowerBound + $1) }
        }
      }
    }
  }

  /// Since which day an issue has stood as the record has it.
  private func recordSince(
    _ issue: Int,
    _ image: IndexImage,
    _ statistics: IndexDayStatistics
  ) -> Day? {
    let lists = StanceDayLists(image)
    let starts: Column<UInt32> = image.column(.issuePropositionStarts)
    let days = starts.stretch(issue, upTo: statistics.positions.count).flatMap { proposition in
      Side.allCases.map { lists.list(proposition, $0) }
    }
    return windowTables(statistics.window, image) { tables in
      Standing.since(days, by: statistics.asOf, statistics.window) { list, place in
        tables.startOfRun(list.range.lowerBound + place)
      }
    }
  }

  /// What tells which stanced quotes can have been said after others.
  func stanceOrder(_ image: IndexImage) -> IndexStanceOrder {
    IndexStanceOrder(image, sayings, except: view?.removed)
  }

  private func propositions(
    of issue: Int,
    _ image: IndexImage,
    _ results: IndexResults,
    deciding standing: Standing?
  ) -> [PropositionRow] {
    let there = IndexRowWriter(image: image, results: results).propositions(of: issue)
    return windowTables(results.statistics.window, image) { tables in
      let writer = IndexPropositionWriter(
        image: image,
        statistics: results.statistics,
        tables: tables,
        order: stanceOrder(image)
      )
      return there.map(writer.row(ofProposition:)).filter { row in
        standing.map { row.standing.decided == $0 } ?? true
      }
    }
  }

  /// By the dossier's order of sources and by place in each; what has no known place comes last.
  func passages(
    on issue: Int,
    _ cards: IndexCards,
    _ statistics: IndexDayStatistics
  ) -> [PassageCard] {
    let image = cards.records.image
    let starts: Column<UInt32> = image.column(.issuePassageStarts)
    let passages: Column<UInt32> = image.column(.issuePassages)
    let days: Column<Int32> = image.column(.passageDays)
    return starts.stretch(issue, upTo: passages.count).map { Int(passages[$0]) }
      .filter { days[$0] <= statistics.day }.compactMap(cards.card(ofPassage:))
  }

  /// The latest events on an issue, the latest first, and how many there are.
  func events(
    on issue: Int,
    _ cards: IndexCards,
    _ statistics: IndexDayStatistics
  ) -> (latest: [EventCard], count: Int) {
    let image = cards.records.image
    let starts: Column<UInt32> = image.column(.issueEventStarts)
    let events: Column<UInt32> = image.column(.issueEvents)
    let days: Column<Int32> = image.column(.eventDays)
    let all = starts.stretch(issue, upTo: events.count)
    let there = all.prefix(all.runLength(of: { days[Int(events[$0])] <= statistics.day }))
    let latest = there.suffix(IssueDetail.mostEvents).reversed()
    return (latest.map { cards.card(ofEvent: Int(events[$0])) }, there.count)
  }
}
