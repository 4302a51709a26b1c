extension PhraseReader {
  /// The phrase before something between commas, brackets or dashes: “Ward, the minister, said”.
  func interrupted(by mark: Int, from start: Int) -> Phrase? {
    var place = mark - 1
    var depth = 0
    let closing = tokens[mark].kind
    var commas = 0
    // A comma at most so far back.
    let least = max(start, mark - 60)
    while place >= least {
      if article.quotationOf[place] >= 0 {
        place = article.quotations[Int(article.quotationOf[place])].open - 1
        continue
      }
      let kind = tokens[place].kind
      if closing == .close {
        if kind == .close { depth += 1 }
        if kind == .open {
          if depth == 0 { return whole(phrase(endingAt: place, from: start), to: mark + 1) }
          depth -= 1
        }
      } else if kind == closing {
        commas += 1
        let inner = place + 1
        if isAside(inner, before: mark) {
          if let outer = simple(endingAt: place, from: start), !isGoverned(outer, start) {
            return apposed(outer, inner: inner..<mark, to: mark + (closing == .comma ? 0 : 1))
          }
          if closing == .dash { return nil }
        }
        if commas > 4 || closing == .dash { return nil }
      }
      place -= 1
    }
    // “The ministry, has said”: a comma of no use.
    guard closing == .comma, let plain = simple(endingAt: mark, from: start),
      isClauseStart(plain.range.lowerBound, start)
    else { return nil }
    return plain
  }

  /// Whether a preposition inside its sentence governs a phrase, which then is no subject.
  func isGoverned(_ phrase: Phrase, _ start: Int) -> Bool {
    let first = phrase.range.lowerBound
    if first > start + 1, tokens[first - 1].kind == .comma, tokens[first - 2].isCapital,
      phrase.core.allSatisfy({
        tokens[$0].isCapital && tokens[$0].classes.has([.place, .calendar, .abbreviation])
      })
    {
      // “Columbus, Ohio,”
      return true
    }
    return first > start + 1 && tokens[first - 1].classes.has(.preposition)
      && tokens[first - 1].isWord
  }

  func whole(_ phrase: Phrase?, to end: Int) -> Phrase? {
    guard var phrase else { return nil }
    phrase.range = phrase.range.lowerBound..<end
    return phrase
  }

  /// The phrase before a comma, and not one of which the comma is an aside itself.
  func simple(endingAt end: Int, from start: Int) -> Phrase? {
    guard end > start, article.quotationOf[end - 1] < 0 else { return nil }
    let kind = tokens[end - 1].kind
    if kind == .comma || kind == .dash { return nil }
    if kind == .close { return interrupted(by: end - 1, from: start) }
    return phrase(endingAt: end, from: start)
  }

  /// Whether what stands between two commas says more of what stands before the first one.
  func isAside(_ first: Int, before mark: Int) -> Bool {
    guard first < mark, article.quotationOf[first] < 0 else { return false }
    let token = tokens[first]
    if token.kind == .number || token.classes.has([.determiner, .possessive, .relative]) {
      return true
    }
    if token.classes.has([.preposition, .adverb, .gerund, .past, .role, .title, .subordinator]) {
      return true
    }
    if token.isCapital { return true }
    if token.isWord, !token.classes.has(.closed) {
      return (first..<mark).contains { tokens[$0].classes.has([.role, .body, .title]) }
    }
    return false
  }

  /// A phrase with its apposition, which may have the name.
  func apposed(_ outer: Phrase, inner: Range<Int>, to end: Int) -> Phrase? {
    var phrase = outer
    phrase.range = outer.range.lowerBound..<end
    if phrase.name == nil, phrase.kind == .nominal {
      var first = inner.lowerBound
      var sawRole = false
      while first + 1 < inner.upperBound, !tokens[first].isCapital,
        tokens[first].kind == .number || tokens[first].isWord && !tokens[first].classes.has(.closed)
      {
        if tokens[first].classes.has(.role) { sawRole = true }
        first += 1
      }
      let isPlain = !tokens[inner.lowerBound].classes.has([.determiner, .possessive])
      if tokens[first].isCapital, isPlain || sawRole,
        !tokens[first].classes.has([.determiner, .possessive])
      {
        var last = first
        while last + 1 < inner.upperBound,
          tokens[last + 1].isCapital
            || tokens[last + 1].classes.has(.particle) && last + 2 < inner.upperBound
              && tokens[last + 2].isCapital
        {
          last += 1
        }
        phrase.name = properName(in: first..<last + 1)
      }
    }
    return phrase
  }

  /// Extends a phrase to the left over “X and” and over a title before a comma.
  func beginning(of phrase: Phrase, from start: Int) -> Phrase {
    var phrase = phrase
    let first = phrase.range.lowerBound
    guard first > start + 1, article.quotationOf[first - 1] < 0 else { return phrase }
    if tokens[first - 1].classes.has(.conjunction), tokens[first - 1].isWord,
      article.quotationOf[first - 2] < 0,
      let left = chunk(endingAt: first - 2, from: start), isHead(left),
      isClauseStart(left.lowerBound, start)
    {
      phrase.range = left.lowerBound..<phrase.range.upperBound
      if properName(in: left) != nil || properName(in: phrase.core) == nil { phrase.core = left }
    }
    if tokens[first - 1].kind == .comma, article.quotationOf[first - 2] < 0,
      tokens[first].isCapital,
      !tokens[first].classes.has([.determiner, .possessive]),
      let left = chunk(endingAt: first - 2, from: start), let head = left.last,
      tokens[head].classes.has([.role, .title]) || isOneOf(left),
      isClauseStart(left.lowerBound, start)
        || tokens[left.lowerBound].classes.has([.determiner, .possessive])
        || tokens[left.lowerBound - 1].kind == .comma
    {
      // “Malaysia's Prime Minister, Najib Razak said”
      phrase.range = left.lowerBound..<phrase.range.upperBound
    }
    return phrase
  }

  /// Whether “one of” stands before a chunk.
  private func isOneOf(_ chunk: Range<Int>) -> Bool {
    let of = chunk.lowerBound - 1
    return of >= 1 && Self.isOf(tokens[of]) && tokens[of - 1].key == Self.one
  }

  static let one = Lexicon.key("one")

  func isClauseStart(_ place: Int, _ start: Int) -> Bool {
    guard place > start else { return true }
    let before = tokens[place - 1]
    return before.kind == .comma || before.kind == .paragraph || before.kind == .mark
      || before.classes.has([.subordinator, .relative])
  }
}
