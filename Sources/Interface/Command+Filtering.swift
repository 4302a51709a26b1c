import Drawing

extension Command {
  /// What narrows the views.
  static let filtering: [CommandEntry] = [
    CommandEntry(
      .filter,
      "filter",
      keys: [.character("/")],
      hint: "filter",
      help: "Narrows every view as one types; Tab completes"
    ),
    CommandEntry(
      .onlyIssue,
      "only this issue",
      keys: [.character(".")],
      hint: "issue only",
      at: [.board, .issue],
      help: "Keeps only what is on the selected issue; once more takes it out of the filter"
    ),
    CommandEntry(
      .onlySpeaker,
      "only this speaker",
      keys: [.character(",")],
      hint: "speaker only",
      at: [.board, .issue],
      help: "Keeps only what the selected speaker said; once more takes it out of the filter"
    ),
  ]
}
