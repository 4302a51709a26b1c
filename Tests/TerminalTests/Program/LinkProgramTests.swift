import Foundation
import Testing

/// Addresses that are drawn whole lead to themselves where the terminal can do that.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LinkProgramTests {
  private static let opening = "\u{1B}]8;id="
  private static let closing = "\u{1B}]8;;\u{1B}\\"
  private static let linking = "VTE_VERSION=7200"

  /// Opens the first quote in a dossier whose every text is the given one, until its address is there.
  private func reading(
    _ text: String,
    environment: [String],
    until sign: String
  ) throws -> TestTerminal {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "entente-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try HostileDossier(text: text).write(to: folder)
    let terminal = try TestTerminal(
      ["--theme", "dark", folder.path],
      environment: environment,
      columns: 80,
      rows: 60
    )
    try terminal.wait(for: "the board") { $0.contains("problems") }
    for _ in 0..<2 { terminal.send("\r") }
    try terminal.wait(for: "the quote") { $0.contains(sign) }
    terminal.send("q")
    #expect(try terminal.end() == 0)
    return terminal
  }

  /// What leads somewhere, and what is shown for it, without colours and moves.
  private func links(in text: String) -> [(control: String, shown: String)] {
    text.components(separatedBy: "\u{1B}]").dropFirst().compactMap { part in
      guard let end = part.range(of: "\u{1B}\\"), part.hasPrefix("8;id=") else { return nil }
      let shown = part[end.upperBound...].replacing(/\u{1B}(\[[0-9;]*[a-zA-Z]|\(B)/, with: "")
      return (String(part[..<end.lowerBound]), String(shown))
    }
  }

  @Test(
    arguments: [
      [linking], [linking, "COLORTERM=truecolor"], [linking, "NO_COLOR=1"], ["FORCE_HYPERLINK=1"],
    ])
  func anAddressIsALink(environment: [String]) throws {
    let path = String(repeating: "0123456789", count: 10)
    let address = "http://a.example/\(path)"
    let terminal = try reading(address, environment: environment, until: "Licence")
    let text = terminal.text
    // It goes on in the next line, as the same link.
    let links = links(in: text)
    #expect(links.count > 1)
    #expect(links.allSatisfy { $0.control == "8;id=160;\(address)" })
    #expect(links.map(\.shown).joined() == address)
    #expect(!text.contains("38;5;160"))
    #expect(environment.contains("NO_COLOR=1") != text.contains(/38;[25];/))
  }

  @Test(
    arguments: [
      [], ["VTE_VERSION=4000"], ["FORCE_HYPERLINK=0", linking], ["TERM=xterm", linking],
      ["TMUX=x", "TERM_PROGRAM=tmux", "TERM_PROGRAM_VERSION=3.3a", linking],
    ])
  func noOtherTerminalGetsLinks(environment: [String]) throws {
    let terminal = try reading("http://a.example", environment: environment, until: "Licence")
    #expect(!terminal.text.contains("\u{1B}]"))
  }

  /// Nothing of an address gets out of its place, whatever it holds; with a character that is not seen it
  /// is none.
  @Test(arguments: HostileTextTests.payloads)
  func aHostileAddressIsWrittenByItsBytes(payload: String) throws {
    let address = "http://a.example/\(payload)/b"
    let terminal = try reading(address, environment: [Self.linking], until: "Licence")
    #expect(terminal.output.firstRange(of: Array(payload.utf8)) == nil)
    for part in terminal.text.components(separatedBy: "\u{1B}]").dropFirst() {
      let end = try #require(part.range(of: "\u{1B}\\"))
      let control = part[..<end.lowerBound]
      #expect(control == "8;;" || control.hasPrefix("8;id=160;http://a.example/"))
      #expect(control.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) })
    }
    let unseen: [Unicode.GeneralCategory] = [
      .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator,
    ]
    let holdsUnseen = payload.unicodeScalars.map(\.properties).contains {
      unseen.contains($0.generalCategory) || $0.isDefaultIgnorableCodePoint
    }
    #expect(links(in: terminal.text).isEmpty == holdsUnseen)
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd"])
  func onlyTheWebIsLedTo(address: String) throws {
    let terminal = try reading(address, environment: [Self.linking], until: "Licence")
    #expect(!terminal.text.contains(Self.opening))
  }
}
