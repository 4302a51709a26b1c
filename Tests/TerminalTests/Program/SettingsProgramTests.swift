import Foundation
import Testing

/// Settings and what is remembered, in a real terminal.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct SettingsProgramTests {
  private func configure(_ window: TerminalWindow, _ text: String) throws {
    let folder = window.home.appending(path: ".config/entente")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
  }

  @Test func aPersonRebindsKeysAndComesBackToTheSamePlace() throws {
    let window = try TerminalWindow(columns: 120, rows: 40)
    try configure(window, "keys:\n  filter: [F, Alt-f]\n  quit: Ctrl-Q\n  suspend: Ctrl-X\n")
    try window.start()
    try window.waitFor("Ctrl-Q quit")
    try window.press("q", "C-z")
    try window.press("F")
    try window.type("lavrov")
    try window.press("Enter")
    try window.waitFor("Filter  lavrov")
    try window.press("Escape")
    try window.press("2")
    try window.waitFor("newest first")
    try window.press("C-q")
    try window.waitFor("ended 0")
    #expect(try window.isGivenBack())

    try window.start()
    try window.waitFor("newest first")
    try window.press("M-f", "Up")
    try window.waitFor("Filter  lavrov")
    try window.press("Enter", "C-x")
    try window.waitFor("$")
    try window.enter("fg")
    try window.waitFor("Filter  lavrov")
    try window.press("C-q")
    try window.wait(for: "the shell") { try window.isGivenBack() }
  }

  @Test func mistakesAreToldAndTheProgramRuns() throws {
    let window = try TerminalWindow()
    try configure(window, "theme: pink\nkeys: {quit: []}\n")
    try window.start()
    try window.waitFor("2 problems in config.yaml: `entente config` lists them.")
    try window.press("j")
    try window.waitFor("Ctrl-C quit")
    try window.press("C-c")
    try window.waitFor("ended 0")
  }
}
