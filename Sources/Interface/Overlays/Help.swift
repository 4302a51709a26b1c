import Drawing
import RelationsQuery

/// How far the help is scrolled.
package struct HelpState: Equatable, Sendable {
  package var scroll = 0

  package init() {}
}

extension State {
  mutating func handle(_ key: Key, in help: HelpState) -> [Effect] {
    var help = help
    let page = isHeard ? 10 : max(1, size.rows - 6)
    let lines = HelpView.lines(columns: HelpView.rect(size).columns - 4).count
    let most = isHeard ? HelpView.spoken.count - 1 : max(0, lines - page)
    switch Command.bound(to: key, at: .board) {
    case .down: help.scroll += 1
    case .up: help.scroll -= 1
    case .halfPageDown: help.scroll += page / 2
    case .halfPageUp: help.scroll -= page / 2
    case .pageDown: help.scroll += page
    case .pageUp: help.scroll -= page
    case .first: help.scroll = 0
    case .last: help.scroll = most
    case .back, .help, .open, .quit:
      overlay = nil
      return []
    default: return []
    }
    help.scroll = min(max(0, help.scroll), most)
    overlay = .help(help)
    return []
  }

  mutating func closeOverlay(for event: MouseEvent) -> [Effect] {
    switch (event.action, overlay) {
    case (.wheelDown, .help(let help)): return handle(Key(.down), in: help)
    case (.wheelUp, .help(let help)): return handle(Key(.up), in: help)
    case (.press, _): overlay = nil
    default: break
    }
    return []
  }
}

/// Draws all keys, the filter language and the signs.
package enum HelpView {
  package static func draw(_ help: HelpState, _ state: State, on painter: inout Painter) {
    let rect = rect(state.size)
    painter.fill(rect, .text)
    painter.frame(rect, .mixed, title: RichText("Help", .mixed), note: "Esc closes")
    let view = rect.inset(columns: 2, rows: 1)
    let lines = lines(columns: view.columns)
    for (offset, line) in lines.dropFirst(help.scroll).prefix(view.rows).enumerated() {
      painter.write(
        line,
        at: Point(column: view.column, row: view.row + offset),
        limit: view.columns
      )
    }
    if help.scroll + view.rows < lines.count {
      painter.write(" ↓ j ", .mixed, at: Point(column: rect.endColumn - 8, row: rect.endRow - 1))
    }
  }

  static func rect(_ size: Size) -> Rect {
    let columns = min(size.columns, 84)
    let rows = min(size.rows - 2, 60)
    return Rect(
      column: (size.columns - columns) / 2,
      row: max(1, (size.rows - rows) / 2),
      columns: columns,
      rows: rows
    )
  }

  static func lines(columns: Int) -> [RichText] {
    var block = IssueBlock()
    block.add(RichText("Keys", .heading), columns: columns)
    for entry in Command.all {
      let keys = (entry.keys + entry.readerKeys).map(\.label).joined(separator: "  ")
      pair(keys, entry.help, columns, to: &block)
    }
    block.addBlank()
    block.add(RichText("Filter: words in any order, all must be found", .heading), columns: columns)
    for field in Filter.fields { pair(field.example, field.help, columns, to: &block) }
    block.addBlank()
    block.add(RichText("Signs", .heading), columns: columns)
    for (sign, role, meaning) in signs { pair(sign, meaning, columns, role, to: &block) }
    return block.lines
  }

  private static let signs: [(String, Role, String)] = [
    ("●", .shared, "agrees, shared"),
    ("○", .contested, "disagrees, contested"),
    ("◐", .mixed, "divided, mixed: a mixed issue stands in both panes"),
    ("·", .secondary, "silent"),
    ("∆", .mixed, "moved since the as-of date before"),
    ("*", .secondary, "not assessed by this day: it stands by the record"),
    ("“ ”", .words, "words as they were said or printed; a readout or a hedge is marked"),
    ("▆", .text, "one quote that agrees or disagrees, up to ten"),
  ]

  private static func pair(
    _ left: String,
    _ right: String,
    _ columns: Int,
    _ role: Role = .mixed,
    to block: inout IssueBlock
  ) {
    // A window of one column still takes keys while the help is open.
    let indent = max(0, min(28, columns / 3))
    let fits = TextWidth.columns(of: left) < indent - 2
    if !fits { block.lines.append(RichText("  " + left, role)) }
    for (number, line) in RichText(right, .text).wrapped(columns: columns - indent).enumerated() {
      let start = number == 0 && fits ? "  " + left : ""
      let space = String(repeating: " ", count: indent - TextWidth.columns(of: start))
      block.lines.append(RichText(start, role) + RichText(space, .text) + line)
    }
  }
}
