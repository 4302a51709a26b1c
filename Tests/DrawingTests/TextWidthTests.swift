import Testing

@testable import Drawing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Путин", 5), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("한국", 4),
    ("👍", 2), ("👍🏽", 2), ("👩\u{200D}👧", 4), ("☎\u{FE0F}", 1), ("“–…”", 4), ("●○◐·", 4),
    ("┃╭─", 3), ("\u{200B}\u{FEFF}", 0), ("\t", 1), ("ไทย", 3), ("กำ", 2), ("\u{301}", 1),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    #expect(TextWidth.columns(of: text[...]) == columns)
  }

  @Test(arguments: [("abc", 2, "ab"), ("日本", 3, "日"), ("日本", 1, ""), ("ab", 5, "ab")])
  func aPrefixFits(text: String, columns: Int, expected: String) {
    #expect(TextWidth.prefix(of: text[...], columns: columns) == expected)
  }

  @Test func theTableIsInOrderAndCoversTheFastPath() {
    let scalars = WidthTable.entries.map { $0 >> 3 }
    #expect(scalars.first == 0)
    #expect(zip(scalars, scalars.dropFirst()).allSatisfy { $0 < $1 })
    // The stretches that the fast path takes for narrow must be narrow in the table too.
    let narrow = UInt32(ScalarKind.narrow.rawValue)
    for (entry, end) in zip(WidthTable.entries, scalars.dropFirst()) where entry & 7 != narrow {
      for scalar in entry >> 3..<end where scalar < 0x3000 {
        #expect(ScalarKind.of(scalar) != .narrow, "U+\(String(scalar, radix: 16))")
      }
    }
  }
}
