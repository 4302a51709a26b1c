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
  case date, sort, columns, normalise
  case lens, window, openSource, inArticle, addArticle, new, change, undo, redo, copy, copyMarkdown,
    edit,
    problems, export,
    theme, palette, help,
    redraw,
    suspend, quit
  case mark, markLess, markBack, markOn, markOtherEnd, markSentence, code
  case compareCoders, nextCoder
}

/// The purpose of a command, by which help, manual page and table of keys are divided.
package enum CommandGroup: String, Sendable, CaseIterable {
  case move = "Move"
  case open = "Open and go back"
  case views = "Views"
  case time = "Time"
  case filter = "Filter"
  case code = "Mark and code"
  case copy = "Copy and export"
  case program = "Program"

  package var title: String { rawValue }
}

/// A command's keys and words.
package struct CommandEntry: Hashable, Sendable {
  package let command: Command
  /// The name under which the palette finds it.
  package let name: String
  package let group: CommandGroup
  /// One line of help, understood without any other line.
  package let help: String
  package let keys: [Key]
  /// More keys that mean it while a quote is read.
  package let readerKeys: [Key]
  /// The word in the footer; nil for what needs no hint there.
  package let hint: String?
  /// Where the command does something.
  package let depths: [Depth]
  /// Whether it does something only in the views that name it.
  package let isOfViews: Bool
  /// Words by which people look for the command besides those of its name and its help.
  package let synonyms: String

  init(
    _ command: Command,
    _ name: String,
    in group: CommandGroup,
    keys: [Key],
    readerKeys: [Key] = [],
    hint: String? = nil,
    at depths: [Depth] = [.list, .detail, .quote],
    isOfViews: Bool = false,
    synonyms: String = "",
    help: String
  ) {
    self.isOfViews = isOfViews
    self.command = command
    self.name = name
    self.group = group
    self.keys = keys
    self.readerKeys = readerKeys
    self.hint = hint
    self.depths = depths
    self.synonyms = synonyms
    self.help = help
  }
}

extension CommandEntry {
  /// All words by which it is found.
  var searched: String { "\(name) \(help) \(synonyms) \(group.title)" }

  /// Whether the command does something at a level of a view.
  package func applies(at depth: Depth, in view: PaneID) -> Bool {
    guard depths.contains(depth) else { return false }
    guard isOfViews else { return true }
    return PaneRegistry.entries.first { $0.id == view }?.commands.contains(command) ?? false
  }

  /// The command's own keys at a level of a view; none where it does nothing.
  ///
  /// Which of them the user has changed only the `KeyMap` knows.
  package func keys(at depth: Depth, in view: PaneID = .board) -> [Key] {
    guard applies(at: depth, in: view) else { return [] }
    return depth == .quote ? keys + readerKeys : keys
  }
}

extension Command {
  package var entry: CommandEntry? { Command.all.first { $0.command == self } }

  /// Every command, group by group, in the order in which help lists them.
  package static let all: [CommandEntry] = {
    let entries = moving + opening + views + time + filtering + coding + copying + program
    return CommandGroup.allCases.flatMap { group in entries.filter { $0.group == group } }
  }()

  /// The commands by their group.
  package static let grouped: [(group: CommandGroup, entries: [CommandEntry])] =
    CommandGroup.allCases.map { group in (group, all.filter { $0.group == group }) }
}
