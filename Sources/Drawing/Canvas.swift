/// A grid of cells to draw on; drawing outside it clips.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  var packed: [PackedCell]
  var marks = MarkTable()
  /// The addresses that cells lead to, numbered from 1.
  private(set) var links: [String] = []
  /// As many as a cell has bits for.
  private static let mostLinks = 7

  package init(size: Size, style: Style = .plain) {
    self.size = size
    packed = Array(
      repeating: .blank(PackedStyle(style)),
      count: size.columns * size.rows
    )
  }

  /// One cell as it will look; the right half of a wide glyph has an empty glyph.
  package struct Cell: Equatable, Sendable {
    package var glyph: String
    package var style: Style
  }

  /// All cells, row after row.
  package var cells: [Cell] {
    packed.map { Cell(glyph: glyph(of: $0), style: $0.style.style) }
  }

  package subscript(point: Point) -> Cell? {
    guard Rect(size).contains(point) else { return nil }
    let cell = packed[point.row * size.columns + point.column]
    return Cell(glyph: glyph(of: cell), style: cell.style.style)
  }

  /// The text of one row, trailing blanks included.
  package func text(row: Int) -> String {
    guard (0..<size.rows).contains(row) else { return "" }
    return packed[row * size.columns..<(row + 1) * size.columns].map(glyph(of:)).joined()
  }

  package static func == (left: Canvas, right: Canvas) -> Bool {
    guard left.size == right.size else { return false }
    return (0..<left.size.rows).allSatisfy { left.firstDifference(from: right, row: $0) == nil }
  }

  /// Fills a rectangle with one glyph of one column.
  package mutating func fill(_ rect: Rect, glyph: Character = " ", style: Style) {
    let visible = clipped(rect)
    guard !visible.isEmpty else { return }
    let safe = glyph.unicodeScalars.first.map { SafeScalar($0.value) }
    let scalar = safe?.columns == 1 ? safe?.value : nil
    let cell = PackedCell(scalar: scalar ?? 0x20, style: PackedStyle(style))
    for row in visible.row..<visible.endRow {
      let start = row * size.columns + visible.column
      splitWideGlyph(at: start, column: visible.column)
      splitWideGlyph(at: start + visible.columns, column: visible.endColumn)
      for index in start..<start + visible.columns { packed[index] = cell }
    }
  }

  /// Changes the look of what stands in a rectangle and leaves its glyphs.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let visible = clipped(rect)
    guard !visible.isEmpty else { return }
    var last: (old: PackedStyle, new: PackedStyle)?
    for row in visible.row..<visible.endRow {
      let start = row * size.columns + visible.column
      for index in start..<start + visible.columns {
        let old = packed[index].style
        if let last, last.old == old {
          packed[index].style = last.new
          continue
        }
        var style = old.style
        change(&style)
        let new = PackedStyle(style)
        packed[index].style = new
        last = (old, new)
      }
    }
  }

  /// The number by which cells of a style lead to an address; 0 when so many are there already that
  /// this one cannot be led to.
  package mutating func link(to address: String) -> UInt8 {
    if let known = links.firstIndex(of: address) { return UInt8(known + 1) }
    guard links.count < Canvas.mostLinks else { return 0 }
    links.append(address)
    return UInt8(links.count)
  }

  /// The address that cells of a style lead to.
  package func address(of style: Style) -> String? {
    links.indices.contains(Int(style.link) - 1) ? links[Int(style.link) - 1] : nil
  }

  func glyph(of cell: PackedCell) -> String {
    guard !cell.isTrailing else { return "" }
    var scalars = String.UnicodeScalarView()
    scalars.append(Unicode.Scalar(safely: cell.scalar))
    for mark in marks[cell.marks] { scalars.append(Unicode.Scalar(safely: mark)) }
    return String(scalars)
  }

  private func clipped(_ rect: Rect) -> Rect {
    let column = min(max(0, rect.column), size.columns)
    let row = min(max(0, rect.row), size.rows)
    return Rect(
      column: column,
      row: row,
      columns: min(rect.endColumn, size.columns) - column,
      rows: min(rect.endRow, size.rows) - row
    )
  }

  /// Blanks both halves of a wide glyph whose right half is at an index, because a writer is about
  /// to begin or to end between them.
  mutating func splitWideGlyph(at index: Int, column: Int) {
    guard column > 0, column < size.columns, packed[index].isTrailing else { return }
    packed[index] = .blank(packed[index].style)
    packed[index - 1] = .blank(packed[index - 1].style)
  }
}
