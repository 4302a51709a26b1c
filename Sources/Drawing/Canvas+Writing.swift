extension Canvas {
  /// Writes one line of text, made safe, and gives the number of columns that it took, at most
  /// `limit` and no further than the canvas's right edge.
  ///
  /// A text that does not fit ends in `…` when `ellipsis` is true.
  @discardableResult
  package mutating func write(
    _ text: String,
    at point: Point,
    style: Style,
    limit: Int = .max,
    ellipsis: Bool = false
  ) -> Int {
    let room = min(limit, size.columns - point.column)
    guard room > 0 else { return 0 }
    var pen = Pen(
      start: point.column,
      end: point.column + room,
      column: point.column,
      rowStart: (0..<size.rows).contains(point.row) ? point.row * size.columns : nil,
      style: PackedStyle(style)
    )
    // Whether all of it fitted is only known at the scalar that does not.
    let fits = write(text, with: &pen)
    if !fits, ellipsis {
      pen.column = pen.end - 1
      put(SafeScalar.ellipsis, columns: 1, with: &pen)
    }
    return pen.column - pen.start
  }

  private struct Pen {
    let start: Int
    let end: Int
    var column: Int
    /// The index of the row's first cell; nil for a row outside the canvas, which only counts.
    let rowStart: Int?
    let style: PackedStyle
    var scalars = SafeScalars()
  }

  private mutating func write(_ text: String, with pen: inout Pen) -> Bool {
    let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
      // One byte more than fits, so that no mark can follow; the rest of a huge line is not read.
      bytes.prefix(pen.end - pen.column + 1).isPrintableASCII ? writeASCII(bytes, with: &pen) : nil
    }
    if let fits = fast ?? nil { return fits }
    for scalar in text.unicodeScalars {
      guard let (safe, needsCarrier) = pen.scalars.next(scalar.value), let columns = safe.columns
      else { continue }
      let taken = needsCarrier ? 1 : columns
      guard pen.column + taken <= pen.end else { return false }
      if needsCarrier { put(SafeScalar.carrier, columns: 1, with: &pen) }
      if columns == 0 {
        join(safe.value, with: pen)
      } else {
        put(safe.value, columns: columns, with: &pen)
      }
    }
    return true
  }

  private mutating func writeASCII(
    _ bytes: UnsafeBufferPointer<UInt8>,
    with pen: inout Pen
  ) -> Bool {
    let count = min(bytes.count, pen.end - pen.column)
    let skipped = max(0, -pen.column)
    if let rowStart = pen.rowStart, skipped < count {
      let first = pen.column + skipped
      let style = pen.style
      splitWideGlyph(at: rowStart + first, column: first)
      splitWideGlyph(at: rowStart + pen.column + count, column: pen.column + count)
      let offset = rowStart + pen.column
      packed.withUnsafeMutableBufferPointer { cells in
        for index in skipped..<count {
          cells[offset + index] = PackedCell(scalar: UInt32(bytes[index]), style: style)
        }
      }
    }
    pen.column += count
    return count == bytes.count
  }

  private mutating func put(_ scalar: UInt32, columns: Int, with pen: inout Pen) {
    defer { pen.column += columns }
    guard let rowStart = pen.rowStart, pen.column + columns > 0 else { return }
    let index = rowStart + pen.column
    if pen.column < 0 {
      // The left half is outside, so the right one is an orphan.
      splitWideGlyph(at: index + columns, column: pen.column + columns)
      packed[rowStart] = .blank(pen.style)
      return
    }
    splitWideGlyph(at: index, column: pen.column)
    splitWideGlyph(at: index + columns, column: pen.column + columns)
    packed[index] = PackedCell(scalar: scalar, isWide: columns == 2, style: pen.style)
    if columns == 2 { packed[index + 1] = PackedCell(trailing: pen.style) }
  }

  private mutating func join(_ mark: UInt32, with pen: Pen) {
    guard let rowStart = pen.rowStart, pen.column > max(0, pen.start) else { return }
    var index = rowStart + pen.column - 1
    if packed[index].isTrailing { index -= 1 }
    packed[index].marks = marks.number(of: packed[index].marks, adding: mark)
  }
}
