import Foundation
import Testing

/// Somebody who has read nothing, led by what the screen says alone.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct FirstMinutesTests {
  /// Filters, opens a quote, copies its citation and leaves.
  @Test(arguments: [(80, 24), (120, 40)])
  func takeAtMostTenKeys(columns: Int, rows: Int) throws {
    let window = try TerminalWindow(columns: columns, rows: rows)
    try window.takeClipboard()
    try window.start()
    try window.waitForBoard()
    var keys = 0
    func press(_ key: String, toldAs hint: String) throws {
      let last = try window.screen().split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }
      #expect(last?.contains(hint) == true, "“\(hint)” in \(last ?? "")")
      try window.press(key)
      keys += 1
    }
    try press("/", toldAs: "/ filter")
    try window.waitFor("Enter keep")
    try window.type("iran")
    keys += 4
    try window.waitFor("of 140 quotes")
    try press("Enter", toldAs: "Enter keep")
    try window.waitFor("Enter open")
    try press("Enter", toldAs: "Enter open")
    try window.waitFor("Esc back")
    if try !window.screen().contains("Speaker") {
      try press("Enter", toldAs: "Enter open")
      try window.waitFor("Speaker")
    }
    try window.waitFor("q quit")
    try press("y", toldAs: "y copy")
    try window.waitFor("Sent to the terminal’s clipboard")
    try window.press("q")
    keys += 1
    try window.waitFor("ended 0")
    #expect(keys <= 10, "\(keys) keys")
    let citation = try window.clipboard()
    // The words, who said them, and where they stand.
    for part in ["Iran", "“", "2017"] { #expect(citation.contains(part), "\(citation)") }
  }
}
