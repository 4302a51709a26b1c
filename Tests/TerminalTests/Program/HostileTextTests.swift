import CTerminal
import Foundation
import Testing

/// What a dossier's text may do to the terminal it is read in: nothing.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct HostileTextTests {
  static let payloads = [
    "\u{1B}]52;c;aGk=\u{7}", "\u{1B}]0;taken\u{1B}\\", "\u{1B}]8;;http://a.example\u{1B}\\here",
    "\u{1B}[6n", "\u{1B}[2J\u{1B}[Hgone", "\u{1B}[?1049lout", "\u{1B}[8mhidden", "\u{1B}c",
    "x\u{1B}[999999999b", "\u{1B}P$qm\u{1B}\\", "\u{1B}_Gi=1;AAAA\u{1B}\\", "\u{1B}#8", "\u{E}lqk",
    "\u{9D}52;c;aGk=\u{9C}", "\u{9B}31mred", "keep\u{8}\u{8}\u{8}\u{8}lose", "true\rfalse",
    "name\u{202E}txt.exe", "a\u{2066}b\u{2069}", "pay\u{200B}ment", "one\u{2028}two", "x\u{E0041}y",
  ]

  /// Scalars that nothing on the way to a terminal may hold, whatever they stand in.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x07, 0x0E, 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  @Test func noTextReachesTheTerminalAsACommand() throws {
    let window = try TerminalWindow(columns: 120, rows: 40)
    let text = "start " + Self.payloads.joined(separator: " ") + " end"
    try HostileDossier(text: text).write(to: window.home.appending(path: "dossier"))
    let record = try window.record()
    try browse(window, pasting: text)
    for command in [
      "check", "show near", "show Q1", "show first", "list quotes", "list sources --json",
    ] {
      try window.enter("clear; entente \(command) dossier; echo ended $?")
      try window.waitFor("ended ")
      try window.enter("clear")
      try window.wait(for: "an empty screen") { try !window.screen().contains("ended") }
    }
    try window.enter("printf 'that is %s' all")
    try window.wait(for: "the end of the record") {
      try Data(contentsOf: record).range(of: Data("that is all".utf8)) != nil
    }
    try check(Data(contentsOf: record))
  }

  private func browse(_ window: TerminalWindow, pasting text: String) throws {
    try window.start("dossier")
    try window.waitForBoard()
    for keys in [
      ["j", "Tab", "L", "Enter"], ["j", "Enter"], ["j", "j", "o"], ["Escape"], ["Escape"],
    ] {
      for key in keys { try window.press(key) }
    }
    try window.type("/\u{1B}[200~\(text)\u{1B}[201~")
    try window.press("Enter")
    try window.type(":\u{1B}[200~\(text)\u{1B}[201~")
    try window.press("C-c", "C-c")
    try window.waitFor("ended 0")
  }

  /// Looks at bytes: in characters a control may hide in a cluster.
  private func check(_ output: Data) throws {
    var output = output
    // The one control string of our own asks for the colour of the background.
    if let question = output.range(of: Data("\u{1B}]11;?\u{1B}\\".utf8)) {
      output.removeSubrange(question)
    }
    func has(_ text: String) -> Bool { output.range(of: Data(text.utf8)) != nil }
    #expect(has("start ␛]52;c;aGk=␇"), "the text was not shown at all")
    for payload in Self.payloads {
      #expect(!has(payload), "\(payload.debugDescription) got through")
    }
    for opener in "]PX^_" {
      #expect(!has("\u{1B}\(opener)"), "a control string got through")
    }
    let scalars = Set(String(decoding: output, as: UTF8.self).unicodeScalars)
    for scalar in scalars where Self.isForbidden(scalar) {
      Issue.record("U+\(String(scalar.value, radix: 16)) got through")
    }
  }

  @Test func noTextMovesABorder() throws {
    _ = cterm_set_locale()
    let marks = String(repeating: "\u{301}", count: 40)
    let text = "日本語 👩\u{200D}👧 🇬🇧 שלום عربى e\u{301} Z\(marks) ไทย हिन्दी ☎\u{FE0F} ％ 한국어"
    for text in [text, String(repeating: text, count: 400)] {
      let window = try TerminalWindow()
      try HostileDossier(text: text).write(to: window.home.appending(path: "dossier"))
      try window.start("dossier")
      let board = try window.waitForBoard()
      let rows = board.split(separator: "\n").filter { "│╭╰".contains($0.first ?? " ") }
      #expect(rows.count > 10)
      for row in rows {
        #expect(Self.columns(of: row) == 80 && "│╮╯".contains(row.last ?? " "), "\(board)")
      }
      try window.press("q")
      try window.waitFor("ended 0")
    }
  }

  static func columns(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(cterm_scalar_width($1.value)) }
  }
}
