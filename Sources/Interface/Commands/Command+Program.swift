import Drawing

extension Command {
  /// What takes something away to another program.
  static let copying: [CommandEntry] = [
    CommandEntry(
      .copy,
      "copy citation",
      in: .copy,
      keys: [.character("y")],
      hint: "copy",
      synonyms: "clipboard yank cite reference",
      help: "Copy a citation of the selected record"
    ),
    CommandEntry(
      .copyMarkdown,
      "copy as markdown",
      in: .copy,
      keys: [.character("Y")],
      synonyms: "clipboard yank cite reference",
      help: "Copy a citation of the selected record in Markdown"
    ),
    CommandEntry(
      .export,
      "export",
      in: .copy,
      keys: [.character("x")],
      synonyms: "save download",
      help: "Write what is shown to a file, in one of many formats"
    ),
  ]

  /// What concerns the program itself.
  static let program: [CommandEntry] = [
    CommandEntry(
      .palette,
      "commands",
      in: .program,
      keys: [.character(":")],
      hint: "commands",
      synonyms: "menu",
      help: "Find a command by its name, and run it"
    ),
    CommandEntry(
      .help,
      "help",
      in: .program,
      keys: [.character("?"), Key(.function(1))],
      hint: "help",
      at: Depth.allCases,
      synonyms: "manual shortcuts",
      help: "Explain all keys, the filter language and the signs"
    ),
    CommandEntry(
      .problems,
      "problems",
      in: .program,
      keys: [.character("!")],
      synonyms: "mistakes errors warnings config",
      help: "List what is wrong in the dossier and the settings, place by place"
    ),
    CommandEntry(
      .theme,
      "theme",
      in: .program,
      keys: [.character("T")],
      synonyms: "colors",
      help: "Switch between dark and light colours"
    ),
    CommandEntry(
      .redraw,
      "redraw",
      in: .program,
      keys: [.control("l")],
      at: Depth.allCases,
      synonyms: "refresh repaint",
      help: "Draw the whole screen again"
    ),
    CommandEntry(
      .suspend,
      "suspend",
      in: .program,
      keys: [.control("z")],
      at: Depth.allCases,
      synonyms: "background pause",
      help: "Return to the shell for a while; fg resumes Entente"
    ),
    CommandEntry(
      .quit,
      "quit",
      in: .program,
      keys: [.character("q"), .control("c")],
      hint: "quit",
      at: Depth.allCases,
      synonyms: "exit close end leave",
      help: "Leave Entente"
    ),
  ]
}
