import Testing

@testable import QuoteFinding

/// Words between marks, in code points.
@Suite struct QuotedWordsTests {
  @Test(
    arguments: [
      ("He called it a “great “big” deal”.", ["great “big” deal"]),
      ("“Open to the end.", ["Open to the end."]),
      ("«Да, — сказал он. — Нет».", ["Да, — сказал он. — Нет"]),
      ("“One.” And “two,” he said.", ["One.", "two"]),
      ("The workers' rights of the '90s", []), ("“”", []), ("", []),
    ]
  )
  func marksAreLeftOut(text: String, words: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = QuotedWords.ranges(in: scalars).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
    #expect(found == words)
  }
}
