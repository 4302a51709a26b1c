import Drawing

extension Command {
  /// What narrows the views.
  static let filtering: [CommandEntry] = [
    CommandEntry(
      .filter,
      "filter",
      in: .filter,
      keys: [.character("/")],
      hint: "filter",
      at: Depth.allCases,
      synonyms: "search find look narrow",
      help: "Type a filter for all views; Tab completes a word"
    ),
    CommandEntry(
      .onlyIssue,
      "only this issue",
      in: .filter,
      keys: [.character(".")],
      hint: "issue only",
      at: [.list, .detail, .quote],
      synonyms: "narrow keep topic",
      help: "Filter by the selected issue; once more removes it"
    ),
    CommandEntry(
      .onlySpeaker,
      "only this speaker",
      in: .filter,
      keys: [.character(",")],
      hint: "speaker only",
      at: [.list, .detail, .quote],
      synonyms: "narrow keep actor person who",
      help: "Filter by the selected speaker; once more removes them"
    ),
    CommandEntry(
      .nextMatch,
      "next match",
      in: .filter,
      keys: [.character("n")],
      hint: "match",
      at: Depth.allCases,
      synonyms: "search find",
      help: "Go to the next quote that the filter found"
    ),
    CommandEntry(
      .previousMatch,
      "previous match",
      in: .filter,
      keys: [.character("N")],
      at: Depth.allCases,
      synonyms: "search find",
      help: "Go to the previous quote that the filter found"
    ),
  ]
}
