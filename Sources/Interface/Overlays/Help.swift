import Drawing
import RelationsQuery

/// Draws all keys, the filter language and the signs.
package enum HelpView {
  /// Gives the place of the cursor while one types what to look for.
  package static func draw(
    _ help: HelpState,
    _ state: State,
    on painter: inout Painter
  ) -> Point? {
    let rect = rect(state.device.size)
    painter.fill(rect, .text)
    let page = HelpPage(state, finding: help)
    let found = page.lines.indices.filter { page.lines[$0].hasMatch }
    painter.frame(
      rect,
      .mixed,
      title: RichText("Help", .mixed),
      note: note(help, found, state)
    )
    let view = rect.inset(columns: 2, rows: 1)
    let rows = rows(of: help, state.device.size)
    for (index, line) in page.lines.enumerated() {
      guard (help.scroll..<help.scroll + rows).contains(line.row) else { continue }
      let isMatch = help.match == index
      let place = Point(
        column: view.column + line.column * (page.columns + HelpPage.gap),
        row: view.row + line.row - help.scroll
      )
      let row = Rect(column: place.column, row: place.row, columns: page.columns, rows: 1)
      if isMatch { painter.fill(row, .text, isSelected: true) }
      painter.write(line.text, at: place, limit: page.columns, isSelected: isMatch)
    }
    if help.scroll + rows < page.rowCount {
      let more = " ↓ \(state.settings.keys.way(to: .down, at: .list)) "
      let column = rect.endColumn - 3 - TextWidth.columns(of: more)
      painter.write(more, .mixed, at: Point(column: column, row: rect.endRow - 1))
    }
    return help.isSearching
      ? painter.drawSearch(help.field, isTyping: help.isTyping, at: view) : nil
  }

  /// How much was found, or how to close.
  private static func note(_ help: HelpState, _ found: [Int], _ state: State) -> String {
    if !help.field.text.isEmpty {
      guard let place = help.match.flatMap(found.firstIndex) else { return "nothing found" }
      return "\(place + 1) of \(found.count)"
    }
    return "\(state.settings.keys.way(to: .back, at: .list)) closes"
  }

  /// How many rows are seen at once.
  static func rows(of help: HelpState, _ size: Size) -> Int {
    max(0, rect(size).rows - 2 - (help.isSearching ? 1 : 0))
  }

  static func rect(_ size: Size) -> Rect {
    let columns = min(size.columns, size.columns < HelpPage.wide ? 84 : 140)
    let rows = min(size.rows - 2, 60)
    return Rect(
      column: (size.columns - columns) / 2,
      row: max(1, (size.rows - rows) / 2),
      columns: columns,
      rows: rows
    )
  }
}
