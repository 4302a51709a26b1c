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

  @Test func theMouseCanBeLeftToTheTerminal() throws {
    let terminal = try board(["--no-mouse"])
    try quit(terminal)
    #expect(!terminal.text.contains("\u{1B}[?1002h") && !terminal.text.contains("\u{1B}[?1006h"))
  }

  @Test func aKeyTurnsTheThemeAround() throws {
    let terminal = try board()
    #expect(terminal.text.contains("48;5;234") && !terminal.text.contains("48;5;231"))
    try press("T", in: terminal, shows: "48;5;231")
    try press("T", in: terminal, shows: "48;5;234")
    try quit(terminal)
  }

  @Test func theScreenCanBeDrawnInASCII() throws {
    let terminal = try TestTerminal(["--theme", "dark", "--ascii"])
    try terminal.wait(for: "the board") { $0.contains("World Cup security") }
    for (keys, words) in [
      ("2", "newest first"), ("3", "23 Dec 2016"), ("4", "most quotes first"), ("5", "actors by"),
      ("6", "could progress"), ("7", "propositions"), ("8", "oldest first"), ("1", "Contested"),
      ("\r", "Assessed"), ("J\r", "Speaker"), ("?", "Go to the next line, issue"),
      ("G", "one quote that agrees"),
      ("q:", "Commands"), ("\u{1B}[27ux", "Export what is shown"),
    ] {
      // Drawn anew, for what stands there already is not sent again.
      try press(keys + "\u{C}", in: terminal, shows: words)
    }
    terminal.send("q")
    try quit(terminal)
    // A paragraph of a source is the dossier's own sign.
    #expect(terminal.text.filter { !$0.isASCII && !$0.isLetter && $0 != "¶" } == "")
  }

  @Test func aSourceIsOpenedInTheUsersBrowser() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let browser = folder.appending(path: "browser")
    let opened = folder.appending(path: "opened")
    // Whoever names a browser does not want the desktop's.
    for (name, count) in [("browser", "$#"), ("xdg-open", "not wanted")] {
      let script = """
        #!/bin/sh
        printf '%s|' "\(count)" "$@" >\(opened.path).new
        mv \(opened.path).new \(opened.path)
        """
      let file = folder.appending(path: name)
      try script.write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    let terminal = try board(
      ["--filter", "source:lain-2017"],
      environment: ["BROWSER=\(browser.path)", "PATH=\(folder.path):/usr/bin:/bin"]
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
    try press("y", in: terminal, shows: "no clipboard here; x writes to a file.")
    try quit(terminal)
    #expect(!terminal.text.contains("\u{1B}]52"))
  }

  /// Where the terminal cannot, the desktop's own program does it, and what it did is told.
  @Test(arguments: [("cat >$0.copied", "Copied by xclip: "), ("exit 3", "xclip ended with 3; x")])
  func theDesktopKeepsWhatAConsoleCannot(script: String, notice: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tool = folder.appending(path: "xclip")
    try "#!/bin/sh\n\(script)\n".write(to: tool, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool.path)
    let terminal = try board(
      environment: ["TERM=linux", "DISPLAY=:9", "PATH=\(folder.path):/usr/bin:/bin"]
    )
    try press("y", in: terminal, shows: notice)
    try quit(terminal)
    #expect(!terminal.text.contains("\u{1B}]52"))
    guard script.hasPrefix("cat") else { return }
    let copied = try String(contentsOfFile: tool.path + ".copied", encoding: .utf8)
    #expect(copied.contains("United Kingdom"))
  }

  /// Waiting costs nothing: no clock ticks, nothing is looked at over and over.
  @Test func waitingTakesNoTimeOfTheProcessor() throws {
    let terminal = try board()
    var (before, quietLooks) = (try terminal.contextSwitches(), 0)
    // Threads that were started with it may have to end first. What ticks is never quiet so long.
    try terminal.wait(for: "rest") { _ in
      let now = (try? terminal.contextSwitches()) ?? -1
      quietLooks = now == before ? quietLooks + 1 : 0
      before = now
      return quietLooks >= 60
    }
    try quit(terminal)
  }
}
