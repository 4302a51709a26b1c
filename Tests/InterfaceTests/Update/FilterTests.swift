import Drawing
import RelationsQuery
import Testing

@testable import Interface

/// The filter, as it is typed and after.
@Suite struct FilterTests {
  @Test(arguments: Size.forms)
  func narrowsBothPanesAsOneTypes(size: Size) {
    var session = Session(size)
    session.type("/")
    #expect(session.state.filterLine.isOpen)
    #expect(view(session.state).cursor != nil)
    session.type("tar")
    #expect(session.state.perspective.filter.text == "tar")
    session.type("iff")
    #expect(session.ids(in: .shared) == ["trade"])
    #expect(session.ids(in: .contested) == ["trade"])
    #expect(session.ids(in: .oneSided) == ["harbour"])
    #expect(session.state.board.overview.shared == Count(matching: 1, total: 4))
    #expect(session.shows("1 of 4"))
  }

  @Test func enterAndEscapeLeaveTheLineAndKeepTheFilter() {
    for leave in [Key(.enter), Key(.escape), .control("c")] {
      var session = Session(.full)
      session.type("/cod")
      session.press(leave)
      #expect(!session.state.filterLine.isOpen)
      #expect(session.state.filterLine.isVisible)
      #expect(session.state.perspective.filter.text == "cod")
      #expect(session.effects.isEmpty)
      #expect(view(session.state).cursor == nil)
    }
  }

  @Test func escapeClosesBackClearsInThatOrder() {
    var session = Session(.sideBySide)
    session.type("/cod")
    session.press(.enter, .enter, .enter)
    #expect(session.state.depth == .quote)
    session.type("?")
    #expect(session.state.overlay != nil)
    session.press(.escape)
    #expect(session.state.overlay == nil)
    #expect(session.state.depth == .quote)
    session.type("/")
    session.press(.escape)
    #expect(!session.state.filterLine.isOpen)
    #expect(session.state.depth == .quote)
    session.press(.escape)
    #expect(session.state.depth == .detail)
    session.press(.escape)
    #expect(session.state.depth == .list)
    #expect(session.state.perspective.filter.text == "cod")
    session.press(.escape)
    #expect(session.state.perspective.filter.isEmpty)
    #expect(!session.state.filterLine.isVisible)
    session.press(.escape)
    #expect(session.effects.isEmpty)
  }

  @Test func selectionStaysAndComesBack() {
    var session = Session(.full)
    session.type("jj/")
    #expect(session.issue == "summit")
    session.type("trad")
    #expect(session.issue == "trade")
    session.control("u")
    #expect(session.issue == "summit")
    session.type("leaders")
    #expect(session.issue == "summit")
    #expect(session.state.board[.shared].selected == 0)
    session.press(.escape, .escape)
    #expect(session.issue == "summit")
    #expect(session.state.board[.shared].selected == 2)
  }

  @Test func whatWasOpenedUnderAFilterStaysSelected() {
    var session = Session(.sideBySide)
    session.type("jj/tariff")
    session.press(.enter, .enter)
    #expect(session.issue == "trade")
    session.press(.escape, .escape)
    #expect(session.state.perspective.filter.isEmpty)
    #expect(session.issue == "trade")
  }

  @Test func focusLeavesAnEmptiedPaneAndReturns() {
    var session = Session(.full)
    session.type("/archives")
    #expect(session.ids(in: .shared).isEmpty)
    #expect(session.state.board.active == .contested)
    #expect(session.issue == "archives")
    #expect(session.state.detail.issue?.issue.id == "archives")
    session.control("u")
    #expect(session.state.board.active == .shared)
    #expect(session.issue == "fisheries")
  }

  @Test func nothingFoundIsSaidAndHowToWiden() {
    var session = Session(.full)
    session.type("/zzz")
    #expect(session.issue == nil)
    #expect(session.shows("Nothing matches zzz."))
    #expect(session.shows("Esc clears the filter."))
    session.press(.enter, .enter)
    session.type("jkJKG")
    session.press(.tab)
    #expect(session.state.depth == .list)
    session.press(.escape)
    #expect(session.issue == "fisheries")
  }

  @Test func filterThatHidesTheOpenIssueComesBackToTheBoard() {
    for depth in [1, 2] {
      var session = Session(.sideBySide)
      for _ in 0..<depth { session.press(.enter) }
      session.type("/zzz")
      #expect(session.state.depth == .list)
    }
  }

  @Test(arguments: [
    ("wh:marsh", "who"), ("date:2014-13", "no month 13"), ("stance:maybe", "stance"),
    ("issue:nothing", "nothing"), ("party:utopia", "utopia"),
  ])
  func whatIsWrongIsExplainedWhileItIsTyped(filter: String, part: String) throws {
    var session = Session(.full)
    session.type("/\(filter)")
    let problem = try #require(session.state.filterLine.problems.first)
    #expect(session.footer.contains(problem.message.prefix(100)))
    #expect(problem.message.contains(part))
    session.control("u")
    #expect(session.state.filterLine.problems.isEmpty)
  }

  @Test func whatMatchesIsMarked() {
    var session = Session(.full)
    session.type("/cod")
    session.press(.enter, .enter)
    let match = session.state.device.theme.style(.match).background
    let marked = session.canvas.cells.filter { $0.style.background == match }.map(\.glyph).joined()
    #expect(marked.lowercased().contains("cod"))
  }

  @Test func pasteGoesToTheLineThatIsOpen() {
    var session = Session(.full)
    session.send(.input(.paste("cod")))
    #expect(session.state.perspective.filter.isEmpty)
    session.type("/")
    session.send(.input(.paste("co\nd")))
    #expect(session.state.perspective.filter.text == "co d")
    session.press(.escape)
    session.type(":")
    session.send(.input(.paste("len")))
    #expect(session.state.filterLine.field.text == "co d")
    #expect(session.shows("› len"))
  }

  @Test func aVeryLongPasteIsCutShort() {
    var session = Session(.stacked)
    session.type("/")
    session.send(.input(.paste(String(repeating: "word ", count: 100_000))))
    #expect(session.state.filterLine.field.text.count == TextField.limit)
    let cursor = view(session.state).cursor
    #expect(cursor.map { $0.column < 40 && $0.row == 8 } == true)
  }

  @Test func theLineIsEditedAsElsewhere() {
    var session = Session(.full)
    session.type("/cod fish")
    session.control("w")
    #expect(session.state.filterLine.field.text == "cod ")
    session.press(.home)
    session.type("x")
    session.press(.delete)
    #expect(session.state.filterLine.field.text == "xod ")
    session.control("k")
    #expect(session.state.filterLine.field.text == "x")
    session.press(.backspace, .backspace)
    #expect(session.state.filterLine.field.text.isEmpty)
    #expect(session.state.filterLine.isOpen)
  }

  @Test(arguments: Size.forms)
  func tabOnTheLineLeavesNoEmptyReader(size: Size) {
    var session = Session(size)
    session.press(.enter, .enter)
    session.type("/")
    session.press(.tab)
    #expect(session.state.depth < .quote || session.quote != nil)
  }
}
