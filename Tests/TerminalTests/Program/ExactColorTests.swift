import Foundation
import Testing

/// Where the terminal has every colour the program shows exact ones, and nowhere else.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ExactColorTests {
  private static let everyColor = "COLORTERM=truecolor"

  private func isShown(_ text: String) -> Bool { text.contains("World Cup") }

  @Test(arguments: [("dark", "48;2;23;23;23"), ("light", "48;2;255;255;255")])
  func aTerminalThatHasThemGetsThem(theme: String, page: String) throws {
    let terminal = try TestTerminal(["--theme", theme], environment: [Self.everyColor])
    try terminal.wait(for: "the board", until: isShown)
    terminal.send("\r")
    try terminal.wait(for: "an issue") { $0.contains("back") }
    terminal.send("q")
    #expect(try terminal.end() == 0)
    #expect(terminal.text.contains(page))
    #expect(terminal.text.contains("38;2;"))
    #expect(!terminal.text.contains("38;5;"))
    #expect(!terminal.text.contains("48;5;"))
  }

  /// Terminfo as somebody has it whose terminal is described so.
  @Test(.enabled(if: Program.canDescribeTerminals, "tic is not installed"))
  func aTerminalThatTerminfoDescribesSoGetsThem() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "entente-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = folder.appending(path: "source")
    try "exact|with every colour,\n\tRGB, use=xterm-256color,\n"
      .write(to: source, atomically: true, encoding: .utf8)
    let tic = try Process.run(
      URL(filePath: Program.tic),
      arguments: ["-x", "-o", folder.path, source.path]
    )
    tic.waitUntilExit()
    try #require(tic.terminationStatus == 0)
    let terminal = try TestTerminal(
      ["--theme", "dark"],
      environment: ["TERM=exact", "TERMINFO=\(folder.path)"]
    )
    try terminal.wait(for: "the board", until: isShown)
    terminal.send("q")
    #expect(try terminal.end() == 0)
    #expect(terminal.text.contains("48;2;23;23;23") && terminal.text.contains("38;2;"))
    #expect(!terminal.text.contains("38;5;") && !terminal.text.contains("48;5;"))
  }

  @Test(
    arguments: [
      [], ["COLORTERM=1"], ["NO_COLOR=1", everyColor], ["TERM=xterm", everyColor],
      ["TERM=vt220", everyColor], ["TERM=screen-256color", everyColor],
    ])
  func noOtherTerminalGetsThem(environment: [String]) throws {
    let terminal = try TestTerminal(["--theme", "dark"], environment: environment)
    try terminal.wait(for: "the board", until: isShown)
    terminal.send("q")
    #expect(try terminal.end() == 0)
    #expect(!terminal.text.contains("8;2;"))
    #expect(!environment.isEmpty || terminal.text.contains("48;5;234"))
  }

  /// What another program leaves is drawn over in the same colours.
  @Test func theyAreThereAfterTheEditorToo() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "entente-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try HostileDossier(text: "plain").write(to: folder)
    let terminal = try TestTerminal(
      ["--theme", "dark", folder.path],
      environment: [Self.everyColor, "EDITOR=/bin/true"]
    )
    try terminal.wait(for: "the board") { $0.contains("3 problems") }
    terminal.send("e")
    try terminal.wait(for: "the board again") { text in
      let times = text.components(separatedBy: "\u{1B}[?1049h")
      return times.count == 3 && times[2].contains("plain")
    }
    terminal.send("q")
    #expect(try terminal.end() == 0)
    #expect(!terminal.text.contains("38;5;"))
  }
}
