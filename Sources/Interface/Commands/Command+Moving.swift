import Drawing

extension Command {
  /// What moves within a list, a text or between what lies side by side.
  static let moving: [CommandEntry] = [
    CommandEntry(
      .down,
      "down",
      in: .move,
      keys: [.character("j"), Key(.down), .control("n")],
      at: Depth.allCases,
      synonyms: "scroll cursor",
      help: "Go to the next line, issue or quote"
    ),
    CommandEntry(
      .up,
      "up",
      in: .move,
      keys: [.character("k"), Key(.up), .control("p")],
      at: Depth.allCases,
      synonyms: "scroll cursor",
      help: "Go to the previous line, issue or quote"
    ),
    CommandEntry(
      .first,
      "first",
      in: .move,
      keys: [.character("g"), Key(.home)],
      at: Depth.allCases,
      synonyms: "beginning start",
      help: "Go to the top of the list or text"
    ),
    CommandEntry(
      .last,
      "last",
      in: .move,
      keys: [.character("G"), Key(.end)],
      at: Depth.allCases,
      synonyms: "bottom",
      help: "Go to the end of the list or text"
    ),
    CommandEntry(
      .halfPageDown,
      "half page down",
      in: .move,
      keys: [.control("d")],
      at: Depth.allCases,
      synonyms: "scroll",
      help: "Move down by half a page"
    ),
    CommandEntry(
      .halfPageUp,
      "half page up",
      in: .move,
      keys: [.control("u")],
      at: Depth.allCases,
      synonyms: "scroll",
      help: "Move up by half a page"
    ),
    CommandEntry(
      .pageDown,
      "page down",
      in: .move,
      keys: [Key(.pageDown), .control("f"), .character(" ")],
      at: Depth.allCases,
      synonyms: "scroll",
      help: "Move down by a page"
    ),
    CommandEntry(
      .pageUp,
      "page up",
      in: .move,
      keys: [Key(.pageUp), .control("b")],
      at: Depth.allCases,
      synonyms: "scroll",
      help: "Move up by a page"
    ),
    CommandEntry(
      .nextPane,
      "next pane",
      in: .move,
      keys: [Key(.tab)],
      hint: "pane",
      at: [.list, .detail],
      synonyms: "switch column",
      help: "Go to the next pane"
    ),
    CommandEntry(
      .previousPane,
      "previous pane",
      in: .move,
      keys: [Key(.backTab)],
      at: [.list, .detail],
      synonyms: "switch column",
      help: "Go to the previous pane"
    ),
    CommandEntry(
      .left,
      "left pane",
      in: .move,
      keys: [.character("h"), Key(.left)],
      at: [.list, .detail],
      help: "Go to the pane, column or period on the left"
    ),
    CommandEntry(
      .right,
      "right pane",
      in: .move,
      keys: [.character("l"), Key(.right)],
      at: [.list, .detail],
      help: "Go to the pane, column or period on the right"
    ),
    CommandEntry(
      .nextQuote,
      "next quote",
      in: .move,
      keys: [.character("J")],
      readerKeys: [Key(.right), .character("l")],
      hint: "quote",
      at: Depth.allCases,
      help: "Go to the next quote of this issue or entry"
    ),
    CommandEntry(
      .previousQuote,
      "previous quote",
      in: .move,
      keys: [.character("K")],
      readerKeys: [Key(.left), .character("h")],
      at: Depth.allCases,
      help: "Go to the previous quote of this issue or entry"
    ),
    CommandEntry(
      .nextIssue,
      "next issue",
      in: .move,
      keys: [.character(")")],
      hint: "issue",
      at: [.list, .detail, .quote, .article],
      help: "Go to the next issue, entry or article to read"
    ),
    CommandEntry(
      .previousIssue,
      "previous issue",
      in: .move,
      keys: [.character("(")],
      at: [.list, .detail, .quote, .article],
      help: "Go to the previous issue, entry or article to read"
    ),
  ]

  /// What goes deeper, and back.
  static let opening: [CommandEntry] = [
    CommandEntry(
      .open,
      "open",
      in: .open,
      keys: [Key(.enter)],
      hint: "open",
      at: [.list, .detail],
      synonyms: "choose details",
      help: "Open the selected issue, entry or quote"
    ),
    CommandEntry(
      .back,
      "back",
      in: .open,
      keys: [Key(.escape), Key(.backspace)],
      hint: "back",
      at: Depth.allCases,
      synonyms: "close cancel leave",
      help: "Go back one step; on the board, clear the filter; never quits"
    ),
    CommandEntry(
      .backward,
      "go back",
      in: .open,
      keys: [.character("<"), Key(.left, alt: true)],
      synonyms: "history undo",
      help: "Go back to the previous place, as a browser does"
    ),
    CommandEntry(
      .forward,
      "go forward",
      in: .open,
      keys: [.character(">"), Key(.right, alt: true)],
      synonyms: "history redo",
      help: "Go forward again, as a browser does"
    ),
    CommandEntry(
      .openSource,
      "open source",
      in: .open,
      keys: [.character("o")],
      hint: "source",
      at: [.detail, .quote],
      synonyms: "link url address",
      help: "Open the quote’s source in the web browser"
    ),
    CommandEntry(
      .inArticle,
      "in its article",
      in: .open,
      keys: [.character("i")],
      hint: "article",
      at: [.detail, .quote, .article],
      synonyms: "text context source read",
      help: "Show the quote in the text of its source"
    ),
    CommandEntry(
      .addArticle,
      "add article",
      in: .open,
      keys: [.character("A")],
      hint: "add article",
      synonyms: "import file source text paste new",
      help: "Add an article to the dossier: a file, a folder or a pasted text"
    ),
    CommandEntry(
      .new,
      "new record",
      in: .open,
      keys: [.character("+")],
      hint: "new",
      synonyms: "add create actor issue proposition quote source event role assessment",
      help: "Make an actor, issue, proposition, quote, source, event, role or assessment"
    ),
    CommandEntry(
      .change,
      "change record",
      in: .open,
      keys: [.character("E")],
      hint: "change",
      synonyms: "edit form rename merge move split remove delete",
      help:
        "Change the selected record, or the dossier, in a form; rename, merge or split it"
    ),
    CommandEntry(
      .undo,
      "undo",
      in: .open,
      keys: [.character("u")],
      at: Depth.allCases,
      synonyms: "revert take back journal",
      help: "Undo the last change that you made to the dossier with Entente"
    ),
    CommandEntry(
      .redo,
      "redo",
      in: .open,
      keys: [.character("U")],
      at: Depth.allCases,
      synonyms: "again journal",
      help: "Make the change again that you undid last"
    ),
    CommandEntry(
      .edit,
      "edit",
      in: .open,
      keys: [.character("e")],
      synonyms: "change",
      help: "Edit the selected record in your editor, then reload the dossier"
    ),
  ]
}
