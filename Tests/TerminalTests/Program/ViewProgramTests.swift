import Foundation
import Testing

/// The views in a real terminal: digits, the mouse, dates, and windows that change.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct ViewProgramTests {
  @Test(arguments: ["TERM=xterm-256color", "NO_COLOR=1"])
  func aPersonGoesThroughTheViews(environment: String) throws {
    let window = try TerminalWindow()
    try window.start(environment: environment)
    try window.waitForBoard()
    for (digit, text) in [
      ("2", "newest first"), ("5", "actors by"), ("6", "where could progress"), ("8", "claims"),
    ] {
      try window.press(digit)
      try window.waitFor(text)
    }
    try window.press("5", "l", "j")
    for (columns, rows) in [(200, 60), (33, 8), (1, 1), (120, 40)] {
      try window.resize(columns: columns, rows: rows)
      try window.press("l", "j")
    }
    try window.waitFor("actors by")
    try window.type("@2010")
    try window.press("Enter")
    try window.waitFor("31 Dec 2010")
    // A press on the third digit, in the line below the header.
    let row = try #require(try window.screen().split(separator: "\n").dropFirst().first)
    let place = try #require(row.range(of: "3 Changes"))
    let column = row.distance(from: row.startIndex, to: place.lowerBound) + 1
    try window.type("\u{1B}[<0;\(column);2M\u{1B}[<0;\(column);2m")
    try window.waitFor("31 Dec 2009 to 31 Dec 2010")
    try window.press("q")
    try window.waitFor("ended 0")
    #expect(try window.isGivenBack())
  }
}
