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
      let found = WordFinder(typed).ranges(in: text)
      if !expected.isEmpty { #expect(found == expected, "“\(typed)” in “\(text)”") }
    }
  }

  /// Nothing that stands in a text as it was typed is passed over, marks and stars among it.
  @Test(arguments: 0..<200)
  func whatStandsAsTypedIsFound(seed: UInt64) {
    var dice = Dice(seed: seed)
    let signs = Self.signs + ["*", "\"", "\u{301}", "漢", "각"]
    for _ in 0..<20 {
      let text = (0..<1 + dice.below(30)).map { _ in dice.pick(signs) }.joined()
        .split(separator: " ").joined(separator: " ")
      let start = dice.below(text.count)
      let typed = String(text.dropFirst(start).prefix(1 + dice.below(4)))
        .split(separator: " ").joined(separator: " ")
      let found = WordFinder(typed)
      #expect(typed.isEmpty || !found.ranges(in: text).isEmpty, "“\(typed)” in “\(text)”")
    }
  }

  @Test func theFirstOfSomeTextsIsFound() throws {
    let texts = ["one", "two", "“Two”", "three"]
    let found = try #require(WordFinder("two").first([3, 2, 1, 0], in: texts))
    #expect(found.place == 2 && texts[2][found.range] == "Two")
    #expect(WordFinder("four").first(0..<4, in: texts) == nil)
    #expect(WordFinder("").first(0..<4, in: texts) == nil)
  }

  @Test func signsAreFoundAsTheyStand() {
    #expect(WordFinder("…").ranges(in: "Well… no").count == 1)
    #expect(WordFinder("zq").ranges(in: "“No” – said he…").isEmpty)
    #expect(WordFinder("CAFE").ranges(in: "le caf\u{E9}").count == 1)
  }
}
