import Drawing
import RelationsQuery

/// Draws above the filter line what helps to type it: the candidates for a word, or what is wrong where
/// the foot has no room for it.
enum FilterAidView {
  /// What is wrong with the filter that is being typed.
  static func problem(_ state: State) -> String? {
    guard state.filterLine.isOpen, state.filterLine.completion == nil else { return nil }
    return (state.filterLine.mistake ?? state.filterLine.problems.first)?.message
  }

  static func draw(_ state: State, _ layout: Layout, on painter: inout Painter) {
    guard state.filterLine.isOpen, state.overlay == nil else { return }
    if let completion = state.filterLine.completion {
      draw(completion, state, above: layout.filterLine, on: &painter)
    } else if state.notice == nil, let problem = problem(state) {
      draw(problem, above: layout.filterLine, on: &painter)
    }
  }

  private static func draw(_ problem: String, above line: Rect, on painter: inout Painter) {
    let room = line.columns - 2
    guard TextWidth.columns(of: problem) > room else { return }
    let lines = RichText(problem, .barKey).wrapped(columns: max(1, room)).prefix(3)
    let rect = rect(of: lines.count, above: line)
    painter.fill(rect, .bar)
    for (offset, text) in lines.enumerated() {
      let place = Point(column: rect.column + 1, row: rect.row + offset)
      painter.write(text, at: place, limit: room)
    }
  }

  private static func rect(of rows: Int, above line: Rect) -> Rect {
    Rect(column: line.column, row: line.row - rows, columns: line.columns, rows: rows)
  }

  /// How many candidates are seen at once.
  private static func rows(_ size: Size) -> Int { size.rows >= 20 ? 8 : size.rows >= 14 ? 5 : 3 }

  private static func draw(
    _ completion: Completion,
    _ state: State,
    above line: Rect,
    on painter: inout Painter
  ) {
    let candidates = completion.candidates.rows
    let count = min(candidates.count, rows(state.device.size))
    guard count > 0 else { return }
    let top = max(0, min((completion.selected ?? 0) - count / 2, candidates.count - count))
    let shown = candidates[top..<top + count]
    let rect = rect(of: count, above: line)
    painter.fill(rect, .bar)
    let widest = shown.map { TextWidth.columns(of: $0.value) }.max() ?? 0
    let nameColumn = rect.column + 3 + min(widest, max(12, rect.columns / 3))
    for (offset, candidate) in shown.enumerated() {
      let row = rect.row + offset
      let isSelected = top + offset == completion.selected
      painter.write(isSelected ? "▸" : "", .barKey, at: Point(column: rect.column, row: row))
      painter.write(
        candidate.value,
        isSelected ? .barKey : .bar,
        at: Point(column: rect.column + 1, row: row),
        limit: candidate.name == nil ? rect.columns - 2 : nameColumn - rect.column - 2
      )
      painter.write(
        candidate.name ?? "",
        .barSecondary,
        at: Point(column: nameColumn, row: row),
        limit: max(0, rect.endColumn - nameColumn - 1)
      )
    }
  }
}
