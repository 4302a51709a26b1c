import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// What is looked for in an article is found wherever the filter would find it.
@Suite struct WordFinderTests {
  private static let signs = [
    "a", "b", "A", "B", "e", " ", " ", "\u{E9}", "e\u{301}", "\u{DF}", "s", "“", "”", "’", "–", "…",
    "\u{A0}", "\u{AD}", "\u{200B}", "\u{FB01}", "f", "i", "Ж", "ж", "\u{FF21}", "ı", "K", "k",
    "\u{212A}",
  ]

  @Test(arguments: 0..<400)
  func nothingIsPassedOver(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<20 {
      let text = (0..<1 + dice.below(30)).map { _ in dice.pick(Self.signs) }.joined()
      let typed = (0..<1 + dice.below(3)).map { _ in
        dice.pick(["a", "b", "e", "s", "fi", "k", " "])
      }
      .joined().split(separator: " ").joined(separator: " ")
      let expected = typed.isEmpty ? [] : Filter.read("\"\(typed)\"").filter.highlights(in: text)
      let found = WordFinder(typed).ranges(text)
      if !expected.isEmpty { #expect(found == expected, "“\(typed)” in “\(text)”") }
    }
  }

  @Test func signsAreFoundAsTheyStand() {
    #expect(WordFinder("…").ranges("Well… no").count == 1)
    #expect(WordFinder("zq").ranges("“No” – said he…").isEmpty)
    #expect(WordFinder("CAFE").ranges("le caf\u{E9}").count == 1)
  }
}
