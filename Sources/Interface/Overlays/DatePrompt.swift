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

extension State {
  mutating func handle(_ key: Key, in prompt: DatePrompt) -> [Effect] {
    switch key.code {
    case .escape: datePrompt = nil
    case .character("c") where key.control: datePrompt = nil
    case .enter: return finish(prompt)
    case .backspace where prompt.field.text.isEmpty: datePrompt = nil
    default: editDate { _ = $0.edit(key) }
    }
    return []
  }

  mutating func editDate(_ change: (inout TextField) -> Void) {
    datePrompt?.problem = nil
    if var field = datePrompt?.field {
      change(&field)
      datePrompt?.field = field
    }
  }

  private mutating func finish(_ prompt: DatePrompt) -> [Effect] {
    let text = String(prompt.field.text.filter { $0 != " " })
    guard !text.isEmpty else {
      datePrompt = nil
      return prompt.purpose == .asOf ? travel(to: heading.asOf) : []
    }
    guard let date = try? EDTFDate(parsing: text) else {
      datePrompt?.problem = "That is no date: write 2014, 2014-03 or 2014-03-18."
      return []
    }
    datePrompt = nil
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
      return askPane() + settle(after: before)
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
