import Foundation
import Testing

/// A dossier that is edited while it is on the screen, by the user's editor or by somebody else.
@Suite(.serialized, .timeLimit(.minutes(5))) struct EditingProgramTests {
  private let home: URL
  private let issues: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(at: root.appending(path: "Data/uk-russia"), to: home)
    issues = home.appending(path: "issues.yaml")
  }

  private func change(_ old: String, to new: String) throws {
    let text = try String(contentsOf: issues, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(to: issues, atomically: true, encoding: .utf8)
  }

  private func open(editor: String = "false") throws -> TestTerminal {
    let terminal = try TestTerminal(
      ["--theme", "dark", home.path],
      environment: ["EDITOR=\(editor)"],
      columns: 120,
      rows: 40
    )
    try terminal.wait(for: "the board") { $0.contains("quit") && $0.contains("World Cup") }
    return terminal
  }

  @Test func theEditorHasTheTerminalAndTheChangeIsSeen() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    // It asks on the terminal, as an editor does, and is told the line of the selected record.
    let script = home.appending(path: "editor.sh")
    try """
    #!/bin/sh
    line=${1#+}
    stty -a | grep -q ' icanon' && echo "is cooked"
    sed -n "${line}p" "$2"
    read -r title
    sed -i "$((line + 1))s/.*/    title: $title/" "$2"
    """.write(to: script, atomically: true, encoding: .utf8)
    let terminal = try open(editor: "sh \(script.path)")
    let modes = PrivateModes.on(after: terminal.text)
    terminal.send("e")
    try terminal.wait(for: "the editor") {
      $0.contains("is cooked") && $0.contains("- id: world-cup-security")
    }
    #expect(PrivateModes.on(after: terminal.text) == PrivateModes.ofShells)
    #expect(terminal.echoes)
    terminal.send("Football without fear\r")
    try terminal.wait(for: "the change") {
      $0.contains("read again") && $0.ranges(of: "Football without fear").count > 1
    }
    #expect(PrivateModes.on(after: terminal.text) == modes)
    #expect(!terminal.echoes)
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }

  @Test func whatSomebodyElseChangesIsSeen() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try open()
    try change("title: World Cup security", to: "title: 'World Cup security")
    try terminal.wait(for: "the mistake") { $0.contains("as it was before them") }
    #expect(terminal.text.contains("Problems"))
    try change("title: 'World Cup security", to: "title: Football")
    try terminal.wait(for: "the change") { $0.contains("read again") && $0.contains("Football") }
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }

  @Test func anEditorThatFailsChangesNothing() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try open(editor: "/no/such/editor")
    terminal.send("e")
    try terminal.wait(for: "the reason") { $0.contains("could not be started") }
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }
}
