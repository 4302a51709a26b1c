extension PhraseReader {
  /// The phrase that begins at a place, up to an end, with what is in apposition.
  func phrase(from first: Int, to end: Int) -> Phrase? {
    guard first < end, article.quotationOf[first] < 0 else { return nil }
    if tokens[first].classes.has(.pronoun) {
      return Phrase(range: first..<first + 1, core: first..<first + 1, name: nil, kind: .pronoun)
    }
    guard let core = chunk(from: first, to: end) else { return nil }
    var last = core.upperBound
    // “a spokesman for the ministry”
    var steps = 0
    while steps < 4, last + 1 < end, isPostmodifier(last),
      let more = chunk(from: last + 1, to: end),
      !tokens[more.lowerBound].classes.has(.calendar), isPostmodified(core, by: tokens[last])
    {
      last = more.upperBound
      steps += 1
    }
    if core.count == 1, tokens[first].classes.has(.quantity), last == core.upperBound,
      last + 1 < end,
      Self.isOf(tokens[last]), tokens[last + 1].classes.has(.pronoun)
    {
      // “one of them, Lou Parker”
      last += 2
    }
    var phrase = Phrase(range: first..<last, core: core, name: nil, kind: .nominal)
    phrase = named(phrase, tail: core)
    // “Orlov, the deputy minister”, “the minister, Pavel Orlov”
    if last + 1 < end, tokens[last].kind == .comma, article.quotationOf[last + 1] < 0,
      isAside(last + 1, before: end), !tokens[last + 1].classes.has([.gerund, .subordinator])
    {
      let inner = last + 1
      if tokens[inner].classes.has([.determiner, .possessive, .role, .title])
        || tokens[inner].isCapital,
        let more = chunk(from: inner, to: end)
      {
        let hasRole = more.contains { tokens[$0].classes.has([.role, .title]) }
        if phrase.name == nil || hasRole {
          let whole = self.phrase(from: inner, to: min(end, inner + 20))
          phrase =
            apposed(phrase, inner: more, to: whole?.range.upperBound ?? more.upperBound) ?? phrase
        }
      }
    }
    return phrase
  }

  /// Whether a word in small letters behind a name belongs to a noun: “Internet security firm”.
  func leadsToNoun(_ place: Int, _ end: Int) -> Bool {
    guard tokens[place].classes.isEmpty || tokens[place].classes == .nounToo else { return false }
    let next = place + 1
    guard next < end, tokens[next].isWord, article.quotationOf[next] < 0 else { return false }
    return tokens[next].classes.has([.role, .body]) && !tokens[next].isCapital
  }

  func isPostmodified(_ core: Range<Int>, by link: TextToken) -> Bool {
    guard let last = core.last else { return false }
    if Self.isOf(link) || link.key == Self.forKey { return true }
    if tokens[last].classes.has(.speechNoun), link.key == Self.by { return true }
    return tokens[last].classes.has([.role, .body, .speechNoun]) && !tokens[last].isCapital
  }

  func chunk(from first: Int, to end: Int) -> Range<Int>? {
    var place = first
    var sawCapital = false
    var sawNoun = false
    while place < end, place < first + 14, article.quotationOf[place] < 0 {
      let token = tokens[place]
      if token.kind == .genitive {
        (sawCapital, sawNoun) = (false, false)
        place += 1
        continue
      }
      if token.kind == .number, sawCapital || sawNoun { break }
      if token.kind == .number {
        place += 1
        continue
      }
      let isParticle =
        token.classes.has(.particle) && place + 1 < end && tokens[place + 1].isCapital
        && article.quotationOf[place + 1] < 0
      if isAttribute(place, from: first, to: end) {
        place += 1
        continue
      }
      guard isInside(place) || isParticle else { break }
      if token.classes.has([.determiner, .possessive]), place > first,
        tokens[place - 1].kind != .genitive, !isParticle
      {
        break
      }
      if token.isCapital {
        if token.classes.has(.calendar) { break }
        sawCapital = true
      } else if !isParticle {
        let isNoun = token.classes.has([.role, .body, .speechNoun])
        if sawCapital || sawNoun, !isNoun, !token.classes.has(.title), !leadsToNoun(place, end) {
          break
        }
        if isNoun { sawNoun = true }
      }
      place += 1
    }
    while place > first, tokens[place - 1].kind == .genitive { place -= 1 }
    return place > first ? first..<place : nil
  }

  /// Whether a word stands before a noun as what describes it, such as “the newly elected mayor”.
  private func isAttribute(_ place: Int, from first: Int, to end: Int) -> Bool {
    guard place + 1 < end else { return false }
    let token = tokens[place]
    if token.classes.has(.otherVerb), tokens[place + 1].classes.has(.role) { return true }
    return place > first && token.shape == .lower && token.isWord
      && tokens[place - 1].classes.has(.determiner)
      && token.classes.has([.gerund, .past, .adverb, .otherVerb])
      && !token.classes.has([.preposition, .auxiliary])
  }
}
