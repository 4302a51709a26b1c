import Drawing
import RelationsModel

/// The line on which a date is typed.
package struct DatePrompt: Equatable, Sendable {
  package enum Purpose: Hashable, Sendable {
    /// To look from that day.
    case asOf
    /// To go there in the view, or to compare with it.
    case goTo
  }

  package let purpose: Purpose
  package var field = TextField()
  /// What is wrong with what was typed.
  package var problem: String?

  package init(_ purpose: Purpose) {
    self.purpose = purpose
  }
}

extension DatePrompt: Overlay {
  var isTyping: Bool { true }

  var isOnFooter: Bool { true }

  func handle(_ key: Key, in state: inout State) -> [Effect] {
    switch key.code {
    case .escape: state.overlay = nil
    case .character("c") where key.control: state.overlay = nil
    case .enter: return state.finish(self)
    case .backspace where field.text.isEmpty: state.overlay = nil
    default: type({ _ = $0.edit(key) }, in: &state)
    }
    return []
  }

  /// The mouse goes on working on what is shown, which the line does not cover.
  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] { state.handle(event) }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {
    state.lay(self) {
      $0.problem = nil
      change(&$0.field)
    }
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    let rect = state.layout.footer
    painter.fill(rect, .bar)
    return DatePromptView.draw(self, rect, on: &painter)
  }

  func spoken(in state: State) -> SpokenOverlay {
    let label =
      purpose == .asOf
      ? "As of 2014, 2014-03 or 2014-03-18, empty for the dossier’s own day: "
      : "To the date 2014, 2014-03 or 2014-03-18: "
    return SpokenOverlay(problem: problem, prompt: label + field.text)
  }

  /// It tells its keys on the last line itself.
  func hints(in state: State) -> [Hints.Hint] { [] }
}

extension State {
  fileprivate mutating func finish(_ prompt: DatePrompt) -> [Effect] {
    let text = String(prompt.field.text.filter { $0 != " " })
    guard !text.isEmpty else {
      overlay = nil
      return prompt.purpose == .asOf ? travel(to: heading.asOf) : []
    }
    guard let date = try? EDTFDate(parsing: text) else {
      lay(prompt) { $0.problem = "That is no date: write 2014, 2014-03 or 2014-03-18." }
      return []
    }
    overlay = nil
    switch prompt.purpose {
    case .asOf:
      guard date.last < .distantFuture else {
        notice = Notice(.information, "A date with an open end cannot be the as-of date.")
        return []
      }
      return travel(to: date.last)
    case .goTo:
      let (scene, before) = (scene, subject)
      pane?.go(to: date, in: scene)
      // What lies far from what is loaded has to be asked for whatever is selected there.
      return askPane() + revealSelection(after: before)
    }
  }
}

/// Draws the line at the foot on which a date is typed.
enum DatePromptView {
  static func draw(_ prompt: DatePrompt, _ rect: Rect, on painter: inout Painter) -> Point {
    let label = prompt.purpose == .asOf ? "As of " : "Date  "
    var place = Point(column: rect.column + 1, row: rect.row)
    place.column += painter.write(label, .barKey, at: place)
    let room = 24
    let line = prompt.field.window(columns: room)
    let cursor = Point(column: place.column + line.cursorColumn, row: place.row)
    place.column += max(11, painter.write(line.text, .bar, at: place, limit: room) + 1)
    let hint =
      prompt.purpose == .asOf
      ? "Enter sets the as-of date · empty for the dossier’s own" : "Enter goes there"
    painter.write(
      prompt.problem ?? "2014, 2014-03 or 2014-03-18 · \(hint) · Esc",
      prompt.problem == nil ? .barSecondary : .barKey,
      at: Point(column: place.column + 1, row: place.row),
      limit: rect.endColumn - place.column - 2
    )
    return Point(column: min(cursor.column, rect.endColumn - 1), row: cursor.row)
  }
}
