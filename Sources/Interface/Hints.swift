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
    if let overlay = state.overlay { return overlay.value.hints(in: state) }
    if state.filterLine.isOpen { return whileFiltering(state) }
    let clearing = state.showsCleared ? [hint(.back, "clear", state)].compactMap(\.self) : []
    return clearing + commands(state).compactMap { hint($0, nil, state) }
  }

  private static func commands(_ state: State) -> [Command] {
    switch state.depth {
    case .list where state.hasNoQuote: return overBlank
    case .list where state.pane != nil: return inView(state)
    case .list where state.board.selected == nil: return overNothing
    case .list where state.filterLine.isVisible: return onFilteredBoard
    case .list: return onBoard
    case .detail where state.detail.quotes.total == 0: return onRecord
    case .detail: return state.detail.selectedCard == nil ? inIssue : onQuote
    case .quote, .article: return inReader
    }
  }

  private static let onBoard: [Command] = [
    .filter, .open, .nextPane, .help, .quit, .earlierTurn, .lens, .palette, .nextIssue,
    .onlyIssue,
  ]
  private static let onFilteredBoard: [Command] = [
    .filter, .open, .nextPane, .help, .quit, .lens, .nextMatch, .onlyIssue,
  ]
  private static let overBlank: [Command] = [
    .addArticle, .new, .open, .change, .help, .quit, .palette,
  ]
  private static let overNothing: [Command] = [
    .filter, .earlierTurn, .lens, .help, .quit, .palette,
  ]
  private static let onRecord: [Command] = [
    .back, .help, .nextIssue, .filter, .quit, .lens, .palette,
  ]
  private static let inIssue: [Command] = [
    .open, .back, .help, .nextQuote, .filter, .quit, .nextIssue, .lens, .palette,
  ]
  private static let onQuote: [Command] = [
    .open, .back, .help, .copy, .nextQuote, .filter, .openSource, .inArticle, .quit, .nextIssue,
    .lens, .palette, .onlySpeaker,
  ]
  private static let inReader: [Command] = [
    .nextQuote, .back, .help, .copy, .nextIssue, .openSource, .inArticle, .quit, .filter,
    .palette,
  ]
  private static let inViews = Dictionary(
    uniqueKeysWithValues: PaneRegistry.entries.map { entry in
      let commands: [Command] =
        [.open, .back, .filter] + entry.commands
        + [.help, .quit, .earlierTurn, .lens, .palette, .onlyIssue, .onlySpeaker]
      return (entry.id, commands)
    }
  )

  /// Those of a view that have something to do with the selected line.
  private static func inView(_ state: State) -> [Command] {
    let subject = state.pane?.subject
    return (inViews[state.view] ?? []).filter { command in
      switch command {
      case .open: subject != nil
      case .onlyIssue: subject?.isOnIssue ?? false
      case .onlySpeaker: subject?.isOfSpeaker ?? false
      default: true
      }
    }
  }

  private static func whileCompleting(_ completion: Completion) -> [Hint] {
    [Hint("Tab", "next"), Hint("Esc", "back"), Hint(completion.place, "")]
      + (completion.selected == nil ? [] : [Hint("Enter", "take")])
  }

  private static func whileFiltering(_ state: State) -> [Hint] {
    if let completion = state.filterLine.completion { return whileCompleting(completion) }
    return [Hint("Enter", state.filterLine.mistake == nil ? "keep" : ""), Hint("Tab", "complete")]
      .filter { !$0.word.isEmpty }
      + (state.filterHistory.entries.isEmpty ? [] : [Hint("↑↓", "earlier")])
      + [Hint("Ctrl-U", "clear")] + Filter.fields.map { Hint("\($0.name):", "") }
  }

  /// What the key of a command does, in its own word unless another is given; nil where no key
  /// means it.
  ///
  /// The keys are those at a depth, which is the state’s own unless another is given.
  static func hint(
    _ command: Command,
    _ word: String?,
    _ state: State,
    at depth: Depth? = nil
  ) -> Hint? {
    guard let word = word ?? command.entry?.hint else { return nil }
    switch command {
    case .nextQuote: return both(command, .previousQuote, word, state, at: depth)
    case .nextIssue: return both(.previousIssue, command, word, state, at: depth)
    case .nextMatch: return both(command, .previousMatch, word, state, at: depth)
    case .earlierTurn: return both(command, .laterTurn, word, state, at: depth)
    default: return state.key(of: command, at: depth).map { Hint($0, word) }
    }
  }

  /// Commands that go two ways show both their keys.
  static func both(
    _ first: Command,
    _ second: Command,
    _ word: String,
    _ state: State,
    at depth: Depth? = nil
  ) -> Hint? {
    let keys = [first, second].compactMap { state.key(of: $0, at: depth) }
    return keys.isEmpty ? nil : Hint(keys.joined(separator: " "), word)
  }
}

extension State {
  /// What moves in a list over the screen.
  var selecting: Hints.Hint? { Hints.both(.down, .up, "select", self) }

  /// Whether going back clears the filter.
  fileprivate var showsCleared: Bool {
    guard depth == .list, pane == nil, !isBlank else { return false }
    return board.selected == nil && !perspective.filter.isEmpty || filterLine.isVisible
  }
}
