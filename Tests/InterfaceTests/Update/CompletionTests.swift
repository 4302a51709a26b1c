import Drawing
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Tab on the filter line.
@Suite struct CompletionTests {
  private func text(_ session: Session) -> String { session.state.filterLine.field.text }

  @Test(arguments: Size.forms)
  func whatIsTheOnlyOneIsTaken(size: Size) {
    var session = Session(size)
    session.type("/prop")
    session.press(.tab)
    #expect(text(session) == "proposition:" && session.state.filterLine.completion == nil)
    session.type("hidden")
    session.press(.tab)
    #expect(text(session) == "proposition:HA-1")
    session.press(.enter)
    #expect(!session.state.filterLine.isOpen)
    #expect(session.ids(in: .oneSided) == ["harbour"])
  }

  @Test(arguments: Size.forms)
  func candidatesAreShownAndGoneThrough(size: Size) {
    var session = Session(size)
    session.type("/cod st")
    session.press(.tab)
    #expect(text(session) == "cod st")
    #expect(session.shows(" stance:") && session.shows(" standing:"))
    session.press(.tab)
    #expect(text(session) == "cod stance:" && session.shows("▸stance:"))
    #expect(session.footer.contains("1 of 2"))
    session.press(.tab)
    #expect(text(session) == "cod standing:" && session.shows("▸standing:"))
    session.press(.tab)
    #expect(text(session) == "cod stance:")
    session.press(.backTab)
    #expect(text(session) == "cod standing:")
    session.press(.enter)
    #expect(session.state.filterLine.isOpen && session.state.filterLine.completion == nil)
    session.press(.tab, .tab)
    #expect(text(session) == "cod standing:shared")
    session.press(.escape)
    #expect(text(session) == "cod standing:" && session.state.filterLine.isOpen)
  }

  @Test(arguments: Size.forms)
  func typingOnNarrowsThem(size: Size) {
    var session = Session(size)
    session.type("/issue:")
    session.press(.tab)
    #expect(text(session) == "issue:")
    let all = session.state.filterLine.completion?.candidates.total ?? 0
    #expect(all > 3)
    session.type("tra")
    #expect(session.state.filterLine.completion?.candidates.rows.first?.value == "trade")
    #expect((1..<all).contains(session.state.filterLine.completion?.candidates.total ?? 0))
    session.press(.tab)
    #expect(text(session) == "issue:trade" && session.shows("▸trade"))
    session.type(",")
    #expect(session.state.filterLine.completion?.candidates.total == all)
    session.type("bor")
    session.press(.tab)
    #expect(text(session) == "issue:trade,border")
    session.type(" ")
    #expect(session.state.filterLine.completion == nil)
  }

  /// A number of them is shown, however many there are, and the selected one is always seen.
  @Test(arguments: Size.forms)
  func theSelectedOneIsSeen(size: Size) {
    var session = Session(size)
    session.type("/who:")
    session.press(.tab)
    for _ in 0..<9 {
      session.press(.tab)
      let value = session.state.filterLine.completion?.selectedCandidate?.value ?? "nothing"
      #expect(session.shows("▸\(value.prefix(8))"))
    }
  }

  @Test func wordsBetweenOthersAreCompleted() {
    var session = Session(.full)
    session.type("/who:kov cod")
    for _ in 0..<4 { session.press(.left) }
    session.press(.tab)
    #expect(text(session) == "who:ivan-koval cod")
    session.type("x")
    #expect(text(session) == "who:ivan-kovalx cod")
  }

  @Test(arguments: [
    ("qqq", "Nothing completes “qqq”."), ("issue:qqq", "Nothing completes “issue:qqq”."),
    ("\"so", "Nothing can be completed within a phrase."),
    ("date:2", "Nothing completes “date:2”."),
  ])
  func whatCannotBeCompletedIsSaid(typed: String, notice: String) {
    var session = Session(.full)
    session.type("/\(typed)")
    session.press(.tab)
    #expect(session.notice == notice && text(session) == typed)
  }

  @Test func voicesHearTheCandidates() {
    var session = Session(.full)
    session.state.device.isHeard = true
    session.type("/who:ko")
    session.press(.tab)
    #expect(session.notice == "ivan-koval, Ivan Koval, 1 of 1")
  }

  @Test func anAnswerToWhatIsNoLongerTypedIsLeft() {
    var session = Session(.full)
    session.type("/iss")
    session.isSlow = true
    session.press(.tab)
    session.press(.escape)
    session.press(.escape)
    session.answerSlowly()
    #expect(!session.state.filterLine.isOpen && text(session) == "iss")
  }

  @Test(arguments: Size.forms)
  func theListOfCandidates(size: Size) throws {
    var session = Session(size)
    session.type("/issue:a")
    session.press(.tab, .tab)
    try Golden.check(session.canvas, "completion-\(size.columns)x\(size.rows)")
  }
}
