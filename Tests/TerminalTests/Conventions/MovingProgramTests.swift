import Testing

/// The keys by which one moves, as programs of the kind have them.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct MovingTests {
  private func board(columns: Int = 80) throws -> TerminalWindow {
    let window = try TerminalWindow(columns: columns)
    try window.start()
    try window.waitForBoard()
    return window
  }

  /// Presses a key and waits for the line that is selected then to be one with some words.
  private func press(_ key: String, selects words: String, in window: TerminalWindow) throws {
    try window.press(key)
    try window.wait(for: "\(key) to select “\(words)”") {
      try window.selected?.contains(words) == true
    }
  }

  @Test(arguments: [["Down", "Up", "Right", "Left"], ["j", "k", "l", "h"]])
  func arrowsAndViKeysMove(keys: [String]) throws {
    let window = try board()
    try press(keys[0], selects: "Aviation security", in: window)
    try press(keys[1], selects: "World Cup security", in: window)
    try press(keys[2], selects: "▌  Ukraine", in: window)
    try press(keys[3], selects: "World Cup security", in: window)
  }

  @Test(arguments: [("G", "g"), ("End", "Home")])
  func firstAndLast(last: String, first: String) throws {
    let window = try board()
    try press(last, selects: "▌◐ The terms of dialogue", in: window)
    try press(first, selects: "World Cup security", in: window)
  }

  /// In the timeline a page is some fifteen lines, so that the two differ.
  @Test(arguments: [("C-d", "C-u", 5...9), ("NPage", "PPage", 10...20)])
  func halfPagesAndPages(down: String, up: String, lines: ClosedRange<Int>) throws {
    let window = try board(columns: 100)
    try window.press("2")
    try window.waitFor("Timeline ─")
    try window.press("g")
    let top = try #require(try window.selected)
    func steps(_ key: String) throws -> Int {
      var count = 0
      while try window.selected != top {
        let before = try window.selected
        try window.press(key)
        try window.wait(for: "\(key) to move") { try window.selected != before }
        count += 1
      }
      return count
    }
    try window.press(down)
    try window.wait(for: "\(down) to move") { try window.selected != top }
    let moved = try steps("k")
    #expect(lines.contains(moved), "\(down) moved by \(moved)")
    try window.press(down)
    try window.wait(for: "\(down) to move") { try window.selected != top }
    try window.press(up)
    try window.wait(for: "\(up) to move back") { try window.selected == top }
  }

  @Test func aSlashFiltersAndNGoesToWhatMatches() throws {
    let window = try board()
    try window.press("/")
    try window.waitFor("Filter")
    try window.type("sanctions")
    try window.waitFor("of 140 quotes")
    try window.press("Enter")
    try window.waitFor("Esc clear")
    let first = try #require(try window.selected)
    try window.press("n")
    try window.wait(for: "n to go on") { try window.selected != first }
    try window.press("N")
    try window.wait(for: "N to go back") { try window.selected == first }
    try window.press("Escape")
    try window.waitFor("   140 quotes")
  }

  @Test func escapeClosesGoesBackAndNeverQuits() throws {
    let window = try board()
    try window.press("Enter")
    try window.waitFor("Esc back")
    try window.press("?")
    try window.waitFor("Opens what is selected")
    try window.press("Escape")
    try window.waitFor("Esc back")
    try window.press("Escape")
    try window.waitFor("Contested ─")
    // As a terminal sends it that tells it from the start of a sequence.
    for _ in 0..<5 { try window.type("\u{1B}[27u") }
    try press("j", selects: "Aviation security", in: window)
  }

  @Test func aQuestionMarkHelpsAndQQuits() throws {
    let window = try board()
    try window.press("?")
    try window.waitFor("Opens what is selected")
    try window.press("q")
    try window.waitForBoard()
    try window.press("q")
    try window.waitFor("ended 0")
    #expect(try window.isGivenBack())
  }

  @Test func thePaletteFindsCommandsByTheirNames() throws {
    let window = try board()
    try window.press(":")
    try window.waitFor("Commands")
    try window.type("matr")
    try window.waitFor("Actors by issues")
    try window.press("Enter")
    try window.waitFor("Matrix ─")
  }

  /// The last line says which keys apply, and not others.
  @Test func theLastLineTellsTheKeys() throws {
    let window = try board()
    let board = try window.screen().split(separator: "\n").last ?? ""
    for hint in ["/ filter", "Enter open", "Tab pane", "? help", "q quit"] {
      #expect(board.contains(hint))
    }
    try window.press("Enter")
    try window.waitFor("Esc back")
    let issue = try window.screen().split(separator: "\n").last ?? ""
    #expect(issue.contains("J K quote") && !issue.contains("Tab pane"))
  }
}

extension TerminalWindow {
  /// The line, or the part of it in its pane, that is marked as selected.
  fileprivate var selected: String? {
    get throws {
      let line = try screen().split(separator: "\n").first { $0.contains("▌") }
      return line.map { line in
        let mark = line.firstIndex(of: "▌") ?? line.startIndex
        return String(line[mark...].prefix { $0 != "│" })
      }
    }
  }
}
