/// A stretch of text in one style, as a part of a line of several.
package struct StyledRun: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }

  /// The columns that all runs of a line take together.
  package static func columns(of runs: [StyledRun]) -> Int {
    runs.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
  }
}

extension Canvas {
  /// Writes runs of text one after another on one line, and gives the columns that they took.
  ///
  /// What does not fit is cut, and the cut is shown by `…` when `ellipsis` is true.
  @discardableResult
  package mutating func write(
    _ runs: [StyledRun],
    at point: Point,
    limit: Int = .max,
    ellipsis: Bool = false
  ) -> Int {
    let limit = min(limit, size.columns - point.column)
    var used = 0
    for (index, run) in runs.enumerated() where used < limit {
      let columns = TextWidth.columns(of: run.text)
      let isLast = runs[(index + 1)...].allSatisfy { $0.text.isEmpty }
      let place = Point(column: point.column + used, row: point.row)
      // A run that fills the line to the brim must still show that another one is missing.
      if ellipsis, !isLast, used + columns >= limit {
        used += write(
          run.text + "…",
          at: place,
          style: run.style,
          limit: limit - used,
          ellipsis: true
        )
        return used
      }
      used += write(run.text, at: place, style: run.style, limit: limit - used, ellipsis: ellipsis)
    }
    return used
  }

  /// Draws a single-line box on the rectangle's edge, with a title in the top edge at the left and
  /// another at the right, which goes first when there is no room for both.
  package mutating func box(
    _ rect: Rect,
    style: Style,
    title: [StyledRun] = [],
    trailing: [StyledRun] = []
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let (topLeft, topRight, bottomLeft, bottomRight) = ("╭", "╮", "╰", "╯")
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    let edge = Rect(column: rect.column + 1, row: rect.row, columns: rect.columns - 2, rows: 1)
    fill(edge, glyph: "─", style: style)
    fill(
      Rect(column: edge.column, row: bottom, columns: edge.columns, rows: 1),
      glyph: "─",
      style: style
    )
    for column in [rect.column, right] {
      let side = Rect(column: column, row: rect.row + 1, columns: 1, rows: rect.rows - 2)
      fill(side, glyph: "│", style: style)
    }
    write(topLeft, at: Point(column: rect.column, row: rect.row), style: style)
    write(topRight, at: Point(column: right, row: rect.row), style: style)
    write(bottomLeft, at: Point(column: rect.column, row: bottom), style: style)
    write(bottomRight, at: Point(column: right, row: bottom), style: style)
    label(edge, leading: title, trailing: trailing, style: style)
  }

  /// Draws a horizontal line with labels in it at the left and at the right.
  package mutating func rule(
    at point: Point,
    columns: Int,
    style: Style,
    label leading: [StyledRun] = [],
    trailing: [StyledRun] = []
  ) {
    let line = Rect(column: point.column, row: point.row, columns: columns, rows: 1)
    fill(line, glyph: "─", style: style)
    label(line, leading: leading, trailing: trailing, style: style)
  }

  /// Puts labels into a horizontal line, one cell of line and one blank away from its ends.
  private mutating func label(
    _ line: Rect,
    leading: [StyledRun],
    trailing: [StyledRun],
    style: Style
  ) {
    let space = [StyledRun(" ", style)]
    var room = line.columns - 2
    let trailingColumns = StyledRun.columns(of: trailing) + 2
    let leadingColumns = leading.isEmpty ? 0 : StyledRun.columns(of: leading) + 2
    if !trailing.isEmpty, leadingColumns + trailingColumns < room {
      let column = line.endColumn - 1 - trailingColumns
      write(space + trailing + space, at: Point(column: column, row: line.row))
      room -= trailingColumns + 1
    }
    guard !leading.isEmpty, room > 2 else { return }
    let point = Point(column: line.column + 1, row: line.row)
    let used = write(space, at: point)
    let text = Point(column: point.column + used, row: point.row)
    let end = write(leading, at: text, limit: room - 2, ellipsis: true)
    write(space, at: Point(column: text.column + end, row: text.row))
  }
}
