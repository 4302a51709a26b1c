import Drawing
import Testing

@testable import Interface

/// A change of size at any moment.
@Suite struct ResizeTests {
  private static let sizes = [
    Size(columns: 1, rows: 1), .zero, Size(columns: 31, rows: 8), Size(columns: 32, rows: 7),
    Size(columns: 32, rows: 8), .stacked, .sideBySide, .full, Size(columns: 200, rows: 60),
    Size(columns: 500, rows: 3), Size(columns: 3, rows: 300), Size(columns: 100, rows: 30),
    Size(columns: 99, rows: 29),
  ]

  @Test(arguments: 0...2, sizes)
  func whatIsSelectedSurvivesAnyOtherSize(depth: Int, size: Size) {
    var session = Session(.full)
    session.type("j")
    for _ in 0..<depth { session.press(.enter) }
    let before = session.state
    let text = session.text
    session.resize(size)
    #expect(session.canvas.size == size)
    session.resize(.full)
    #expect(session.state.depth == before.depth)
    #expect(session.issue == "railway")
    #expect(session.state.detail.selected == before.detail.selected)
    #expect(session.text == text)
  }

  @Test(arguments: sizes)
  func overlaysAndFilterLineSurviveAnySize(size: Size) {
    for key in ["?", ":", "/tariff"] {
      var session = Session(.full)
      session.type(key)
      let text = session.text
      session.resize(size)
      #expect(session.canvas.size == size)
      session.resize(.full)
      #expect(session.text == text)
    }
  }

  @Test(arguments: [Size(columns: 31, rows: 10), Size(columns: 40, rows: 7)])
  func tooSmallSaysWhatItNeeds(size: Size) {
    let session = Session(size)
    #expect(session.shows("Entente needs 32×8"))
  }

  @Test func growingShowsTheSelectedIssue() {
    var session = Session(.sideBySide)
    session.press(.enter, .escape)
    session.type("j")
    session.resize(.full)
    #expect(session.issue == "railway")
    #expect(session.state.detail.issue?.issue.id == "railway")
  }

  @Test func theReaderScrollsAtOnceAfterGrowing() {
    var session = Session(.stacked)
    session.press(.enter, .enter)
    session.type("G")
    session.resize(Size(columns: 60, rows: 14))
    let before = session.text
    session.type("k")
    #expect(session.text != before)
  }

  @Test func theSelectedRowIsSeenInTheSmallestWindow() {
    var session = Session(Size(columns: 32, rows: 8))
    session.press(.tab, .tab)
    #expect(session.shows("▌"))
    session.type("/fees")
    #expect(session.issue == "harbour")
    #expect(session.shows("▌"))
  }
}
