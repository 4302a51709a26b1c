import Files
import SystemPackage
import Testing

/// A path is bytes: whatever they are, they can be had back from every text that stands for them.
@Suite struct FilePathTextTests {
  /// Bytes that make trouble, and what is shown of them.
  private static let shown: [([UInt8], String)] = [
    (Array("caf".utf8) + [0xE9], #"caf\xe9"#),
    (Array("café.yaml".utf8), "café.yaml"),
    ([0x1B, 0x5B, 0x32, 0x4A], #"\x1b[2J"#),
    ([0x61, 0x0A, 0x62], #"a\x0ab"#),
    // U+0085, which ends a line for some terminals.
    ([0xC2, 0x85], #"\xc2\x85"#),
    // A surrogate, a scalar cut short and one written too long are not UTF-8.
    ([0xED, 0xA0, 0x80], #"\xed\xa0\x80"#),
    ([0xE2, 0x82], #"\xe2\x82"#),
    ([0xC0, 0xAF], #"\xc0\xaf"#),
    (Array(#"a\b"#.utf8), #"a\b"#),
    (Array(#"a\xe9"#.utf8), #"a\x5cxe9"#),
    (Array(#"a\x5cxe9"#.utf8), #"a\x5cx5cxe9"#),
    (Array(#"\x"#.utf8) + [0xE9], #"\x\xe9"#),
    (Array(#"\"#.utf8) + [0xE9], #"\\xe9"#),
    (Array("\u{10FFE9}".utf8), "\u{10FFE9}"),
  ]

  @Test(arguments: shown)
  func aPathIsShownReadably(bytes: [UInt8], text: String) {
    let path = FilePath(bytes: bytes)
    #expect(path.shown == text)
    #expect(FilePath(shown: text) == path)
    #expect(FilePath(escaped: path.escaped) == path)
    #expect(path.bytes == bytes)
  }

  @Test func everyPathComesBackFromItsTexts() {
    var random = SystemRandomNumberGenerator()
    let pieces: [[UInt8]] = [
      [0xE9], [0xC3], [0xA9], [0xF4, 0x8F, 0xBF, 0xA9], [0x5C], [0x78], [0x65, 0x39], [0x1B],
      [0x61],
      [0xCC, 0x81], [0xF0, 0x9F], [0x0A], [0x20], [0x2E],
    ]
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...8, using: &random)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let path = FilePath(bytes: bytes)
      #expect(path.bytes == bytes)
      #expect(FilePath(shown: path.shown) == path, "\(bytes)")
      #expect(FilePath(escaped: path.escaped) == path, "\(bytes)")
      #expect(path.shown.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      let folder: FilePath = "d"
      #expect(folder.pushing(path).shown == "d/" + path.shown)
    }
  }

  /// No two byte strings are one text, or an argument would open what was not meant.
  @Test func bytesThatDifferAreDifferentTexts() {
    let escape = EscapedText.text(of: [0xE9])
    let written = EscapedText.text(of: Array(escape.utf8))
    #expect(escape != written)
    #expect(EscapedText.bytes(of: escape) == [0xE9])
    #expect(EscapedText.bytes(of: written) == Array(escape.utf8))
    #expect(EscapedText.text(of: Array("naïve 🦊".utf8)) == "naïve 🦊")
    #expect(EscapedText.readable("a\(escape)") == #"a\xe9"#)
  }

  @Test(
    arguments: [
      ("-rf", "./-rf"), ("+!sh", "./+!sh"), ("-", "./-"), ("a-b", "a-b"), ("./-a", "./-a"),
      ("/-a", "/-a"), ("", ""),
    ]
  )
  func aPathIsMadeHarmless(path: String, harmless: String) {
    #expect(FilePath(path).harmless == FilePath(harmless))
  }
}
