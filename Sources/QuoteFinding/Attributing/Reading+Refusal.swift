extension Reading {
  /// Whether a quotation is the name of a thing or a word as such, and no speech.
  func isRefused(_ attribution: Attribution, _ reader: SentenceAttribution) -> Bool {
    let quotation = article.quotations[attribution.quotation]
    let words = quotation.inner.filter { tokens[$0].isWord }
    if isNickname(quotation) { return true }
    if attribution.rule == .behind || attribution.rule == .colon { return false }
    let isUsed = attribution.cue.map { Self.uses.contains(tokens[$0.verb].key) } ?? false
    if isNamed(quotation, reader.sentence), !isUsed { return true }
    guard attribution.rule != .before else { return false }
    let capitals = words.filter { tokens[$0].isCapital }.count
    let small = words.filter {
      !tokens[$0].isCapital && !tokens[$0].classes.has(.closed.union([.determiner, .possessive]))
    }.count
    // A title: each word that is not small has a capital.
    return words.count > 1 && small == 0 && capitals > 0 || words.count == 1 && capitals == 1
  }

  /// Reads such as “Howard “Howie” Marsh”.
  func isNickname(_ quotation: Quotation) -> Bool {
    let (before, after) = (quotation.open - 1, quotation.close + 1)
    return quotation.isClosed && quotation.inner.count <= 2 && before >= 0 && after < tokens.count
      && tokens[before].isCapital && tokens[after].isCapital
      && tokens[quotation.close - 1].isCapital
  }

  static let uses: Set<UInt64> = Set(
    ["use", "uses", "used", "using"].map { Lexicon.key($0) }
  )

  /// Whether “called”, “the film”, “so-called” stands before a quotation.
  func isNamed(_ quotation: Quotation, _ sentence: Range<Int>) -> Bool {
    var place = quotation.open - 1
    if place >= sentence.lowerBound, tokens[place].kind == .comma { place -= 1 }
    guard place >= sentence.lowerBound, tokens[place].isWord else { return false }
    let token = tokens[place]
    if token.classes.has(.naming), token.classes.has(.judge) {
      // “called the talks “frank””, but “a plan called “X””.
      return place > sentence.lowerBound && tokens[place - 1].isWord
        && !tokens[place - 1].classes.has([.pronoun, .auxiliary]) && !tokens[place - 1].isCapital
        && isCapitalised(quotation)
    }
    return token.classes.has([.naming])
      || token.classes.has(.namedThing) && token.shape == .lower && isCapitalised(quotation)
  }

  func isCapitalised(_ quotation: Quotation) -> Bool {
    quotation.inner.first.map { tokens[$0].isCapital } ?? false
  }
}
