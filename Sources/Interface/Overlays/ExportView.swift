import Drawing
import Presentation
import RelationsQuery

/// Draws what is asked before a file is written.
enum ExportView {
  private static func nameColumns(_ export: ExportState) -> Int {
    max(16, (export.forms.map(\.name.count).max() ?? 0) + 2)
  }

  static func draw(_ export: ExportState, _ state: State, on painter: inout Painter) -> Point? {
    let rect = rect(state.device.size, export)
    painter.fill(rect, .text)
    painter.frame(
      rect,
      .mixed,
      title: RichText("Export what is shown", .mixed),
      note: quotes(state)
    )
    var view = rect.inset(columns: 2, rows: 1)
    if view.rows > export.forms.count {
      view = Rect(column: view.column, row: view.row, columns: view.columns, rows: view.rows - 1)
      let place = Point(column: view.column, row: view.endRow)
      painter.write(perspective(state), at: place, limit: view.columns)
    }
    switch export.step {
    case .form:
      drawForms(export, view, on: &painter)
      return nil
    case .name(let field): return drawName(field, export, view, on: &painter)
    case .replacing(let request):
      let text = RichText("\(request.path) exists already. Replace it?", .problem)
      for (offset, line) in text.wrapped(columns: view.columns).prefix(view.rows).enumerated() {
        let place = Point(column: view.column, row: view.row + offset)
        painter.write(line, at: place, limit: view.columns)
      }
      return nil
    }
  }

  private static func rect(_ size: Size, _ export: ExportState) -> Rect {
    let columns = min(size.columns, 84)
    let rows = min(max(3, size.rows - 2), export.forms.count + 3)
    return Rect(
      column: (size.columns - columns) / 2,
      row: max(1, (size.rows - rows) / 2),
      columns: columns,
      rows: rows
    )
  }

  private static func quotes(_ state: State) -> String {
    let count = Wording.count(state.board.overview.quotes.matching, "quote")
    return state.perspective.filter.isEmpty ? count : "\(count) by the filter"
  }

  /// By what is chosen what is shown.
  private static func perspective(_ state: State) -> RichText {
    let filter = state.perspective.filter.text
    let day = DateText.day(state.perspective.asOf)
    let lens = "as of \(day) · lens \(HeaderView.lens(state))"
    return RichText(filter.isEmpty ? lens : "\(lens) · filter \(filter)", .secondary)
  }

  private static func drawForms(_ export: ExportState, _ view: Rect, on painter: inout Painter) {
    let top = max(0, min(export.selected - view.rows / 2, export.forms.count - view.rows))
    for (offset, form) in export.forms.dropFirst(top).prefix(view.rows).enumerated() {
      let isSelected = top + offset == export.selected
      let row = view.row + offset
      let line = Rect(column: view.column - 1, row: row, columns: view.columns + 2, rows: 1)
      if isSelected { painter.fill(line, .text, isSelected: true) }
      var text = RichText(form.name.padded(to: nameColumns(export)), .heading)
      text.append(form.help, .secondary)
      painter.write(
        text,
        at: Point(column: view.column, row: row),
        limit: view.columns,
        isSelected: isSelected
      )
    }
  }

  private static func drawName(
    _ field: TextField,
    _ export: ExportState,
    _ view: Rect,
    on painter: inout Painter
  ) -> Point {
    let form = RichText("Name of the \(export.form?.name ?? "") file", .secondary)
    painter.write(form, at: Point(column: view.column, row: view.row), limit: view.columns)
    let row = min(view.row + 1, view.endRow - 1)
    let room = max(1, view.columns - 1)
    let shown = field.window(columns: room)
    painter.fill(Rect(column: view.column, row: row, columns: view.columns, rows: 1), .text)
    painter.write(shown.text, .words, at: Point(column: view.column, row: row), limit: room)
    return Point(column: view.column + shown.cursorColumn, row: row)
  }
}
