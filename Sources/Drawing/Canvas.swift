/// A grid of cells to draw on. Drawing outside it clips.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]

  package init(size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: Cell(glyph: " ", style: style), count: size.columns * size.rows)
  }

  package struct Cell: Equatable, Sendable {
    package var glyph: String
    package var style: Style
  }

  /// Writes one line of text, made safe, and gives the number of columns that it took, at most `limit`.
  ///
  /// A text that does not fit ends in `…` when `ellipsis` is true.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: Style, limit: Int = .max, ellipsis: Bool = false
  ) -> Int {
    var column = point.column
    for character in text where column - point.column < limit {
      if (0..<size.columns).contains(column), (0..<size.rows).contains(point.row) {
        cells[point.row * size.columns + column] = Cell(glyph: String(character), style: style)
      }
      column += 1
    }
    return column - point.column
  }

  /// Fills a rectangle with one glyph of one column.
  package mutating func fill(_ rect: Rect, glyph: Character = " ", style: Style) {
    for row in max(0, rect.row)..<max(0, min(rect.endRow, size.rows), rect.row) {
      for column in max(0, rect.column)..<max(0, min(rect.endColumn, size.columns), rect.column) {
        cells[row * size.columns + column] = Cell(glyph: String(glyph), style: style)
      }
    }
  }

  /// Changes the look of what stands in a rectangle and leaves its glyphs.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for row in max(0, rect.row)..<max(0, min(rect.endRow, size.rows), rect.row) {
      for column in max(0, rect.column)..<max(0, min(rect.endColumn, size.columns), rect.column) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }
}
