import RelationsQuery
import Testing

@Suite struct FilterHighlightTests {
  @Test(arguments: [
    ("cod", "The CÓD and the cod", ["CÓD", "cod"]),
    ("\"tower is\"", "A tower is a tower — TOWER\u{00A0}IS", ["tower is", "TOWER\u{00A0}IS"]),
    ("sail coat", "a sailor's coat", ["sail", "coat"]),
    ("don't", "We don’t", ["don’t"]), ("иван", "Сказал ИВАН", ["ИВАН"]),
    ("strasse", "Straße", ["Straße"]),
    ("who:koval issue:trade source:mfa", "Koval on trade, mfa", ["Koval", "trade", "mfa"]),
    ("abc bcd", "xabcdx", ["abcd"]), ("ab bc ca", "abca", ["abca"]), ("aa", "aaa", ["aa"]),
    ("c*d", "A CÓD, a cud, ad", ["C", "D"]), ("a*b*", "b a x b b", ["a", "b"]),
    ("ab*ba", "aba", []), ("ab*ba abx", "abaxbax", ["ab", "ba"]), ("*ba*", "baba", ["baba"]),
    ("\"red * line\"", "Red, a RED thin line", ["RED ", " line"]),
    ("-cod party:ar stance:agrees", "cod arcadia agrees", []), ("cod", "", []), ("", "cod", []),
  ])
  func highlights(filter: String, text: String, expected: [String]) {
    let ranges = Filter.read(filter).filter.highlights(in: text)
    #expect(ranges.map { String(text[$0]) } == expected)
    for (left, right) in zip(ranges, ranges.dropFirst()) {
      #expect(left.upperBound < right.lowerBound)
    }
  }
}
