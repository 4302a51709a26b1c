import Drawing
import RelationsQuery

/// Draws the filter line and the line at the foot: hints, a notice, or what is wrong with the filter.
package enum FooterView {
  package static func draw(_ state: State, _ layout: Layout, on painter: inout Painter) -> Point? {
    drawFoot(state, layout.footer, on: &painter)
    guard !layout.filterLine.isEmpty else { return nil }
    FilterAidView.draw(state, layout, on: &painter)
    return drawFilterLine(state, layout.filterLine, on: &painter)
  }

  private static func drawFoot(_ state: State, _ rect: Rect, on painter: inout Painter) {
    painter.fill(rect, .bar)
    let start = Point(column: rect.column + 1, row: rect.row)
    let room = rect.columns - 2
    if let notice = state.notice {
      painter.write(notice.text, notice.kind == .problem ? .barKey : .bar, at: start, limit: room)
    } else if let problem = FilterAidView.problem(state),
      TextWidth.columns(of: problem) <= room
    {
      painter.write(problem, .barKey, at: start, limit: room)
    } else {
      Hints.draw(state, at: start, room: room, on: &painter)
    }
  }

  /// A notice has at most so many lines.
  private static let mostLines = 3

  /// Draws a notice that the line at the foot does not show, for as long as it is there: one that is
  /// longer, over as many lines as it needs, and any above a prompt that takes that line.
  package static func drawNotice(
    _ state: State,
    _ layout: Layout,
    on painter: inout Painter
  ) {
    let room = layout.footer.columns - 2
    let isAbove = state.overlay?.value.isOnFooter == true
    guard let notice = state.notice, room > 0,
      isAbove || TextWidth.columns(of: notice.text) > room
    else { return }
    let lines = TextWrap.lines(of: notice.text, columns: room)
    let count = min(lines.count, mostLines)
    let rect = Rect(
      column: layout.footer.column,
      row: (isAbove ? layout.footer.row : layout.footer.endRow) - count,
      columns: layout.footer.columns,
      rows: count
    )
    painter.fill(rect, .bar)
    for (row, line) in lines.prefix(count).enumerated() {
      // What is too long for them all ends with dots.
      let isLast = row == count - 1
      let text = isLast ? notice.text[line.lowerBound...] : notice.text[line]
      painter.write(
        String(text),
        notice.kind == .problem ? .barKey : .bar,
        at: Point(column: rect.column + 1, row: rect.row + row),
        limit: room
      )
    }
  }

  private static func drawFilterLine(
    _ state: State,
    _ rect: Rect,
    on painter: inout Painter
  ) -> Point? {
    let line = state.filterLine
    let label = "Filter  "
    painter.write(label, .mixed, at: Point(column: rect.column + 1, row: rect.row))
    let start = rect.column + 1 + TextWidth.columns(of: label)
    let later = drawLater(state, rect, from: start, on: &painter)
    let room = max(1, rect.endColumn - start - 1 - later)
    let cursor = line.field.cursorColumn
    let skipped = max(0, cursor - room + 1)
    painter.write(
      visible(line.field.text, from: skipped),
      .words,
      at: Point(column: start, row: rect.row),
      limit: room
    )
    markProblems(
      state,
      Rect(column: start, row: rect.row, columns: room, rows: 1),
      skipped,
      on: &painter
    )
    return line.isOpen ? Point(column: start + cursor - skipped, row: rect.row) : nil
  }

  /// Says at the end of the line how much would match later, and gives the columns that it takes.
  private static func drawLater(
    _ state: State,
    _ rect: Rect,
    from start: Int,
    on painter: inout Painter
  ) -> Int {
    guard let note = state.laterNote else { return 0 }
    let width = TextWidth.columns(of: note)
    let text = TextWidth.columns(of: state.filterLine.field.text)
    let column = rect.endColumn - 1 - width
    guard column - start > text + 1 else { return 0 }
    painter.write(note, .mixed, at: Point(column: column, row: rect.row))
    return width + 1
  }

  /// Drops characters from the front until as many columns are gone.
  private static func visible(_ text: String, from column: Int) -> String {
    var text = Substring(text)
    var dropped = 0
    while dropped < column, let first = text.popFirst() {
      dropped += TextWidth.columns(of: String(first))
    }
    return String(text)
  }

  private static func markProblems(
    _ state: State,
    _ rect: Rect,
    _ skipped: Int,
    on painter: inout Painter
  ) {
    let text = state.filterLine.field.text
    for problem in state.filterLine.problems {
      let before = TextWidth.columns(of: String(text.prefix(problem.range.lowerBound)))
      let width = TextWidth.columns(
        of: String(text.dropFirst(problem.range.lowerBound).prefix(problem.range.count))
      )
      let start = max(rect.column, rect.column + before - skipped)
      let end = min(rect.endColumn, rect.column + before + width - skipped)
      let look = painter.theme.style(.problem)
      painter.restyle(Rect(column: start, row: rect.row, columns: end - start, rows: 1)) { style in
        style.foreground = look.foreground
        style.attributes.insert(.underline)
      }
    }
  }
}
