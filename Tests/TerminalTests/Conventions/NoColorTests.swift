import Foundation
import Testing

/// The screen without a colour.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct NoColorTests {
  private struct Visit {
    /// What is to be seen at each of some places.
    var screens: [String] = []
    /// The same with the looks of it.
    var looks: [String] = []
    /// All that was written meanwhile.
    var bytes = ""
  }

  private func visit(_ environment: String) throws -> Visit {
    let window = try TerminalWindow(columns: 120, rows: 40)
    let file = try window.record()
    try window.start("--theme dark", environment: environment)
    var visit = Visit()
    try window.waitForBoard()
    // The last line comes last.
    for (keys, words, end) in [
      (["/", "putin", "Enter"], "Filter  putin", "Esc clear"),
      (["Enter", "J"], "quotes, newest first", "Enter open   Esc back"),
      (["Enter"], "Speaker", "J K quote   Esc back"),
      (["2"], "newest first", "/ filter   t date"),
      (["4"], "most quotes first", "/ filter   s order"),
      (["5"], "actors by", "/ filter   c columns"),
      (["8"], "oldest first", "/ filter   s order"),
      (["?"], "Open the selected", "/ search"),
    ] {
      try window.press(contentsOf: keys)
      try window.wait(for: "“\(words)” and “\(end)”") {
        let screen = try window.screen()
        return screen.contains(words) && screen.contains(end)
      }
      visit.screens.append(try window.screen())
      visit.looks.append(try window.screen(styled: true))
    }
    try window.press("q", "q")
    try window.waitFor("ended 0")
    try window.press("C-d")
    visit.bytes = try String(contentsOf: file, encoding: .utf8)
    return visit
  }

  /// Whether a sequence chooses a colour; back to the terminal's own (39, 49) is none.
  private func isColoured(_ bytes: String) -> Bool {
    bytes.matches(of: /\u{1B}\[([0-9;:]*)m/).contains { match in
      match.1.split { ";:".contains($0) }.compactMap { Int($0) }.contains {
        (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
      }
    }
  }

  @Test func noColourIsSentAndNothingIsLost() throws {
    let plain = try visit("NO_COLOR=1")
    let coloured = try visit("NO_COLOR=")
    #expect(!isColoured(plain.bytes))
    #expect(isColoured(coloured.bytes))
    // Whatever colours say, a sign or a word says too.
    #expect(plain.screens == coloured.screens)
    // Bars are reversed, what was looked for is underlined, and what is selected in a line is reversed.
    #expect(plain.looks.allSatisfy { $0.starts(with: /\u{1B}\[[0-9;]*7m/) })
    #expect(plain.looks[1].contains(/\u{1B}\[[0-9;]*4mPutin/))
    #expect(plain.looks[5].contains(/\u{1B}\[[0-9;]*7m●/))
  }
}
