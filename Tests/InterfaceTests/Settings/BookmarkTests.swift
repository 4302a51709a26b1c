import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// A dossier opens where it was left.
@Suite struct BookmarkTests {
  private let start = Perspective(asOf: SmallDossier.asOf)

  /// The same place in a new program.
  private func reopened(_ session: Session, settings: Settings = Settings()) -> Session {
    let bookmark = Bookmark(Bookmark(session.state, began: start).text)
    return Session(session.state.device.size, settings: settings, bookmark: bookmark)
  }

  @Test(arguments: Size.forms)
  func theSelectedIssueIsSelected(size: Size) {
    var session = Session(size)
    session.press(.tab, .down)
    let again = reopened(session)
    #expect(again.issue == session.issue)
    #expect(again.state.board.active == session.state.board.active)
    #expect(again.rows == session.rows)
  }

  @Test(arguments: Size.forms, 1...2)
  func whatWasReadIsReadOn(size: Size, depth: Int) {
    var session = Session(size)
    session.press(.down, .enter)
    session.type("J")
    if depth == 2 { session.press(.enter) }
    var again = reopened(session)
    #expect(again.state.depth == session.state.depth)
    #expect(again.quote == session.quote && again.quote != nil)
    again.press(.escape, .escape)
    #expect(again.state.depth == .list)
    #expect(again.issue == session.issue)
  }

  @Test func theViewLensAndDayAreAsTheyWere() {
    var session = Session(.full)
    session.type("L[2")
    let again = reopened(session)
    #expect(again.state.view == "timeline")
    #expect(again.state.perspective == session.state.perspective)
    #expect(again.notice?.hasPrefix("As you left it: by the record (last words), as of ") == true)
    // With nothing out of the ordinary nothing is said.
    #expect(reopened(Session(.full)).notice == nil)
    #expect(reopened(Session(.full)).rows == Session(.full).rows)
  }

  @Test(arguments: [
    "timeline", "changes", "actors", "matrix", "ladder", "silences", "replies",
  ])
  func whatIsSelectedInAViewIsSelected(view: String) throws {
    let number = try #require(PaneRegistry.entries.first { $0.id.name == view }).digit
    var session = Session(.full)
    session.type("\(number)")
    let first = session.state.subject
    session.press(.down)
    session.type("l")
    if view == "ladder" || view == "timeline" { session.type("h") }
    if view == "matrix" { session.type("c") }
    try #require(session.state.subject != first && session.state.subject != nil)
    #expect(reopened(session).state.subject == session.state.subject)
  }

  /// The timeline's chart and the ladder's two halves keep the keys that go sideways.
  @Test(arguments: 2...8, 0...12)
  func everythingInAViewIsFoundAgain(number: Int, down: Int) {
    var session = Session(.full, lens: .record)
    session.type("\(number)")
    for _ in 0..<down { session.press(.down) }
    #expect(reopened(session).state.subject == session.state.subject)
  }

  @Test func whatWasComparedWithADayIsSoAgain() throws {
    var session = Session(.full)
    session.type("3t2010")
    session.press(.enter, .down, .down, .down)
    let again = reopened(session)
    #expect(again.state.subject == session.state.subject && again.state.subject != nil)
    #expect(again.shows("31 Dec 2010 to "))
    session.press(.end)
    #expect(reopened(session).state.subject == session.state.subject)
  }

  @Test func adviceIsFoundAgain() throws {
    var session = Session(.full)
    session.type("6l")
    guard case .passage? = session.state.subject else {
      Testing.Issue.record("no advice is selected")
      return
    }
    #expect(reopened(session).state.subject == session.state.subject)
  }

  @Test(arguments: [
    ("changes", "change - issue gone"), ("changes", "change - actor gone FI-1 2014"),
    ("timeline", "quote gone"), ("actors", "actor gone"), ("matrix", "cell gone gone issues"),
    ("ladder", "issue gone"), ("ladder", "passage gone"), ("silences", "proposition gone"),
    ("replies", "quote gone"),
  ])
  func withoutWhatIsGoneTheFirstIsSelected(view: String, selection: String) throws {
    let bookmark = Bookmark("view \(view)\nselection \(selection)\n")
    try #require(bookmark.selection != nil)
    let fresh = Session(.full, bookmark: Bookmark("view \(view)\n"))
    try #require(fresh.state.subject != nil)
    #expect(Session(.full, bookmark: bookmark).state.subject == fresh.state.subject)
  }

  /// While a dossier is read, what is sought comes with the quotes.
  @Test(arguments: 3...8) func whatIsReadLateIsFoundAgain(number: Int) {
    var session = Session(.full)
    session.type("\(number)")
    session.press(.down)
    session.type("l")
    session.press(.down)
    let bookmark = Bookmark(Bookmark(session.state, began: start).text)
    let whole = SmallDossier.dossier
    let outline = Dossier(
      title: whole.title,
      asOf: whole.asOf,
      parties: whole.parties,
      actors: whole.actors,
      issues: whole.issues,
      sources: [],
      quotes: []
    )
    var again = Session(
      .full,
      queries: ScanQueries(outline),
      bookmark: bookmark,
      opening: OpeningProgress(total: whole.quotes.count)
    )
    // Leaving now loses nothing of where the board was.
    #expect(Bookmark(again.state, began: start).issue == bookmark.issue)
    again.queries = Session.queries
    again.send(.opening(.finished(Session.queries.heading)))
    #expect(again.state.subject == session.state.subject && again.state.subject != nil)
  }

  @Test func theFilterIsNotKept() {
    var session = Session(.full)
    session.type("/cod")
    session.press(.enter)
    #expect(reopened(session).state.perspective.filter.isEmpty)
  }

  @Test func aViewOfTheSettingsIsKept() {
    var settings = Settings()
    settings.view = "actors"
    #expect(Session(.full, settings: settings).state.view == "actors")
    var session = Session(.full)
    session.press(.enter)
    let again = reopened(session, settings: settings)
    #expect(again.state.view == "actors" && again.state.depth == .list)
  }

  @Test func recordsThatAreGoneAreNotMissed() {
    var bookmark = Bookmark()
    bookmark.issue = "gone"
    bookmark.quote = "gone-too"
    bookmark.depth = .quote
    let session = Session(.full, bookmark: bookmark)
    #expect(session.issue == Session(.full).issue)
    #expect(session.state.depth < .quote)
  }

  @Test(arguments: [
    "", "\n\n", "view", "view \n", "view nonsense\nlevel 9\nlens both\nasOf 2014\nissue ",
    "level -1\nasOf 99999999-99-99\nquote \(String(repeating: "x", count: 70))",
    "selection\nselection cell a b\nselection quote\nselection cell a b rows\nselection x y",
    "selection passage\nselection change\nselection change issue x",
    "selection change - actor a b 99\nselection change 2014 issue x\nselection change - actor a b",
    "asOf 2014/..\nlens \u{1B}[2J\nother thing", "issue\u{0}x",
  ])
  func whatIsNotUnderstoodIsLeftOut(text: String) {
    var bookmark = Bookmark(text)
    if bookmark.issue == "" { bookmark.issue = nil }
    #expect(bookmark == Bookmark())
  }

  /// A carriage return before the line end is one character with it.
  @Test(arguments: ["issue bre\r\nlevel 1\n", "quote Q\u{0}\n", "selection cell a\r issue x\n"])
  func whatIsKeptOfADamagedFileIsReadAgain(text: String) {
    let bookmark = Bookmark(text)
    #expect(Bookmark(bookmark.text) == bookmark)
    #expect(!bookmark.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
