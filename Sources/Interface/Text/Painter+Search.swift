import Drawing

extension Painter {
  /// Draws the line on which one looks for words in the last row of a view; gives the place of the cursor
  /// while somebody types there.
  mutating func drawSearch(_ field: TextField, isTyping: Bool, at view: Rect) -> Point? {
    let place = Point(column: view.column, row: view.endRow - 1)
    write("/ ", .mixed, at: place)
    let room = max(1, view.columns - 2)
    let line = field.window(columns: room)
    let start = Point(column: place.column + 2, row: place.row)
    write(line.text, .words, at: start, limit: room)
    return isTyping ? Point(column: start.column + line.cursorColumn, row: place.row) : nil
  }
}
