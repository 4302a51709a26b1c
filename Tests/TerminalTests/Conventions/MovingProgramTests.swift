import Testing

/// The keys by which one moves, as programs of the kind have them.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct MovingProgramTests {
  private func board(columns: Int = 80, rows: Int = 24) throws -> TerminalWindow {
    let window = try TerminalWindow(columns: columns, rows: rows)
    try window.start()
    try window.waitForBoard()
    return window
  }

  /// The timeline, a list of two hundred lines of which some fifteen are seen.
  private func timeline() throws -> TerminalWindow {
    let window = try board(columns: 100)
    try window.press("2")
    try window.waitFor("Timeline ─")
    try window.wait(for: "the newest") { try window.selected?.contains("Boris Johnson") == true }
    return window
  }

  @Test(arguments: [["Down", "Up", "Right", "Left"], ["j", "k", "l", "h"]])
  func arrowsAndViKeysMove(keys: [String]) throws {
    let window = try board()
    try window.press(keys[0], selects: "Aviation security")
    try window.press(keys[1], selects: "World Cup security")
    try window.press(keys[2], selects: "▌  Ukraine")
    try window.press(keys[3], selects: "World Cup security")
  }

  /// On the board, in a list longer than the screen, in what is open and in a quote.
  @Test(arguments: [("G", "g"), ("End", "Home")])
  func firstAndLast(last: String, first: String) throws {
    let window = try timeline()
    try window.press(last, selects: "Boris Berezovsky is arrested in London")
    try window.press(first, selects: "Destabilizing Activities")
    try window.press("1")
    try window.waitFor("Contested ─")
    try window.press(last, selects: "▌≈ Bilateral trade")
    try window.press(first, selects: "World Cup security")
    try window.press(last, selects: "▌≈ Bilateral trade")
    try window.press("k", selects: "▌≈ The terms of dialogue")
    try window.press("Enter")
    try window.waitFor("Assessed   ≈ mixed")
    try window.press(last)
    try window.waitFor("E017")
    try window.press(first)
    try window.waitFor("Assessed   ≈ mixed")
  }

  /// How far a key goes from one end of a list: so many steps lead back to it.
  private func reach(of key: String, backBy step: String, in window: TerminalWindow) throws -> Int {
    let end = try #require(try window.selected)
    var here = end
    func press(_ key: String) throws {
      let before = here
      try window.press(key)
      try window.wait(for: "\(key) to move") {
        guard let now = try window.selected else { return false }
        here = now
        return now != before
      }
    }
    try press(key)
    var steps = 0
    while here != end, steps < 30 {
      try press(step)
      steps += 1
    }
    return steps
  }

  /// In the timeline a page is some fifteen lines, so that the two differ.
  @Test(arguments: [
    ("C-d", "C-u", 5...9), ("NPage", "PPage", 10...20), ("Space", "PPage", 10...20),
    ("C-f", "C-b", 10...20),
  ])
  func halfPagesAndPages(down: String, up: String, lines: ClosedRange<Int>) throws {
    let window = try timeline()
    let below = try reach(of: down, backBy: "k", in: window)
    #expect(lines.contains(below), "\(down) moved by \(below)")
    try window.press("G", selects: "Boris Berezovsky is arrested in London")
    let above = try reach(of: up, backBy: "j", in: window)
    #expect(lines.contains(above), "\(up) moved by \(above)")
  }

  /// A pane of eleven lines, of which nine are taken.
  @Test(arguments: [
    ("C-d", "Murder of Litvinenko", "C-u", "Russia’s activities abroad"),
    ("NPage", "Bilateral trade", "PPage", "Ukraine"),
    ("Space", "Bilateral trade", "PPage", "Ukraine"),
    ("C-f", "Bilateral trade", "C-b", "Ukraine"),
  ])
  func halfPagesAndPagesOnTheBoard(
    down: String,
    below: String,
    up: String,
    above: String
  ) throws {
    let window = try board(rows: 16)
    try window.press("l", selects: "Ukraine")
    try window.press(down, selects: below)
    try window.press("G", selects: "Bilateral trade")
    try window.press(up, selects: above)
  }

  @Test func aSlashFiltersAndEnterKeepsIt() throws {
    let window = try board()
    try window.press("/")
    try window.waitFor("Filter")
    try window.type("sanctions")
    try window.waitFor("24 of 140 quotes")
    try window.waitFor("Enter keep")
    try window.press("Enter")
    try window.waitFor("Esc clear")
    #expect(try window.screen().contains("24 of 140 quotes"))
    try window.press("2")
    try window.waitFor("7 events, 24 quotes")
  }

  /// From issue to issue on the board; in what is open from quote to quote, and on into the next issue.
  @Test func nGoesToTheNextMatchAndShiftNBack() throws {
    let window = try board()
    try window.type("/sanctions")
    try window.waitFor("24 of 140 quotes")
    try window.press("Enter")
    try window.waitFor("Esc clear")
    try window.press("n", selects: "▌≈ Bilateral trade")
    try window.press("n", selects: "▌  Sanctions")
    try window.press("N", selects: "▌≈ Bilateral trade")
    try window.press("N", selects: "▌  North Korea")
    try window.press("Enter")
    try window.waitFor("North Korea ─")
    for quote in 1...8 {
      try window.press("n")
      try window.waitFor("\(quote) of 8 ─")
    }
    try window.press("n")
    try window.waitFor("Bilateral trade ─")
    try window.waitFor("1 of 10 ─")
    try window.press("N")
    try window.waitFor("North Korea ─")
    try window.waitFor("8 of 8 ─")
    try window.press("N")
    try window.waitFor("7 of 8 ─")
  }
}
