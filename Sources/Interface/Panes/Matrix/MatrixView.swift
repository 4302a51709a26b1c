import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension MatrixPane {
  /// What fits on the screen, and where it stands.
  struct Grid: Equatable {
    /// How many actors and how many columns of the matrix there is room for.
    let rows: Int
    let columns: Int
    /// How wide a column of the matrix is, and that with the names.
    let cellColumns: Int
    let nameColumns: Int
    /// Whether there is room for each actor's number of quotes.
    let hasNumbers: Bool
    /// How many lines the headings have.
    let headLines: Int
    /// Where the cells begin.
    let origin: Point
    /// The line below that spells the selected cell out; nil where there is none.
    let noteRow: Int?
  }

  func grid(_ scene: Scene) -> Grid {
    let view = ListFrame.rows(scene.rect)
    let hasNote = view.rows >= 5
    let headLines = kind == .propositions || view.rows < 10 ? 1 : 3
    let names = view.columns >= 100 ? 30 : view.columns >= 60 ? 22 : 14
    let room = max(1, view.columns - names)
    let least = kind == .propositions ? 7 : 6
    let widest = max(least, min(11, room / max(1, matrix.columns.total)))
    return Grid(
      rows: max(1, view.rows - headLines - (hasNote ? 1 : 0)),
      columns: max(1, room / widest),
      cellColumns: widest,
      nameColumns: names,
      hasNumbers: names > 14,
      headLines: headLines,
      origin: Point(column: view.column + names, row: view.row + headLines),
      noteRow: hasNote ? view.endRow - 1 : nil
    )
  }

  func place(at point: Point, _ scene: Scene) -> (Int, Int)? {
    let grid = grid(scene)
    let (line, place) = (point.row - grid.origin.row, point.column - grid.origin.column)
    guard (0..<grid.rows).contains(line), top + line < matrix.rows.total else { return nil }
    // On a name the row alone is chosen.
    guard place >= 0 else { return (top + line, column) }
    let found = leading + place / grid.cellColumns
    guard found < min(matrix.columns.total, leading + grid.columns) else { return nil }
    return (top + line, found)
  }

  package func draw(in scene: Scene, on painter: inout Painter) {
    let grid = grid(scene)
    ListFrame.draw(
      scene,
      title: MatrixWords.name,
      note: words.note(order),
      more: more(grid, scene),
      on: &painter
    )
    guard matrix.rows.total > 0, matrix.columns.total > 0 else {
      return ListFrame.drawEmpty(scene, words.nothing, on: &painter)
    }
    drawHeads(grid, scene, on: &painter)
    for line in 0..<grid.rows {
      guard let head = head(of: top + line) else { break }
      draw(head, line, grid, scene, on: &painter)
    }
    drawNote(grid, scene, on: &painter)
  }

  private func more(_ grid: Grid, _ scene: Scene) -> MoreMarks {
    let rows = ListFrame.rows(scene.rect)
    let view = Rect(
      column: rows.column,
      row: grid.origin.row,
      columns: rows.columns,
      rows: grid.rows
    )
    return MoreMarks(above: top > 0, below: top + grid.rows < matrix.rows.total, of: view)
  }

  var words: MatrixWords {
    MatrixWords(by: kind, actors: matrix.rows.total, columns: matrix.columns.total)
  }

  private func drawHeads(_ grid: Grid, _ scene: Scene, on painter: inout Painter) {
    for offset in 0..<grid.columns {
      guard let head = head(ofColumn: leading + offset) else { break }
      let isSelected = leading + offset == column
      let text = kind == .issues ? head.title : head.id
      let place = grid.origin.column + offset * grid.cellColumns
      for (line, word) in heading(text, grid).enumerated() {
        let row = grid.origin.row - grid.headLines + line
        painter.write(
          word,
          isSelected ? .heading : .secondary,
          at: Point(column: place, row: row),
          limit: grid.cellColumns - 1
        )
      }
    }
    if leading > 0 {
      painter.write(
        "←",
        .mixed,
        at: Point(column: grid.origin.column - 2, row: grid.origin.row - 1)
      )
    }
    let end = grid.origin.column + grid.columns * grid.cellColumns
    if leading + grid.columns < matrix.columns.total, end <= scene.rect.endColumn {
      painter.write(
        "→",
        .mixed,
        at: Point(column: min(end, scene.rect.endColumn - 1), row: grid.origin.row - 1)
      )
    }
  }

  /// The words of a heading, one or more a line, at the foot of the lines there are.
  private func heading(_ text: String, _ grid: Grid) -> [String] {
    let width = grid.cellColumns - 1
    var words = text.split(separator: " ").map(String.init)
    // The article says nothing, and would take a line.
    if words.count > 1, words[0] == "The" { words.removeFirst() }
    var lines: [String] = []
    for word in words {
      if let last = lines.last,
        TextWidth.columns(of: last) + 1 + TextWidth.columns(of: word) <= width
      {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word.clipped(to: width))
      }
    }
    lines = Array(lines.prefix(grid.headLines))
    return Array(repeating: "", count: grid.headLines - lines.count) + lines
  }

  private func draw(
    _ head: Matrix.Row,
    _ line: Int,
    _ grid: Grid,
    _ scene: Scene,
    on painter: inout Painter
  ) {
    let row = grid.origin.row + line
    let start = grid.origin.column - grid.nameColumns
    let isSelected = top + line == self.row
    if isSelected { painter.write("▌", .text, at: Point(column: start, row: row)) }
    let side = head.side.map { scene.heading.parties[$0].shortName } ?? "–"
    // In a small window the name needs the room more than the number.
    let number = Wording.short(head.quotes.total).leftPadded(to: 4) + " "
    let tail = " \(side.cut(to: 4)) " + (grid.hasNumbers ? number : "")
    let room = grid.nameColumns - 1 - TextWidth.columns(of: tail)
    let name = ActorName(head.name, head.kind).fitted(to: max(4, room)).padded(to: max(4, room))
    var text = RichText(name, isSelected ? .heading : .text, marking: scene.perspective.filter)
    text.append(tail, .secondary)
    painter.write(text, at: Point(column: start + 1, row: row), limit: grid.nameColumns - 1)
    for offset in 0..<grid.columns where leading + offset < matrix.columns.total {
      let isCell = isSelected && leading + offset == column
      let place = Point(column: grid.origin.column + offset * grid.cellColumns, row: row)
      let isAdded = spread(top + line, leading + offset) <= 1
      draw(
        cell(top + line, leading + offset),
        isAdded: isAdded,
        at: place,
        grid,
        isCell,
        on: &painter
      )
    }
  }

  private func draw(
    _ counts: StanceCounts?,
    isAdded: Bool,
    at place: Point,
    _ grid: Grid,
    _ isSelected: Bool,
    on painter: inout Painter
  ) {
    if isSelected {
      let rect = Rect(column: place.column, row: place.row, columns: grid.cellColumns - 1, rows: 1)
      painter.fill(rect, .text, isSelected: true)
    }
    guard let counts else {
      if isSelected { painter.write("–", .secondary, at: place, isSelected: true) }
      return
    }
    var text = RichText()
    for part in MatrixWords.parts(counts, isAdded: isAdded, in: grid.cellColumns - 1) {
      text.append(part.text, part.stance.map { Role($0) } ?? .text)
    }
    painter.write(text, at: place, limit: grid.cellColumns - 1, isSelected: isSelected)
  }

  /// Spells the selected cell out.
  private func drawNote(_ grid: Grid, _ scene: Scene, on painter: inout Painter) {
    guard let row = grid.noteRow, let actor = head(of: self.row), let head = head(ofColumn: column)
    else { return }
    let start = grid.origin.column - grid.nameColumns + 1
    let counts = StanceText.counts(cell(self.row, column) ?? StanceCounts())
    let room = ListFrame.rows(scene.rect).columns - 2
    let several = spread(self.row, column)
    let note = Wording.added(over: several).map { "   \($0)" } ?? ""
    let tail = RichText("   ", .text) + counts + RichText(note, .secondary)
    let title = "\(actor.name) · \(head.title)".cut(to: max(8, room - tail.columns))
    let used = painter.write(
      RichText(title, .text) + tail,
      at: Point(column: start, row: row),
      limit: room
    )
    var legend = RichText()
    for mark in MatrixWords.marks {
      legend.append("\(mark.glyph) ", Role(mark))
      legend.append("\(mark.name)  ", .secondary)
    }
    legend.append(words.severalMeaning ?? "", .secondary)
    guard used + legend.columns + 4 <= room else { return }
    let place = Point(column: start + room - legend.columns, row: row)
    painter.write(legend, at: place, limit: legend.columns)
  }
}
