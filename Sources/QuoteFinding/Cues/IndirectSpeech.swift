/// Finds what a cue brings where no quotation marks stand.
struct IndirectSpeech {
  let article: Article
  private var tokens: [TextToken] { article.tokens }

  private static let links: Set<UInt64> = Set(
    ["that", "whether", "how", "if"].map { Lexicon.key($0) }
  )

  /// The tokens of the clause, without its full stop; nil where the cue brings none.
  func content(of cue: Cue, in sentence: Range<Int>) -> Range<Int>? {
    if cue.kind == .according { return beside(cue, sentence) }
    let first = cue.range.lowerBound
    let isFinal =
      cue.range.upperBound >= sentence.upperBound - 1 && first > sentence.lowerBound
      && tokens[first - 1].kind == .comma
    if isFinal { return trimmed(sentence.lowerBound..<first - 1) }
    var start = cue.range.upperBound
    if let link = (start..<min(sentence.upperBound, start + 12)).first(where: {
      Self.links.contains(tokens[$0].key)
    }) {
      start = link
    } else if start < sentence.upperBound,
      tokens[start].kind == .comma || tokens[start].classes.has([.preposition, .conjunction])
    {
      return nil
    }
    return trimmed(start..<sentence.upperBound)
  }

  private func beside(_ cue: Cue, _ sentence: Range<Int>) -> Range<Int>? {
    if cue.verb <= sentence.lowerBound + 1 {
      var start = cue.range.upperBound
      if start < sentence.upperBound, tokens[start].kind == .comma { start += 1 }
      return trimmed(start..<sentence.upperBound)
    }
    var end = cue.verb
    if tokens[end - 1].kind == .comma { end -= 1 }
    return trimmed(sentence.lowerBound..<end)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let last = range.last, !tokens[last].isWord, tokens[last].kind != .number,
      tokens[last].kind != .close
    {
      range.removeLast()
    }
    guard range.count >= 2 else { return nil }
    return range
  }
}
