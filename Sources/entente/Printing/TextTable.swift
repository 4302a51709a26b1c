import Drawing
import Presentation

/// Rows in aligned columns, one of which takes what room there is and wraps.
struct TextTable {
  typealias Column = CellAlignment

  /// Where the notes of a row stand.
  enum Notes: Hashable, Sendable {
    /// So many columns from the start of the row.
    case indented(Int)
    /// Where the flexible column begins.
    case underText
  }

  /// The cells of a row, and what stands below them from the flexible column on.
  struct Row: Hashable, Sendable {
    let cells: [String]
    let notes: [String]

    init(_ cells: [String], notes: [String] = []) {
      self.cells = cells.map(SafeText.line)
      self.notes = notes.map(SafeText.line)
    }

    init(_ words: RowWords) { self.init(words.cells, notes: words.notes) }
  }

  private static let gap = 2
  private static let leastFlexible = 16

  let columns: [Column]
  let rows: [Row]
  var indent = 0
  var notes = Notes.indented(2)

  /// The rows as lines of at most `total` columns.
  func lines(columns total: Int) -> [String] {
    blocks(columns: total).flatMap { $0 }
  }

  /// The lines of each row.
  func blocks(columns total: Int) -> [[String]] {
    let widths = widths(total)
    return rows.map { lines(of: $0, widths, total) }
  }

  private func widths(_ total: Int) -> [Int] {
    var widths = columns.indices.map { column in
      rows.map { TextWidth.columns(of: $0.cells[column]) }.max() ?? 0
    }
    guard let flexible = columns.firstIndex(of: .flexible) else { return widths }
    let gaps = TextTable.gap * (columns.count - 1)
    let others = widths.enumerated().reduce(0) { $0 + ($1.offset == flexible ? 0 : $1.element) }
    let room = max(TextTable.leastFlexible, total - indent - gaps - others)
    // Only where columns follow it must it be as wide as its widest text.
    widths[flexible] = flexible == columns.count - 1 ? room : min(room, widths[flexible])
    return widths
  }

  private func lines(of row: Row, _ widths: [Int], _ total: Int) -> [String] {
    let wrapped = row.cells.indices.map { column in
      TextWrap.lines(of: row.cells[column], columns: max(1, widths[column])).map {
        String(row.cells[column][$0])
      }
    }
    var lines = (0..<(wrapped.map(\.count).max() ?? 0)).map { number in
      let cells = wrapped.indices.map { column in
        let text = number < wrapped[column].count ? wrapped[column][number] : ""
        return padded(text, to: widths[column], columns[column])
      }
      return trimmed(space(indent) + cells.joined(separator: space(TextTable.gap)))
    }
    let start = indent + notesIndent(widths)
    for note in row.notes {
      let room = max(TextTable.leastFlexible, total - start)
      lines += TextWrap.lines(of: note, columns: room).map { space(start) + note[$0] }
    }
    return lines
  }

  private func notesIndent(_ widths: [Int]) -> Int {
    switch notes {
    case .indented(let columns): columns
    case .underText:
      zip(columns, widths).prefix { $0.0 != .flexible }.reduce(0) { $0 + $1.1 + TextTable.gap }
    }
  }

  private func padded(_ text: String, to width: Int, _ column: Column) -> String {
    let rest = space(max(0, width - TextWidth.columns(of: text)))
    return column == .right ? rest + text : text + rest
  }

  private func trimmed(_ line: String) -> String {
    let end = line.lastIndex { $0 != " " }
    return end.map { String(line[...$0]) } ?? ""
  }

  private func space(_ count: Int) -> String { String(repeating: " ", count: count) }
}
