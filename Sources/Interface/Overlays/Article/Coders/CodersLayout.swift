import Drawing

/// Where the comparison of coders has its list of units, and below it the versions of the selected.
struct CodersLayout {
  let rect: Rect
  /// The line with the counts; empty where there is no room for it.
  let head: Rect
  /// The rows of the list.
  let list: Rect
  /// The first unit in view.
  let first: Int
  /// The versions, with a line above them.
  let versions: Rect
  /// Whether versions stand side by side.
  let isWide: Bool

  init(_ sheet: CodersSheet, _ size: Size) {
    rect = Rect(column: 0, row: 1, columns: size.columns, rows: max(0, size.rows - 2))
    var inner = rect.inset(columns: 1, rows: 1)
    let count = sheet.comparison.units.count
    (head, inner) = inner.rows >= 12 ? inner.splitTop(1) : (.zero, inner)
    // What is compared needs more room than what is left.
    let rows = min(max(1, count), max(min(2, inner.rows), inner.rows / 3))
    (list, versions) = inner.splitTop(rows)
    first = max(0, min(sheet.selected - rows / 2, count - rows))
    isWide = rect.columns >= 70 && sheet.coders.count == 2 && versions.rows >= 6
  }
}
