extension CommandEntry {
  /// Words by which people look for the command besides those of its name and its help.
  var synonyms: String { CommandEntry.synonyms[command] ?? "" }

  private static let synonyms: [Command: String] = [
    .down: "scroll move cursor", .up: "scroll move cursor", .first: "top beginning start",
    .last: "bottom end", .pageDown: "scroll", .pageUp: "scroll", .halfPageDown: "scroll",
    .halfPageUp: "scroll", .nextPane: "switch column", .previousPane: "switch column",
    .open: "select choose details", .back: "close cancel leave",
    .openSource: "link url web address browser", .copy: "clipboard yank cite reference",
    .copyMarkdown: "clipboard yank cite reference", .export: "save write file download",
    .edit: "change editor", .problems: "mistakes errors warnings settings config",
    .filter: "search find look narrow", .onlyIssue: "filter narrow keep this topic",
    .onlySpeaker: "filter narrow keep this actor person who", .nextMatch: "search find",
    .previousMatch: "search find",
    .theme: "colours colors dark light", .lens: "judgement assessments record",
    .sort: "order", .columns: "propositions", .asOf: "date day time travel",
    .date: "jump compare", .earlierTurn: "as of time travel past", .laterTurn: "as of time travel",
    .earlierYear: "as of time travel past", .laterYear: "as of time travel",
    .backward: "history undo", .forward: "history redo", .palette: "command menu",
    .help: "keys manual shortcuts", .redraw: "refresh repaint", .suspend: "background pause",
    .quit: "exit close end",
  ]

  /// All words by which it is found.
  var searched: String { "\(name) \(help) \(synonyms)" }
}
