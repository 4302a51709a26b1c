import Testing

@testable import Terminal

/// How a line that is typed on follows what is typed, without anything but text and backspaces.
@Suite struct LineEchoTests {
  @Test(arguments: [
    ("", "Filter: ", "Filter: "), ("Filter: ", "Filter: m", "m"),
    ("Filter: m", "Filter: may", "ay"),
    ("Filter: may", "Filter: ma", "\u{8} \u{8}"), ("Filter: may", "Filter: may", ""),
    ("Filter: may", "Filter: ", "\u{8} \u{8}\u{8} \u{8}\u{8} \u{8}"),
    ("Filter: may", "Filter: nay", "\nFilter: nay"), ("Filter: may", "", "\n"),
    ("Filter: мэй", "Filter: мэ", "\nFilter: мэ"),
  ])
  func writesWhatIsNew(shown: String, wanted: String, expected: String) {
    #expect(LineEcho.change(from: shown, to: wanted, columns: 80) == expected)
  }

  @Test func takesNothingBackOverTheEndOfALine() {
    #expect(LineEcho.change(from: "Filter: may", to: "Filter: ma", columns: 11) == "\nFilter: ma")
  }
}
