import Drawing

/// Where the lines of a form stand.
struct FormLayout {
  let rect: Rect
  /// The lines of the form.
  let view: Rect
  /// What is told of the selected line.
  let aid: Rect
  /// The columns of the names of fields.
  let label: Int
  /// The first line in view.
  let top: Int
  private let heights: [Int]

  init(_ state: FormState, _ size: Size) {
    let columns = min(size.columns, 100)
    let rows = state.rows
    // The lines, some more for a long text, and what is told below them.
    let wanted = rows.count + 4 + 6 + 2
    rect = Rect(
      column: (size.columns - columns) / 2,
      row: 1,
      columns: columns,
      rows: max(0, min(size.rows - 2, wanted))
    )
    let inner = rect.inset(columns: columns >= 60 ? 2 : 1, rows: 1)
    let aidRows = inner.rows >= 14 ? 6 : inner.rows >= 9 ? 4 : max(1, inner.rows / 2)
    (aid, view) = inner.splitBottom(min(aidRows, max(0, inner.rows - 1)))
    let fields = state.current.shape.fields.map { TextWidth.columns(of: $0.name) }
    let label = min((fields.max() ?? 0) + 2, max(8, inner.columns / 3))
    self.label = label
    let room = max(1, view.columns - label - 2)
    let typed = state.typed.map { FormLayout.lines(of: $0, columns: room).count } ?? 1
    let selected = min(max(0, state.selected), rows.count - 1)
    let most = max(1, min(6, view.rows - 1))
    heights = rows.indices.map { $0 == selected ? min(typed, most) : 1 }
    // The selected line is in view, and some before it.
    var top = selected
    var used = heights[selected]
    while top > 0, used + heights[top - 1] <= max(heights[selected], view.rows * 2 / 3) {
      top -= 1
      used += heights[top]
    }
    var rest = heights[top...].reduce(0, +)
    while top > 0, rest + heights[top - 1] <= view.rows {
      top -= 1
      rest += heights[top]
    }
    self.top = top
  }

  /// The lines that are in view, with the rows of the screen that they take.
  var lines: [(line: Int, rect: Rect)] {
    var row = view.row
    var lines: [(Int, Rect)] = []
    for line in top..<heights.count where row < view.endRow {
      let rows = min(heights[line], view.endRow - row)
      lines.append(
        (line, Rect(column: view.column, row: row, columns: view.columns, rows: rows))
      )
      row += rows
    }
    return lines
  }

  /// The columns of what stands in a field.
  var room: Int { max(1, view.columns - label - 2) }

  func row(at point: Point) -> Int? {
    lines.first { $0.rect.contains(point) }?.line
  }

  /// The lines of a text that is typed; the cursor may stand after the last.
  static func lines(of field: TextField, columns: Int) -> [Range<String.Index>] {
    TextWrap.lines(of: field.text, columns: max(1, columns - 1))
  }
}
