import RelationsModel
import RelationsQuery
import Testing

/// What every engine must answer, stated from the dossier alone and by the engine's own lists.
struct BoardChecks {
  let engine: any BoardQueries
  let dossier: Dossier
  let perspective: Perspective

  func all() {
    overviewCountsWhatIsListed()
    everyIssueStandsWhereItShould()
    quotesAreThoseByTheDay()
    quotesStandInOrder()
    rowsCountTheirQuotes()
    detailsAgreeWithTheirRows()
    recordStandsSinceItsDay()
    listsAreCutIntoWindows()
    positionsAgreeWithLists()
    recordsAreFound()
    countsAddUp()
    viewsAgree()
    filterLineIsAnswered()
  }

  // MARK: - Counts

  private func overviewCountsWhatIsListed() {
    let overview = engine.overview(perspective)
    for section in BoardSection.allCases {
      #expect(overview[section].matching == rows(section).count)
      #expect(overview[section].total == unfiltered.rows(section).count)
    }
    #expect(overview.quotes.matching == cards(.all).count(where: \.quote.isCounted))
    #expect(overview.quotes.total == known.count(where: \.isCounted))
  }

  private func rowsCountTheirQuotes() {
    for row in engine.issues(perspective, .all).rows {
      let counted = cards(.issue(row.id)).filter(\.quote.isCounted)
      #expect(row.quotes.matching == counted.count)
      #expect(row.quotes.total == known.count { $0.issue == row.id && $0.isCounted })
      #expect(row.lastDate == counted.last?.quote.date)
      #expect(row.quotes.total == 0 || row.quotes.matching > 0, "\(row.id) is empty")
    }
  }

  // MARK: - Standings

  private func everyIssueStandsWhereItShould() {
    let listed = engine.issues(perspective, .all).rows
    let order = dossier.issues.map(\.id).filter { id in listed.contains { $0.id == id } }
    #expect(listed.map(\.id) == order)
    for row in listed {
      guard let issue = dossier.issues.first(where: { $0.id == row.id }) else { continue }
      let assessment = assessed(issue, by: perspective.asOf)
      let record = record(issue, by: perspective.asOf)
      #expect(isThere(issue, by: perspective.asOf), "\(issue.id) is not there yet")
      #expect(row.record == record)
      switch perspective.lens {
      case .record: #expect(row.basis == .record && row.standing == record)
      case .assessed where assessment != nil:
        #expect(row.basis == .assessed && row.standing == assessment)
      case .assessed:
        #expect(row.basis == .recordForWantOfAssessment && row.standing == record)
      }
      let sections = BoardSection.allCases.filter { section in
        rows(section).contains { $0.id == row.id }
      }
      #expect(sections == expectedSections(row.standing))
    }
    for section in BoardSection.allCases {
      let mixed = rows(section).filter { $0.standing == .mixed }
      let whole = rows(section).filter { $0.standing != .mixed }
      let expected = [whole, mixed].flatMap { rows in
        let alone = rows.filter(\.restsOnAssessmentAlone).map(\.id)
        let borneOut = rows.filter { !$0.restsOnAssessmentAlone }.map(\.id)
        return order.filter(borneOut.contains) + order.filter(alone.contains)
      }
      #expect(rows(section).map(\.id) == expected)
    }
  }

  private func expectedSections(_ standing: Standing) -> [BoardSection] {
    switch standing {
    case .shared: [.shared]
    case .contested: [.contested]
    case .mixed: [.shared, .contested]
    case .oneSided, .open: [.oneSided]
    }
  }

  private func recordStandsSinceItsDay() {
    for issue in dossier.issues {
      guard let detail = engine.issue(issue.id, in: nil, perspective) else { continue }
      let days = Set(stanced(issue, by: perspective.asOf).map(\.date.first)).sorted()
      let now = record(issue, by: perspective.asOf)
      #expect(detail.record == now)
      let same = days.reversed().prefix { record(issue, by: $0) == now }
      #expect(detail.recordSince == same.last, "\(issue.id)")
      #expect(engine.recordSince(of: issue.id, perspective) == same.last)
      // It is never told finer than words of that day are dated.
      let words = stanced(issue, by: perspective.asOf).map(\.date).filter { $0.first == same.last }
      #expect(words.isEmpty || words.contains { $0 == detail.recordSinceDate }, "\(issue.id)")
      #expect((detail.recordSinceDate == nil) == (same.last == nil))
    }
    let propositions = dossier.issues.flatMap(\.propositions).map(\.id)
    for isApart in [true, false] {
      let found = engine.recordSince(
        ofPropositions: propositions + ["nowhere"],
        isDividedApart: isApart,
        perspective
      )
      for proposition in propositions {
        let expected =
          isApart
          ? recordSince(proposition) { PropositionStanding($0) }
          : recordSince(proposition) { Standing(record: [$0]) }
        #expect(found[proposition] == expected, "\(proposition)")
      }
      #expect(Set(found.keys).isSubset(of: propositions))
    }
  }

  /// Found by going back through the days on which a party took a stance on a proposition.
  private func recordSince<Value: Equatable>(
    _ proposition: Proposition.ID,
    _ value: (BothSides<Position>) -> Value
  ) -> Day? {
    let own = stanced.filter {
      $0.proposition == proposition && $0.date.first <= perspective.asOf
    }
    func standing(by day: Day) -> Value {
      let positions = BothSides { side in
        let said = own.filter { $0.date.first <= day && dossier.side(of: $0.party) == side }
        return tally(said).position
      }
      return value(positions)
    }
    let days = Set(own.filter { dossier.side(of: $0.party) != nil }.map(\.date.first)).sorted()
    let now = standing(by: perspective.asOf)
    return days.reversed().prefix { standing(by: $0) == now }.last
  }

  private func detailsAgreeWithTheirRows() {
    let rows = engine.issues(unfiltered.perspective, .all).rows
    for issue in dossier.issues {
      let detail = engine.issue(issue.id, in: nil, perspective)
      let row = rows.first { $0.id == issue.id }
      #expect((detail == nil) == (row == nil), "\(issue.id)")
      guard let detail, let row else { continue }
      #expect(detail.issue == issue)
      #expect(detail.standing == row.standing && detail.basis == row.basis)
      #expect(detail.quotes.total == row.quotes.total)
      #expect(detail.assessments.allSatisfy { $0.assessment.date.first <= perspective.asOf })
      #expect(detail.events.allSatisfy { $0.event.date.first <= perspective.asOf })
      propositionsAgree(detail)
    }
  }

  private func propositionsAgree(_ detail: IssueDetail) {
    for row in detail.propositions {
      let quotes = unfiltered.cards(.proposition(row.proposition.id))
      let later = dossier.quotes.contains { $0.proposition == row.proposition.id }
      #expect(!quotes.isEmpty || !later)
      for side in Side.allCases {
        let stanced = quotes.filter {
          $0.side == side && $0.quote.isCounted && $0.stance != .none
        }
        let position = row.positions[side]
        #expect(position.all.agrees == stanced.count { $0.stance == .agrees })
        #expect(position.all.disagrees == stanced.count { $0.stance == .disagrees })
        positionAgrees(position, stanced.map(\.quote))
        #expect(row.firstDates[side] == stanced.first?.quote.date)
      }
      #expect(row.standing == PropositionStanding(BothSides { row.positions[$0].position }))
    }
  }

  /// What is told of a position, worked out from the quotes that rest with it.
  private func positionAgrees(_ position: PartyPosition, _ quotes: [Quote]) {
    let days = Set(quotes.map(\.date.first)).sorted()
    func said(by day: Day) -> Position { tally(quotes.filter { $0.date.first <= day }).position }
    #expect(position.position == tally(quotes).position)
    #expect(position.inWindow == tally(quotes))
    let run = days.reversed().prefix { said(by: $0) == position.position }
    #expect(position.isFirst == (run.count == days.count))
    guard let start = run.last, let last = days.last else {
      return #expect(position == .silent)
    }
    let stances: [Stance] = position.position.stance.map { [$0] } ?? [.agrees, .disagrees]
    let turning = stances.compactMap { stance in
      quotes.first { $0.stance == stance && $0.date.first >= start }
    }
    .filter { position.position != .divided || $0.date.first == start }
    #expect(position.turning == turning.map(\.id))
    #expect(position.since?.first == (run.isEmpty ? nil : start))
    let others = quotes.filter { quote in
      let starts = quotes.filter { $0.date.first == last && $0.stance != quote.stance }
        .map { engine.openDays(of: $0.id)?.lowerBound ?? $0.date.earliest }
      guard quote.stance != position.position.stance, let start = starts.max() else { return false }
      return engine.openDays(of: quote.id)?.upperBound ?? quote.date.latest > start
    }
    #expect(position.isOrderUnknown == (!others.isEmpty && perspective.window != .all))
  }

  /// The stances in the window that ends on the last day of some quotes.
  func tally(_ quotes: [Quote]) -> StanceTally {
    var tally = StanceTally()
    guard let last = quotes.map(\.date.first).max() else { return tally }
    let first = perspective.window.firstDay(endingOn: last)
    for quote in quotes where quote.date.first >= first { tally.count(quote.stance) }
    return tally
  }

  // MARK: - Quotes

  private func quotesAreThoseByTheDay() {
    let all = cards(.all).map(\.quote)
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(all.allSatisfy { $0.date.first <= perspective.asOf })
    if !perspective.filter.isNarrowing { #expect(Set(all.map(\.id)) == Set(known.map(\.id))) }
    let parts: [(Quote) -> QuoteScope] = [
      { .issue($0.issue) }, { .actor($0.speaker) }, { .source($0.source) },
    ]
    for part in parts {
      let found = Set(all.map(part)).flatMap { cards($0).map(\.quote.id) }
      #expect(found.count == all.count && Set(found) == Set(all.map(\.id)))
    }
  }

  private func quotesStandInOrder() {
    let cards = cards(.all)
    let counted = cards.filter(\.quote.isCounted)
    let newest = engine.quotes(.all, perspective, .newestFirst, .all).rows
    #expect(newest.filter(\.quote.isCounted) == counted.reversed())
    for (earlier, later) in zip(counted, counted.dropFirst()) {
      #expect(BoardChecks.key(earlier.quote) < BoardChecks.key(later.quote))
    }
    for list in [cards, newest] {
      for (before, card) in zip(list, list.dropFirst()) where card.quote.variantOf != nil {
        guard let original = list.first(where: { $0.quote.id == card.quote.variantOf }) else {
          continue
        }
        let root = before.quote.variantOf ?? before.quote.id
        #expect(root == original.quote.id, "\(card.quote.id) is not by its original")
        #expect(card.stance == original.stance && card.proposition == original.proposition)
      }
    }
  }

  static func key(_ quote: Quote) -> (Int, Int, String) {
    (quote.date.first.number, quote.date.precision.rawValue, quote.id.rawValue)
  }

  // MARK: - Windows

  private func listsAreCutIntoWindows() {
    for section in BoardSection.allCases {
      pages { engine.issues(in: section, perspective, $0) }
    }
    pages { engine.issues(perspective, $0) }
    pages { engine.actors(perspective, $0) }
    pages { engine.sources(perspective, $0) }
    for order in QuoteOrder.allCases {
      pages { engine.events(perspective, order, $0) }
      pages { engine.quotes(.all, perspective, order, $0) }
    }
  }

  func pages<Row: Equatable>(_ ask: (Window) -> Page<Row>) {
    let whole = ask(.all)
    #expect(whole.total == whole.rows.count && whole.offset == 0)
    for offset in 0...whole.total + 1 {
      let page = ask(Window(offset: offset, count: 3))
      #expect(page.rows == Array(whole.rows.dropFirst(offset).prefix(3)))
      #expect(page.total == whole.total)
      #expect(page.offset == min(offset, whole.total))
    }
    #expect(ask(Window(offset: 0, count: 0)).rows.isEmpty)
  }

  private func positionsAgreeWithLists() {
    for section in BoardSection.allCases {
      let ids = rows(section).map(\.id)
      for issue in dossier.issues {
        let position = engine.position(of: issue.id, in: section, perspective)
        #expect(position == ids.firstIndex(of: issue.id))
      }
    }
    for order in QuoteOrder.allCases {
      for scope in [.all] + dossier.issues.prefix(3).map({ QuoteScope.issue($0.id) }) {
        let ids = engine.quotes(scope, perspective, order, .all).rows.map(\.quote.id)
        for quote in dossier.quotes {
          let position = engine.position(of: quote.id, in: scope, perspective, order)
          #expect(position == ids.firstIndex(of: quote.id))
        }
      }
    }
  }

  private func recordsAreFound() {
    let ids =
      dossier.issues.map(\.id.rawValue) + dossier.quotes.map(\.id.rawValue)
      + dossier.actors.map(\.id.rawValue) + dossier.sources.map(\.id.rawValue)
      + dossier.events.map(\.id.rawValue) + dossier.passages.map(\.id.rawValue)
      + dossier.issues.flatMap { $0.propositions.map(\.id.rawValue) }
    for id in ids { #expect(engine.record(id, perspective) != nil, "\(id)") }
    #expect(engine.record("no-such-record", perspective) == nil)
  }

  // MARK: - From the dossier alone

  var unfiltered: BoardChecks {
    var plain = perspective
    plain.filter = .everything
    return BoardChecks(engine: engine, dossier: dossier, perspective: plain)
  }

  var known: [Quote] {
    dossier.quotes.filter { $0.date.first <= perspective.asOf }
  }

  func rows(_ section: BoardSection) -> [IssueRow] {
    engine.issues(in: section, perspective, .all).rows
  }

  func cards(_ scope: QuoteScope) -> [QuoteCard] {
    engine.quotes(scope, perspective, .oldestFirst, .all).rows
  }

  func stanced(_ issue: RelationsModel.Issue, by day: Day) -> [Quote] {
    dossier.quotes.filter { quote in
      quote.issue == issue.id && quote.isCounted && quote.stance != .none
        && quote.proposition != nil && dossier.side(of: quote.party) != nil
        && quote.date.first <= day
    }
  }

  func record(_ issue: RelationsModel.Issue, by day: Day) -> Standing {
    let quotes = stanced(issue, by: day)
    return Standing(
      record: issue.propositions.map { proposition in
        BothSides { side in
          tally(
            quotes.filter {
              $0.proposition == proposition.id && dossier.side(of: $0.party) == side
            }
          )
          .position
        }
      }
    )
  }

  /// Whether anything bears on an issue by a day, or nothing that is dated ever does.
  func isThere(_ issue: RelationsModel.Issue, by day: Day) -> Bool {
    firstDay(of: issue).map { $0 <= day } ?? true
  }

  func firstDay(of issue: RelationsModel.Issue) -> Day? {
    let quoted = dossier.quotes.filter { $0.issue == issue.id }.map(\.date.first)
    let assessed = issue.assessments.map(\.date.first)
    let told = dossier.passages.filter { $0.issues.contains(issue.id) }.compactMap { passage in
      let source = dossier.sources.first { $0.id == passage.source }
      return (source?.issued ?? passage.date)?.first
    }
    return (quoted + assessed + told).min()
  }

  func assessed(_ issue: RelationsModel.Issue, by day: Day) -> Standing? {
    var latest: Assessment?
    for assessment in issue.assessments where assessment.date.first <= day {
      if let known = latest, known.date.first > assessment.date.first { continue }
      latest = assessment
    }
    return latest.map { Standing($0.verdict) }
  }
}
