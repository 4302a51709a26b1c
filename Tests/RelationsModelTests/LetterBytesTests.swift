import TestDossier
import Testing

@testable import RelationsModel

/// What is found among the bytes of a text’s letters is what the whole text, letter by letter, has.
@Suite struct LetterBytesTests {
  private static let signs = [
    "a", "a", "b", "ab", "fi", "é", "ж", "漢", "\u{1D7D8}", "\u{FB01}", "\u{FDFA}", "\u{33C3}", "2",
    "\u{AD}", "\u{200B}", "\u{5B8}", "\u{301}", " ", " ", "-", "- ", "‐ ", "“", "” ", "« ", "»",
    "’",
    "'", ",", ". ", "…", " – ", "\u{640}",
  ]

  private func text(_ count: Int, _ dice: inout Dice) -> [Unicode.Scalar] {
    let text = (0..<count).map { _ in dice.pick(Self.signs) }.joined()
    return spaced(text.unicodeScalars)
  }

  private func spaced(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    Array(scalars).split(separator: " ").joined(separator: [" "]).map { $0 }
  }

  private func utf8(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    scalars.flatMap { Array($0.utf8) }
  }

  @Test(arguments: 0..<200)
  func lettersAreThoseOfThePrintedText(seed: UInt64) {
    var dice = Dice(seed: seed)
    let scalars = text(dice.below(900), &dice)
    let letters = LetterBytes(utf8(scalars))
    let printed = PrintedText(scalars).letters.compactMap(Unicode.Scalar.init)
    #expect(letters.letters == utf8(printed))
    for _ in 0..<20 {
      let start = dice.below(scalars.count + 1)
      let end = start + dice.below(scalars.count + 1 - start)
      #expect(letters.words(start..<end) == utf8(scalars[start..<end]))
    }
    #expect(letters.words(0..<scalars.count + 1) == nil)
    #expect(letters.words(-1..<0) == nil)
  }

  @Test(arguments: 0..<400)
  func matchesAreThoseOfTheWholeText(seed: UInt64) {
    var dice = Dice(seed: seed)
    let scalars = text(dice.pick([0, 5, 40, 600]), &dice)
    let wanted = (0..<12).map { number -> WantedWords in
      guard number % 2 == 0, !scalars.isEmpty else {
        return WantedWords(utf8(text(dice.below(8), &dice)))
      }
      let start = dice.below(scalars.count)
      let part = scalars[start..<min(scalars.count, start + 1 + dice.below(30))]
      return WantedWords(utf8(spaced(part)))
    }
    let whole = PrintedText(scalars)
    let matcher = TextMatcher(utf8(scalars), for: wanted)
    for number in [0, nil] as [Int?] {
      for (place, words) in wanted.enumerated() where !words.letters.isEmpty {
        let places = plainPlaces(of: words.printed.letters, in: whole.letters)
        let expected = places.compactMap { whole.match(words, at: $0) }
        let found = matcher.matches(of: words, number: number.map { $0 + place })
        #expect(found.map(\.range) == expected.map(\.range))
        #expect(found.map(\.isDoubtful) == expected.map { !$0.joins.isEmpty })
        let starts = LetterRows([words.letters]).places(in: LetterBytes(utf8(scalars)).letters)[0]
        #expect(matcher.matches(of: words, among: starts) == found)
      }
    }
  }

  private func plainPlaces(of row: [UInt32], in letters: [UInt32]) -> [Int] {
    guard row.count <= letters.count else { return [] }
    return (0...letters.count - row.count).filter { letters.has(row, at: $0) }
  }

  /// Letters are counted, not their bytes: two may share some.
  @Test(arguments: [
    ("жab", "abж", 6), ("жab", "", 3), ("", "abжab", 5), ("xab", "abx", 4), ("漢字", "字漢", 0),
    ("", "", 0), ("", "abе", 2), ("Ѷab", "", 2),
  ])
  func surroundingsAreComparedByLetters(before: String, after: String, expected: Int) {
    let text = Array("漢字 еab жab quote abж abё 字漢".utf8)
    let letters = LetterBytes(text)
    let start = letters.letters.places(of: Array("quote".utf8))[0]
    let agreement = letters.agreement(start..<start + 5, Array(before.utf8), Array(after.utf8))
    #expect(agreement == expected)
  }
}
