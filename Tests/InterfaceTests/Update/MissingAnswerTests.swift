import Drawing
import RelationsQuery
import Testing

@testable import Interface

/// What is said, and kept, where the engine has no answer.
@Suite struct MissingAnswerTests {
  private static let reason = "the archive cannot be reached"

  @Test(
    arguments: [
      (Size.full, "no answer: board  "), (.sideBySide, "no answer  "), (.stacked, "no answer"),
    ]
  )
  func theLastAnswerStaysAndWhatIsMissingIsSaid(_ size: Size, note: String) {
    var session = Session(size)
    let rows = session.rows
    session.isSlow = true
    session.type("L")
    session.failNext(Self.reason)
    #expect(session.rows[0].contains(note))
    #expect(!session.rows[0].contains("searching"))
    #expect(session.notice == "No answer for the board: \(Self.reason). It is shown as before.")
    // On a small screen the notice takes three lines.
    let end = size.rows - (size == .stacked ? 3 : 1)
    #expect(session.rows[1..<end] == rows[1..<end])
    session.isSlow = false
    session.send(.recovered)
    #expect(!session.rows[0].contains("no an"))
    #expect(session.notice == "The dossier answers again.")
    #expect(session.rows[1..<size.rows - 1] == lensOfRecord(size)[1..<size.rows - 1])
  }

  private func lensOfRecord(_ size: Size) -> [String] {
    var session = Session(size)
    session.type("L")
    return session.rows
  }

  @Test func detailsAndListsAreMissingByThemselves() {
    var session = Session(.full)
    session.isSlow = true
    session.type("j")
    session.failNext(Self.reason)
    #expect(session.state.missing == [.details])
    #expect(session.rows[0].contains("no answer: details"))
    session.type("7")
    session.answerNext()
    session.failNext(Self.reason)
    #expect(session.state.missing == [.list, .details])
    #expect(session.rows[0].contains("no answer: list, details"))
    // Where nothing was ever answered nothing is claimed.
    #expect(session.shows("Nothing has been read yet."))
    // The board has no such list.
    session.type("1")
    session.answerNext()
    #expect(session.state.missing == [.details])
  }

  @Test func aFailureThatComesTooLateIsNone() {
    var session = Session(.full)
    session.isSlow = true
    session.type("LL")
    session.failNext(Self.reason)
    #expect(session.state.missing.isEmpty && session.notice == nil)
    session.answerSlowly()
    session.send(.recovered)
    #expect(session.notice == nil)
  }

  @Test func itIsToldToWhoHears() {
    var hearing = Hearing()
    hearing.listen()
    hearing.session.isSlow = true
    #expect(hearing.type("L").isEmpty)
    hearing.session.failNext(Self.reason)
    #expect(
      hearing.listen().contains(
        "No answer for the board: \(Self.reason). It is shown as before."
      )
    )
    hearing.session.isSlow = false
    #expect(hearing.send(.recovered).contains("The dossier answers again."))
  }
}
