import Drawing
import Testing

@testable import Interface

/// Moving in the lists of the board and between them.
@Suite struct MovingTests {
  @Test(arguments: Size.forms)
  func opensOnTheFirstSharedIssue(size: Size) {
    let session = Session(size)
    #expect(session.ids(in: .shared) == ["fisheries", "railway", "summit", "trade"])
    #expect(session.ids(in: .contested) == ["border", "archives", "trade"])
    #expect(session.ids(in: .oneSided) == ["harbour"])
    #expect(session.issue == "fisheries")
    #expect(session.state.depth == .list)
    #expect(session.state.pending == PendingQuestions())
    #expect(session.effects.isEmpty)
  }

  @Test func asksForTheIssueOnlyWhereItIsShown() {
    func asksIssue(_ session: Session) -> Bool {
      session.questions.contains { if case .subject = $0 { true } else { false } }
    }
    #expect(asksIssue(Session(.full)))
    #expect(!asksIssue(Session(.sideBySide)))
    #expect(!asksIssue(Session(.stacked)))
    #expect(Session(.full).state.detail.issue?.issue.id == "fisheries")
  }

  @Test(arguments: Size.forms, [("j", "k"), ("↓", "↑"), ("^n", "^p")])
  func movesAndStopsAtTheEnds(size: Size, keys: (down: String, up: String)) {
    var session = Session(size)
    func press(_ name: String) {
      switch name {
      case "↓": session.press(.down)
      case "↑": session.press(.up)
      case "^n": session.control("n")
      case "^p": session.control("p")
      default: session.type(name)
      }
    }
    press(keys.up)
    #expect(session.issue == "fisheries")
    press(keys.down)
    #expect(session.issue == "railway")
    for _ in 0..<5 { press(keys.down) }
    #expect(session.issue == "trade")
    press(keys.up)
    #expect(session.issue == "summit")
  }

  @Test(arguments: Size.forms)
  func jumpsToTheEnds(size: Size) {
    var session = Session(size)
    session.type("G")
    #expect(session.issue == "trade")
    session.type("g")
    #expect(session.issue == "fisheries")
    session.press(.end)
    #expect(session.issue == "trade")
    session.press(.home)
    #expect(session.issue == "fisheries")
  }

  @Test func pagesByTheRowsOfTheList() {
    // Four rows of four: a page goes to the end, half a page by two.
    var session = Session(.full)
    session.control("d")
    #expect(session.issue == "summit")
    session.control("u")
    #expect(session.issue == "fisheries")
    for key in [Key(.pageDown), .control("f"), .character(" ")] {
      session.press(key)
      #expect(session.issue == "trade")
      session.press(session.state.board[.shared].selected == 3 ? Key(.pageUp) : Key(.home))
      #expect(session.issue == "fisheries")
    }
    session.type("G")
    session.control("b")
    #expect(session.issue == "fisheries")
  }

  @Test(arguments: Size.forms)
  func hAndLGoToTheLeftAndTheRightPane(size: Size) {
    var session = Session(size)
    session.type("l")
    #expect(session.state.board.active == .contested)
    #expect(session.issue == "border")
    session.type("l")
    #expect(session.state.board.active == .contested)
    session.press(.left)
    #expect(session.issue == "fisheries")
    session.press(.right)
    #expect(session.issue == "border")
    session.type("h")
    #expect(session.issue == "fisheries")
  }

  @Test func eachPaneKeepsItsSelection() {
    var session = Session(.full)
    session.type("jjljhl")
    #expect(session.issue == "archives")
    session.type("h")
    #expect(session.issue == "summit")
  }

  @Test func tabGoesRoundThePanesAndTheDetail() {
    var session = Session(.full)
    var stops: [String] = []
    for _ in 0..<5 {
      session.press(.tab)
      stops.append(session.state.depth == .list ? session.state.board.active.rawValue : "detail")
    }
    #expect(stops == ["contested", "oneSided", "detail", "shared", "contested"])
    session.press(.backTab, .backTab)
    #expect(session.state.depth == .detail)
  }

  @Test(arguments: [Size.sideBySide, .stacked])
  func tabGoesRoundThePanesWhereThereIsNoDetail(size: Size) {
    var session = Session(size)
    session.press(.tab, .tab)
    #expect(session.issue == "harbour")
    session.press(.tab)
    #expect(session.issue == "fisheries")
    session.press(.backTab)
    #expect(session.issue == "harbour")
  }

  @Test func theDetailFollowsTheSelection() {
    var session = Session(.full)
    session.type("j")
    #expect(session.state.detail.issue?.issue.id == "railway")
    session.type("l")
    #expect(session.state.detail.issue?.issue.id == "border")
    #expect(session.state.detail.section == .contested)
  }

  @Test func theSelectedRowStaysInView() {
    // The focused pane of three rows must scroll through four issues.
    var session = Session(Size(columns: 40, rows: 9))
    for _ in 0..<4 {
      #expect(session.rows.contains { $0.contains("▌") }, "\(session.issue ?? "nothing")")
      session.type("j")
    }
    session.type("ggl")
    #expect(session.rows.contains { $0.contains("▌") && $0.contains("Border posts") })
  }

  @Test func theLensKeepsPaneAndIssueWhereItCan() {
    var session = Session(.full)
    session.type("lj")
    #expect(session.issue == "archives")
    session.type("L")
    #expect(session.state.perspective.lens == .record)
    #expect(session.ids(in: .shared) == ["fisheries", "trade"])
    #expect(session.ids(in: .contested) == ["border", "archives", "trade"])
    #expect(session.ids(in: .oneSided) == ["railway", "harbour", "summit"])
    #expect(session.issue == "archives")
    session.type("L")
    #expect(session.state.perspective.lens == .assessed)
    #expect(session.ids(in: .shared).count == 4)
  }
}
