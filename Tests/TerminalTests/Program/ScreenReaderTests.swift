import Foundation
import Glibc
import Testing

/// The program as it is heard: every task by keys alone, with nothing on the terminal but lines.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ScreenReaderTests {
  private let start = "Question mark gives help, q quits."

  private func open(
    _ arguments: [String] = [],
    environment: [String] = ["TERM=dumb"],
    columns: UInt16 = 1_000
  ) throws -> TestTerminal {
    let terminal = try TestTerminal(
      ["--screen-reader"] + arguments,
      environment: environment,
      columns: columns
    )
    try terminal.wait(for: "the board") { $0.contains(start) }
    return terminal
  }

  /// Sends keys, and waits until a line is told that was not told before.
  private func hear(_ text: String, after keys: String, _ terminal: TestTerminal) throws {
    let told = terminal.text.count
    terminal.send(keys)
    try terminal.wait(for: "“\(text)” after \(keys.debugDescription)") {
      $0.dropFirst(told).contains(text)
    }
  }

  private func leave(_ terminal: TestTerminal, by keys: String = "q") throws {
    terminal.send(keys)
    #expect(try terminal.end() == 0)
    check(terminal.text)
  }

  /// Lines, and backspaces that take back what was typed.
  private func check(_ text: String) {
    let forbidden = text.unicodeScalars.filter {
      ($0.value < 0x20 || $0.value == 0x7F) && !["\r", "\n", "\u{8}"].contains($0)
    }
    #expect(forbidden.isEmpty, "\(text.debugDescription)")
    #expect(text.filter { "╭│─▆▬═━░●○◐≠≈‒†".contains($0) } == "")
  }

  private let escape = "\u{1B}[27u"

  @Test(arguments: ["TERM=dumb", "TERM=", "NO_COLOR=1"])
  func startsWithWhereOneIs(environment: String) throws {
    let terminal = try open(environment: [environment])
    for line in [
      "Entente: United Kingdom – Russia.",
      "As of 23 December 2017. Lens: assessments by Sarah Lain; positions by last words.",
      "Board.", "Shared interests: 7; Contested: 9.", "World Cup security. Both agree.",
    ] {
      #expect(terminal.text.contains(line), "\(line)")
    }
    terminal.send("\u{3}")
    #expect(try terminal.end() == 0)
    // What is pasted is marked, where the terminal can do it.
    check(terminal.text.replacing("\u{1B}[?2004h", with: "").replacing("\u{1B}[?2004l", with: ""))
  }

  @Test func asciiIsHeardAsWell() throws {
    let terminal = try open(["--ascii"])
    try hear("The source says \"", after: "2", terminal)
    try hear("Words: \"~ ", after: "\r", terminal)
    #expect(terminal.text.allSatisfy { $0.isASCII || $0.isLetter })
    try leave(terminal)
  }

  @Test func noWordIsBroken() throws {
    let terminal = try open(columns: 40)
    try hear("Contested.", after: "l", terminal)
    try hear("Proposition UA-2:", after: "\r", terminal)
    let lines = terminal.text.split(whereSeparator: \.isNewline)
    #expect(lines.allSatisfy { $0.count < 40 })
    let words = terminal.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Crimea and eastern Ukraine since 2014 is unlawful and unacceptable."))
    try leave(terminal)
  }

  @Test func aPersonOpensAnIssueAndReadsAQuote() throws {
    let terminal = try open()
    try hear("Aviation security, assessed so by Sarah Lain", after: "j", terminal)
    try hear("1 of 9.", after: "l", terminal)
    try hear("Proposition UA-1:", after: "\r", terminal)
    try hear("end of quote. 1 of 15.", after: "j", terminal)
    try hear("Id: ", after: "\r", terminal)
    for label in ["Quote: “", "Speaker: Theresa May", "Date: 22 December 2017", "Source: "] {
      #expect(terminal.text.contains(label), "\(label)")
    }
    try hear("2 of 15.", after: "l", terminal)
    try hear("2 of 15.", after: escape, terminal)
    try hear("Board.", after: escape, terminal)
    try leave(terminal)
  }

  @Test func aPersonFiltersAndChangesLensAndDate() throws {
    let terminal = try open()
    try hear("Filter: ", after: "/", terminal)
    try hear("lavrov", after: "lavrov", terminal)
    try hear("quotes match.", after: "\r", terminal)
    try hear("No filter.", after: escape, terminal)
    try hear("Lens: the record of quotes, last words.", after: "L", terminal)
    try hear("As of 2014", after: "@", terminal)
    try hear("That is no date", after: "x\r", terminal)
    try hear("As of 31 December 2014.", after: "\u{15}2014\r", terminal)
    try hear("Moved on this day: ", after: "[", terminal)
    try leave(terminal)
  }

  @Test func aPersonGoesThroughTheViews() throws {
    let terminal = try open()
    for (key, text) in [
      ("2", "newest first."), ("3", "changes, 23 December 2016"), ("4", "Most quotes first"),
      ("5", "actors by"), ("6", "the nearest to agreement first"),
      ("7", "the longest first in each group"),
      ("8", "claims, oldest first."), ("1", "Shared interests: 7"),
    ] {
      try hear(text, after: key, terminal)
    }
    try hear("2 of ", after: "2j", terminal)
    try hear("Licence: ", after: "\r", terminal)
    try leave(terminal)
  }

  @Test func aPersonFindsHelpAndCommands() throws {
    let terminal = try open()
    try hear("Move: 16 commands. 1 of ", after: "?", terminal)
    try hear("next line, issue or quote. Keys: j, Down, Control N. 2 of ", after: "j", terminal)
    try hear("Board.", after: escape, terminal)
    try hear("Command: ", after: ":", terminal)
    try hear("Lens: Switch the lens: judge by", after: "lens", terminal)
    try hear("Lens: the record of quotes, last words.", after: "\r", terminal)
    // All is told again for whoever asks.
    try hear("As of 23 December 2017.", after: "\u{C}", terminal)
    try leave(terminal)
  }

  @Test func aPersonCopiesAndExports() throws {
    let home = FileManager.default.temporaryDirectory.appending(
      path: "entente-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try open()
    try hear("no clipboard here. The citation is: World Cup security", after: "y", terminal)
    try hear("html: ", after: "x", terminal)
    try hear("html brief: ", after: "j", terminal)
    try hear("markdown: ", after: "j", terminal)
    try hear("Name of the file: uk-russia-briefing-2017-12-23.md", after: "\r", terminal)
    try hear(" written.", after: "\u{15}\(home.path)\r", terminal)
    #expect(try String(contentsOf: home, encoding: .utf8).contains("World Cup security"))
    try hear("exists already.", after: "xj\r\u{15}\(home.path)\r", terminal)
    try hear("was not replaced.", after: "n", terminal)
    try leave(terminal)
  }

  @Test func aPersonEditsAndHearsWhatIsWrong() throws {
    let home = FileManager.default.temporaryDirectory.appending(
      path: "entente-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: home) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(at: root.appending(path: "Data/uk-russia"), to: home)
    let script = home.appending(path: "editor.sh")
    try """
    #!/bin/sh
    stty -a | grep -q ' icanon' && stty -a | grep -q ' echo ' && echo "is cooked"
    read -r title
    sed -i "s/title: World Cup security/title: $title/" "$2"
    """.write(to: script, atomically: true, encoding: .utf8)
    let editor = ["TERM=dumb", "EDITOR=sh \(script.path)"]
    let terminal = try open([home.path], environment: editor)
    try hear("is cooked", after: "e", terminal)
    try hear("read again", after: "Football\r", terminal)
    #expect(terminal.text.contains("Football. Both agree."))
    let issues = home.appending(path: "issues.yaml")
    let edited = try String(contentsOf: issues, encoding: .utf8)
    try edited.replacing("title: Football", with: "title: 'Football")
      .write(to: issues, atomically: true, encoding: .utf8)
    try terminal.wait(for: "the mistake") {
      $0.contains("Problems.") && $0.contains("Error in ") && $0.contains("The line says")
    }
    try hear("Board.", after: escape, terminal)
    try leave(terminal)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func aSignalGivesTheTerminalBack(signal: Int32) throws {
    let terminal = try open()
    let before = terminal.echoes
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    #expect(!before)
    #expect(terminal.echoes)
  }

  @Test func hostileTextIsHeardAsText() throws {
    let home = FileManager.default.temporaryDirectory.appending(
      path: "entente-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: home) }
    let text = "start " + HostileTextTests.payloads.joined(separator: " ") + " end"
    try HostileDossier(text: text).write(to: home)
    let terminal = try open([home.path])
    for keys in ["\r", "j", "\r", escape, escape, "2", "\r", "4", "!", "j"] {
      terminal.send(keys)
    }
    try hear("Board.", after: escape + escape + "1\u{C}", terminal)
    let isForbidden = terminal.text.unicodeScalars.contains(where: HostileTextTests.isForbidden)
    #expect(!isForbidden)
    try leave(terminal)
  }
}

/// Stopping and going on, which takes a shell.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct ScreenReaderJobTests {
  @Test(arguments: ["C-z", "SIGTSTP"])
  func stopsAndGoesOn(how: String) throws {
    let window = try TerminalWindow()
    try window.start("--screen-reader")
    try window.waitFor("q quits.")
    if how == "C-z" { try window.press("C-z") } else { try window.signal(SIGTSTP) }
    try window.waitFor("Stopped")
    try window.enter("clear; echo $((40 + 2))")
    try window.waitFor("42\n$")
    try window.enter("fg")
    // Whoever comes back hears where they are.
    try window.waitFor("World Cup security. Both agree.")
    try window.press("q")
    // The program would take what is typed before the shell asks for it.
    try window.wait(for: "the shell") {
      try window.screen().split(separator: "\n").last?.trimmingPrefix(" ") == "$"
    }
    try window.enter("echo $((50 + 3))")
    try window.waitFor("53\n$")
  }

  @Test func endsWhenItsTerminalIsLost() throws {
    let window = try TerminalWindow()
    try window.enter("sh -c 'trap \"\" HUP; echo $$ >id; exec entente --screen-reader'")
    try window.waitFor("q quits.")
    let link = "/proc/\(try window.processID())/exe"
    let isRunning = { (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) != nil }
    #expect(isRunning())
    try window.close()
    try window.wait(for: "the program's end") { !isRunning() }
  }
}
