import Drawing

/// The command palette: what is typed, and which of the commands found is selected.
package struct PaletteState: Equatable, Sendable {
  package private(set) var field = TextField()
  package private(set) var selected = 0
  let depth: Depth
  let view: PaneID

  package init(depth: Depth, view: PaneID = .board) {
    self.depth = depth
    self.view = view
  }

  /// The commands that apply here and whose name, help or synonyms have every word typed.
  package var found: [CommandEntry] {
    let words = field.text.lowercased().split(separator: " ")
    return Command.all.filter { entry in
      let text = entry.searched.lowercased()
      return entry.applies(at: depth, in: view) && entry.command != .palette
        && words.allSatisfy { text.contains($0) }
    }
    .sorted { rank($0, words) < rank($1, words) }
  }

  /// Names that begin with what was typed come first, then names that have all of it, then some.
  private func rank(_ entry: CommandEntry, _ words: [Substring]) -> Int {
    if entry.name.hasPrefix(words.joined(separator: " ")) { return 0 }
    if words.allSatisfy({ entry.name.contains($0) }) { return 1 }
    if words.contains(where: entry.name.contains) { return 2 }
    return words.allSatisfy(entry.help.lowercased().contains) ? 3 : 4
  }

  mutating func type(_ change: (inout TextField) -> Void) {
    change(&field)
    selected = 0
  }

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), max(0, found.count - 1))
  }
}

extension PaletteState: Overlay {
  var isTyping: Bool { true }

  func handle(_ key: Key, in state: inout State) -> [Effect] {
    var palette = self
    switch key.code {
    case .escape,
      .character("c") where key.control:
      state.overlay = nil
      return []
    case .enter:
      state.overlay = nil
      let found = palette.found
      return found.indices.contains(selected) ? state.perform(found[selected].command) : []
    case .up: palette.move(by: -1)
    case .down, .tab: palette.move(by: 1)
    case .character("p") where key.control: palette.move(by: -1)
    case .character("n") where key.control: palette.move(by: 1)
    default: palette.type { _ = $0.edit(key) }
    }
    state.lay(palette)
    return []
  }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {
    state.lay(self) { $0.type(change) }
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    PaletteView.draw(self, state, on: &painter)
  }

  func spoken(in state: State) -> SpokenOverlay {
    let found = found
    return SpokenOverlay(
      heading: "Commands. Type a part of a name; Enter runs the command read last, Escape closes.",
      entry: found.indices.contains(selected)
        ? [HelpView.spoken(found[selected], state)] : ["No command is called that."],
      prompt: "Command: \(field.text)"
    )
  }

  func hints(in state: State) -> [Hints.Hint] {
    [Hints.Hint("Enter", "run"), Hints.Hint("↑↓", "select"), Hints.Hint("Esc", "close")]
  }
}

/// Draws the palette over the top of the screen.
package enum PaletteView {
  package static func draw(
    _ palette: PaletteState,
    _ state: State,
    on painter: inout Painter
  ) -> Point {
    let columns = min(state.device.size.columns - 2, 72)
    let found = palette.found
    let rows = min(max(1, found.count), max(1, state.device.size.rows - 6), 14)
    let rect = Rect(
      column: (state.device.size.columns - columns) / 2,
      row: min(2, max(0, state.device.size.rows - rows - 3)),
      columns: columns,
      rows: rows + 3
    )
    painter.fill(rect, .text)
    painter.frame(rect, .mixed, title: RichText("Commands", .mixed), note: "Esc closes")
    let view = rect.inset(columns: 2, rows: 1)
    painter.write("› ", .mixed, at: Point(column: view.column, row: view.row))
    let line = palette.field.window(columns: max(1, view.columns - 2))
    painter.write(
      line.text,
      .words,
      at: Point(column: view.column + 2, row: view.row),
      limit: view.columns - 2
    )
    let top = max(0, palette.selected - rows + 1)
    for (offset, entry) in found.dropFirst(top).prefix(rows).enumerated() {
      let row = view.row + 1 + offset
      draw(
        entry,
        at: Point(column: view.column, row: row),
        view.columns,
        isSelected: top + offset == palette.selected,
        key: state.keys(of: entry).first.map(state.name(of:)) ?? "",
        on: &painter
      )
    }
    if found.isEmpty {
      painter.write(
        "No command is called that.",
        .secondary,
        at: Point(column: view.column, row: view.row + 1),
        limit: view.columns
      )
    }
    return Point(column: view.column + 2 + line.cursorColumn, row: view.row)
  }

  private static func draw(
    _ entry: CommandEntry,
    at point: Point,
    _ columns: Int,
    isSelected: Bool,
    key: String,
    on painter: inout Painter
  ) {
    let line = Rect(column: point.column, row: point.row, columns: columns, rows: 1)
    if isSelected { painter.fill(line, .text, isSelected: true) }
    let name = RichText(entry.name, isSelected ? .heading : .text)
    painter.write(name, at: point, limit: columns, isSelected: isSelected)
    let keyColumn = line.endColumn - TextWidth.columns(of: key)
    let helpColumn = point.column + 18
    painter.write(
      entry.help,
      .secondary,
      at: Point(column: helpColumn, row: point.row),
      limit: max(0, keyColumn - helpColumn - 1),
      isSelected: isSelected
    )
    painter.write(
      key,
      .mixed,
      at: Point(column: keyColumn, row: point.row),
      isSelected: isSelected
    )
  }
}
