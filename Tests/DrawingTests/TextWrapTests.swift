import Testing

@testable import Drawing

struct TextWrapTests {
  @Test(arguments: [
    ("", 5, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("  one  two ", 20, ["one  two"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("x abcdefghij", 4, ["x", "abcd", "efgh", "ij"]),
    ("counter-terrorism", 10, ["counter-", "terrorism"]),
    ("see counter-terrorism now", 12, ["see counter-", "terrorism", "now"]),
    ("https://example.org/a/b", 12, ["https://", "example.org/", "a/b"]),
    ("日本語日本", 5, ["日本", "語日", "本"]),
    ("one\n\ntwo\n", 9, ["one", "", "two"]),
    ("one\r\ntwo", 9, ["one", "two"]),
    ("日本", 1, ["日", "本"]),
    ("-日日本", 5, ["-", "日日", "本"]),
    ("ee\u{301}ee", 2, ["ee\u{301}", "ee"]),
    ("   ", 4, [""]),
  ])
  func breaksGreedily(text: String, columns: Int, expected: [String]) {
    let lines = TextWrap.lines(of: text, columns: columns)
    #expect(lines.map { String(text[$0]) } == expected)
  }

  @Test func theFirstLineMayBeShorter() {
    let text = "one two three"
    let lines = TextWrap.lines(of: text, columns: 7, firstIndent: 4)
    #expect(lines.map { String(text[$0]) } == ["one", "two", "three"])
    let longer = TextWrap.lines(of: text, columns: 7, firstIndent: 5)
    #expect(longer.map { String(text[$0]) } == ["", "one two", "three"])
  }

  @Test func theLastLineOfALimitHoldsTheRest() {
    let text = "one two three four "
    let lines = TextWrap.lines(of: text, columns: 5, firstIndent: 0, limit: 2)
    #expect(lines.map { String(text[$0]) } == ["one", "two three four"])
    let enough = TextWrap.lines(of: text, columns: 9, firstIndent: 0, limit: 4)
    #expect(enough.map { String(text[$0]) } == ["one two", "three", "four"])
  }

  @Test func anEndlessCharacterIsCut() {
    let text = String(repeating: "👩\u{200D}", count: 500)
    let lines = TextWrap.lines(of: text, columns: 20)
    #expect(lines.allSatisfy { TextWidth.columns(of: text[$0]) <= 64 })
    #expect(lines.map { String(text[$0]) }.joined() == text)
  }

  @Test(arguments: 1...24)
  func noLineIsTooWideAndNothingIsLost(columns: Int) {
    let text =
      "The co-operation of 2003–2018, quoted at https://example.org/very/long/path?with=query, "
      + "«совместные интересы» и противоречия; 日本語 e\u{301}te\u{301} 👩\u{200D}👧\u{200D}👦 end—of—it"
    let lines = TextWrap.lines(of: text, columns: columns)
    for line in lines {
      let isOneCharacter = text.distance(from: line.lowerBound, to: line.upperBound) == 1
      #expect(TextWidth.columns(of: text[line]) <= columns || isOneCharacter)
    }
    let kept = lines.map { text[$0].filter { $0 != " " } }.joined()
    #expect(kept == text.filter { $0 != " " })
  }
}
