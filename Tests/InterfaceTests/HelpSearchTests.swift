import Drawing
import Testing

@testable import Interface

/// Looking for something in the help.
@Suite struct HelpSearchTests {
  private func open(_ session: Session) -> HelpState? {
    session.state.overlay?.value as? HelpState
  }

  @Test(arguments: Size.forms)
  func whatIsFoundIsInView(size: Size) throws {
    var session = Session(size)
    session.type("?/as-of")
    try Golden.check(session.canvas, "help-search-\(size.columns)x\(size.rows)")
    session.press(.enter)
    let lines = HelpPage(session.state, finding: open(session)).lines
    let found = lines.indices.filter { lines[$0].hasMatch }
    #expect(found.count > 3)
    for match in found.dropFirst() + found.prefix(1) {
      session.type("n")
      let help = try #require(open(session))
      #expect(help.match == match)
      let seen = help.scroll..<help.scroll + HelpView.rows(of: help, size)
      #expect(seen.contains(lines[match].row))
    }
    session.type("N")
    #expect(open(session)?.match == found.last)
  }

  /// Words of the screen, of the settings and of other programs lead to what they mean.
  @Test(
    arguments: [
      ("copy", Command.copy), ("as of", .earlierTurn), ("export", .export), ("lens", .lens),
      ("sort", .sort), ("theme", .theme), ("scroll", .down), ("clipboard", .copy), ("quit", .back),
      ("exit", .quit), ("save", .export), ("search", .filter), ("url", .openSource),
    ] as [(String, Command)]
  )
  func whatAPersonCallsItIsFound(text: String, command: Command) throws {
    var session = Session(.full)
    session.type("?/\(text)")
    let help = try #require(open(session))
    let entry = try #require(command.entry)
    // A heading that has the word may stand before it.
    let lines = HelpPage(session.state, finding: help).lines
    let found = lines.indices.filter { lines[$0].hasMatch }
    #expect(help.match == found.first)
    let near = found.prefix(2).flatMap { lines[max(0, $0 - 1)...$0] }
    #expect(near.contains { $0.text.plain.contains(entry.help.prefix(20)) })
  }

  @Test(arguments: [("scroll", Command.down), ("exit", .quit), ("save", .export)])
  func thePaletteKnowsThemToo(text: String, command: Command) {
    let session = Session(.full)
    var palette = PaletteState(depth: session.state.depth)
    palette.type { $0.insert(text) }
    #expect(palette.found.first?.command == command)
  }

  @Test func theHelpLeadsToTheSettings() throws {
    for text in ["config", "preferences", "rebind"] {
      var session = Session(.full)
      session.type("?/\(text)")
      let lines = HelpPage(session.state, finding: open(session)).lines.filter(\.hasMatch)
      #expect(lines.contains { $0.text.plain.contains("config.yaml") }, "\(text)")
    }
  }

  @Test(arguments: ["/", "*", "“", "[", "Ctrl-D", "CTRL-d", "\"prime minister\"", "Ctrl-Z   "])
  func signsAreFoundAsTheyStand(text: String) throws {
    var session = Session(.full)
    session.type("?/")
    session.type(text)
    let help = try #require(open(session))
    let match = try #require(help.match)
    let line = HelpPage(session.state).lines[match].text.plain.lowercased()
    #expect(line.contains(text.lowercased().split(separator: " ").joined(separator: " ")))
  }

  /// Every pair of words that stand next to each other is found, also where a line breaks between them.
  @Test(arguments: Size.forms)
  func whatGoesOverTwoLinesIsFound(size: Size) throws {
    var session = Session(size)
    session.type("?/the selected record in your editor, then reload")
    try Golden.check(session.canvas, "help-search-broken-\(size.columns)x\(size.rows)")
    let texts = [
      try #require(Command.edit.entry?.help), try #require(Command.lens.entry?.help),
      FilterHelp.heading, FilterHelp.entries[0].help,
    ]
    let pairs = texts.map { $0.split(separator: " ") }.flatMap { zip($0, $0.dropFirst()) }
    for (first, second) in pairs {
      var session = Session(size)
      session.type("?/\(first) \(second)")
      let help = try #require(open(session))
      let match = try #require(help.match, "\(first) \(second)")
      let lines = HelpPage(session.state, finding: help).lines
      let runs = lines[match...].prefix(2).flatMap(\.text.runs)
      let text = runs.filter { $0.role == .match }.map(\.text).joined(separator: " ").lowercased()
      #expect(text.contains(first.lowercased()) && text.contains(second.lowercased().prefix(4)))
    }
  }

  /// What the first letters found does not hide what the whole word finds before it.
  @Test func theSearchBeginsWhereOneIs() throws {
    var session = Session(.stacked)
    session.type("?/lens")
    let whole = try #require(open(session)?.match)
    session = Session(.stacked)
    session.type("?/")
    session.send(.input(.paste("lens")))
    #expect(open(session)?.match == whole)
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
    #expect(open(session)?.field.text == "q? x")
    session.press(.backspace, .backspace, .backspace, .backspace, .backspace)
    #expect(open(session)?.isTyping == false)
  }
}
