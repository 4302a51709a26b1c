import Foundation
import Glibc
import Testing

/// The built program in a real terminal: what no test inside the process can see.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct ProgramTests {
  @Test func aPersonBrowsesAndLeaves() throws {
    let window = try TerminalWindow()
    try window.start()
    let board = try window.waitForBoard()
    #expect(board.contains("Shared interests") && board.contains("Contested"))
    #expect(try !window.isGivenBack())
    try window.press("j")
    try window.type("/sergey lavrov")
    try window.waitFor(" of ")
    try window.press("Enter", "Enter")
    try window.waitFor("Esc back")
    try window.press("Enter")
    try window.waitFor("Lavrov")
    try window.press("q")
    let left = try window.waitFor("ended 0")
    #expect(!left.contains("Lavrov"))
    #expect(try window.isGivenBack())
  }

  @Test func theWindowMayTakeAnySizeAtAnyMoment() throws {
    let window = try TerminalWindow()
    try window.start()
    try window.waitForBoard()
    let sizes = [(1, 1), (200, 60), (3, 50), (40, 10), (500, 1), (32, 8), (120, 40), (10, 3)]
    for (columns, rows) in sizes {
      try window.resize(columns: columns, rows: rows)
      try window.press("j", "Enter", "Tab", "Escape")
    }
    for (columns, rows) in [(65_535, 65_535), (65_535, 3), (0, 0)] as [(UInt16, UInt16)] {
      try window.claim(columns: columns, rows: rows)
      try window.press("j")
    }
    try window.resize(columns: 80, rows: 24)
    try window.waitFor("─ Contested ─")
    try window.press("q")
    try window.waitFor("ended 0")
  }

  @Test(arguments: ["C-z", "SIGTSTP"])
  func stopsAndGoesOn(how: String) throws {
    let window = try TerminalWindow()
    let file = try window.record()
    let modes = { PrivateModes.on(after: try String(contentsOf: file, encoding: .utf8)) }
    try window.start()
    try window.waitForBoard()
    let before = try modes()
    #expect(before.isSuperset(of: [1002, 1006, 1049, 2004, 2031]))
    if how == "C-z" { try window.press("C-z") } else { try window.signal(SIGTSTP) }
    try window.waitFor("Stopped")
    #expect(try window.isGivenBack())
    try window.wait(for: "the shell's modes") { try modes() == PrivateModes.ofShells }
    try window.resize(columns: 100, rows: 30)
    try window.enter("fg")
    try window.waitForBoard()
    #expect(try !window.isGivenBack())
    try window.wait(for: "the program's modes") { try modes() == before }
    // Keys are taken one by one, and not shown.
    try window.press("j", selects: "Aviation security")
    try window.press("q")
    try window.wait(for: "the shell") { try window.isGivenBack() }
    try window.wait(for: "the shell's modes") { try modes() == PrivateModes.ofShells }
  }

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGSYS,
    SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ, SIGPOLL, SIGPWR, SIGSTKFLT,
  ])
  func aSignalGivesTheTerminalBackAndEndsTheProgram(signal: Int32) throws {
    let window = try TerminalWindow()
    let file = try window.record()
    // Swift takes seconds to tell where it crashed; once is enough to see that it gets to it.
    let backtrace = signal == SIGSEGV ? "" : "SWIFT_BACKTRACE=enable=no"
    // Whoever runs the tests may have some ignored, and that is inherited.
    try window.start(environment: "\(backtrace) env --default-signal")
    try window.waitForBoard()
    try window.signal(signal)
    try window.wait(for: "the terminal") { try window.isGivenBack() }
    try window.wait(for: "the shell's modes") {
      let bytes = try String(contentsOf: file, encoding: .utf8)
      return PrivateModes.on(after: bytes) == PrivateModes.ofShells
    }
    // Looks and colours are the terminal's own again before the shell's screen is there.
    let output = try String(contentsOf: file, encoding: .utf8)
    let ends = output.matches(of: /\u{1B}\[\?2004l(.*?)\u{1B}\[\?1049l/.dotMatchesNewlines())
    let end = try #require(ends.last).1
    #expect(end.contains("\u{1B}[m") && end.contains("\u{1B}[39;49m"))
    // An interrupted shell skips the rest of its line.
    if signal == SIGINT { try window.enter("echo ended $?") }
    try window.waitFor("ended \(128 + signal)\n")
    // What is typed shows again, and lines are lines again.
    try window.enter("clear; echo $((40 + 2))")
    try window.waitFor("42\n$")
  }

  @Test(arguments: ["", "trap \"\" HUP; "])
  func endsWhenItsTerminalIsLost(before: String) throws {
    let window = try TerminalWindow()
    try window.enter("sh -c '\(before)echo $$ >id; exec entente'")
    try window.waitForBoard()
    let program = try window.processID()
    // Unlike its number, the link to what it runs goes at once, even where nobody waits for it.
    let link = "/proc/\(program)/exe"
    let isRunning = { (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) != nil }
    #expect(isRunning())
    try window.close()
    try window.wait(for: "the program's end") { !isRunning() }
  }

  @Test(arguments: [
    ("TERM=dumb", "cannot move its cursor"), ("TERM=nonesuch", "is not known here"),
    ("TERM=", "TERM is not set"),
  ])
  func aTerminalThatCannotDoItGetsText(environment: String, reason: String) throws {
    let window = try TerminalWindow(columns: 100, rows: 50)
    try window.start(environment: environment)
    let screen = try window.waitFor("ended 0")
    #expect(screen.contains(reason))
    #expect(screen.contains("Shared interests: "))
    #expect(try window.isGivenBack())
  }

  @Test func aPipeGetsTextAlone() throws {
    let window = try TerminalWindow(columns: 100, rows: 50)
    try window.enter("clear; entente >board; echo ended $?")
    try window.waitFor("ended 0")
    let bytes = try Data(contentsOf: window.home.appending(path: "board"))
    #expect(String(decoding: bytes, as: UTF8.self).contains("Shared interests: "))
    #expect(!bytes.contains(0x1B))
    // Keys come from the terminal even where standard input is something else.
    try window.start("</dev/null")
    try window.waitForBoard()
    try window.press("q")
    try window.waitFor("ended 0")
  }

  @Test func asciiIsDrawnAndPrinted() throws {
    let window = try TerminalWindow(columns: 100, rows: 50)
    try window.start("--ascii")
    let board = try window.waitForBoard()
    #expect(board.contains("+- Shared interests -") && board.contains("@ o"))
    #expect(board.allSatisfy { $0.isASCII || $0.isLetter || $0 == "¶" })
    try window.press("q")
    try window.waitFor("ended 0")
    let commands = ["--ascii", "list issues --ascii", "show ukraine --ascii", "matrix --ascii"]
    for (number, command) in commands.enumerated() {
      // Each end has its own word: the one before may still be on the screen.
      try window.enter("clear; entente \(command) >printed; echo printed-\(number) $?")
      try window.waitFor("printed-\(number) 0")
      let file = window.home.appending(path: "printed")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.count > 500)
      #expect(text.allSatisfy { $0.isASCII || $0.isLetter || $0 == "¶" }, "\(command)")
    }
  }

  @Test(.enabled(if: Program.canMakeLocales, "the sources of locales are not installed"))
  func aLocaleWithoutUTF8GetsASCII() throws {
    let window = try TerminalWindow()
    try window.enter("clear; localedef -i en_US -f ISO-8859-1 ./en_US.ISO-8859-1; echo made $?")
    try window.waitFor("made 0")
    let settings = "LOCPATH=$PWD LC_ALL=en_US.ISO-8859-1"
    try window.start(environment: settings)
    #expect(try window.waitForBoard().contains("+- Shared interests -"))
    try window.press("q")
    try window.waitFor("ended 0")
    try window.start("--screen-reader", environment: settings)
    try window.waitFor("Entente: United Kingdom - Russia.")
    try window.press("q")
    try window.waitFor("ended 0")
    try window.start("search doing", environment: settings)
    try window.waitFor("\"We know what you are doing.")
  }

  @Test(arguments: ["LC_ALL=C", "NO_COLOR=1"])
  func poorSettingsStillGetTheScreen(environment: String) throws {
    let window = try TerminalWindow()
    try window.start(environment: environment)
    #expect(try window.waitForBoard().contains("╭─ Shared interests ─"))
    let isColoured = try window.screen(styled: true).contains(/\u{1B}\[[0-9;]*[34]8;5/)
    #expect(isColoured == (environment != "NO_COLOR=1"))
    try window.press("q")
    try window.waitFor("ended 0")
  }
}
