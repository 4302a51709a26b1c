import Drawing
import RelationsQuery

/// The keys worth knowing where one is, as the line at the foot shows them: as many as it has room for.
enum Hints {
  struct Hint {
    let key: String
    let word: String
    let columns: Int

    init(_ key: String, _ word: String) {
      self.key = key
      self.word = word
      columns = TextWidth.columns(of: key) + (word.isEmpty ? 0 : 1) + TextWidth.columns(of: word)
    }
  }

  static func draw(_ state: State, at point: Point, room: Int, on painter: inout Painter) {
    let hints = hints(state)
    let gap = room < 90 ? 2 : 3
    var used = 0
    for hint in hints {
      let start = used == 0 ? 0 : used + gap
      guard start + hint.columns <= room else { continue }
      var place = Point(column: point.column + start, row: point.row)
      place.column += painter.write(hint.key, .barKey, at: place)
      painter.write(hint.word, .barSecondary, at: Point(column: place.column + 1, row: place.row))
      used = start + hint.columns
    }
  }

  private static func hints(_ state: State) -> [Hint] {
    switch state.overlay {
    case .help: return underHelp
    case .palette: return underPalette
    case .problems: return underProblems
    case .export(let export): return export.hints
    case nil: break
    }
    if state.filterLine.isOpen { return whileFiltering }
    if state.level == .board, state.pane != nil {
      return inViews[state.view] ?? []
    }
    switch state.level {
    case .board where state.board.selected == nil: return overNothing
    case .board where state.filterLine.isVisible: return onFilteredBoard
    case .board: return onBoard
    case .issue where state.issue.quotes.total == 0: return onRecord
    case .issue: return state.issue.selectedCard == nil ? inIssue : onQuote
    case .reader: return inReader
    }
  }

  // Made once: they depend on the commands alone, and every frame shows them.
  private static let onBoard = hints([
    .filter, .open, .nextPane, .help, .quit, .earlierTurn, .lens, .palette, .nextIssue,
  ])
  private static let onFilteredBoard =
    [Hint("Esc", "clear")] + hints([.filter, .open, .nextPane, .help, .quit, .lens, .nextMatch])
  private static let overNothing =
    [Hint("Esc", "clear")] + hints([.filter, .lens, .help, .quit, .palette])
  private static let onRecord = hints([
    .back, .help, .nextIssue, .filter, .quit, .lens, .palette,
  ])
  private static let inIssue = hints([
    .open, .back, .help, .nextQuote, .filter, .quit, .nextIssue, .lens, .palette,
  ])
  private static let onQuote = hints([
    .open, .back, .help, .copy, .nextQuote, .filter, .openSource, .quit, .nextIssue, .lens,
    .palette,
  ])
  private static let inReader = hints([
    .nextQuote, .back, .help, .copy, .nextIssue, .openSource, .quit, .filter, .palette,
  ])
  private static let inViews = Dictionary(
    uniqueKeysWithValues: PaneRegistry.entries.map { entry in
      let commands: [Command] =
        [.open, .back, .filter] + entry.commands
        + [.help, .quit, .earlierTurn, .lens, .palette]
      return (entry.id, hints(commands))
    }
  )

  private static let underHelp = [Hint("j k", "scroll"), Hint("Esc", "close")]
  private static let underProblems = [
    Hint("j k", "select"), Hint("e", "edit"), Hint("Esc", "close"),
  ]
  private static let underPalette = [
    Hint("Enter", "run"), Hint("↑↓", "select"), Hint("Esc", "close"),
  ]
  private static let whileFiltering =
    [Hint("Enter", "keep"), Hint("↑↓", "select"), Hint("Ctrl-U", "clear")]
    + Filter.fields.map { Hint("\($0.name):", "") }

  private static func hints(_ commands: [Command]) -> [Hint] {
    commands.compactMap { command in
      guard let entry = command.entry, let word = entry.hint else { return nil }
      return Hint(keys(of: entry), word)
    }
  }

  /// Commands that go two ways show both their keys.
  private static func keys(of entry: CommandEntry) -> String {
    let opposite: Command? =
      switch entry.command {
      case .nextQuote: .previousQuote
      case .nextIssue: .previousIssue
      case .nextMatch: .previousMatch
      case .earlierTurn: .laterTurn
      default: nil
      }
    let key = entry.keys.first?.label ?? ""
    guard let other = opposite?.entry?.keys.first?.label else { return key }
    return entry.command == .nextIssue ? "\(other) \(key)" : "\(key) \(other)"
  }
}
