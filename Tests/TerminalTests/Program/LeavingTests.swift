import Foundation
import Glibc
import TestDossier
import Testing

/// However the program ends, as long as it learns of it, the next one begins where it was.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct LeavingTests {
  private let folder: TemporaryFolder

  private var home: String { folder.url.path(percentEncoded: false) }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The program in the terminal of a person who goes to the timeline's second entry.
  private func timeline() throws -> TestTerminal {
    let terminal = try start()
    try terminal.wait(for: "the board") { $0.contains("quit") }
    terminal.send("2j")
    try terminal.wait(for: "the timeline") { $0.contains("confl.") }
    return terminal
  }

  private func start() throws -> TestTerminal {
    try TestTerminal(environment: ["HOME=\(home)"], columns: 120, rows: 40)
  }

  /// Whether the next program shows the timeline from the start.
  private func expectTimeline() throws {
    let terminal = try start()
    try terminal.wait(for: "the timeline") { $0.contains("confl.") }
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func aSignalKeepsThePlace(signal: Int32) throws {
    let terminal = try timeline()
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    try expectTimeline()
  }

  @Test func aSignalKeepsThePlaceOfWhoeverHearsIt() throws {
    let words = ["--screen-reader"]
    let home = ["HOME=\(home)", "TERM=dumb"]
    let terminal = try TestTerminal(words, environment: home)
    try terminal.wait(for: "the board") { $0.contains("Entente: ") }
    terminal.send("2")
    try terminal.wait(for: "the timeline") { $0.contains("Timeline") }
    terminal.signal(SIGHUP)
    #expect(try terminal.end() == 128 + SIGHUP)
    try expectTimeline()
  }

  @Test func aClosedWindowKeepsThePlace() throws {
    let terminal = try timeline()
    terminal.hangUp()
    // By the signal, or by finding nobody to read from, whichever comes first.
    #expect([1, 128 + SIGHUP].contains(try terminal.end()))
    try expectTimeline()
  }

  @Test func aStoppedProgramHasKeptThePlace() throws {
    let window = try TerminalWindow(columns: 120, rows: 40)
    try window.start()
    try window.waitForBoard()
    try window.press("2")
    try window.waitFor("confl.")
    try window.press("C-z")
    try window.waitFor("Stopped")
    try window.signal(SIGKILL)
    try window.start()
    try window.waitFor("confl.")
    try window.press("q")
    try window.wait(for: "the shell") { try window.isGivenBack() }
  }

  /// A terminal that takes nothing in keeps nobody from leaving.
  @Test(arguments: ["", "1"]) func aStoppedTerminalKeepsThePlace(keys: String) throws {
    let terminal = try timeline()
    terminal.stopOutput()
    terminal.send(keys + "2")
    terminal.signal(SIGTERM)
    #expect(try terminal.end() == 128 + SIGTERM)
    try expectTimeline()
  }
}
