import RelationsQuery
import Testing

/// The word at the cursor, from which a filter is completed.
@Suite struct FilterStemTests {
  /// The cursor is where the bar stands.
  @Test(
    arguments: [
      ("|", nil, "", 0..<0), ("iss|", nil, "iss", 0..<3), ("cod iss|", nil, "iss", 4..<7),
      ("cod |", nil, "", 4..<4), ("-who|", nil, "who", 1..<4), ("issue:|", "issue", "", 6..<6),
      ("issue:uk|", "issue", "uk", 6..<8), ("-issue:uk|", "issue", "uk", 7..<9),
      ("issue:uk,sy|", "issue", "sy", 9..<11), ("issue:uk,|", "issue", "", 9..<9),
      ("issue:u|k,sy", "issue", "u", 6..<8), ("who:\"prime m|", "who", "prime m", 4..<12),
      ("who:\"prime m\"|", "who", "prime m", 4..<13), ("WHO:ma|", "who", "ma", 4..<6),
      ("who:may x|", nil, "x", 8..<9), ("who:\"a b\",c| d", "who", "c", 10..<11),
      ("c|od", nil, "c", 0..<3), ("\"a b\" st|", nil, "st", 6..<8),
    ] as [(String, String?, String, Range<Int>)]
  )
  func theWordAtTheCursor(marked: String, field: String?, text: String, range: Range<Int>) throws {
    let cursor = Array(marked).firstIndex(of: "|") ?? 0
    let filter = marked.filter { $0 != "|" }
    let stem = try #require(FilterStem(in: filter, at: cursor))
    #expect(stem.field?.name == field && stem.text == text && stem.range == range)
  }

  @Test(arguments: ["\"so lo|", "whom:x|", "-\"a|"])
  func nothingIsCompletedThere(marked: String) {
    let cursor = Array(marked).firstIndex(of: "|") ?? 0
    #expect(FilterStem(in: marked.filter { $0 != "|" }, at: cursor) == nil)
  }

  @Test func everyPlaceOfAFilterIsOneOrNone() {
    let text = "lavrov -\"so long\" issue:\"north korea\",x,, date:2014..2017-06 whom:x “é” who:a"
    for cursor in 0...text.count {
      guard let stem = FilterStem(in: text, at: cursor) else { continue }
      #expect(stem.range.lowerBound <= cursor && cursor <= stem.range.upperBound)
      #expect(stem.range.upperBound <= text.count)
    }
  }

  @Test(arguments: [("uk", "uk"), ("a b", "\"a b\""), ("a,b", "\"a,b\"")])
  func valuesAreQuotedWhereTheyMust(value: String, typed: String) {
    #expect(FilterCandidate(value: value).typed == typed)
  }
}
