import Drawing
import RelationsModel
import RelationsQuery

/// Draws the two panes and the strip of one-sided issues.
package struct BoardView {
  private let state: State
  private let layout: Layout

  package init(_ state: State, _ layout: Layout) {
    self.state = state
    self.layout = layout
  }

  package func draw(on painter: inout Painter) {
    for section in BoardSection.allCases {
      guard let rect = layout.lists[section] else { continue }
      drawEdge(of: section, rect, on: &painter)
      drawRows(of: section, on: &painter)
    }
  }

  private func isFocused(_ section: BoardSection) -> Bool {
    state.level == .board && state.board.active == section
  }

  private func role(of section: BoardSection) -> Role {
    switch section {
    case .shared: .shared
    case .contested: .contested
    case .oneSided: .text
    }
  }

  private func drawEdge(of section: BoardSection, _ rect: Rect, on painter: inout Painter) {
    let count = state.board.overview[section]
    let note = Wording.count(count, isFiltered: !state.perspective.filter.isEmpty)
    let edge: Role = isFocused(section) ? role(of: section) : .secondary
    var title = RichText(Wording.name(section), isFocused(section) ? role(of: section) : .text)
    if isFocused(section), painter.theme.depth == .none { title = RichText(title.plain, .heading) }
    if section != .oneSided, !isFocused(section) {
      title = RichText(title.plain, role(of: section))
    }
    if layout.hasFrames {
      painter.frame(rect, edge, title: title, note: note)
    } else {
      let line = rect.splitTop(1).top
      let mark = isFocused(section) ? "▸ " : "  "
      painter.titleLine(line, edge, title: RichText(mark, role(of: section)) + title, note: note)
    }
  }

  private func drawRows(of section: BoardSection, on painter: inout Painter) {
    let rect = layout.rows(of: section)
    let list = state.board[section]
    guard !rect.isEmpty else { return }
    if list.page.total == 0 { return drawEmpty(section, rect, on: &painter) }
    let columns = RowColumns(width: rect.columns)
    for offset in 0..<rect.rows {
      let index = list.top + offset
      guard let row = list.row(at: index) else { break }
      let line = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      let isSelected = index == list.selected && state.board.active == section
      draw(row, section, line, columns, isSelected: isSelected, on: &painter)
    }
    drawMore(list, rect, on: &painter)
  }

  private func drawEmpty(_ section: BoardSection, _ rect: Rect, on painter: inout Painter) {
    let isFiltered = !state.perspective.filter.isEmpty
    let lines =
      isFiltered
      ? ["Nothing here matches.", "Esc clears the filter."] : ["Nothing stands here by this day."]
    for (offset, text) in lines.prefix(rect.rows).enumerated() {
      painter.write(
        text,
        .secondary,
        at: Point(column: rect.column + 2, row: rect.row + offset),
        limit: rect.columns - 2
      )
    }
  }

  private func drawMore(_ list: IssueList, _ rect: Rect, on painter: inout Painter) {
    let right = rect.endColumn - 1
    if list.top > 0 {
      painter.write("↑", .secondary, at: Point(column: right, row: rect.row))
    }
    if list.top + rect.rows < list.page.total {
      painter.write("↓", .secondary, at: Point(column: right, row: rect.endRow - 1))
    }
  }

  private func draw(
    _ row: IssueRow,
    _ section: BoardSection,
    _ line: Rect,
    _ columns: RowColumns,
    isSelected: Bool,
    on painter: inout Painter
  ) {
    let shown = isSelected && (state.level == .board || painter.theme.depth != .none)
    if shown { painter.fill(line, .text, isSelected: true) }
    var column = line.column
    func put(_ text: RichText, _ width: Int, isRight: Bool = false, gap: Int = 0) {
      let space = isRight ? max(0, width - text.columns) : 0
      painter.write(
        text,
        at: Point(column: column + space, row: line.row),
        limit: width - space - gap,
        isSelected: shown
      )
      column += width
    }
    put(RichText(isSelected ? "▌" : " ", role(of: section)), 1)
    put(mark(row), columns.mark)
    let title: Role = isSelected && state.level == .board ? .words : .text
    put(RichText(row.title, title, marking: state.perspective.filter), columns.title, gap: 1)
    put(positions(row, columns), columns.positions)
    put(RichText("\(row.quotes.matching)", .text), columns.count, isRight: true)
    if columns.date > 0 {
      put(RichText(row.lastDate.map(DateText.short) ?? "", .secondary), columns.date, isRight: true)
    }
  }

  private func mark(_ row: IssueRow) -> RichText {
    if row.standing == .mixed { return RichText("◐", .mixed) }
    return RichText(row.basis == .recordForWantOfAssessment ? "*" : "", .secondary)
  }

  private func positions(_ row: IssueRow, _ columns: RowColumns) -> RichText {
    var text = RichText()
    let isLabelled = columns.positions > RowColumns.barePositions
    if isLabelled { text.append("\(state.shortName(.first)) ", .secondary) }
    for side in Side.allCases {
      let position = row.positions[side]
      text.append(Wording.glyph(position), Role(position))
      if side == .first { text.append(" ", .text) }
    }
    if isLabelled { text.append(" \(state.shortName(.second))", .secondary) }
    return text
  }
}

/// How the width of a line of the board is shared out.
package struct RowColumns: Equatable, Sendable {
  package static let barePositions = 4

  package let mark: Int
  package let title: Int
  package let positions: Int
  package let count: Int
  package let date: Int

  package init(width: Int) {
    mark = 2
    let rest = width - 1 - mark - 1
    positions = rest >= 48 ? 10 : RowColumns.barePositions
    count = 4
    date = rest >= 44 ? 10 : 0
    title = max(0, rest - positions - count - date)
  }
}
