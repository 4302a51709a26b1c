import Drawing

/// Whether a list goes on above and below what is seen of it.
struct MoreMarks: Equatable {
  let isAbove: Bool
  let isBelow: Bool
  /// Where the list is seen.
  let view: Rect

  init(above isAbove: Bool, below isBelow: Bool, of view: Rect) {
    self.isAbove = isAbove
    self.isBelow = isBelow
    self.view = view
  }

  /// Says so in the frame's right edge.
  func draw(edge column: Int, on painter: inout Painter) {
    guard !view.isEmpty else { return }
    if isAbove { painter.write("↑", .secondary, at: Point(column: column, row: view.row)) }
    if isBelow { painter.write("↓", .secondary, at: Point(column: column, row: view.endRow - 1)) }
  }

  /// Draws the title line of a list that has no frame, with the marks after the note, in its place where
  /// both do not fit, or else at the very end.
  func drawLine(
    _ line: Rect,
    _ edge: Role,
    title: RichText,
    note: String,
    on painter: inout Painter
  ) {
    let arrows = (isAbove ? "↑" : "") + (isBelow ? "↓" : "")
    let whole = arrows.isEmpty ? note : "\(note) \(arrows)"
    // A blank on either side of both, and the line's own ends.
    let room = line.columns - title.columns - 6
    let shown = TextWidth.columns(of: whole) < room ? whole : arrows
    painter.titleLine(line, edge, title: title, note: shown)
    let count = TextWidth.columns(of: arrows)
    guard count >= room, count > 0 else { return }
    painter.write(arrows, .secondary, at: Point(column: line.endColumn - count, row: line.row))
  }
}

extension BlockFlow {
  /// Whether there is more above and below what is placed.
  var more: MoreMarks {
    let placed = placed
    let isAbove = placed.first.map { $0.item > 0 || $0.row < view.row }
    let isBelow = placed.last.map {
      $0.item < count - 1 || $0.row + $0.block.lines.count > view.endRow
    }
    return MoreMarks(above: isAbove ?? false, below: isBelow ?? false, of: view)
  }
}
