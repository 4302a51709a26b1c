import Drawing
import RelationsQuery

/// A line of the help with its place, in which what is looked for is marked.
struct HelpLine: Equatable, Sendable {
  let text: RichText
  /// Whether something that is looked for begins in it; it may end in the next.
  let hasMatch: Bool
  /// Counted from the first row of the whole help.
  var row = 0
  /// 1 for the right one of two columns.
  var column = 0
}

/// The help laid out for a window, its lines in the order in which they are read: down each column.
///
/// Windows of at least `wide` columns have two columns of text; each part of the help is divided
/// over them anew, and a group is never cut.
struct HelpPage {
  static let wide = 100
  /// Between two columns of text.
  static let gap = 2

  /// The width of a column of text.
  let columns: Int
  private let isWide: Bool
  private(set) var lines: [HelpLine] = []
  private(set) var rowCount = 0

  init(_ state: State, finding help: HelpState? = nil) {
    let room = HelpView.rect(state.device.size).columns - 4
    isWide = state.device.size.columns >= HelpPage.wide
    columns = isWide ? (room - HelpPage.gap) / 2 : room
    let writer = HelpWriter(columns: columns, finder: help?.finder ?? { _ in [] })
    for part in HelpText.parts(state) { add(part, writer) }
  }

  /// The first line in or below a row; nil below the last.
  func line(from row: Int) -> Int? { lines.firstIndex { $0.row >= row } }

  private mutating func add(_ groups: [HelpGroup], _ writer: HelpWriter) {
    let start = rowCount == 0 ? 0 : rowCount + 1
    let left = isWide ? division(of: groups, writer) : groups.count
    for (column, groups) in [groups[..<left], groups[left...]].enumerated() {
      let indent = indent(of: Array(groups))
      var row = start
      for group in groups {
        for line in writer.lines(of: group, indent: indent) {
          lines.append(HelpLine(text: line.text, hasMatch: line.hasMatch, row: row, column: column))
          row += 1
        }
        rowCount = max(rowCount, row)
        row += 1
      }
    }
  }

  /// Where the meanings begin: of two columns each has as much room as its signs leave.
  private func indent(of groups: [HelpGroup]) -> Int {
    // A window of one column still takes keys while the help is open.
    guard isWide else { return max(0, min(28, columns / 3)) }
    let most = columns * 2 / 5
    let widths = groups.flatMap(\.entries).map { TextWidth.columns(of: $0.sign) + 3 }
    return widths.filter { $0 <= most }.max() ?? most
  }

  /// How many groups the left column takes so that the longer of the two is as short as can be.
  private func division(of groups: [HelpGroup], _ writer: HelpWriter) -> Int {
    let indent = indent(of: groups)
    let heights = groups.map { writer.lines(of: $0, indent: indent).count }
    let height = { (heights: ArraySlice<Int>) in heights.reduce(0) { $0 + $1 + 1 } }
    return (0...heights.count).min {
      max(height(heights[..<$0]), height(heights[$0...]))
        < max(height(heights[..<$1]), height(heights[$1...]))
    } ?? heights.count
  }
}

/// Writes groups in lines; what is looked for is found in an entry, wherever its lines break.
private struct HelpWriter {
  let columns: Int
  let finder: (String) -> [Range<String.Index>]

  func lines(of group: HelpGroup, indent: Int) -> [HelpLine] {
    wrapped(RichText(group.title, .heading), columns: columns)
      + group.entries.flatMap { lines(of: $0, indent: indent) }
  }

  private func lines(of entry: HelpGroup.Entry, indent: Int) -> [HelpLine] {
    let fits = TextWidth.columns(of: entry.sign) < indent - 2
    let sign = RichText("  ", entry.role) + RichText(entry.sign, entry.role).marking(finder)
    let hasSign = !finder(entry.sign).isEmpty || !finder(entry.synonyms).isEmpty
    let meaning = wrapped(RichText(entry.meaning, .text), columns: columns - indent)
    let first = fits ? [] : [HelpLine(text: sign, hasMatch: hasSign)]
    return first
      + meaning.enumerated().map { number, line in
        let start = number == 0 && fits ? sign : RichText()
        let space = RichText(String(repeating: " ", count: indent - start.columns), .text)
        let hasMatch = line.hasMatch || number == 0 && fits && hasSign
        return HelpLine(text: start + space + line.text, hasMatch: hasMatch)
      }
  }

  private func wrapped(_ text: RichText, columns: Int) -> [HelpLine] {
    let whole = text.plain
    let starts = finder(whole).map(\.lowerBound)
    let ends = TextWrap.lines(of: whole, columns: max(1, columns)).map(\.upperBound)
    let found = Set(starts.compactMap { start in ends.firstIndex { $0 > start } })
    return text.marking(finder).wrapped(columns: columns).enumerated().map { number, line in
      HelpLine(text: line, hasMatch: found.contains(number))
    }
  }
}
