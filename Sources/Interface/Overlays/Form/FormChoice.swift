import Drawing
import Presentation
import RelationsModel

/// A list of what can be made or changed, of which one is chosen.
package struct FormChoice: Equatable, Sendable {
  package struct Option: Equatable, Sendable {
    /// The letter that chooses it at once.
    package let letter: Character
    package let name: String
    package let about: String
    package let request: FormRequest
  }

  /// What the dossier says of itself, in a few words.
  static let aboutHead = "its title, parties, day, window, summary and credits"

  let title: String
  package let options: [Option]
  package internal(set) var selected: Int
}

extension FormChoice: Overlay {
  func handle(_ key: Key, in state: inout State) -> [Effect] {
    var choice = self
    if case .character(let letter) = key.code, !key.control, !key.alt,
      let option = options.first(where: { $0.letter == letter })
    {
      return take(option, in: &state)
    }
    switch state.commandInOverlay(for: key) {
    case .down, .nextPane: choice.selected += 1
    case .up, .previousPane: choice.selected -= 1
    case .first: choice.selected = 0
    case .last: choice.selected = options.count - 1
    case .open:
      return options.indices.contains(selected) ? take(options[selected], in: &state) : []
    case .back, .quit:
      state.overlay = nil
      return []
    default: return []
    }
    choice.selected = min(max(0, choice.selected), options.count - 1)
    state.lay(choice)
    return []
  }

  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] {
    guard event.action == .press else { return [] }
    guard let index = sheet.row(at: event.point, state.device.size) else {
      state.overlay = nil
      return []
    }
    return take(options[index], in: &state)
  }

  private func take(_ option: Option, in state: inout State) -> [Effect] {
    state.wait(for: option.request)
  }

  private var sheet: ListSheet {
    ListSheet(
      title: title,
      note: "Esc closes",
      entries: options.map { option in
        var text = RichText("\(option.letter)  ", .mixed)
        text.append(option.name, .heading)
        text.append("  " + option.about, .secondary)
        return text
      },
      selected: selected
    )
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    sheet.draw(state.device.size, on: &painter)
    return nil
  }

  func spoken(in state: State) -> SpokenOverlay {
    let option = options[min(selected, options.count - 1)]
    return SpokenOverlay(
      heading: "\(title). Its letter or Enter chooses one, \(SpokenOverlay.closing(state)).",
      entry: [Wording.sentence("\(option.letter), \(option.name): \(option.about)")],
      place: Spoken.place(selected, of: options.count)
    )
  }

  func hints(in state: State) -> [Hints.Hint] {
    [
      Hints.Hint(options.map { String($0.letter) }.joined(separator: " "), "choose"),
      Hints.hint(.back, "close", state),
    ].compactMap(\.self)
  }
}

/// A list of lines in a frame over the middle of the screen, with a line above them that is typed on.
struct ListSheet {
  let title: String
  let note: String
  let entries: [RichText]
  let selected: Int
  var field: TextField?
  /// What is said where there is no line.
  var nothing = ""

  private func rect(_ size: Size) -> Rect {
    let columns = min(size.columns, 90)
    let wanted = max(1, entries.count) + 2 + (field == nil ? 0 : 1)
    let rows = min(max(3, size.rows - 2), wanted)
    return Rect(
      column: (size.columns - columns) / 2,
      row: max(1, (size.rows - rows) / 2),
      columns: columns,
      rows: rows
    )
  }

  /// The rows of the lines.
  private func list(_ size: Size) -> Rect {
    let view = rect(size).inset(columns: 2, rows: 1)
    return field == nil ? view : view.splitTop(1).rest
  }

  private func top(_ view: Rect) -> Int {
    max(0, min(selected - view.rows / 2, entries.count - view.rows))
  }

  /// The line at a point.
  func row(at point: Point, _ size: Size) -> Int? {
    let view = list(size)
    guard view.contains(point) else { return nil }
    let row = top(view) + point.row - view.row
    return entries.indices.contains(row) ? row : nil
  }

  @discardableResult
  func draw(_ size: Size, on painter: inout Painter) -> Point? {
    let rect = rect(size)
    painter.fill(rect, .text)
    painter.frame(rect, .mixed, title: RichText(title, .mixed), note: note)
    let view = list(size)
    let top = top(view)
    for (offset, entry) in entries.dropFirst(top).prefix(view.rows).enumerated() {
      let isSelected = top + offset == selected
      let row = view.row + offset
      let line = Rect(column: view.column - 1, row: row, columns: view.columns + 2, rows: 1)
      if isSelected { painter.fill(line, .text, isSelected: true) }
      painter.write(
        entry,
        at: Point(column: view.column, row: row),
        limit: view.columns,
        isSelected: isSelected
      )
    }
    if entries.isEmpty {
      painter.write(
        nothing,
        .secondary,
        at: Point(column: view.column, row: view.row),
        limit: view.columns
      )
    }
    if entries.count > top + view.rows { painter.markMore(rect) }
    guard let field else { return nil }
    let place = Point(column: view.column, row: view.row - 1)
    painter.write("› ", .mixed, at: place)
    let line = field.window(columns: max(1, view.columns - 2))
    let start = Point(column: place.column + 2, row: place.row)
    painter.write(line.text, .words, at: start, limit: view.columns - 2)
    return Point(column: start.column + line.cursorColumn, row: start.row)
  }
}
