import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// The views: how they are reached, what opens in them, and how one comes back.
@Suite struct ViewTests {
  static let views = Array(PaneRegistry.entries.dropFirst())

  private func session(_ view: PaneEntry, _ size: Size = .sideBySide) -> Session {
    var session = Session(size, lens: .record, asOf: SmallDossierDays.late)
    session.type(ViewScreenTests.digit(view.id))
    return session
  }

  @Test(arguments: views, Size.forms)
  func digitPaletteAndMouseReachEveryView(entry: PaneEntry, size: Size) {
    let byDigit = session(entry, size)
    #expect(byDigit.state.view == entry.id)
    var byPalette = Session(size, lens: .record, asOf: SmallDossierDays.late)
    byPalette.type(":\(entry.title.lowercased())")
    byPalette.press(.enter)
    #expect(byPalette.state.view == entry.id)
    let layout = byDigit.state.layout
    guard !layout.tabs.isEmpty else { return }
    var byMouse = Session(size, lens: .record, asOf: SmallDossierDays.late)
    let tab = TabsView.tabs(of: .board, in: layout.tabs).first { $0.view == entry.id }
    byMouse.mouse(.press, column: tab?.column ?? 0, row: layout.tabs.row)
    #expect(byMouse.state.view == entry.id)
  }

  /// Under the record lens of 2017 each view has something to open.
  @Test(arguments: views, Size.forms)
  func enterOpensWhatIsSelectedAndEscapeComesBack(entry: PaneEntry, size: Size) throws {
    var session = session(entry, size)
    let subject = try #require(session.state.subject)
    session.press(.enter)
    guard entry.id != "articles" else {
      #expect(session.state.overlay?.value is ArticleReader)
      session.press(.escape)
      #expect(session.state.overlay == nil)
      return
    }
    #expect(session.state.depth > .list)
    #expect(session.state.detail.subject == subject)
    #expect(session.state.detail.content != nil)
    session.press(.enter)
    if session.state.detail.quotes.total > 0 {
      #expect(session.state.depth == .quote)
      #expect(session.state.detail.readCard != nil)
    }
    while session.state.depth > .list { session.press(.escape) }
    #expect(session.state.view == entry.id)
    #expect(session.state.subject == subject)
    session.press(.escape)
    #expect(session.state.view == .board)
  }

  @Test(arguments: views)
  func theFilterNarrowsEveryView(entry: PaneEntry) {
    var session = session(entry)
    session.type("/zyzzyva")
    #expect(session.state.subject == nil)
    #expect(session.shows("matches"))
    session.control("u")
    session.type("border")
    session.press(.enter)
    #expect(session.state.view == entry.id)
    #expect(session.state.perspective.filter.text == "border")
  }

  @Test(arguments: views)
  func nothingLaterThanTheAsOfDateIsShown(entry: PaneEntry) {
    var session = session(entry)
    session.type("@1900")
    session.press(.enter)
    #expect(session.state.perspective.asOf == Day(year: 1900, month: 12, day: 31))
    // Actors are known before they say anything, and texts are read whenever they are of.
    if !["actors", "articles"].contains(entry.id) { #expect(session.state.subject == nil) }
    session.type("@")
    session.press(.enter)
    #expect(session.state.perspective.asOf == SmallDossier.asOf)
  }

  @Test func theHistoryGoesThroughAllThatWasOpenedAndRestoresIt() throws {
    var session = Session(.sideBySide, lens: .record, asOf: SmallDossierDays.late)
    session.type("j")
    let issue = try #require(session.issue)
    session.press(.enter)
    session.type("5jl")
    let cell = try #require(session.state.subject)
    session.press(.enter)
    session.type("8jj")
    let reply = try #require(session.state.subject)
    session.type("<")
    #expect(session.state.view == "matrix" && session.state.depth == .detail)
    #expect(session.state.subject == cell)
    session.type("<")
    #expect(session.state.depth == .list && session.state.subject == cell)
    session.type("<")
    #expect(session.state.view == .board && session.state.depth == .detail)
    session.type("<")
    #expect(session.issue == issue && session.state.depth == .list)
    session.type("<")
    #expect(session.notice == "There is no earlier place.")
    session.type(">>>>")
    #expect(session.state.view == "replies" && session.state.subject == reply)
    session.type(">")
    #expect(session.notice == "There is no later place.")
  }

  @Test func escapeAndBackDoNotPileUp() {
    var session = Session(.sideBySide)
    for _ in 0..<5 {
      session.press(.enter, .enter, .escape, .escape)
      #expect(session.state.depth == .list)
    }
    #expect(session.state.history.past.isEmpty)
  }

  @Test func aViewIsFoundAsItWasLeft() {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    session.type("2jjj")
    let subject = session.state.subject
    session.type("6j12")
    #expect(session.state.subject == subject)
  }

  /// Asking for the board gives up the search for what a view shows.
  @Test func aViewThatWasLeftBeforeItWasAnsweredIsAskedForAgain() {
    func questions(_ effects: [Effect]) -> [Question] {
      effects.compactMap { if case .ask(let question) = $0 { question } else { nil } }
    }
    let analyst = Analyst(Session.queries)
    var state = Session(.sideBySide).state
    func press(_ character: Character) -> [Question] {
      questions(update(&state, .input(.key(.character(character)))))
    }
    func answer(_ all: [Question]) -> [Question] {
      all.flatMap { questions(update(&state, .answered($0, $0.answered(by: analyst)))) }
    }
    let first = answer(press("2"))
    #expect(first.map(\.kind) == [.pane])
    _ = press("5")
    let again = answer(press("2"))
    #expect(again == first)
    _ = answer(again)
    #expect(state.pending == PendingQuestions())
    #expect(state.subject != nil)
  }

  @Test(arguments: views)
  func theSelectedLineStaysInView(entry: PaneEntry) {
    var session = session(entry)
    for key in ["jjjjjjj", "G", "kkkk", "g", " ", "\u{4}"] {
      session.type(key)
      #expect(RandomWalkTests.faults(of: session.state) == [])
    }
  }

  @Test func theTimelineGoesToADateThatIsTyped() throws {
    var session = session(PaneRegistry.entries[1], .full)
    session.type("t2014-05-10")
    session.press(.enter)
    let pane = try #require(session.state.pane?.value(TimelinePane.self))
    let date = try #require(pane.list.selectedRow?.date)
    #expect(date.first == Day(year: 2014, month: 5, day: 10))
    session.type("s")
    let turned = try #require(session.state.pane?.value(TimelinePane.self))
    #expect(turned.list.selectedRow?.date == date)
    #expect(turned.order == .oldestFirst)
  }

  @Test func theChartAndTheListMoveTogether() throws {
    var session = session(PaneRegistry.entries[1], .full)
    let before = try #require(session.state.pane?.value(TimelinePane.self)?.selectedPeriod)
    session.type("h")
    let after = try #require(session.state.pane?.value(TimelinePane.self)?.selectedPeriod)
    #expect(after < before)
    session.type("l")
    #expect(session.state.pane?.value(TimelinePane.self)?.selectedPeriod == before)
    let pane = try #require(session.state.pane?.value(TimelinePane.self))
    let chart = pane.chart(session.state.scene)
    session.mouse(.press, column: chart.column + TimeChart.labelColumns, row: chart.row)
    let first = try #require(session.state.pane?.value(TimelinePane.self)?.selectedPeriod)
    #expect(first == pane.density.first?.start)
  }

  @Test func theMatrixSortsAndTurnsToPropositions() throws {
    var session = session(PaneRegistry.entries[4], .full)
    func matrix() -> MatrixPane {
      session.state.pane?.value(MatrixPane.self) ?? MatrixPane()
    }
    let actor = try #require(matrix().head(of: matrix().row)?.actor)
    for _ in 0..<4 {
      session.type("s")
      #expect(matrix().head(of: matrix().row)?.actor == actor)
    }
    session.type("c")
    #expect(matrix().kind == .propositions)
    #expect(matrix().matrix.columns.rows.allSatisfy { $0.id.contains("-") })
  }

  @Test func changesCompareWithADateThatIsTyped() throws {
    var session = session(PaneRegistry.entries[2], .full)
    session.type("t2010")
    session.press(.enter)
    let pane = try #require(session.state.pane?.value(ChangesPane.self))
    #expect(pane.since == Day(year: 2010, month: 12, day: 31))
    #expect(pane.list.page.total > 0)
    #expect(session.shows("31 Dec 2010 to 1 Jan 2017"))
  }
}

/// Going through time by the days on which something changes.
@Suite struct TravelTests {
  @Test func stepsGoThroughEveryDayOnWhichSomethingChangesAndBack() {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    var days = [session.state.perspective.asOf]
    while days.count < 200 {
      session.type("[")
      let day = session.state.perspective.asOf
      guard day != days.last else { break }
      days.append(day)
    }
    #expect(days.count > 5 && days.count < 200)
    #expect(session.notice?.hasPrefix("Nothing changes before") == true)
    for day in days.dropLast().reversed().dropLast() {
      session.type("]")
      #expect(session.state.perspective.asOf == day)
    }
    session.type("]")
    #expect(session.notice?.hasPrefix("Nothing changes after") == true)
  }

  @Test func whatHasMovedIsMarkedUntilTheNextStep() throws {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    var marked: Set<RelationsModel.Issue.ID> = []
    session.type("[[[[[[[[[[")
    for _ in 0..<8 {
      let before = session.state.board
      session.type("]")
      let moved = session.state.board.moved
      marked.formUnion(moved)
      // Whatever stands otherwise on the board is marked.
      let old = Dictionary(
        before.lists.values.flatMap(\.page.rows).map { ($0.id, $0.standing) }
      ) { first, _ in first }
      for row in session.state.board.lists.values.flatMap(\.page.rows) {
        if let standing = old[row.id], standing != row.standing { #expect(moved.contains(row.id)) }
      }
      let seen = BoardSection.allCases.flatMap { section in
        let list = session.state.board[section]
        return list.page.rows.dropFirst(list.top)
          .prefix(session.state.layout.rows(of: section).rows)
      }
      #expect(session.text.contains("∆") == seen.contains { moved.contains($0.id) })
    }
    #expect(!marked.isEmpty)
  }

  @Test func theSelectionFollowsItsIssueThroughTime() {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    let issue = session.issue
    session.type("[]")
    #expect(session.issue == issue)
  }

  @Test func yearsAreSteppedByTheCalendar() {
    var session = Session(.full)
    session.type("{")
    #expect(session.state.perspective.asOf == Day(year: 2014, month: 6, day: 30))
    session.type("}")
    #expect(session.state.perspective.asOf == SmallDossier.asOf)
  }

  @Test(arguments: ["2014-13", "yesterday", "2014-03-18 at noon", "\u{1B}[31m"])
  func whatIsNoDateIsSaidToBeNone(text: String) {
    var session = Session(.full)
    session.type("@")
    session.send(.input(.paste(text)))
    session.press(.enter)
    #expect(session.footer.contains("That is no date"))
    #expect(session.state.perspective.asOf == SmallDossier.asOf)
    session.press(.escape)
    #expect(session.state.overlay == nil)
  }

  @Test func underAFilterStepsGoThroughTheDaysOfWhatItShows() {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    session.type("/issue:border")
    session.press(.enter)
    var steps = 0
    while steps < 50 {
      let before = session.state.perspective.asOf
      session.type("[")
      guard session.state.perspective.asOf != before else { break }
      steps += 1
      #expect(session.state.board.moved.isSubset(of: ["border"]) || session.issue == nil)
    }
    #expect(steps > 0)
  }
}
