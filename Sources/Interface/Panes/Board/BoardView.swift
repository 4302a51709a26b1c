import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Draws the two panes and the strip of one-sided issues.
struct BoardView {
  let state: State
  let layout: Layout

  func draw(on painter: inout Painter) {
    for section in BoardSection.allCases {
      guard let rect = layout.lists[section] else { continue }
      drawEdge(of: section, rect, on: &painter)
      drawRows(of: section, on: &painter)
    }
  }

  private func isFocused(_ section: BoardSection) -> Bool {
    state.depth == .list && state.board.active == section
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
    guard !layout.hasFrames else {
      painter.frame(rect, edge, title: title, note: note)
      drawSigns(of: section, rect, on: &painter)
      return
    }
    let mark = RichText(isFocused(section) ? "▸ " : "", role(of: section))
    more(in: section).drawLine(
      rect.splitTop(1).top,
      edge,
      title: mark + title,
      note: note,
      on: &painter
    )
  }

  /// Says in the lower edge, as far as there is room, what the signs beside titles are: that this dossier
  /// has no assessment of an issue, and who alone put some of the issues here.
  private func drawSigns(of section: BoardSection, _ rect: Rect, on painter: inout Painter) {
    let rows = state.board[section].page.rows
    let alone = rows.filter(\.restsOnAssessmentAlone)
    let meaning = Wording.assessedAlone(by: Set(alone.map(\.assessor)))
    let judged = [meaning, String(meaning.prefix { $0 != ";" })]
      .map { "\(Wording.assessmentAlone) \($0)" }
    let isUnassessed = rows.contains { $0.basis == .recordForWantOfAssessment }
    let want = "* \(Wording.noAssessment)"
    let texts: [String] =
      switch (alone.isEmpty, isUnassessed) {
      case (true, true): [want]
      case (true, false): []
      case (false, true): judged.map { "\($0)  \(want)" } + judged
      case (false, false): judged
      }
    let room = rect.columns - 6
    guard
      let text = texts.map({ " \($0) " }).first(where: { TextWidth.columns(of: $0) <= room })
    else { return }
    painter.write(
      text,
      .secondary,
      at: Point(column: rect.column + 2, row: rect.endRow - 1),
      limit: room
    )
  }

  private func more(in section: BoardSection) -> MoreMarks {
    let (list, view) = (state.board[section], layout.rows(of: section))
    return MoreMarks(
      above: list.top > 0,
      below: list.top + view.rows < list.page.total,
      of: view
    )
  }

  private func drawRows(of section: BoardSection, on painter: inout Painter) {
    let rect = layout.rows(of: section)
    let list = state.board[section]
    guard !rect.isEmpty else { return }
    if list.page.total == 0 { return drawEmpty(section, rect, on: &painter) }
    let columns = RowColumns(
      width: rect.columns,
      labels: Side.allCases.reduce(0) { $0 + TextWidth.columns(of: state.shortName($1)) }
    )
    for offset in 0..<rect.rows {
      let index = list.top + offset
      guard let row = list.row(at: index) else { break }
      let line = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      let isSelected = index == list.selected && state.board.active == section
      draw(row, section, line, columns, isSelected: isSelected, on: &painter)
    }
    if layout.hasFrames { more(in: section).draw(edge: rect.endColumn, on: &painter) }
  }

  private func drawEmpty(_ section: BoardSection, _ rect: Rect, on painter: inout Painter) {
    let texts = nothing(in: section, rows: rect.rows).flatMap {
      RichText($0, .secondary).wrapped(columns: max(1, rect.columns - 2))
    }
    for (offset, text) in texts.prefix(rect.rows).enumerated() {
      let place = Point(column: rect.column + 2, row: rect.row + offset)
      painter.write(text, at: place, limit: rect.columns - 2)
    }
  }

  /// Why there is nothing, and what to do about it; where little fits, what is of most use first.
  private func nothing(in section: BoardSection, rows: Int) -> [String] {
    switch (!state.perspective.filter.isEmpty, state.isPartial) {
    case (true, true): return ["Nothing here matches so far."]
    case (true, false):
      let notes = state.board.overview.quotes.matching == 0 ? state.filterNotes : []
      // Where nothing stands whatever the filter, no other one finds more.
      let count = state.board.overview[section]
      let reason = [state.boardWords.reason(of: count)]
      let lines = rows > notes.count ? reason + notes : notes + reason
      guard count.total > 0 else { return lines }
      return lines + [
        "Fewer or shorter words find more.", "\(state.way(to: .back)) clears the filter.",
      ]
    case (false, true): return ["Nothing has been read yet."]
    case (false, false):
      guard state.isBlank, section == .shared else { return [state.boardWords.nothing] }
      guard rows > 2 else { return [state.shortGuidance] }
      return (rows > 5 ? [state.boardWords.nothing, ""] : []) + state.guidance
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
    let shown = isSelected && (state.depth == .list || painter.theme.depth != .none)
    if shown { painter.fill(line, .text, isSelected: true) }
    var place = Point(column: line.column, row: line.row)
    if isSelected { painter.write("▌", role(of: section), at: place, isSelected: shown) }
    place.column += 1
    if let mark = mark(row) { painter.write(mark.0, mark.1, at: place, isSelected: shown) }
    place.column += columns.mark
    // What has moved, and what an assessment alone puts here, is marked behind the title.
    let signs = [
      state.board.moved.contains(row.id) ? ("∆", Role.mixed) : nil,
      row.restsOnAssessmentAlone ? (Wording.assessmentAlone, .secondary) : nil,
      // Before the title stands what kind of issue it is.
      row.basis == .recordForWantOfAssessment && mark(row)?.0 != "*" ? ("*", .secondary) : nil,
    ]
    .compactMap { $0 }
    let title: Role = isSelected && state.depth == .list ? .words : .text
    painter.write(
      RichText(row.title, title, marking: state.perspective.filter),
      at: place,
      limit: columns.title - 1 - 2 * signs.count,
      isSelected: shown
    )
    drawNote(
      on: row,
      at: place,
      columns.title - 1 - 2 * signs.count,
      isSelected: shown,
      on: &painter
    )
    place.column += columns.title
    for (number, sign) in signs.reversed().enumerated() {
      let mark = Point(column: place.column - 2 * (number + 1), row: place.row)
      painter.write(sign.0, sign.1, at: mark, isSelected: shown)
    }
    drawPositions(row, at: place, columns, isSelected: shown, on: &painter)
    place.column += columns.positions
    drawRight(Wording.short(row.quotes.matching), .text, columns.count, &place, shown, &painter)
    guard columns.date > 0, let date = row.lastDate else { return }
    let narrow = DateText.narrow(date, columns: columns.date - 1)
    drawRight(narrow, .secondary, columns.date, &place, shown, &painter)
  }

  /// Writes behind the title, where there is room, that both sides speak on different points.
  private func drawNote(
    on row: IssueRow,
    at place: Point,
    _ columns: Int,
    isSelected: Bool,
    on painter: inout Painter
  ) {
    guard let note = Wording.differentPoints(row).map({ " · \($0)" }) else { return }
    let used = TextWidth.columns(of: row.title)
    guard TextWidth.columns(of: note) <= columns - used else { return }
    let start = Point(column: place.column + used, row: place.row)
    painter.write(note, .secondary, at: start, limit: columns - used, isSelected: isSelected)
  }

  /// Writes a text at the right end of a column of the table, and goes on past it.
  private func drawRight(
    _ text: String,
    _ role: Role,
    _ width: Int,
    _ place: inout Point,
    _ isSelected: Bool,
    _ painter: inout Painter
  ) {
    // What is too long never touches what stands before it.
    let space = max(1, width - TextWidth.columns(of: text))
    let start = Point(column: place.column + space, row: place.row)
    painter.write(text, role, at: start, limit: width - space, isSelected: isSelected)
    place.column += width
  }

  private func mark(_ row: IssueRow) -> (String, Role)? {
    switch row.standing {
    case .mixed: return (Wording.glyph(row.standing), .mixed)
    case .oneSided, .open: return (Wording.glyph(row.standing), .secondary)
    default: break
    }
    return row.basis == .recordForWantOfAssessment ? ("*", .secondary) : nil
  }

  private func drawPositions(
    _ row: IssueRow,
    at point: Point,
    _ columns: RowColumns,
    isSelected: Bool,
    on painter: inout Painter
  ) {
    var place = point
    func put(_ text: String, _ role: Role) {
      place.column += 1 + painter.write(text, role, at: place, isSelected: isSelected)
    }
    if columns.hasLabels { put(state.shortName(.first), .secondary) }
    for side in Side.allCases {
      let position = row.positions[side]
      put(Wording.glyph(position), Role(position))
      if columns.positions == 3 { place.column -= 1 }
    }
    if columns.hasLabels { put(state.shortName(.second), .secondary) }
  }
}

/// How the width of a line of the board is shared out.
package struct RowColumns: Equatable, Sendable {
  package let mark: Int
  package let title: Int
  package let positions: Int
  /// Whether the parties' names stand beside their positions.
  package let hasLabels: Bool
  package let count: Int
  package let date: Int

  private static let leastTitle = 22

  package init(width: Int, labels: Int) {
    mark = 2
    let rest = width - 1 - mark
    let isWide = rest - 9 >= RowColumns.leastTitle + 13
    date = isWide ? 10 : 0
    count = isWide ? 5 : 4
    let bare = 4
    let labelled = bare + labels + 2
    // Where it is narrow a blank at the right end is worth less than a whole title.
    let room = rest - date - count - (isWide ? 1 : 0)
    hasLabels = room - labelled >= RowColumns.leastTitle + 4
    positions = hasLabels ? labelled : isWide ? bare : bare - 1
    title = max(0, room - positions)
  }
}
