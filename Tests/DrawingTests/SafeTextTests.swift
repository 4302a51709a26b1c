import Testing

@testable import Drawing

/// What no text may carry to a terminal, whatever it held before.
private func isHarmless(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE0FFF:
    false
  default: true
  }
}

struct SafeTextTests {
  @Test(arguments: HostileText.all)
  func leavesNothingThatATerminalObeys(hostile: HostileText) {
    let bad = hostile.text.unicodeScalars.filter { hostile.forbidden.contains($0.value) }
    let line = SafeText.line(hostile.text)
    #expect(line.unicodeScalars.allSatisfy { isHarmless($0.value) })
    #expect(!line.unicodeScalars.contains { bad.contains($0) })
    #expect(SafeText.line(line) == line)
    let block = SafeText.block(hostile.text)
    #expect(block.unicodeScalars.allSatisfy { isHarmless($0.value) || $0 == "\n" })
    #expect(SafeText.block(block) == block)
  }

  @Test(arguments: HostileText.all)
  func theCanvasWritesWhatTheLineHolds(hostile: HostileText) {
    var canvas = Canvas(size: Size(columns: 60, rows: 1))
    let used = canvas.write(hostile.text, at: Point(column: 0, row: 0), style: .plain)
    #expect(used == TextWidth.columns(of: hostile.text))
    #expect(used == TextWidth.columns(of: SafeText.line(hostile.text)))
    var written = ""
    canvas.visitChanges(since: nil) { written += $0.text }
    let blanks = String(repeating: " ", count: 60 - used)
    #expect(written == SafeText.line(hostile.text) + blanks)
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("a\tb\nc", "a b c"), ("\u{1B}[2J", "␛[2J"),
    ("a\u{7F}", "a␡"), ("\u{9B}31m", "�31m"), ("\u{301}a", "◌\u{301}a"),
    ("e\u{301}", "e\u{301}"), ("👩\u{200D}👧", "👩👧"), ("a\u{200B}\u{301}", "a\u{301}"),
    ("Z\u{301}\u{301}\u{301}\u{301}\u{301}", "Z\u{301}\u{301}\u{301}\u{301}"),
    ("日本", "日本"), ("Москва", "Москва"), ("", ""),
  ])
  func standInsAreVisible(text: String, expected: String) {
    #expect(Array(SafeText.line(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func aBlockKeepsItsLinesAndEachLineStartsAnew() {
    #expect(SafeText.block("a\r\nb\u{1B}\n\u{301}") == "a␍\nb␛\n◌\u{301}")
  }

  @Test func everyScalarIsHarmlessOrLeftOut() {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    let escaped = SafeText.line(String(all)).unicodeScalars.filter { !isHarmless($0.value) }
    #expect(escaped.isEmpty)
  }
}
