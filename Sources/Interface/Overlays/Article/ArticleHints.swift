/// The keys that the last line names while an article is read.
extension ArticleReader {
  func hints(in state: State) -> [Hints.Hint] {
    if let strip { return strip.hints }
    if isTyping { return [Hints.Hint("Enter", "find"), Hints.Hint("Esc", "leave")] }
    return (selection == nil ? whileReading(state) : whileMarking(state)).compactMap(\.self)
  }

  private func whileReading(_ state: State) -> [Hints.Hint?] {
    func both(_ first: Command, _ second: Command, _ word: String) -> Hints.Hint? {
      Hints.both(first, second, word, state, at: .article)
    }
    return [
      both(.down, .up, "scroll"), Hints.hint(.mark, nil, state, at: .article),
      text.marks.isEmpty && suggestions.isEmpty
        ? nil : both(.nextQuote, .previousQuote, suggestions.isEmpty ? "coded" : "suggested"),
      hasOthers(in: state)
        ? Hints.hint(.nextIssue, "next article", state, at: .article) : nil,
      reading.coders.count > 1 ? Hints.hint(.compareCoders, nil, state, at: .article) : nil,
      Hints.hint(.filter, "search", state, at: .article),
      match == nil ? nil : both(.nextMatch, .previousMatch, "match"),
      Hints.hint(.back, "close", state, at: .article),
    ]
  }

  /// Whether there are other articles to go on to.
  private func hasOthers(in state: State) -> Bool {
    state.texts?.contains { $0 != reading.card.source.id } ?? false
  }

  /// Tells that nothing is left to be coded, and how one goes on.
  func tellEnd(in state: inout State) {
    let key = hasOthers(in: state) ? state.key(of: .nextIssue, at: .article) : nil
    let way = key.map { ": \($0) goes to the next article" } ?? ""
    state.notice = Notice(.information, "All that is quoted in this article is coded\(way).")
  }

  private func whileMarking(_ state: State) -> [Hints.Hint?] {
    func hint(_ command: Command, _ word: String?) -> Hints.Hint? {
      Hints.hint(command, word, state, at: .article)
    }
    return [
      hint(.code, nil), hint(.mark, "more"),
      Hints.both(.markBack, .markOn, "end", state, at: .article),
      Hints.both(.down, .up, "next", state, at: .article), hint(.back, "unmark"),
      hint(.markLess, "less"), hint(.markOtherEnd, "other end"), hint(.markSentence, "sentence"),
    ]
  }
}
