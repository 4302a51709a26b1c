import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension NetworkPane {
  /// What fits on the screen, and where it stands.
  struct Grid: Equatable {
    let rows: Int
    let columns: Int
    let nameColumns: Int
    /// Where the cells begin.
    let origin: Point
    /// The lists beside the map; empty where there is no room.
    let lists: Rect
    /// The chart of windows below it; empty likewise.
    let chart: Rect
    /// The line that spells the selected cell out; nil where there is none.
    let noteRow: Int?
  }

  /// A sign of the number's size, the number, and a blank.
  static let cellColumns = 6

  func grid(_ scene: Scene) -> Grid {
    let view = ListFrame.rows(scene.rect)
    let hasChart = view.rows >= 12 && view.columns >= 60 && !outlook.windows.isEmpty
    let hasNote = view.rows >= 5
    let listColumns = view.columns >= 100 ? 40 : 0
    let (map, lists) = (
      view.splitLeft(view.columns - listColumns).left,
      listColumns > 0 ? view.splitLeft(view.columns - listColumns).rest : .zero
    )
    let chartRows = hasChart ? 3 : 0
    let names = map.columns >= 70 ? 26 : map.columns >= 50 ? 20 : 14
    let head = 1
    return Grid(
      rows: max(1, view.rows - head - (hasNote ? 1 : 0) - chartRows),
      columns: max(1, (map.columns - names) / NetworkPane.cellColumns),
      nameColumns: names,
      origin: Point(column: map.column + names, row: map.row + head),
      lists: Rect(
        column: lists.column,
        row: lists.row,
        columns: lists.columns,
        rows: max(0, view.rows - chartRows - (hasNote ? 1 : 0))
      ),
      chart: hasChart
        ? Rect(
          column: view.column + 1,
          row: view.endRow - chartRows,
          columns: view.columns - 2,
          rows: chartRows
        ) : .zero,
      noteRow: hasNote ? view.endRow - chartRows - 1 : nil
    )
  }

  func place(at point: Point, _ scene: Scene) -> (Int, Int)? {
    let grid = grid(scene)
    let (line, place) = (point.row - grid.origin.row, point.column - grid.origin.column)
    guard (0..<grid.rows).contains(line), top + line < outlook.rows.count else { return nil }
    guard place >= 0 else { return (top + line, column) }
    let found = leading + place / NetworkPane.cellColumns
    guard found < min(outlook.columns.count, leading + grid.columns) else { return nil }
    return (top + line, found)
  }

  var words: NetworkWords { NetworkWords(outlook.question) }

  /// Agreement and congruence are blue, disagreement and conflict orange.
  static func role(_ value: Double) -> Role {
    value == 0 ? .secondary : value > 0 ? .shared : .contested
  }

  /// Conflict alone has no sign of its own.
  private func role(_ value: Double) -> Role {
    outlook.question.options.stance == .conflict && value > 0
      ? .contested : NetworkPane.role(value)
  }

  package func draw(in scene: Scene, on painter: inout Painter) {
    let grid = grid(scene)
    let rows = ListFrame.rows(scene.rect)
    let view = Rect(
      column: rows.column,
      row: grid.origin.row,
      columns: rows.columns,
      rows: grid.rows
    )
    ListFrame.draw(
      scene,
      title: NetworkWords.name,
      note: note(rows.columns),
      more: MoreMarks(above: top > 0, below: top + grid.rows < outlook.rows.count, of: view),
      on: &painter
    )
    guard !outlook.rows.isEmpty else {
      ListFrame.drawEmpty(scene, words.nothing, on: &painter)
      return drawChart(grid, on: &painter)
    }
    drawHeads(grid, scene, on: &painter)
    for line in 0..<grid.rows where top + line < outlook.rows.count {
      draw(line, grid, scene, on: &painter)
    }
    drawNote(grid, scene, on: &painter)
    drawLists(grid, scene, on: &painter)
    drawChart(grid, on: &painter)
  }

  /// What is shown, and by which formulas.
  private func note(_ columns: Int) -> String {
    let shown =
      outlook.rowCount > outlook.rows.count
      ? "\(outlook.rows.count) of \(Wording.number(outlook.rowCount)) " : ""
    let whole = "\(shown)\(words.kind), \(words.formula)"
    guard TextWidth.columns(of: whole) > columns - 14 else { return whole }
    return "\(NetworkWords.name(outlook.question.options.stance)), \(words.convention)"
  }

  private func drawHeads(_ grid: Grid, _ scene: Scene, on painter: inout Painter) {
    let row = grid.origin.row - 1
    for offset in 0..<grid.columns where leading + offset < outlook.columns.count {
      let isSelected = leading + offset == column
      painter.write(
        "\(leading + offset + 1)".leftPadded(to: NetworkPane.cellColumns - 1),
        isSelected ? .heading : .secondary,
        at: Point(column: grid.origin.column + offset * NetworkPane.cellColumns, row: row),
        limit: NetworkPane.cellColumns - 1
      )
    }
    if leading > 0 {
      painter.write("←", .mixed, at: Point(column: grid.origin.column - 1, row: row))
    }
    let end = grid.origin.column + grid.columns * NetworkPane.cellColumns
    if leading + grid.columns < outlook.columns.count {
      painter.write("→", .mixed, at: Point(column: end - 1, row: row))
    }
    let days = outlook.window == nil ? "all days" : NetworkWords.span(outlook.days)
    painter.write(
      days,
      outlook.window == nil ? .secondary : .mixed,
      at: Point(column: grid.origin.column - grid.nameColumns + 1, row: row),
      limit: grid.nameColumns - 2
    )
  }

  /// One row of the map: the number and name of the node, and its cells.
  private func draw(_ line: Int, _ grid: Grid, _ scene: Scene, on painter: inout Painter) {
    let (index, row) = (top + line, grid.origin.row + line)
    let node = outlook.rows[index]
    let start = grid.origin.column - grid.nameColumns
    let isSelected = index == self.row
    let isFirst = index == 0 || outlook.rows[index - 1].community != node.community
    painter.write(
      isSelected ? "▌" : isFirst && node.community != nil && index > 0 ? "·" : " ",
      isSelected ? .text : .secondary,
      at: Point(column: start, row: row)
    )
    let number = "\(index + 1)".leftPadded(to: 2)
    painter.write(number, .secondary, at: Point(column: start + 1, row: row))
    let name = RichText(
      node.name.cut(to: grid.nameColumns - 5),
      isSelected ? .heading : .text,
      marking: scene.perspective.filter
    )
    painter.write(
      name,
      at: Point(column: start + 2 + max(2, number.count), row: row),
      limit: max(1, grid.nameColumns - 5)
    )
    for offset in 0..<grid.columns where leading + offset < outlook.columns.count {
      let place = Point(
        column: grid.origin.column + offset * NetworkPane.cellColumns,
        row: row
      )
      draw(index, leading + offset, at: place, on: &painter)
    }
  }

  private func draw(_ row: Int, _ column: Int, at place: Point, on painter: inout Painter) {
    let isSelected = row == self.row && column == self.column
    let value = outlook.cells[row][column]
    let isSelf = outlook.question.options.mode == .one && row == column
    let text =
      (isSelf ? "" : "\(heat(value))") + (isSelf ? "─" : NetworkWords.cell(value))
    painter.write(
      text.leftPadded(to: NetworkPane.cellColumns - 1),
      isSelf ? .secondary : role(value),
      at: place,
      limit: NetworkPane.cellColumns - 1,
      isSelected: isSelected
    )
  }

  /// A sign that grows with the number's share of the largest.
  private func heat(_ value: Double) -> String {
    let most = outlook.cells.joined().map { abs($0) }.max() ?? 0
    guard most > 0, value != 0 else { return "" }
    return ["▁", "▃", "▅", "█"][min(3, Int(abs(value) / most * 4))]
  }

  /// What is known of the selected cell; nil until that is answered.
  var selectedCell: NetworkCell? {
    guard let cell, outlook.rows.indices.contains(row), outlook.columns.indices.contains(column),
      outlook.rows[row].name == cell.row, outlook.columns[column].name == cell.column
    else { return nil }
    return cell
  }

  /// Spells the selected cell out.
  private func drawNote(_ grid: Grid, _ scene: Scene, on painter: inout Painter) {
    guard let row = grid.noteRow, let cell = selectedCell else { return }
    let start = grid.origin.column - grid.nameColumns + 1
    let room = ListFrame.rows(scene.rect).columns - 2
    let isSelf = cell.row == cell.column
    var line = RichText(isSelf ? "" : "\(NetworkWords.cell(cell.value)) ", role(cell.value))
    line.append(isSelf ? cell.row : "\(cell.row) – \(cell.column)", .text)
    line.append(" · \(Wording.count(cell.count, "quote"))", .secondary)
    painter.write(line, at: Point(column: start, row: row), limit: room)
  }

  // MARK: - Lists

  /// Who is nearest to the selected row and who is farthest, and over what.
  private func drawLists(_ grid: Grid, _ scene: Scene, on painter: inout Painter) {
    guard !grid.lists.isEmpty else { return }
    let view = grid.lists.inset(columns: 1, rows: 0)
    let lines = lists(rows: view.rows, columns: view.columns)
    for (offset, line) in lines.prefix(view.rows).enumerated() {
      painter.write(
        line,
        at: Point(column: view.column, row: view.row + offset),
        limit: view.columns
      )
    }
  }

  private func lists(rows: Int, columns: Int) -> [RichText] {
    let nearest = outlook.nearest(to: row)
    let near = nearest.filter { $0.value > 0 }
    let far = nearest.filter { $0.value < 0 }.reversed()
    var lines: [RichText] = []
    let count = max(2, (rows - 6) / (far.isEmpty ? 2 : 3))
    func add(_ title: String, _ ties: some Collection<(column: Int, value: Double)>) {
      guard !ties.isEmpty else { return }
      lines.append(RichText(title, .heading))
      for tie in ties.prefix(count) {
        var line = RichText(NetworkWords.cell(tie.value).leftPadded(to: 5), role(tie.value))
        line.append(" \(outlook.columns[tie.column].name)", .text)
        lines.append(line)
      }
    }
    let isConflict = outlook.question.options.stance == .conflict
    add(isConflict ? "Most against" : "Nearest", near)
    add("Farthest", far)
    if let cell = selectedCell, !cell.shared.isEmpty {
      lines.append(RichText("Both speak on", .heading))
      for shared in cell.shared {
        var line = RichText(NetworkWords.cell(shared.value).leftPadded(to: 5), role(shared.value))
        line.append(" \(shared.name)", .text)
        lines.append(line)
      }
    }
    return lines
  }

  // MARK: - Chart

  /// How far the network stood apart, window by window.
  private func drawChart(_ grid: Grid, on painter: inout Painter) {
    guard !grid.chart.isEmpty else { return }
    let chart = grid.chart
    painter.write(
      String(repeating: "─", count: chart.columns),
      .secondary,
      at: Point(column: chart.column, row: chart.row)
    )
    let label = "polarisation"
    painter.write(label, .secondary, at: Point(column: chart.column, row: chart.row + 1))
    let start = chart.column + label.count + 1
    let width = max(1, min(3, (chart.endColumn - start) / max(1, outlook.windows.count)))
    let most = outlook.windows.map(\.polarisation).max() ?? 0
    let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let room = (chart.endColumn - start) / width
    let first = max(0, min(outlook.windows.count - room, (outlook.window ?? 0) - room + 1))
    for (offset, span) in outlook.windows.dropFirst(first).prefix(room).enumerated() {
      let isShown = outlook.window == first + offset
      let share = most > 0 ? span.polarisation / most : 0
      let bar = span.statements == 0 ? "·" : bars[min(7, Int(share * 8))]
      let place = Point(column: start + offset * width, row: chart.row + 1)
      painter.write(
        String(repeating: bar, count: max(1, width - 1)),
        isShown ? .mixed : .text,
        at: place
      )
      if isShown { painter.write("▲", .mixed, at: Point(column: place.column, row: chart.row + 2)) }
    }
    drawAxis(chart, start, on: &painter)
  }

  /// The days of the windows, and the number of the shown one where there is room.
  private func drawAxis(_ chart: Rect, _ start: Int, on painter: inout Painter) {
    guard let last = outlook.windows.last, let first = outlook.windows.first else { return }
    let shown = outlook.window.map { outlook.windows[$0] }
    let text =
      shown.map { span in
        "\(NetworkWords.cell(span.polarisation)) · \(NetworkWords.span(span.from...span.to))"
      } ?? NetworkWords.span(first.from...last.to)
    let columns = TextWidth.columns(of: text)
    painter.write(
      text,
      .secondary,
      at: Point(column: max(chart.column, chart.endColumn - columns), row: chart.row + 2),
      limit: chart.columns
    )
  }
}
