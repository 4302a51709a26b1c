import Files
import Testing

/// Words of the command line are read in the codeset of the locale; paths are left as bytes.
@Suite struct GivenWordTests {
  /// Latin-1, of which each byte is a character.
  private static let latin = WordCodeset(name: "ISO-8859-1") { bytes in
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private func word(_ bytes: [UInt8]) -> String { EscapedText.text(of: bytes) }

  @Test func aWordIsReadInItsCodeset() throws {
    let coffee = word(Array("caf".utf8) + [0xE9])
    #expect(try GivenWord.text(of: coffee, in: Self.latin) == "café")
    // Two letters there, though the bytes are those of one in UTF-8.
    #expect(try GivenWord.text(of: word([0xC3, 0xA9]), in: Self.latin) == "Ã©")
    #expect(try GivenWord.text(of: "plain", in: Self.latin) == "plain")
  }

  @Test func whatIsNoTextIsRefused() throws {
    let coffee = word(Array("caf".utf8) + [0xE9])
    let failure = #expect(throws: WordFailure.self) {
      try GivenWord.text(of: coffee, in: .utf8)
    }
    #expect(failure?.message.hasPrefix("It is no text in UTF-8,") == true)
    #expect(GivenWord.readable(coffee, in: .utf8) == #"caf\xe9"#)
    #expect(try GivenWord.text(of: "café 🦊", in: .utf8) == "café 🦊")
    // A letter for private use is text like any other, though its bytes are escaped.
    let own = "\u{10FF90}"
    #expect(try GivenWord.text(of: word(Array(own.utf8)), in: .utf8) == own)
  }
}
