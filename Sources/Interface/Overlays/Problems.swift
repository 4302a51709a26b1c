import Drawing
import Presentation
import RelationsModel

/// What is wrong with a dossier, one of it selected.
package struct ProblemsState: Equatable, Sendable {
  package let problems: [Diagnostic]
  package internal(set) var selected = 0

  package init(_ problems: [Diagnostic]) {
    self.problems = problems
  }
}

extension ProblemsState: Overlay {
  func handle(_ key: Key, in state: inout State) -> [Effect] {
    var problems = self
    let page = max(1, ProblemsView.rect(state.device.size).rows / 4)
    switch state.commandInOverlay(for: key) {
    case .down: problems.selected += 1
    case .up: problems.selected -= 1
    case .halfPageDown, .pageDown: problems.selected += page
    case .halfPageUp, .pageUp: problems.selected -= page
    case .first: problems.selected = 0
    case .last: problems.selected = problems.problems.count - 1
    case .open, .edit:
      guard problems.problems.indices.contains(problems.selected) else { return [] }
      let problem = problems.problems[problems.selected]
      let effects = state.edit(.place(problem.place))
      if !effects.isEmpty, state.settingsProblems.contains(problem) {
        state.notice = Notice(.information, "Settings are read at the next start.")
      }
      return effects
    case .back, .problems, .quit:
      state.overlay = nil
      return []
    default: return []
    }
    problems.selected = min(max(0, problems.selected), problems.problems.count - 1)
    state.lay(problems)
    return []
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    ProblemsView.draw(self, state.device.size, on: &painter)
    return nil
  }

  func spoken(in state: State) -> SpokenOverlay {
    let edit = SpokenOverlay.key(.open, Key(.enter), state)
    return SpokenOverlay(
      heading: "Problems. \(edit) edits, \(SpokenOverlay.closing(state)).",
      entry: problems.indices.contains(selected) ? Self.announced(problems[selected]) : [],
      place: Spoken.place(selected, of: problems.count)
    )
  }

  private static func announced(_ problem: Diagnostic) -> [String] {
    let place = problem.place
    let suggestion = problem.suggestion.map { " Did you mean “\($0)”?" } ?? ""
    let severity = Wording.capitalised(problem.severity.rawValue)
    let text =
      "\(severity) in \(place.file), line \(place.line), column \(place.column): \(Wording.sentence(problem.message))\(suggestion)"
    guard let excerpt = problem.excerpt, !excerpt.isEmpty else { return [text] }
    let line = excerpt.split(separator: " ").joined(separator: " ")
    return [text, "The line says “\(line)”."]
  }

  func hints(in state: State) -> [Hints.Hint] {
    [
      state.selecting, Hints.hint(.edit, "edit", state), Hints.hint(.back, "close", state),
    ].compactMap(\.self)
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
