import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// The board while what it shows is still being read.
@Suite struct LoadingScreenTests {
  /// What is known of the small dossier when only so many of its quotes are read.
  private static func engine(quotes: Int) -> ScanQueries {
    let whole = SmallDossier.dossier
    return ScanQueries(
      Dossier(
        title: whole.title,
        asOf: whole.asOf,
        parties: whole.parties,
        actors: whole.actors,
        issues: whole.issues.filter { $0.assessments.isEmpty || quotes > 0 },
        sources: whole.sources,
        quotes: Array(whole.quotes.prefix(quotes))
      )
    )
  }

  private func session(_ size: Size, quotes: Int, total: Int? = 1_000_000) -> Session {
    Session(
      size,
      queries: LoadingScreenTests.engine(quotes: quotes),
      opening: OpeningProgress(total: total)
    )
  }

  @Test(arguments: Size.forms)
  func theFirstFrameHasNoRows(size: Size) throws {
    try Golden.check(
      session(size, quotes: 0).canvas,
      "loading-start-\(size.columns)x\(size.rows)"
    )
  }

  @Test(arguments: Size.forms)
  func rowsComeWhileTheCountRuns(size: Size) throws {
    var session = session(size, quotes: 9)
    session.send(.opening(.grown(412_000)))
    try Golden.check(session.canvas, "loading-\(size.columns)x\(size.rows)")
  }

  @Test func aFilterTellsWhatMatchesSoFar() throws {
    var session = session(.sideBySide, quotes: 9)
    session.send(.opening(.grown(412_000)))
    session.type("/cod")
    try Golden.check(session.canvas, "loading-filter-80x24")
  }

  @Test(arguments: Size.forms)
  func whatIsReadStaysWhenTheRestCannotBe(size: Size) throws {
    var session = session(size, quotes: 9)
    session.send(.opening(.grown(412_000)))
    session.send(.opening(.failed("archive.entente is damaged: page 912 cannot be read.")))
    #expect(session.shows("archive.entente is damaged"))
    #expect(session.rows[0].contains(size == .stacked ? "41% read" : "of 1,000,000"))
    session.press(.down)
    #expect(session.rows[0].contains("41%"))
    try Golden.check(session.canvas, "loading-stopped-\(size.columns)x\(size.rows)")
  }

  @Test func aCountThatIsNotKnownIsNotClaimed() {
    var session = session(.sideBySide, quotes: 9, total: nil)
    #expect(session.rows[0].contains("reading…"))
    session.send(.opening(.read(2_000)))
    #expect(session.rows[0].contains("reading, 2,000 quotes so far"))
    #expect(!session.rows[0].contains("%"))
  }

  @Test func anAnswerThatTakesLongIsAnnounced() throws {
    var session = Session(.sideBySide)
    session.isSlow = true
    session.type("/cod")
    #expect(session.rows[0].contains("searching…"))
    // What was found before stays till then.
    #expect(session.shows("Fisheries in the strait") && session.shows("Border posts"))
    try Golden.check(session.canvas, "searching-80x24")
    session.answerSlowly()
    #expect(!session.rows[0].contains("searching…"))
    #expect(session.rows[0].contains(" of 16 quotes"))
  }
}
