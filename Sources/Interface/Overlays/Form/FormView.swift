import Drawing
import Presentation
import RelationsModel

/// Draws a form: a line for each field, and below them what is told of the selected one.
struct FormView {
  let form: FormState
  private let state: State
  private let layout: FormLayout

  init(_ form: FormState, _ state: State) {
    self.form = form
    self.state = state
    layout = FormLayout(form, state.device.size)
  }

  func draw(on painter: inout Painter) -> Point? {
    painter.fill(layout.rect, .text)
    painter.frame(
      layout.rect,
      .mixed,
      title: RichText(form.title.cut(to: max(8, layout.rect.columns - 16)), .mixed),
      note: note
    )
    var cursor: Point?
    for (line, rect) in layout.lines {
      let row = form.rows[line]
      let isSelected = line == form.selected
      if isSelected { painter.fill(rect, .text, isSelected: true) }
      drawLabel(row, rect, isSelected, on: &painter)
      let place = Point(column: rect.column + layout.label + 1, row: rect.row)
      if isSelected, let field = form.typed {
        cursor = drawTyped(field, rect, on: &painter)
      } else {
        let text = text(of: row)
        painter.write(text, at: place, limit: layout.room, isSelected: isSelected)
      }
      drawSign(row, rect, isSelected, on: &painter)
    }
    if form.rows.count > (layout.lines.last?.line ?? 0) + 1 { painter.markMore(layout.rect) }
    drawAid(on: &painter)
    return cursor
  }

  private var note: String {
    let errors = form.mistakeCount
    return errors > 0 ? Wording.count(errors, "mistake") : form.isChanged ? "not saved" : ""
  }

  private func drawLabel(
    _ row: FormState.Row,
    _ rect: Rect,
    _ isSelected: Bool,
    on painter: inout Painter
  ) {
    painter.write(
      form.label(of: row),
      isSelected ? .heading : .secondary,
      at: Point(column: rect.column, row: rect.row),
      limit: layout.label,
      isSelected: isSelected
    )
  }

  /// A sign at the end of a line on which something is wrong or odd.
  private func drawSign(
    _ row: FormState.Row,
    _ rect: Rect,
    _ isSelected: Bool,
    on painter: inout Painter
  ) {
    guard let problem = form.problems(of: row).first else { return }
    painter.write(
      problem.isError ? "!" : "?",
      problem.isError ? .problem : .mixed,
      at: Point(column: rect.column + layout.label - 1, row: rect.row),
      isSelected: isSelected
    )
  }

  private func text(of row: FormState.Row) -> RichText {
    let value = form.value(of: row)
    guard value.isEmpty else {
      let isAction = form.field(of: row) == nil
      return RichText(
        value.split(separator: "\n").joined(separator: " "),
        isAction ? .mixed : .words
      )
    }
    return RichText(form.hint(of: row), .secondary)
  }

  private func drawTyped(_ field: TextField, _ rect: Rect, on painter: inout Painter) -> Point {
    let lines = FormLayout.lines(of: field, columns: layout.room)
    let end = field.text.index(
      field.text.startIndex,
      offsetBy: field.cursor,
      limitedBy: field.text.endIndex
    )
    let place = end ?? field.text.endIndex
    let line = lines.lastIndex { $0.lowerBound <= place } ?? 0
    let first = max(0, min(line - rect.rows + 1, lines.count - rect.rows))
    let column = rect.column + layout.label + 1
    for (offset, range) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      painter.write(
        String(field.text[range]),
        .words,
        at: Point(column: column, row: rect.row + offset),
        limit: layout.room,
        isSelected: true
      )
    }
    if field.text.isEmpty {
      painter.write(
        form.hint(of: form.row),
        .secondary,
        at: Point(column: column, row: rect.row),
        limit: layout.room,
        isSelected: true
      )
    }
    let before = TextWidth.columns(
      of: field.text[lines[line].lowerBound..<max(place, lines[line].lowerBound)]
    )
    return Point(
      column: column + min(before, max(0, layout.room - 1)),
      row: rect.row + min(line - first, rect.rows - 1)
    )
  }

  // MARK: - Below the lines

  private func drawAid(on painter: inout Painter) {
    var rect = layout.aid
    guard !rect.isEmpty else { return }
    if rect.rows >= 4 {
      painter.titleLine(
        Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1),
        .secondary,
        title: RichText(),
        note: ""
      )
      rect = rect.splitTop(1).rest
    }
    let candidates = form.candidates
    let about = form.aid(in: state)
    let room =
      candidates.isEmpty
      ? rect.rows : max(1, rect.rows - min(candidates.count, max(1, rect.rows - 1)))
    let lines = about.wrapped(columns: rect.columns).prefix(room)
    var row = rect.row
    for line in lines {
      painter.write(line, at: Point(column: rect.column, row: row), limit: rect.columns)
      row += 1
    }
    drawCandidates(candidates, rect.splitTop(row - rect.row).rest, on: &painter)
  }

  /// The candidate that Enter takes.
  private var chosenCandidate: Int? { form.candidate ?? (form.isPart ? 0 : nil) }

  private func drawCandidates(
    _ candidates: [FormName],
    _ rect: Rect,
    on painter: inout Painter
  ) {
    guard !rect.isEmpty, !candidates.isEmpty else { return }
    // Names alone stand side by side.
    guard candidates.contains(where: { !$0.words.isEmpty }) else {
      var text = RichText()
      for (index, name) in candidates.enumerated() {
        if index > 0 { text.append("  ", .text) }
        text.append(name.id, index == chosenCandidate ? .match : .text)
      }
      for (offset, line) in text.wrapped(columns: rect.columns).prefix(rect.rows).enumerated() {
        let place = Point(column: rect.column, row: rect.row + offset)
        painter.write(line, at: place, limit: rect.columns)
      }
      return
    }
    let chosen = chosenCandidate ?? 0
    let top = max(0, min(chosen - rect.rows / 2, candidates.count - rect.rows))
    for (offset, name) in candidates.dropFirst(top).prefix(rect.rows).enumerated() {
      let isChosen = chosenCandidate == top + offset
      let line = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      if isChosen { painter.fill(line, .text, isSelected: true) }
      var text = RichText(name.id, isChosen ? .heading : .text)
      text.append("  " + name.words, .secondary)
      painter.write(
        text,
        at: Point(column: line.column, row: line.row),
        limit: line.columns,
        isSelected: isChosen
      )
    }
  }
}
