import Foundation
import Interface
import RelationsQuery
import Testing

/// What lies over the board and how one leaves it: help, palette and questions.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct LayingOverTests {
  /// A board of which some lines are wrong, so that there are problems to list.
  private func faultyBoard() throws -> TerminalWindow {
    let window = try TerminalWindow()
    try HostileDossier(text: "plain").write(to: window.home.appending(path: "faulty"))
    try window.start("faulty")
    try window.waitForBoard()
    return window
  }

  private func board() throws -> TerminalWindow {
    let window = try TerminalWindow()
    try window.start()
    try window.waitForBoard()
    return window
  }

  /// Where letters are typed `q` is one of them.
  @Test func qLeavesWhatLiesOnTopElseTheProgram() throws {
    let window = try faultyBoard()
    for (key, title) in [("?", "─ Help ─"), ("x", "─ Export "), ("!", "─ Problems ─")] {
      try window.press(key)
      try window.waitFor(title)
      try window.press("q")
      try window.wait(for: "\(title) to go") { try !window.screen().contains(title) }
      #expect(try !window.isGivenBack())
    }
    for key in [":", "/"] {
      try window.press(key)
      try window.press("q")
      try window.waitFor(key == ":" ? "› q" : "Filter  q")
      try window.press("C-u")
      try window.press("Escape")
      try window.waitFor("q quit")
    }
    try window.press("Enter")
    try window.waitFor("Esc back")
    try window.press("q")
    try window.waitFor("ended 0")
    #expect(try window.isGivenBack())
  }

  @Test func escapeClosesWhatLiesOnTop() throws {
    let window = try faultyBoard()
    for (key, title) in [
      ("?", "─ Help ─"), ("x", "─ Export "), ("!", "─ Problems ─"), (":", "─ Commands ─"),
      ("/", "Enter keep"), ("@", "As of"),
    ] {
      try window.press(key)
      try window.waitFor(title)
      try window.press("Escape")
      try window.wait(for: "\(title) to go") { try !window.screen().contains(title) }
      #expect(try !window.isGivenBack())
    }
  }

  @Test func escapeGoesBackClearsTheFilterAndNeverQuits() throws {
    let window = try board()
    try window.type("/ukraine")
    try window.waitFor(" of 140 quotes")
    try window.press("Enter")
    try window.waitFor("Esc clear")
    try window.press("l", selects: "▌  Ukraine")
    try window.press("Enter")
    try window.waitFor("Esc back")
    try window.press("J")
    try window.waitFor("Enter open")
    try window.press("Enter")
    try window.waitFor("Speaker")
    // As a terminal sends it that tells it from the start of a sequence.
    let escape = "\u{1B}[27u"
    try window.type(escape)
    try window.wait(for: "the issue") {
      let screen = try window.screen()
      return screen.contains("Enter open") && !screen.contains("Speaker")
    }
    #expect(try !window.screen().contains("Contested ─"))
    try window.type(escape)
    try window.waitFor("Contested ─")
    #expect(try window.screen().contains("Filter  ukraine"))
    try window.type(escape)
    try window.waitFor("   140 quotes")
    try window.press("2")
    try window.waitFor("Timeline ─")
    try window.type(escape)
    try window.waitFor("Contested ─")
    for _ in 0..<5 { try window.type(escape) }
    try window.waitFor("q leaves Entente")
    try window.press("h", "g", "j")
    try window.wait(for: "j to move") {
      try window.selected?.contains("Aviation security") == true
    }
  }

  @Test func theHelpTellsKeysFilterAndSigns() throws {
    let window = try board()
    try window.press("?")
    try window.waitFor("Open the selected")
    // What is looked for is marked, and how often it is there is told.
    try window.type("/shell")
    try window.waitFor("1 of 1")
    #expect(try window.screen().contains("Ctrl-Z"))
    try window.press("Escape")
    try window.waitFor("Esc close")
    try window.press("g")
    try window.waitFor("Go to the next line, issue")
    let help = try window.help()
    for entry in Command.all {
      let keys = entry.keys.map(\.label).joined(separator: " ")
      #expect(help.contains("\(keys) \(entry.help)"), "\(entry.name)")
    }
    for field in Filter.fields {
      #expect(help.contains("\(field.example) \(field.help)"), "\(field.name)")
    }
    for sign in [
      "● agrees", "○ disagrees", "◐ divided", "· no stance", "∆ moved", "* no assessment",
      "“ ” words",
      "▬ one quote",
    ] { #expect(help.contains(sign)) }
  }

  /// Every command, in the first place where it does something.
  @Test func thePaletteFindsCommandsByTheirNames() throws {
    let window = try board()
    // Over an article the palette cannot be opened.
    var rest = Command.all.filter { $0.command != .palette && $0.depths != [.article] }
    for (view, keys, sign) in [
      ("board", ["1"], "Contested ─"), ("timeline", ["2"], "Timeline ─"),
      ("matrix", ["5"], "Matrix ─"), ("network", ["0"], "Network ─"),
      ("board", ["1", "Enter"], "Esc back"),
    ] {
      for key in keys { try window.press(key) }
      try window.waitFor(sign)
      let depth: Depth = keys.count > 1 ? .detail : .list
      let here = rest.filter { $0.applies(at: depth, in: PaneID(stringLiteral: view)) }
      rest.removeAll { here.contains($0) }
      try window.press(":")
      try window.waitFor("─ Commands ─")
      for entry in here {
        try window.press("C-u")
        try window.type(entry.name)
        try window.wait(for: "“\(entry.name)” first of what is found") {
          let lines = try window.screen().split(separator: "\n").map(String.init)
          guard let typed = lines.firstIndex(where: { $0.contains("│ › \(entry.name) ") }),
            lines.indices.contains(typed + 1)
          else { return false }
          return lines[typed + 1].contains("│ \(entry.name) ")
            && lines[typed + 1].contains(entry.help.prefix(12))
        }
      }
      try window.press("Escape")
      try window.waitFor(sign)
    }
    #expect(rest.isEmpty)
    try window.type(":matr")
    try window.waitFor("which actor agrees")
    try window.press("Enter")
    try window.waitFor("Matrix ─")
  }

  private func lastLine(of window: TerminalWindow) throws -> String {
    try window.screen().split(separator: "\n").last.map(String.init) ?? ""
  }

  /// The last line says which keys apply, and not others.
  @Test func theLastLineTellsTheKeys() throws {
    let window = try TerminalWindow(columns: 120)
    try window.start()
    try window.waitForBoard()
    func press(_ key: String, tells hints: [String], not others: [String]) throws {
      try window.press(key)
      try window.wait(for: "\(hints) after \(key)") {
        let line = try lastLine(of: window)
        return hints.allSatisfy(line.contains) && !others.contains(where: line.contains)
      }
    }
    let everywhere = ["? help", "q quit"]
    let onBoard = everywhere + ["/ filter", "Enter open", "Tab pane"]
    try press("1", tells: onBoard, not: ["Esc", "source", "J K"])
    try press("Enter", tells: everywhere + ["Esc back", "J K quote"], not: ["Tab pane", "source"])
    try press("J", tells: everywhere + ["Enter open", "y copy", "o source"], not: ["Tab pane"])
    let onQuote = everywhere + ["Esc back", "y copy", "o source"]
    try press("Enter", tells: onQuote, not: ["Enter open", "Tab pane"])
    let inTimeline = everywhere + ["t date", "s order", "Esc back"]
    try press("2", tells: inTimeline, not: ["Tab pane", "source"])
    try press("5", tells: everywhere + ["c columns"], not: ["t date"])
    try press("?", tells: ["j k scroll", "/ search", "Esc close"], not: ["q quit"])
    try press("/", tells: ["Enter keep", "Esc leave"], not: ["/ search"])
    try press("Escape", tells: ["/ search"], not: ["Enter keep"])
    try press("Escape", tells: everywhere, not: ["/ search"])
    try press(":", tells: ["Enter run", "Esc close"], not: everywhere)
    try press("Escape", tells: everywhere, not: ["Enter run"])
    try press("/", tells: ["Enter keep", "who:"], not: everywhere)
    try press("Escape", tells: everywhere, not: ["Enter keep"])
    try press("x", tells: ["Enter choose", "Esc close"], not: everywhere)
  }
}
