import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// What views do at their edges: small windows, the mouse, the filter line, odd dates.
@Suite struct ViewDetailTests {
  private func session(_ view: PaneID, _ size: Size = .sideBySide) -> Session {
    var session = Session(size, lens: .record, asOf: SmallDossierDays.late)
    session.type(ViewScreenTests.digit(view))
    return session
  }

  @Test(arguments: ViewTests.views)
  func whatAFilterHidesIsSelectedAgainWithoutIt(entry: PaneEntry) throws {
    var session = session(entry.id)
    session.type("jj")
    let subject = try #require(session.state.subject)
    session.type("/zyzzyva")
    #expect(session.state.subject == nil)
    session.control("u")
    session.press(.enter)
    #expect(session.state.subject == subject)
  }

  @Test func theWheelOverAdviceLeavesTheLadderAlone() {
    var session = session("ladder", .stacked)
    session.type("jjj")
    let rung = session.state.subject
    session.press(.tab)
    #expect(session.state.subject != rung)
    session.mouse(.wheelDown, column: 2, row: session.state.layout.pane.row)
    session.press(.tab)
    #expect(session.state.subject == rung)
  }

  @Test func theChartFollowsTheWindow() throws {
    var session = session("timeline", .sideBySide)
    let wide = Size(columns: 240, rows: 50)
    session.resize(wide)
    let fresh = self.session("timeline", wide)
    let length = try #require(fresh.state.pane?.value(TimelinePane.self)?.length)
    #expect(session.state.pane?.value(TimelinePane.self)?.length == length)
    session.resize(.sideBySide)
    #expect(session.state.pane?.value(TimelinePane.self)?.length != length)
  }

  @Test func otherButtonsDoNotCloseWhatIsOpen() {
    var session = session("timeline", .full)
    session.press(.enter)
    let depth = session.state.depth
    #expect(depth > .list)
    let pane = session.state.layout.pane
    session.mouse(.rightPress, column: pane.column + 3, row: pane.endRow - 3)
    #expect(session.state.depth == depth)
  }

  @Test func goingBackFromAQuoteSelectsWhatWasSelected() {
    var session = Session(.sideBySide)
    session.press(.enter)
    #expect(session.state.detail.selected == .about)
    session.press(.enter)
    #expect(session.state.depth == .quote)
    session.type("<")
    #expect(session.state.depth == .detail)
    #expect(session.state.detail.selected == .about)
  }

  /// A date of unknown start is no wait of a million years, and none is counted backwards.
  @Test(arguments: ViewTests.views)
  func noWaitIsLongerThanHistory(entry: PaneEntry) {
    var session = Session(
      Size(columns: 120, rows: 60),
      lens: .record,
      asOf: SmallDossierDays.late,
      queries: ScanQueries(OddDossier.dossier)
    )
    session.type(ViewScreenTests.digit(entry.id))
    for _ in 0..<12 {
      #expect(session.text.firstMatch(of: /10\d\d\d\d\d years|-\d+ (day|month|year)/) == nil)
      #expect(!session.shows("-109"))
      session.type("j")
    }
  }

  @Test(arguments: [
    ("2003", "2017", "2003–17"), ("2014", "2014", "2014"), ("1890", "1905", "1890–1905"),
    ("-0044", "0014", "-44–14"), ("../2014", "2017", "–2017"), ("-4000", "-3990", "-4000–-3990"),
    ("1905", "1909", "1905–09"),
  ])
  func yearsOfAnActor(first: String, last: String, span: String) throws {
    #expect(
      try ActorsPane.span(EDTFDate(parsing: first), EDTFDate(parsing: last)) == span
    )
  }

  @Test(arguments: ["9999", "-4000", "-Y", "Y1000000", "Y-1000000", "../2014", "0000"])
  func yearsAreSteppedAtTheEndsOfTheCalendar(date: String) {
    var session = Session(.full, lens: .record)
    session.type("@\(date)")
    session.press(.enter)
    session.press(.escape)
    for key in ["}", "}", "{", "{", "[", "]", "2", "3", "7", "1"] { session.type(key) }
    #expect(RandomWalkTests.faults(of: session.state) == [])
    #expect(Day.distantPast.aYear(-1) == .distantPast)
    #expect(Day.distantFuture.aYear(1) == .distantFuture)
  }

  /// Where a bar stands for many years the line below it still names the one that is selected.
  @Test func theChartNamesTheSelectedYear() throws {
    var session = Session(
      .full,
      lens: .record,
      asOf: SmallDossierDays.late,
      queries: ScanQueries(OddDossier.dossier)
    )
    session.type("2")
    let pane = try #require(session.state.pane?.value(TimelinePane.self))
    let year = try #require(pane.selectedPeriod?.components.year)
    let chart = pane.chart(session.state.scene)
    #expect(pane.length == .year && year > 2000)
    #expect(session.rows[chart.row + 3].contains("│ \(year) "))
  }

  @Test func theCursorOfALongDateStaysBesideIt() {
    var session = Session(.stacked)
    session.type("@" + String(repeating: "2014-", count: 30))
    // Six columns of label, then a window of 24 of the text with the cursor in its last.
    #expect(view(session.state).cursor == Point(column: 1 + 6 + 23, row: 9))
  }
}
