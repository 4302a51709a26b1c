import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// What holds of all views together, on dossiers drawn from seeds.
struct WholeRecordTests {
  private func analyst(_ dossier: Dossier) -> Analyst { Analyst(ScanQueries(dossier)) }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func theOrderOfSourcesSaysNothing(seed: UInt64) {
    let dossier = DrawnDossier.dossier(seed: seed)
    var dice = Dice(seed: seed + 100)
    let shuffled = dossier.shuffled(&dice)
    for perspective in Viewpoints.all {
      let answers = Answers(analyst(dossier), perspective)
      #expect(answers == Answers(analyst(shuffled), perspective))
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func aQuoteAfterTheAsOfDateNeverCounts(seed: UInt64) {
    let dossier = DrawnDossier.dossier(seed: seed)
    for perspective in Viewpoints.all {
      let known = dossier.quotes.filter { $0.date.first <= perspective.asOf }
      let answers = Answers(analyst(dossier), perspective)
      #expect(answers == Answers(analyst(dossier.with(quotes: known)), perspective))
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func whatIsKeptIsWhatWouldBeFoundAgain(seed: UInt64) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let kept = analyst(dossier)
    var dice = Dice(seed: seed)
    for perspective in Viewpoints.all.shuffled(using: &dice).prefix(8) {
      let first = Answers(kept, perspective)
      #expect(first == Answers(analyst(dossier), perspective))
      #expect(first == Answers(kept, perspective))
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func countsAddUpToThoseOfTheBoard(seed: UInt64) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = analyst(dossier)
    for perspective in Viewpoints.all {
      let answers = Answers(analyst, perspective)
      let overview = analyst.queries.overview(perspective)
      let quotes = overview.quotes.matching
      let entries = answers.timeline[.oldestFirst] ?? []
      #expect(entries.count { if case .quote = $0 { true } else { false } } == quotes)
      for periods in answers.density.values {
        #expect(periods.reduce(0) { $0 + $1.quotes.total } == quotes)
        #expect(periods.reduce(0) { $0 + $1.events.total } == entries.count - quotes)
      }
      for profiles in answers.actors.values {
        #expect(profiles.reduce(0) { $0 + $1.quotes.total } == quotes)
        #expect(profiles.allSatisfy { $0.quotes.total == $0.card.quoteCount })
      }
      let rows = answers.matrix[.issues]?.rows.rows ?? []
      #expect(rows.reduce(0) { $0 + $1.quotes.total } == quotes)
      let shown = analyst.queries.issues(perspective, .all).rows
      #expect(Set(answers.ladder.map(\.issue)) == Set(shown))
      #expect(answers.ladder.count == shown.count)
      let stanced = analyst.queries.quotes(.stanced, perspective, .oldestFirst, .all).rows
      #expect(answers.replies[.oldestFirst]?.map(\.quote) == stanced)
      expectSilences(answers.silences, among: analyst.queries.propositions(perspective, .all).rows)
    }
  }

  /// Propositions on which one side took no stance, and those on which both did, are all on which
  /// somebody did.
  private func expectSilences(_ silences: [Silence], among listings: [PropositionListing]) {
    let decided = listings.filter { $0.row.standing != .unanswered }
    let spoken = listings.filter { listing in
      Side.allCases.contains { listing.row.positions[$0].all.total > 0 }
    }
    #expect(silences.count { $0.kind == .noStance } + decided.count == spoken.count)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, [1, 3, 7])
  func windowsPutTogetherAreTheWhole(seed: UInt64, size: Int) {
    let analyst = analyst(DrawnDossier.dossier(seed: seed))
    for perspective in Viewpoints.all.prefix(10) {
      let day = Viewpoints.days[0]
      for order in QuoteOrder.allCases {
        expectWhole(size) { analyst.timeline(perspective, order, $0) }
        expectWhole(size) { analyst.replies(perspective, order, $0) }
      }
      for order in ActorOrder.allCases {
        expectWhole(size) { analyst.actors(.all, perspective, order, $0) }
      }
      expectWhole(size) { analyst.changes(since: day, perspective, $0) }
      expectWhole(size) { analyst.ladder(perspective, $0) }
      expectWhole(size) { analyst.silences(perspective, $0) }
    }
  }

  private func expectWhole<Row: Equatable>(_ size: Int, _ ask: (Window) -> Page<Row>) {
    let whole = ask(.all)
    #expect(whole.rows.count == whole.total && whole.offset == 0)
    var rows: [Row] = []
    for offset in stride(from: 0, to: whole.total, by: size) {
      let page = ask(Window(offset: offset, count: size))
      #expect(page.total == whole.total && page.offset == offset)
      rows += page.rows
    }
    #expect(rows == whole.rows)
    let past = ask(Window(offset: whole.total + 3, count: size))
    #expect(past == Page(rows: [], offset: whole.total, total: whole.total))
    #expect(ask(Window(offset: 1, count: .max)).rows == Array(whole.rows.dropFirst()))
  }
}
