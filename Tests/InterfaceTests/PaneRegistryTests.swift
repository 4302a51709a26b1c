import Drawing
import Testing

@testable import Interface

/// A view brings its own digit and titles: the order in which views are listed gives none another's.
@Suite struct PaneRegistryTests {
  static let entries = PaneRegistry.entries

  @Test func everyViewHasADigitOfItsOwn() {
    let digits = Self.entries.map(\.digit)
    #expect(Set(digits).count == digits.count)
    #expect(digits.allSatisfy { (0...9).contains($0) })
    let kept = [
      "board": 1, "timeline": 2, "changes": 3, "actors": 4, "matrix": 5, "ladder": 6, "silences": 7,
      "replies": 8, "articles": 9, "network": 0,
    ]
    for entry in Self.entries { #expect(kept[entry.id.name] ?? entry.digit == entry.digit) }
  }

  @Test func theDigitShowsTheView() {
    for entry in Self.entries {
      #expect(Command.view(entry.id).entry?.keys == [.character(Character("\(entry.digit)"))])
    }
  }

  @Test func tabsStandInTheOrderOfTheirDigits() {
    let tabs = TabsView.tabs(of: .board, in: Rect(column: 0, row: 0, columns: 200, rows: 1))
    #expect(tabs.map(\.view) == Self.entries.map(\.id))
    #expect(tabs.map(\.column) == tabs.map(\.column).sorted())
    #expect(Self.entries.map(\.digit) == Self.entries.map(\.digit).sorted())
  }

  /// Ten views are to have room for their short titles in 80 columns; those that are not there yet get
  /// four columns each.
  @Test func tenShortTitlesFitEightyColumns() {
    let titles = Self.entries.map { TextWidth.columns(of: $0.shortTitle) }
    #expect(titles.allSatisfy { (1...6).contains($0) })
    let missing = 10 - Self.entries.count
    let columns = titles.reduce(missing * 4, +) + 10 * 2 + 9
    #expect(columns <= 78)
  }

  @Test(arguments: [(100, "Silences"), (80, "Gaps"), (50, "")])
  func aTabHasTheLongestTitleThatLeavesRoomForAll(columns: Int, title: String) throws {
    let rect = Rect(column: 0, row: 0, columns: columns, rows: 1)
    let tabs = TabsView.tabs(of: .board, in: rect)
    #expect(try #require(tabs.first { $0.view == "silences" }).title == title)
    #expect(tabs.first?.title == "Board")
    for (tab, next) in zip(tabs, tabs.dropFirst()) {
      #expect(tab.column + tab.columns < next.column)
    }
    #expect(tabs.last.map { $0.column + $0.columns < columns } == true)
  }
}
