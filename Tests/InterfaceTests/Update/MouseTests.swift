import Drawing
import RelationsQuery
import Testing

@testable import Interface

/// Clicks and the wheel.
@Suite struct MouseTests {
  /// The place of a text on the screen.
  private func place(of text: String, in session: Session) throws -> (column: Int, row: Int) {
    for (row, line) in session.rows.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      return (TextWidth.columns(of: line[..<range.lowerBound]), row)
    }
    throw Missing(text: text)
  }

  private struct Missing: Error {
    let text: String
  }

  @Test(arguments: Size.forms)
  func aClickSelectsAndASecondOpens(size: Size) throws {
    var session = Session(size)
    let spot = try place(of: "Border posts", in: session)
    session.mouse(.press, column: spot.column, row: spot.row)
    #expect(session.issue == "border")
    #expect(session.state.depth == .list)
    let again = try place(of: "Border posts", in: session)
    session.mouse(.press, column: again.column, row: again.row)
    #expect(session.state.depth == .detail)
  }

  @Test func aClickOnAPaneBelowItsRowsFocusesIt() {
    var session = Session(.full)
    session.mouse(.press, column: 90, row: 2)
    #expect(session.state.board.active == .contested)
    #expect(session.issue == "border")
    session.mouse(.press, column: 90, row: 6)
    #expect(session.issue == "border")
    #expect(session.state.depth == .list)
  }

  @Test func clicksInTheDetailSelectAndOpenQuotes() throws {
    var session = Session(.full)
    let spot = try place(of: "The cod is a common good", in: session)
    session.mouse(.press, column: spot.column, row: spot.row)
    #expect(session.state.depth == .detail)
    #expect(session.quote == "Q02")
    let other = try place(of: "The cod belongs to all", in: session)
    session.mouse(.press, column: other.column, row: other.row)
    #expect(session.quote == "Q03")
    let again = try place(of: "The cod belongs to all", in: session)
    session.mouse(.press, column: again.column, row: again.row)
    #expect(session.state.depth == .quote)
    #expect(session.quote == "Q03")
  }

  @Test func aClickOnTheBoardLeavesTheReader() throws {
    var session = Session(.full)
    session.press(.enter, .enter)
    let spot = try place(of: "Railway to the coast", in: session)
    session.mouse(.press, column: spot.column, row: spot.row)
    #expect(session.state.depth == .list)
    #expect(session.issue == "railway")
    #expect(session.state.detail.issue?.issue.id == "railway")
  }

  @Test func clicksOnHeaderFooterAndOutsideDoNothing() {
    for point in [(5, 0), (5, 39), (500, 500), (-1, -1)] {
      var session = Session(.full)
      let before = session.state
      session.mouse(.press, column: point.0, row: point.1)
      session.mouse(.rightPress, column: 5, row: 3)
      session.mouse(.middlePress, column: 5, row: 3)
      #expect(session.state == before)
    }
  }

  @Test func theWheelScrollsWhatItIsOver() {
    var session = Session(Size(columns: 40, rows: 9))
    let rows = session.state.layout.rows(of: .shared)
    #expect(rows.rows == 3)
    session.mouse(.wheelDown, column: 5, row: rows.row)
    #expect(session.state.board[.shared].top == 1)
    #expect(session.issue == "railway")
    session.mouse(.wheelUp, column: 5, row: rows.row)
    #expect(session.state.board[.shared].top == 0)
    #expect(session.issue == "railway")
  }

  @Test func theWheelScrollsTheIssueAndTheReader() {
    var session = Session(.stacked)
    session.press(.enter)
    session.mouse(.wheelDown, column: 5, row: 4)
    #expect(session.state.detail.selectionRow == -3)
    for _ in 0..<40 { session.mouse(.wheelDown, column: 5, row: 4) }
    #expect(session.shows("E-3"))
    for _ in 0..<60 { session.mouse(.wheelUp, column: 5, row: 4) }
    #expect(session.shows("Assessed"))
    session.type("J")
    session.press(.enter)
    session.mouse(.wheelDown, column: 5, row: 4)
    #expect(session.state.reader.scroll == 3)
    for _ in 0..<20 { session.mouse(.wheelUp, column: 5, row: 4) }
    #expect(session.state.reader.scroll == 0)
  }

  @Test func theWheelOpensNoIssueWhereThereIsNone() {
    var session = Session(.full)
    session.type("/zzz")
    session.mouse(.wheelDown, column: 50, row: 20)
    #expect(session.state.depth == .list)
  }

  @Test func aClickClosesWhatLiesOnTop() {
    for key in ["?", ":"] {
      var session = Session(.full)
      session.type(key)
      session.mouse(.press, column: 5, row: 3)
      #expect(session.state.overlay == nil)
      #expect(session.issue == "fisheries")
    }
  }

  @Test func theWheelScrollsHelp() {
    var session = Session(.sideBySide)
    session.type("?")
    session.mouse(.wheelDown, column: 5, row: 5)
    #expect(session.state.overlay == AnyOverlay(scrolled(1)))
    session.mouse(.wheelUp, column: 5, row: 5)
    session.mouse(.wheelUp, column: 5, row: 5)
    #expect(session.state.overlay == AnyOverlay(scrolled(0)))
  }

  private func scrolled(_ scroll: Int) -> HelpState {
    var help = HelpState()
    help.scroll = scroll
    return help
  }
}
