import Drawing

/// A canvas with the theme that gives each role its look.
package struct Painter {
  package private(set) var canvas: Canvas
  package let theme: Theme

  package init(size: Size, theme: Theme) {
    self.theme = theme
    canvas = Canvas(size: size, style: theme.style(.text))
  }

  @discardableResult
  package mutating func write(
    _ text: String, _ role: Role, at point: Point, limit: Int = .max, isSelected: Bool = false
  ) -> Int {
    canvas.write(
      text, at: point, style: theme.style(role, isSelected: isSelected), limit: limit,
      ellipsis: true)
  }

  /// Writes a line of rich text; what does not fit ends in an ellipsis.
  @discardableResult
  package mutating func write(
    _ text: RichText, at point: Point, limit: Int, isSelected: Bool = false
  ) -> Int {
    var column = 0
    for run in text.runs where column < limit {
      column += write(
        run.text, run.role, at: Point(column: point.column + column, row: point.row),
        limit: limit - column, isSelected: isSelected)
    }
    return column
  }

  package mutating func fill(_ rect: Rect, _ role: Role, glyph: Character = " ", isSelected: Bool = false) {
    canvas.fill(rect, glyph: glyph, style: theme.style(role, isSelected: isSelected))
  }

  /// Changes the look of what stands in a rectangle.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    canvas.restyle(rect, change)
  }

  /// Gives what stands in a rectangle the selection's background, as far as it lies in `view`.
  package mutating func select(_ rect: Rect, within view: Rect) {
    guard theme.depth != .none else { return }
    let top = max(rect.row, view.row)
    let clipped = Rect(
      column: rect.column, row: top, columns: rect.columns,
      rows: min(rect.endRow, view.endRow) - top)
    let selection = theme.style(.text, isSelected: true).background
    let paper = theme.style(.text).background
    canvas.restyle(clipped) { style in
      if style.background == paper { style.background = selection }
    }
  }

  /// Draws a frame whose top edge carries a title on the left and a note on the right.
  package mutating func frame(_ rect: Rect, _ edge: Role, title: RichText, note: String) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    rule(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), edge, ("┌", "┐"))
    rule(Rect(column: rect.column, row: bottom, columns: rect.columns, rows: 1), edge, ("└", "┘"))
    for row in rect.row + 1..<max(rect.row + 1, bottom) {
      write("│", edge, at: Point(column: rect.column, row: row))
      write("│", edge, at: Point(column: right, row: row))
    }
    label(rect, title: title, note: note, inset: 2)
  }

  /// Draws a horizontal line with the title and the note of a pane that has no room for a frame.
  package mutating func titleLine(_ rect: Rect, _ edge: Role, title: RichText, note: String) {
    rule(rect, edge, ("─", "─"))
    label(rect, title: title, note: note, inset: 0)
  }

  private mutating func rule(_ rect: Rect, _ role: Role, _ ends: (String, String)) {
    guard rect.columns >= 2 else { return }
    let middle = String(repeating: "─", count: rect.columns - 2)
    write(ends.0 + middle + ends.1, role, at: Point(column: rect.column, row: rect.row))
  }

  private mutating func label(_ rect: Rect, title: RichText, note: String, inset: Int) {
    let noteColumns = note.isEmpty ? 0 : TextWidth.columns(of: note) + 2
    let room = rect.columns - 2 * inset - 2
    guard room > 2 else { return }
    let start = rect.column + inset
    write(" ", .text, at: Point(column: start, row: rect.row))
    let showsNote = room - noteColumns >= min(title.columns, 8)
    let taken = write(
      title, at: Point(column: start + 1, row: rect.row),
      limit: showsNote ? room - noteColumns : room)
    write(" ", .text, at: Point(column: start + 1 + taken, row: rect.row))
    guard showsNote, !note.isEmpty else { return }
    write(
      " \(note) ", .secondary,
      at: Point(column: rect.endColumn - inset - noteColumns, row: rect.row))
  }
}
