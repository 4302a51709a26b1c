import Drawing

/// What the user can ask for.
///
/// Help, footer, palette, manual page and `.github/docs/keys.md` are all made from `Command.all`.
package enum Command: Hashable, Sendable {
  case down, up, first, last, halfPageDown, halfPageUp, pageDown, pageUp
  case left, right, nextPane, previousPane
  case open, back, filter, onlyIssue, onlySpeaker, nextMatch, previousMatch
  case nextQuote, previousQuote, nextIssue, previousIssue
  case view(PaneID)
  case backward, forward
  case earlierTurn, laterTurn, earlierYear, laterYear, asOf
  case date, sort, columns
  case lens, window, openSource, copy, copyMarkdown, edit, problems, export, theme, palette, help,
    redraw,
    suspend, quit
}

/// A command's keys and words.
package struct CommandEntry: Hashable, Sendable {
  package let command: Command
  /// The name under which the palette finds it.
  package let name: String
  /// One line of help.
  package let help: String
  package let keys: [Key]
  /// More keys that mean it while a quote is read.
  package let readerKeys: [Key]
  /// The word in the footer; nil for what needs no hint there.
  package let hint: String?
  /// Where the command does something.
  package let levels: [Level]
  /// Whether it does something only in the views that name it.
  package let isOfViews: Bool

  init(
    _ command: Command,
    _ name: String,
    keys: [Key],
    readerKeys: [Key] = [],
    hint: String? = nil,
    at levels: [Level] = [.board, .issue, .reader],
    isOfViews: Bool = false,
    help: String
  ) {
    self.isOfViews = isOfViews
    self.command = command
    self.name = name
    self.keys = keys
    self.readerKeys = readerKeys
    self.hint = hint
    self.levels = levels
    self.help = help
  }
}

extension CommandEntry {
  /// Whether the command does something at a level of a view.
  package func applies(at level: Level, in view: PaneID) -> Bool {
    guard levels.contains(level) else { return false }
    guard isOfViews else { return true }
    return PaneRegistry.entries.first { $0.id == view }?.commands.contains(command) ?? false
  }

  /// The command's own keys at a level of a view; none where it does nothing.
  ///
  /// Which of them the user has changed only the `KeyMap` knows.
  package func keys(at level: Level, in view: PaneID = .board) -> [Key] {
    guard applies(at: level, in: view) else { return [] }
    return level == .reader ? keys + readerKeys : keys
  }
}

extension Command {
  package var entry: CommandEntry? { Command.all.first { $0.command == self } }

  /// Every command, in the order in which help lists them.
  package static let all: [CommandEntry] =
    moving + reading + filtering + looking + views + time + program

  private static let views: [CommandEntry] =
    PaneRegistry.entries.map { entry in
      CommandEntry(
        .view(entry.id),
        entry.title.lowercased(),
        keys: [.character(Character("\(entry.digit)"))],
        help: entry.help
      )
    } + [
      CommandEntry(
        .backward,
        "go back",
        keys: [.character("<"), Key(.left, alt: true)],
        help: "To where you were before, in any view"
      ),
      CommandEntry(
        .forward,
        "go forward",
        keys: [.character(">"), Key(.right, alt: true)],
        help: "To where you went back from"
      ),
      CommandEntry(
        .date,
        "go to date",
        keys: [.character("t")],
        hint: "date",
        at: [.board],
        isOfViews: true,
        help: "Timeline: to a date that you type; changes: compares with it"
      ),
      CommandEntry(
        .sort,
        "sort",
        keys: [.character("s")],
        hint: "order",
        at: [.board],
        isOfViews: true,
        help: "In another order, where a view has several"
      ),
      CommandEntry(
        .columns,
        "columns",
        keys: [.character("c")],
        hint: "columns",
        at: [.board],
        isOfViews: true,
        help: "Matrix: by issue or by proposition"
      ),
    ]

  private static let time: [CommandEntry] = [
    CommandEntry(
      .earlierTurn,
      "earlier",
      keys: [.character("[")],
      hint: "as of",
      help: "The as-of date back to the day on which something changed"
    ),
    CommandEntry(
      .laterTurn,
      "later",
      keys: [.character("]")],
      help: "The as-of date on to the day on which something changes"
    ),
    CommandEntry(
      .earlierYear,
      "a year earlier",
      keys: [.character("{")],
      help: "The as-of date back by a year"
    ),
    CommandEntry(
      .laterYear,
      "a year later",
      keys: [.character("}")],
      help: "The as-of date on by a year"
    ),
    CommandEntry(
      .asOf,
      "as of",
      keys: [.character("@")],
      help: "The as-of date that you type; nothing typed is the dossier’s own"
    ),
  ]

  private static let moving: [CommandEntry] = [
    CommandEntry(
      .down,
      "down",
      keys: [.character("j"), Key(.down), .control("n")],
      help: "The next line, issue or quote"
    ),
    CommandEntry(
      .up,
      "up",
      keys: [.character("k"), Key(.up), .control("p")],
      help: "The line, issue or quote before"
    ),
    CommandEntry(.first, "first", keys: [.character("g"), Key(.home)], help: "The first"),
    CommandEntry(.last, "last", keys: [.character("G"), Key(.end)], help: "The last"),
    CommandEntry(
      .halfPageDown,
      "half page down",
      keys: [.control("d")],
      help: "Half a page down"
    ),
    CommandEntry(.halfPageUp, "half page up", keys: [.control("u")], help: "Half a page up"),
    CommandEntry(
      .pageDown,
      "page down",
      keys: [Key(.pageDown), .control("f"), .character(" ")],
      help: "A page down"
    ),
    CommandEntry(
      .pageUp,
      "page up",
      keys: [Key(.pageUp), .control("b")],
      help: "A page up"
    ),
    CommandEntry(
      .nextPane,
      "next pane",
      keys: [Key(.tab)],
      hint: "pane",
      at: [.board, .issue],
      help: "On to the next pane"
    ),
    CommandEntry(
      .previousPane,
      "previous pane",
      keys: [Key(.backTab)],
      at: [.board, .issue],
      help: "Back to the pane before"
    ),
    CommandEntry(
      .left,
      "left pane",
      keys: [.character("h"), Key(.left)],
      at: [.board, .issue],
      help: "To the left pane or column, or to the stretch of time before"
    ),
    CommandEntry(
      .right,
      "right pane",
      keys: [.character("l"), Key(.right)],
      at: [.board, .issue],
      help: "To the right pane or column, or to the next stretch of time"
    ),
  ]

  private static let reading: [CommandEntry] = [
    CommandEntry(
      .open,
      "open",
      keys: [Key(.enter)],
      hint: "open",
      at: [.board, .issue],
      help: "Opens what is selected, and in it the quote"
    ),
    CommandEntry(
      .back,
      "back",
      keys: [Key(.escape), Key(.backspace)],
      hint: "back",
      help: "Closes what lies on top, goes back, at last clears the filter; never quits"
    ),
    CommandEntry(
      .nextQuote,
      "next quote",
      keys: [.character("J")],
      readerKeys: [Key(.right), .character("l")],
      hint: "quote",
      help: "The next quote of what is open"
    ),
    CommandEntry(
      .previousQuote,
      "previous quote",
      keys: [.character("K")],
      readerKeys: [Key(.left), .character("h")],
      help: "The quote before"
    ),
    CommandEntry(
      .nextIssue,
      "next issue",
      keys: [.character(")")],
      hint: "issue",
      help: "The next issue, or whatever the view lists"
    ),
    CommandEntry(
      .previousIssue,
      "previous issue",
      keys: [.character("(")],
      help: "The one before"
    ),
    CommandEntry(
      .openSource,
      "open source",
      keys: [.character("o")],
      hint: "source",
      at: [.issue, .reader],
      help: "Opens the quote's source in the browser"
    ),
    CommandEntry(
      .copy,
      "copy citation",
      keys: [.character("y")],
      hint: "copy",
      help: "Copies a citation of what is selected, to be pasted elsewhere"
    ),
    CommandEntry(
      .copyMarkdown,
      "copy as markdown",
      keys: [.character("Y")],
      help: "The same as Markdown"
    ),
    CommandEntry(
      .export,
      "export",
      keys: [.character("x")],
      help: "Writes what is shown to a file, in one of many forms"
    ),
    CommandEntry(
      .edit,
      "edit",
      keys: [.character("e")],
      help: "Opens the editor where the selected record stands, and reads the dossier again"
    ),
    CommandEntry(
      .problems,
      "problems",
      keys: [.character("!")],
      help: "What is wrong with the dossier or the settings, place by place"
    ),
  ]

  private static let looking: [CommandEntry] = [
    CommandEntry(
      .nextMatch,
      "next match",
      keys: [.character("n")],
      hint: "match",
      help: "The next quote that the filter found, in any issue"
    ),
    CommandEntry(
      .previousMatch,
      "previous match",
      keys: [.character("N")],
      help: "The match before"
    ),
    CommandEntry(
      .lens,
      "lens",
      keys: [.character("L")],
      hint: "lens",
      help: "Whose judgement counts: the assessments, or the record of quotes"
    ),
    CommandEntry(
      .window,
      "window",
      keys: [.character("W")],
      help: "How far back a side’s words count: its last words, 90 days, a year, all"
    ),
    CommandEntry(
      .theme,
      "theme",
      keys: [.character("T")],
      help: "Dark on light, or light on dark"
    ),
  ]

  private static let program: [CommandEntry] = [
    CommandEntry(
      .palette,
      "commands",
      keys: [.character(":")],
      hint: "commands",
      help: "Finds a command by its name"
    ),
    CommandEntry(
      .help,
      "help",
      keys: [.character("?"), Key(.function(1))],
      hint: "help",
      help: "All keys, the filter language and the signs"
    ),
    CommandEntry(
      .redraw,
      "redraw",
      keys: [.control("l")],
      help: "Draws the whole screen again"
    ),
    CommandEntry(
      .suspend,
      "suspend",
      keys: [.control("z")],
      help: "To the shell; fg comes back"
    ),
    CommandEntry(
      .quit,
      "quit",
      keys: [.character("q"), .control("c")],
      hint: "quit",
      help: "Leaves Entente"
    ),
  ]
}
