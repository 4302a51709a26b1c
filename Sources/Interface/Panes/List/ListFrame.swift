import Drawing
import Presentation
import RelationsAnalysis
import RelationsQuery

/// The frame of a view with a list, or its title line where there is no room for one.
enum ListFrame {
  private static let leastForFrame = Size(columns: 36, rows: 9)

  static func hasFrame(_ rect: Rect) -> Bool {
    rect.columns >= leastForFrame.columns && rect.rows >= leastForFrame.rows
  }

  /// The rows within.
  static func rows(_ rect: Rect) -> Rect {
    hasFrame(rect) ? rect.inset(columns: 1, rows: 1) : rect.splitTop(1).rest
  }

  static func draw(
    _ scene: Scene,
    title: String,
    note: String,
    more: MoreMarks,
    on painter: inout Painter
  ) {
    draw(
      scene.rect,
      title: RichText(title, scene.isFocused ? .mixed : .text),
      note: note,
      more: more,
      isFocused: scene.isFocused,
      on: &painter
    )
  }

  static func draw(
    _ rect: Rect,
    title: RichText,
    note: String,
    more: MoreMarks,
    isFocused: Bool,
    on painter: inout Painter
  ) {
    let edge: Role = isFocused ? .mixed : .secondary
    if hasFrame(rect) {
      painter.frame(rect, edge, title: title, note: note)
      more.draw(edge: rect.endColumn - 1, on: &painter)
    } else {
      more.drawLine(rect.splitTop(1).top, edge, title: title, note: note, on: &painter)
    }
  }

  /// Says why there is nothing, and what to do about it.
  static func drawEmpty(
    _ scene: Scene,
    _ text: String,
    matching: String = Wording.nothingMatches,
    on painter: inout Painter
  ) {
    let view = rows(scene.rect).inset(columns: 1, rows: 0)
    let isFiltered = !scene.perspective.filter.isEmpty
    let (back, filter) = (scene.way(to: .back), scene.way(to: .filter))
    let lines =
      isFiltered
      ? [
        RichText(
          scene.isReading ? "Nothing here matches so far." : matching,
          .text
        )
      ] + scene.filterNotes.map { RichText($0, .mixed) } + [
        RichText("\(back) and \(back) again, or \(filter) and Ctrl-U, clear it.", .secondary)
      ]
      : [RichText(scene.isReading ? "Nothing has been read yet." : text, .secondary)]
        + scene.guidance.map { RichText($0, .secondary) }
    var row = view.row + (view.rows > 4 ? 1 : 0)
    for line in lines.flatMap({ $0.wrapped(columns: max(1, view.columns)) }) where row < view.endRow
    {
      painter.write(line, at: Point(column: view.column, row: row), limit: view.columns)
      row += 1
    }
  }
}
