import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Testing

@testable import Interface

/// Answers that come after one has gone on.
@Suite struct LateViewTests {
  private func session(_ view: PaneID, _ size: Size = .full) -> Session {
    var session = Session(
      size,
      lens: .record,
      asOf: ManyDossier.asOf,
      queries: LargeViewTests.queries
    )
    session.type(ViewScreenTests.digit(view))
    return session
  }

  @Test(arguments: PaneRegistry.entries)
  func whatIsSelectedMeanwhileStaysSelected(entry: PaneEntry) throws {
    var session = session(entry.id)
    // In the last year nothing has changed.
    if entry.id == "changes" { session.compare(with: "2004") }
    session.type("jj")
    session.isSlow = true
    session.send(.opening(.grown(1)))
    session.type("jj")
    let subject = try #require(session.state.subject)
    session.answerSlowly()
    #expect(session.state.subject == subject)
    #expect(RandomWalkTests.faults(of: session.state) == [])
  }

  @Test func theQuoteThatIsReadMeanwhileStays() throws {
    var session = session(.board)
    session.press(.enter)
    session.isSlow = true
    session.send(.opening(.grown(1)))
    session.answerNext()
    session.type("J")
    let quote = try #require(session.quote)
    session.answerSlowly()
    #expect(session.quote == quote)
  }

  /// The day of a turn is that of the time at which it was asked.
  @Test func aTurnThatComesTooLateIsNotTaken() {
    var session = session(.board)
    session.isSlow = true
    session.type("[@2010")
    session.press(.enter)
    session.answerSlowly()
    #expect(session.state.perspective.asOf == Day(year: 2010, month: 12, day: 31))
  }

  /// Until the other columns are there the matrix is what it was.
  @Test func theMatrixWaitsForItsColumns() {
    var session = session("matrix")
    session.type("ll")
    let before = session.state.subject
    session.isSlow = true
    session.type("c")
    #expect(session.state.subject == before)
    #expect(session.shows("issues,"))
    session.answerSlowly()
    #expect(session.shows("propositions,"))
    #expect(session.state.subject != before)
  }

  /// What was asked of one place is not taken for another.
  @Test func anAnswerForThePlaceBeforeIsNotShown() {
    var session = session("silences")
    session.press(.enter)
    session.press(.enter)
    session.isSlow = true
    session.type(")")
    session.type("<<>>")
    session.answerSlowly()
    #expect(session.state.detail.subject == session.state.subject)
    #expect(RandomWalkTests.faults(of: session.state) == [])
  }

  @Test func aQuoteIsNotOpenedWhileAnotherIsOnItsWay() {
    var session = session("silences")
    session.press(.enter)
    #expect(session.state.depth == .detail)
    session.isSlow = true
    session.type(")J")
    #expect(session.state.depth == .detail)
  }
}

extension Session {
  /// Types a date to compare with.
  fileprivate mutating func compare(with date: String) {
    type("t\(date)")
    press(.enter)
  }
}
