import TestDossier
import Testing

@testable import RelationsModel

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Ukraine", "ukraine"), ("José Núñez", "jose nunez"), ("Straße", "strasse"), ("ﬁeld", "field"),
    ("İstanbul", "istanbul"), ("ılık", "ilik"), ("Łódź", "lodz"), ("Ærø", "aero"),
    ("Йод и ёж", "иод и еж"), ("ІЇ", "іі"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("ὀδύς", "οδυσ"),
    ("don’t “say” ‘so’", "don't \"say\" 'so'"), ("a–b—c−d", "a-b-c-d"),
    ("a\u{00A0}b\u{202F}c", "a b c"),
    ("line\r\nbreak\there", "line  break here"), ("co\u{00AD}op\u{200B}ted", "coopted"),
    ("e\u{0301}\u{0327}", "e"), ("\u{0301}", ""), ("wait…", "wait..."), ("Ⅷ ⓐ", "ⅷ ⓐ"),
    ("北京", "北京"), ("𐐀", "𐐨"), ("שָׁלוֹם", "שלום"),
  ])
  func folds(text: String, folded: String) {
    #expect(String(decoding: FoldedText(text).utf8, as: UTF8.self) == folded)
    #expect(FoldedText.bytes(of: text) == FoldedText(text).utf8)
  }

  @Test(arguments: [
    ("é", "e\u{0301}"), ("й", "и\u{0306}"), ("ǖ", "u\u{0308}\u{0304}"),
    ("각", "\u{1100}\u{1161}\u{11A8}"),
    ("Å", "\u{212B}"), ("Ω", "\u{2126}"),
  ])
  func canonicalEquivalentsFoldAlike(left: String, right: String) {
    #expect(FoldedText.bytes(of: left) == FoldedText.bytes(of: right))
  }

  @Test(arguments: [
    ("The CÓD is", "cod", "CÓD"), ("Straße", "s", "S"), ("aß", "s", "ß"), ("aßb", "sb", "ßb"),
    ("ﬁsh", "i", "ﬁ"), ("x e\u{0301}\u{0302}y", "e", "e\u{0301}\u{0302}"), ("İz", "z", "z"),
    ("👩‍👩‍👧 cod", "cod", "cod"), ("\u{200B}\u{200B}cod\u{0301}", "cod", "cod\u{0301}"),
    ("각하", "\u{1100}", "각"), ("a\r\nb", "b", "b"),
  ])
  func whatIsFoundMapsBackToWholeCharacters(text: String, needle: String, found: String) throws {
    let folded = FoldedText(text)
    let needle = Array(needle.utf8)
    let start = try #require(
      folded.utf8.indices.first { folded.utf8[$0...].starts(with: needle) }
    )
    let range = try #require(folded.range(of: start..<start + needle.count, in: text))
    #expect(text[range] == found)
  }

  @Test func whatIsNotInTheTextMapsToNothing() {
    let folded = FoldedText("abc")
    #expect(folded.range(of: 1..<1, in: "abc") == nil)
    #expect(folded.range(of: 2..<4, in: "abc") == nil)
    #expect(folded.range(of: 2..<3, in: "a") == nil)
  }

  private func plain(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in scalars { FoldedText.append(scalar, to: &folded) }
    return folded
  }

  @Test func everyCharacterFoldsInATextAsAlone() {
    for first in stride(from: UInt32(0), through: 0x10FFFF, by: 64) {
      let scalars = (first..<first + 64).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      #expect(FoldedText.bytes(of: text) == plain(scalars), "U+\(String(first, radix: 16))")
    }
  }

  @Test(arguments: 0..<200)
  func randomTextsFoldCharacterByCharacter(seed: UInt64) {
    var dice = Dice(seed: seed)
    let signs: [Unicode.Scalar] = [
      "a", "Z", " ", "\t", "é", "\u{301}", "ß", "Ж", "“", "…", "漢", "\u{AC01}", "\u{FDFA}",
      "\u{10400}",
    ]
    let seldom = 1 + dice.below(40)
    let scalars = (0..<dice.below(700)).map { _ in dice.once(in: seldom) ? dice.pick(signs) : "B" }
    var text = String(String.UnicodeScalarView(scalars))
    #expect(FoldedText.bytes(of: text) == plain(scalars))
    var folded = Array("before".utf8)
    text.withUTF8 { FoldedText.append($0, to: &folded) }
    #expect(folded == Array("before".utf8) + plain(scalars))
  }

  @Test func bytesThatAreNoTextFoldToTheReplacementCharacter() {
    for broken in [[0x80], [0x41, 0xE2, 0x80], [0x41, 0xED, 0xA0, 0x80, 0x42]] as [[UInt8]] {
      var folded: [UInt8] = []
      broken.withUnsafeBufferPointer { FoldedText.append($0, to: &folded) }
      #expect(folded == plain(String(decoding: broken, as: UTF8.self).unicodeScalars))
    }
  }
}
