import Foundation
import Testing

/// What the mouse does on the screen.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct MouseProgramTests {
  private func wheel(isDown: Bool) -> String { "\u{1B}[<\(isDown ? 65 : 64);10;9M" }

  private func click(column: Int, row: Int) -> String {
    "\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m"
  }

  @Test func aClickSelectsAndTheWheelScrolls() throws {
    let window = try TerminalWindow()
    let file = try window.record()
    try window.start()
    try window.waitForBoard()
    // The terminal is asked for presses and the wheel, in columns and rows of any number.
    try window.wait(for: "the modes of the mouse") {
      let bytes = try String(contentsOf: file, encoding: .utf8)
      return PrivateModes.on(after: bytes).isSuperset(of: [1002, 1006])
    }
    // The second line of the right pane.
    try window.type(click(column: 50, row: 5))
    try window.wait(for: "the issue under the mouse") {
      try window.selected?.hasPrefix("▌  Cyber activity") == true
    }
    // What is selected already is opened; it has more to say than fits.
    try window.type(click(column: 50, row: 5))
    try window.waitFor("Cyber activity ─")
    try window.waitFor("↓ more")
    let before = try window.screen()
    // What is scrolled in may come to be selected, which moves nothing.
    func lines(_ screen: String) -> [String] {
      screen.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).replacing("▌", with: "│") }
    }
    try window.type(wheel(isDown: true))
    try window.wait(for: "the page to move by some lines") {
      let (old, new) = (lines(before), lines(try window.screen()))
      return new[3..<12].elementsEqual(old[6..<15]) && new[3] != old[3]
    }
    try window.type(wheel(isDown: false))
    try window.wait(for: "the page to move back") {
      lines(try window.screen())[3..<15] == lines(before)[3..<15]
    }
    try window.press("2")
    try window.waitFor("newest first ─")
    try window.waitFor("t date")
    let list = lines(try window.screen())
    try window.type("\u{1B}[<65;10;15M")
    try window.wait(for: "the list to move by some lines") {
      let new = lines(try window.screen())
      return zip(new[9..<18], list[12..<21]).allSatisfy { $0.dropFirst(2) == $1.dropFirst(2) }
    }
    try window.press("q")
    try window.waitFor("ended 0")
    #expect(try window.isGivenBack())
  }
}
