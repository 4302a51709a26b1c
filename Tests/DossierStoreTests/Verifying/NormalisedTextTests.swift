import Foundation
import TestDossier
import Testing

@testable import DossierStore

/// Normalisation 1 as its sentence says it, character by character.
@Suite struct NormalisedTextTests {
  private static let signs = [
    "a", "b", "word", "é", "e\u{301}", "ж", "漢", "\u{AC00}", "\u{1100}\u{1161}", "\u{1F600}", "“",
    "\u{AD}",
    " ", " ", "  ", "\n", "\r\n", "\t", "\u{A0}", "\u{2003}", "\u{2028}", "\u{85}", "\u{FEFF}",
    "\u{0}",
    "\u{7F}", "long plain words stand here",
  ]

  private func plain(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isWhitespace {
        if let last = view.last, last != " " { view.append(" ") }
      } else if scalar != "\u{FEFF}" || !view.isEmpty {
        view.append(scalar)
      }
    }
    if view.last == " " { view.removeLast() }
    return String(view)
  }

  @Test(arguments: 0..<400)
  func randomTextsAreNormalised(seed: UInt64) {
    var dice = Dice(seed: seed)
    let signs = (0..<2 + dice.below(8)).map { _ in dice.pick(Self.signs) }
    let text = (0..<dice.below(60)).map { _ in dice.pick(signs) }.joined()
    let normalised = NormalisedText(text)
    #expect(normalised.utf8 == Array(plain(text).utf8), "\(text.debugDescription)")
    #expect(normalised.text == plain(text))
    #expect(normalised.scalars == Array(plain(text).unicodeScalars))
    #expect(NormalisedText(normalised.text) == normalised)
  }

  @Test func spacesAreThoseOfUnicode() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if NormalisedText.isSpace(scalar) != scalar.properties.isWhitespace {
        Testing.Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
