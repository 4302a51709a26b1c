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

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalKeepsWhatIsTypedIntoAForm(signal: Int32) throws {
    let root = (1...4).reduce(URL(filePath: #filePath)) { path, _ in
      path.deletingLastPathComponent()
    }
    let dossier = folder.url.appending(path: "dossier")
    try FileManager.default.copyItem(at: root.appending(path: "Data/uk-russia"), to: dossier)
    func open() throws -> TestTerminal {
      try TestTerminal([dossier.path], environment: ["HOME=\(home)"], columns: 120, rows: 40)
    }
    let terminal = try open()
    try terminal.wait(for: "what is read") { $0.contains("World Cup security") }
    terminal.send("+")
    try terminal.wait(for: "the kinds") { $0.contains("a person or a body") }
    terminal.send("a")
    try terminal.wait(for: "its fields") { $0.contains("The actor’s name") }
    // As a paste it is drawn at once.
    terminal.send("\u{1B}[200~Anna Lind\u{1B}[201~")
    try terminal.wait(for: "the form") { $0.contains("Anna Lind") }
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    let again = try open()
    try again.wait(for: "the form") {
      $0.contains("Anna Lind") && $0.contains("ended before this was saved")
    }
    again.send("\u{13}")
    try again.wait(for: "the actor") { $0.contains("Done: Add the actor anna-lind") }
    again.send("q")
    #expect(try again.end() == 0)
    let last = try open()
    try last.wait(for: "the board") { $0.contains("quit") }
    last.send("q")
    #expect(try last.end() == 0)
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
