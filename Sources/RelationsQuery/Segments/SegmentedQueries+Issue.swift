import RelationsModel

extension SegmentedQueries {
  public func issue(
    _ id: Issue.ID,
    in section: BoardSection?,
    _ perspective: Perspective
  ) -> IssueDetail? {
    look(perspective) { look in
      guard let issue = look.number(of: id.rawValue, among: .issue),
        look.results.standings[issue] != nil
      else { return nil }
      return detail(of: issue, look, in: section)
    }
  }

  /// The detail of an issue, also of one that is not there yet.
  func detail(of issue: Int, _ look: SegmentLook, in section: BoardSection?) -> IssueDetail {
    let results = look.results
    let stand = results.standings[issue]
    let standing = stand?.standing ?? .open
    let record = look.issue(issue)
    let isSplit = results.perspective.lens == .record && standing == .mixed
    let events = look.events(on: issue)
    let since = recordSince(issue, look)
    return IssueDetail(
      issue: record,
      standing: standing,
      basis: stand?.basis ?? .record,
      record: results.records[issue],
      recordSince: since,
      sinceWordsOf: since.flatMap { look.date(ofWordsOn: $0, about: issue) },
      assessments: look.owner(issue, of: set.issues).cards
        .assessments(of: record, by: results.perspective.asOf),
      propositions: propositions(of: issue, look, deciding: isSplit ? section?.standing : nil),
      passages: look.passages(on: issue),
      events: events.latest,
      eventCount: events.count,
      quotes: Count(matching: results.matches[issue], total: results.counts[issue])
    )
  }

  public func recordSince(of issue: Issue.ID, _ perspective: Perspective) -> Day? {
    look(perspective) { look in
      look.number(of: issue.rawValue, among: .issue).flatMap { recordSince($0, look) }
    }
  }

  public func recordSince(
    ofPropositions propositions: [Proposition.ID],
    isDividedApart: Bool,
    _ perspective: Perspective
  ) -> [Proposition.ID: Day] {
    look(perspective) { look in
      let (asOf, window) = (perspective.asOf, perspective.window)
      let lists = SegmentPropositionDays(set, look.images)
      return engines[0].windowTables(window, look.images[0]) { tables in
        propositions.reduce(into: [:]) { days, id in
          guard let number = look.number(of: id.rawValue, among: .proposition) else { return }
          let own = BothSides { lists.list(number, $0) }
          days[id] = PropositionStanding.since(
            own,
            by: asOf,
            window,
            isDividedApart: isDividedApart
          ) { $0.startOfRun($1, window, tables) }
        }
      }
    }
  }

  private func recordSince(_ issue: Int, _ look: SegmentLook) -> Day? {
    let (asOf, window) = (look.perspective.asOf, look.perspective.window)
    let lists = SegmentPropositionDays(set, look.images)
    let days = set.propositions(of: issue, look.images).flatMap { proposition in
      Side.allCases.map { lists.list(proposition, $0) }
    }
    return engines[0].windowTables(window, look.images[0]) { tables in
      Standing.since(days, by: asOf, window) { list, place in
        list.startOfRun(place, window, tables)
      }
    }
  }

  private func propositions(
    of issue: Int,
    _ look: SegmentLook,
    deciding standing: Standing?
  ) -> [PropositionRow] {
    let there = set.propositions(of: issue, look.images).filter {
      set.firstDay(ofProposition: $0, look.images) <= look.results.day
    }
    return propositionRows(look) { writer in
      there.map(writer.row).filter { row in
        standing.map { row.standing.decided == $0 } ?? true
      }
    }
  }

  /// Lends what writes rows of propositions.
  func propositionRows<Result>(
    _ look: SegmentLook,
    _ body: (SegmentPropositionWriter) -> Result
  ) -> Result {
    engines[0].windowTables(look.perspective.window, look.images[0]) { tables in
      body(SegmentPropositionWriter(look, tables))
    }
  }
}

extension SegmentStanceDays {
  /// The place where the run of a day starts; the first segment tells it of what is as it has it.
  func startOfRun(_ place: Int, _ window: RecordWindow, _ tables: WindowTables) -> Int {
    guard let unchanged else { return startOfRun(at: place, window) }
    return tables.startOfRun(unchanged.range.lowerBound + place)
  }
}

/// Writes what both parties say of a proposition in all segments.
final class SegmentPropositionWriter {
  private let look: SegmentLook
  private let tables: WindowTables
  private let base: IndexPropositionWriter
  /// For each segment which of its quotes can have been said after others.
  private let orders: [IndexStanceOrder]
  private let days: SegmentPropositionDays
  private let lists: StanceLists

  init(_ look: SegmentLook, _ tables: WindowTables) {
    self.look = look
    self.tables = tables
    let statistics = look.results.parts[0].statistics
    orders = zip(look.engines, look.images).map { $0.stanceOrder($1) }
    base = IndexPropositionWriter(
      image: look.images[0],
      statistics: statistics,
      tables: tables,
      order: orders[0]
    )
    days = SegmentPropositionDays(look.set, look.images)
    lists = StanceLists(look.images[0], quoteCount: statistics.quoteCount)
  }

  func row(_ number: Int) -> PropositionRow {
    let baseCount = look.images[0].count(.proposition)
    let change = look.set.stances.changes[number]
    guard change != nil || number >= baseCount else { return base.row(ofProposition: number) }
    let (cards, place) = look.owner(number, of: look.set.propositions)
    let words = BothSides { side in
      SegmentWords(
        images: look.images,
        base: number < baseCount ? lists.words(number, side) : nil,
        change: change?[side] ?? SegmentStanceChange(),
        asOf: look.results.day,
        orders: orders,
        proposition: number,
        side: side
      )
    }
    return PropositionRow(
      proposition: cards.records.proposition(place) ?? Proposition(id: "", text: ""),
      standing: PropositionStanding(look.results.positions[number]),
      positions: BothSides { side in
        let own = days.list(number, side)
        let perspective = look.perspective
        return PartyPosition(own, words[side], by: perspective.asOf, perspective.window) {
          own.startOfRun($0, perspective.window, tables)
        }
      },
      firstDates: BothSides { words[$0].first.map(look.date(of:)) }
    )
  }
}

extension SegmentLook {
  /// An issue with all its propositions.
  func issue(_ number: Int) -> Issue {
    let (cards, place) = owner(number, of: set.issues)
    var issue = cards.records.issue(place)
    issue.propositions = set.propositions(of: number, images).compactMap { proposition in
      let (cards, place) = owner(proposition, of: set.propositions)
      return cards.records.proposition(place)
    }
    return issue
  }

  /// The coarsest date of the words of a day with which a party takes a stance on an issue.
  fileprivate func date(ofWordsOn day: Day, about issue: Int) -> EDTFDate? {
    images.indices.compactMap { segment in
      set.issues.place(issue, in: segment).flatMap { place in
        IndexRecords(images[segment]).date(ofWordsOn: day, about: place) { position in
          !set.removed[segment].contains(position)
        }
      }
    }
    .max { $0.last < $1.last }
  }

  func passages(on issue: Int) -> [PassageCard] {
    guard let place = set.issues.place(issue, in: 0) else { return [] }
    return engines[0].passages(on: place, IndexCards(images[0]), results.parts[0].statistics)
  }

  func events(on issue: Int) -> (latest: [EventCard], count: Int) {
    guard let place = set.issues.place(issue, in: 0) else { return ([], 0) }
    return engines[0].events(on: place, IndexCards(images[0]), results.parts[0].statistics)
  }
}
