import Drawing
import RelationsModel

/// What is wrong with a dossier, one of it selected.
package struct ProblemsState: Equatable, Sendable {
  package let problems: [Diagnostic]
  package internal(set) var selected = 0

  package init(_ problems: [Diagnostic]) {
    self.problems = problems
  }
}

extension State {
  mutating func handle(_ key: Key, in problems: ProblemsState) -> [Effect] {
    var problems = problems
    let page = max(1, ProblemsView.rect(size).rows / 4)
    switch commandInOverlay(for: key) {
    case .down: problems.selected += 1
    case .up: problems.selected -= 1
    case .halfPageDown, .pageDown: problems.selected += page
    case .halfPageUp, .pageUp: problems.selected -= page
    case .first: problems.selected = 0
    case .last: problems.selected = problems.problems.count - 1
    case .open, .edit:
      guard problems.problems.indices.contains(problems.selected) else { return [] }
      let problem = problems.problems[problems.selected]
      let effects = edit(.place(problem.place))
      if !effects.isEmpty, settingsProblems.contains(problem) {
        notice = Notice(.information, "Settings are read at the next start.")
      }
      return effects
    case .back, .problems, .quit:
      overlay = nil
      return []
    default: return []
    }
    problems.selected = min(max(0, problems.selected), problems.problems.count - 1)
    overlay = .problems(problems)
    return []
  }
}

/// Draws the problems: place, what is wrong, and the line in which it stands.
enum ProblemsView {
  static func draw(_ state: ProblemsState, _ size: Size, on painter: inout Painter) {
    let rect = rect(size)
    painter.fill(rect, .text)
    painter.frame(
      rect,
      .mixed,
      title: RichText("Problems", .mixed),
      note: "\(state.selected + 1) of \(state.problems.count)"
    )
    let view = rect.inset(columns: 1, rows: 1)
    var row = view.row
    for index in first(state, view)..<state.problems.count where row < view.endRow {
      let lines = lines(of: state.problems[index], columns: view.columns - 2)
      for line in lines.prefix(view.endRow - row) {
        if index == state.selected {
          painter.write("▌", .problem, at: Point(column: view.column, row: row))
        }
        painter.write(
          line,
          at: Point(column: view.column + 2, row: row),
          limit: view.columns - 2
        )
        row += 1
      }
      // A line between two.
      row += 1
    }
  }

  static func rect(_ size: Size) -> Rect {
    let columns = min(size.columns, 100)
    let rows = max(0, size.rows - 2)
    return Rect(column: (size.columns - columns) / 2, row: 1, columns: columns, rows: rows)
  }

  /// The first problem that is shown, so that the selected one is shown whole where that is possible.
  private static func first(_ state: ProblemsState, _ view: Rect) -> Int {
    var room = view.rows
    var first = state.selected
    while first >= 0 {
      room -= lines(of: state.problems[first], columns: view.columns - 2).count + 1
      guard room >= -1 else { return min(state.selected, first + 1) }
      first -= 1
    }
    return 0
  }

  private static func lines(of problem: Diagnostic, columns: Int) -> [RichText] {
    let place = problem.place
    var text = RichText("\(place.file):\(place.line):\(place.column)  ", .secondary)
    text.append("\(problem.severity.rawValue): ", problem.severity == .error ? .problem : .mixed)
    text.append(problem.message, .heading)
    if let suggestion = problem.suggestion { text.append("; did you mean “\(suggestion)”?", .text) }
    var lines = text.wrapped(columns: columns)
    if let excerpt = problem.excerpt, !excerpt.isEmpty {
      lines.append(RichText("  " + excerpt.cut(to: max(1, columns - 2)), .summary))
    }
    return lines
  }
}
