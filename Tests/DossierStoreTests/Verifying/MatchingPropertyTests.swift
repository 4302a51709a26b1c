import RelationsModel
import TestDossier
import Testing

@testable import DossierStore

/// Quotes in texts that were made by printing their words at random: where each stands is known from how
/// it was printed, not from looking for it.
@Suite struct MatchingPropertyTests {
  private static let words = [
    "office", "first", "agreement", "don't", "well-known", "straße", "Ελλάδα", "мир", "2018",
    "café",
    "سلام", "שלום", "我们将遵守", "助言に", "ガイド", "เราจะ", "❤", "🇬🇧", "affine", "x²",
  ]
  /// What a printer may set for what stands in a quote.
  private static let forms: [String: [String]] = [
    "ffi": ["\u{FB03}", "f\u{FB01}", "f\u{AD}\u{FB01}"], "fi": ["\u{FB01}", "f\u{200D}i"],
    "'": ["’", "\u{2BC}"], "-": ["‐", "\u{2011}", "–"], "2": ["２"], "ガ": ["ｶﾞ"], "❤": ["❤\u{FE0F}"],
    "س": ["سَ", "ســ"], "ל": ["לָ"], "我": ["我\n", "我\u{200B}"], "に": ["\nに"], "จ": ["\nจ"],
    "r": ["r\u{AD}\n", "r\u{AD}"], "t": ["t\u{200F}", "\u{202A}t"], "é": ["e\u{301}"],
  ]

  @Test(arguments: 0..<300)
  func aQuoteIsFoundWhereItWasPrinted(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let quote = (0..<5 + dice.below(8)).map { _ in dice.pick(Self.words) }
    func others() -> [String] { (0..<dice.below(30)).map { _ in "x" + dice.pick(Self.words) } }
    let before = print(others(), &dice)
    let middle = print(quote, &dice)
    let after = print(others(), &dice)
    let text = "\(before) | \(middle) | \(after)"
    let search = AnchorSearch(NormalisedText(text))
    let wanted = Anchor(exact: quote.joined(separator: " "), span: TextSpan(start: 0, end: 1))
    guard case .moved(let range) = search.find(wanted) else {
      Testing.Issue.record("\(search.find(wanted)): \(quote) in \(text.debugDescription)")
      return
    }
    // Between the two bars stands the quote and nothing else.
    let scalars = search.text.scalars
    let bars = scalars.indices.filter { scalars[$0] == "|" }
    #expect(range.lowerBound > bars[0] && range.upperBound < bars[1])
    let outside = Array(
      scalars[bars[0] + 1..<range.lowerBound] + scalars[range.upperBound..<bars[1]]
    )
    #expect(
      outside.allSatisfy {
        $0 == " " || $0.properties.isDefaultIgnorableCodePoint
          || $0.properties.generalCategory == .nonspacingMark
      },
      "\(outside)"
    )
    // What was found, folded alone, is the quote.
    let found = PrintedText(NormalisedText(try #require(search.text.text(range))).scalars)
    #expect(found.isSame(as: PrintedText(NormalisedText(wanted.exact).scalars)))
    #expect(
      search.find(
        Anchor(exact: wanted.exact, span: TextSpan(start: range.lowerBound, end: range.upperBound))
      ) == .exact
    )
  }

  private func print(_ words: [String], _ dice: inout Dice) -> String {
    words.map { word in
      Self.forms.keys.sorted { ($1.count, $0) < ($0.count, $1) }.reduce(word) { word, plain in
        dice.below(3) > 0 ? word : word.replacing(plain, with: dice.pick(Self.forms[plain] ?? []))
      }
    }
    .reduce("") { text, word in
      text + (text.isEmpty ? "" : dice.pick([" ", "\n", " \u{A0} "])) + word
    }
  }

  /// One word changed, dropped or put in is seen, whatever else differs.
  @Test(arguments: 0..<200)
  func aChangedWordIsShown(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let quote = (0..<8 + dice.below(8)).map { _ in dice.pick(Self.words) }
    var changed = quote
    changed[1 + dice.below(quote.count - 2)] = "zzz"
    let text = "before | \(print(changed, &dice)) | after"
    let search = AnchorSearch(NormalisedText(text))
    let finding = search.find(Anchor(exact: quote.joined(separator: " ")))
    guard case .changed(_, let difference) = finding else {
      Testing.Issue.record("\(finding): \(quote) in \(text.debugDescription)")
      return
    }
    #expect(difference.line.contains("{+zzz+}"), "\(difference.line)")
    #expect(difference.steps.contains { if case .removed = $0 { true } else { false } })
  }
}
