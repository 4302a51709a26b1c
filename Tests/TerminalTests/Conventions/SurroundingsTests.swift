import Foundation
import Testing

/// What the program has to do with what is around it: mouse, colours, browser, clipboard, time.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SurroundingsTests {
  private func board(
    _ arguments: [String] = [],
    environment: [String] = []
  ) throws -> TestTerminal {
    let terminal = try TestTerminal(["--theme", "dark"] + arguments, environment: environment)
    try terminal.wait(for: "the board") { $0.contains("quit") && $0.contains("▌") }
    return terminal
  }

  private func press(_ keys: String, in terminal: TestTerminal, shows words: String) throws {
    let start = terminal.output.count
    terminal.send(keys)
    try terminal.wait(for: "“\(words)” after \(keys.debugDescription)") { _ in
      String(decoding: terminal.output[start...], as: UTF8.self).contains(words)
    }
  }

  private func quit(_ terminal: TestTerminal) throws {
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }

  @Test func aClickSelectsAndTheWheelScrolls() throws {
    let terminal = try board()
    // The second line of the right pane, which has more to say than fits.
    terminal.send("\u{1B}[<0;50;5M\u{1B}[<0;50;5m")
    try press("\r", in: terminal, shows: "more")
    #expect(terminal.text.contains("Cyber activity ─"))
    let start = terminal.output.count
    terminal.send("\u{1B}[<65;10;9M")
    try terminal.wait(for: "the page to move") { _ in terminal.output.count > start }
    try quit(terminal)
    #expect(terminal.text.contains("\u{1B}[?1000h") && terminal.text.contains("\u{1B}[?1006h"))
  }

  @Test func theMouseCanBeLeftToTheTerminal() throws {
    let terminal = try board(["--no-mouse"])
    try quit(terminal)
    #expect(!terminal.text.contains("\u{1B}[?1000h") && !terminal.text.contains("\u{1B}[?1006h"))
  }

  @Test func aKeyTurnsTheThemeAround() throws {
    let terminal = try board()
    #expect(terminal.text.contains("48;5;234") && !terminal.text.contains("48;5;231"))
    try press("T", in: terminal, shows: "48;5;231")
    try quit(terminal)
  }

  @Test func colourCanBeTurnedOff() throws {
    let terminal = try board(environment: ["NO_COLOR=1"])
    try press("/lavrov\r", in: terminal, shows: "lavrov")
    try quit(terminal)
    #expect(!terminal.text.contains(/\u{1B}\[[0-9;]*[34]8;[25];/))
    #expect(!terminal.text.contains(/\u{1B}\[(3|4)[0-7]m/))
  }

  @Test func theScreenCanBeDrawnInASCII() throws {
    let terminal = try TestTerminal(["--theme", "dark", "--ascii"])
    try terminal.wait(for: "the board") { $0.contains("World Cup security") }
    try press("2", in: terminal, shows: "newest first")
    try quit(terminal)
    #expect(terminal.text.allSatisfy { $0.isASCII || $0.isLetter })
  }

  @Test func aSourceIsOpenedInTheUsersBrowser() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let browser = folder.appending(path: "browser")
    let opened = folder.appending(path: "opened")
    let script = """
      #!/bin/sh
      printf '%s|' "$#" "$@" >\(opened.path).new
      mv \(opened.path).new \(opened.path)
      """
    try script.write(to: browser, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser.path)
    let terminal = try board(
      ["--filter", "source:lain-2017"],
      environment: ["BROWSER=\(browser.path)"]
    )
    try press("\r", in: terminal, shows: "back")
    try press("\r", in: terminal, shows: "Speaker")
    terminal.send("o")
    try terminal.wait(for: "the browser") { _ in
      FileManager.default.fileExists(atPath: opened.path)
    }
    let words = try String(contentsOf: opened, encoding: .utf8).split(separator: "|")
    #expect(words.first == "1")
    #expect(words.last?.hasPrefix("https://themoscowtimes.com/") == true)
    try quit(terminal)
  }

  /// What a terminal cannot take is not sent, and it is said what to do instead.
  @Test func aConsoleIsGivenNothingToCopy() throws {
    let terminal = try board(environment: ["TERM=linux"])
    try press("y", in: terminal, shows: "takes nothing to copy; x writes to a file.")
    try quit(terminal)
    #expect(!terminal.text.contains("\u{1B}]52"))
  }

  /// Waiting costs nothing: no clock ticks, nothing is looked at over and over.
  @Test func waitingTakesNoTimeOfTheProcessor() throws {
    let terminal = try board()
    try terminal.wait(for: "rest") { _ in terminal.isQuiet }
    let before = try terminal.contextSwitches()
    for _ in 0..<20 { _ = terminal.isQuiet }
    #expect(try terminal.contextSwitches() == before)
    try quit(terminal)
  }
}
