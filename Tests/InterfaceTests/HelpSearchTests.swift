import Drawing
import Testing

@testable import Interface

/// Looking for something in the help.
@Suite struct HelpSearchTests {
  private func open(_ session: Session) -> HelpState? {
    if case .help(let help)? = session.state.overlay { help } else { nil }
  }

  @Test(arguments: Size.forms)
  func whatIsFoundIsInView(size: Size) throws {
    var session = Session(size)
    session.type("?/as-of")
    try Golden.check(session.canvas, "help-search-\(size.columns)x\(size.rows)")
    session.press(.enter)
    let found = HelpView.matches(of: try #require(open(session)), in: HelpView.lines(session.state))
    #expect(found.count > 3)
    for match in found.dropFirst() + found.prefix(1) {
      session.type("n")
      let help = try #require(open(session))
      #expect(help.match == match)
      #expect((help.scroll..<help.scroll + HelpView.rows(of: help, size)).contains(match))
    }
    session.type("N")
    #expect(open(session)?.match == found.last)
  }

  @Test(arguments: ["/", "*", "“", "[", "Ctrl-D", "CTRL-d", "\"prime minister\"", "Ctrl-Z   "])
  func signsAreFoundAsTheyStand(text: String) throws {
    var session = Session(.full)
    session.type("?/")
    session.type(text)
    let help = try #require(open(session))
    let match = try #require(help.match)
    let line = HelpView.lines(session.state)[match].plain.lowercased()
    #expect(line.contains(text.lowercased().split(separator: " ").joined(separator: " ")))
  }

  @Test func nothingFoundIsSaid() {
    var session = Session(.full)
    session.type("?/zebra")
    #expect(session.shows("nothing found"))
    session.control("u")
    session.type("CITATION")
    #expect(session.shows("1 of "))
  }

  @Test func escapeLeavesTheSearchAndThenTheHelp() {
    var session = Session(.full)
    session.type("?/lens")
    session.press(.escape)
    #expect(open(session)?.isSearching == false)
    session.press(.escape)
    #expect(session.state.overlay == nil)
    // What is typed is no command.
    session.type("?/q?")
    #expect(open(session)?.field.text == "q?")
    session.send(.input(.paste("\nx")))
    #expect(open(session)?.field.text == "q?x")
    session.press(.backspace, .backspace, .backspace, .backspace)
    #expect(open(session)?.isTyping == false)
  }
}
