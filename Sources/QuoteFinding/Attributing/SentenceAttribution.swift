/// Finds the cue of each quotation of a sentence.
struct SentenceAttribution {
  let article: Article
  let phrases: PhraseReader
  let sentence: Range<Int>
  let cues: [Cue]
  let quotations: [Int]
  private var tokens: [TextToken] { article.tokens }

  /// Tells of the name in a phrase whether the text has it as one.
  private let isNamed: (Range<Int>) -> Bool

  init(
    _ article: Article,
    _ phrases: PhraseReader,
    _ sentence: Range<Int>,
    isNamed: @escaping (Range<Int>) -> Bool
  ) {
    self.isNamed = isNamed
    (self.article, self.phrases, self.sentence) = (article, phrases, sentence)
    cues = CueReader(article: article, phrases: phrases).cues(in: sentence)
    var found: [Int] = []
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      let quotation = Int(article.quotationOf[place])
      if quotation >= 0 {
        found.append(quotation)
        place = max(place + 1, article.end(of: quotation))
      } else {
        place += 1
      }
    }
    quotations = found
  }

  /// The attributions, in the order of the quotations; those without a speaker have none.
  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for quotation in quotations {
      var attribution =
        rightBefore(quotation, found.last) ?? behind(quotation) ?? before(quotation) ?? signature(
          quotation
        ) ?? around(quotation)
        ?? Attribution(quotation: quotation, speaker: nil, cue: nil, rule: .fallback)
      if attribution.speaker == nil, let last = found.last, last.speaker != nil,
        isListed(quotation, after: last.quotation)
      {
        attribution.speaker = last.speaker
        attribution.cue = last.cue
        attribution.rule = .sameSentence
        attribution.isMixed = last.isMixed
      }
      found.append(attribution)
    }
    // “The treaty,” it says, “is dead” where only the second part has a cue of its own.
    for place in found.indices.dropLast().reversed() where found[place].speaker == nil {
      if found[place + 1].speaker != nil,
        isListed(found[place + 1].quotation, after: found[place].quotation)
      {
        found[place].speaker = found[place + 1].speaker
        found[place].cue = found[place + 1].cue
        found[place].rule = .sameSentence
      }
    }
    return found
  }

  /// Whether little stands between two quotations of one sentence: “x”, “y” and “z”.
  private func isListed(_ quotation: Int, after last: Int) -> Bool {
    let between = article.end(of: last)..<article.quotations[quotation].open
    return between.count <= 12
  }

  /// Whether a quotation ends so that what attributes it may follow.
  private func isOpenBehind(_ quotation: Int) -> Bool {
    let end = article.end(of: quotation)
    if end < tokens.count, tokens[end].kind == .comma || tokens[end].kind == .dash { return true }
    guard let last = article.lastInner(quotation) else { return false }
    return last.kind == .comma || last.kind == .question || last.kind == .dash
      || last.kind == .ellipsis
  }

  // MARK: Behind

  /// “…,” said X; “…,” X said.
  private func behind(_ quotation: Int) -> Attribution? {
    var place = article.end(of: quotation)
    let isOpen = isOpenBehind(quotation)
    if place < sentence.upperBound, tokens[place].kind == .comma || tokens[place].kind == .dash {
      place += 1
    }
    guard place < sentence.upperBound, article.quotationOf[place] < 0 else { return nil }
    if place + 2 < sentence.upperBound, tokens[place].classes.has(.copula),
      tokens[place + 1].classes.has(.subordinator), let cue = cues.first(where: { $0.verb > place })
    {
      // “…” is how Ward described it.
      return Attribution(quotation: quotation, speaker: cue.speaker, cue: cue, rule: .sameSentence)
    }
    for cue in cues where cue.verb >= place {
      let first = cue.range.lowerBound
      if isOpen, first > place, first - place <= 12, CueReader.cited.contains(tokens[first - 1].key)
      {
        // “…,” the news agency Vesti quoted Irina Zhukova as saying.
        return Attribution(quotation: quotation, speaker: cue.speaker, cue: cue, rule: .behind)
      }
      guard first - place <= 2 || cue.verb == place else { break }
      // Of “the talks “frank”, and said no more” the subject stands before: nothing is said here.
      guard first >= place || cue.verb == place else { break }
      if cue.verb == place {
        guard cue.kind != .judge || cue.isInverted && isOpen, !tokens[place].classes.has(.gerund)
        else { break }
        if cue.isInverted || isOpen {
          return Attribution(quotation: quotation, speaker: cue.speaker, cue: cue, rule: .behind)
        }
        break
      }
      let isAdverb = (place..<max(place, first)).allSatisfy {
        tokens[$0].classes.has([.adverb, .conjunction, .subordinator])
      }
      guard isOpen || lastEndsSentence(quotation), isAdverb, !tokens[place].classes.has(.relative)
      else { break }
      if cue.kind == .judge, !isOpenComma(quotation) || !endsBehind(cue) { break }
      return Attribution(quotation: quotation, speaker: cue.speaker, cue: cue, rule: .behind)
    }
    return isOpen || lastEndsSentence(quotation) ? farBehind(quotation, place) : nil
  }

  /// “…,” X, who …, of …, said: the verb stands far from its subject.
  private func farBehind(_ quotation: Int, _ first: Int) -> Attribution? {
    let token = tokens[first]
    guard token.isWord, token.isCapital || !token.classes.has(.closed),
      let phrase = phrases.phrase(from: first, to: sentence.upperBound), phrase.kind != .pronoun,
      phrase.name != nil || tokens[phrase.core.upperBound - 1].classes.has([.role, .body, .title])
    else { return nil }
    var place = phrase.core.upperBound
    guard place < sentence.upperBound,
      tokens[place].kind == .comma || tokens[place].kind == .dash || tokens[place].kind == .open
        || tokens[place].classes.has(.preposition)
    else { return nil }
    while place < sentence.upperBound, place < first + 60, article.quotationOf[place] < 0 {
      if tokens[place].classes.has(.say), tokens[place].shape == .lower,
        !tokens[place - 1].classes.has([
          .relative, .determiner, .possessive, .preposition, .pronoun, .conjunction,
        ]),
        !tokens[place].classes.has(.nounToo) || tokens[place].classes.has(.past),
        !tokens[place].classes.has(.gerund)
      {
        let cue = Cue(verb: place, kind: .say, speaker: phrase, isInverted: false)
        return Attribution(quotation: quotation, speaker: phrase, cue: cue, rule: .behind)
      }
      place += 1
    }
    return nil
  }

  private func lastEndsSentence(_ quotation: Int) -> Bool {
    article.lastInner(quotation)?.isTerminal ?? false
  }

  private func isOpenComma(_ quotation: Int) -> Bool {
    article.lastInner(quotation)?.kind == .comma
  }

  /// Whether nothing that it governs stands behind a cue.
  private func endsBehind(_ cue: Cue) -> Bool {
    let end = cue.range.upperBound
    guard end < sentence.upperBound else { return true }
    let token = tokens[end]
    return !token.isWord || token.classes.has([.preposition, .adverb, .calendar, .conjunction])
  }

  // MARK: Before

  /// X said, “…”: the verb right before the mark, unless it attributes the quotation before it.
  private func rightBefore(_ quotation: Int, _ last: Attribution?) -> Attribution? {
    let open = article.quotations[quotation].open
    guard open > sentence.lowerBound, let cue = cues.last(where: { $0.verb < open }),
      !cue.isInverted, last?.cue?.verb != cue.verb
    else { return nil }
    let mark = tokens[open - 1].kind
    guard mark == .comma || mark == .colon, cue.verb == open - 2 else { return nil }
    return made(quotation, cue, .before, isMixed: false)
  }

  private static let that = Lexicon.key("that")
  private static let `as` = Lexicon.key("as")

  /// X said, “…”; X told Y: “…”; X said that “…”.
  private func before(_ quotation: Int) -> Attribution? {
    let open = article.quotations[quotation].open
    guard open > sentence.lowerBound else { return nil }
    var place = open - 1
    let mark = tokens[place].kind
    let isMarked = mark == .comma || mark == .colon
    if isMarked || mark == .dash { place -= 1 }
    let isThat = place >= sentence.lowerBound && tokens[place].key == Self.that
    guard let cue = cues.last(where: { $0.range.upperBound <= open && $0.verb < open }) else {
      return mark == .colon ? colon(quotation) : nil
    }
    let gap = cue.range.upperBound..<max(cue.range.upperBound, place + 1)
    if mark == .colon { return made(quotation, cue, .colon, isMixed: false) }
    let isClear = gap.allSatisfy { article.quotationOf[$0] < 0 }
    if gap.isEmpty || isMarked && isClear && gap.count <= 14 && !hasClause(gap) {
      return made(quotation, cue, .before, isMixed: false)
    }
    if isThat, isClear, gap.count <= 10 { return made(quotation, cue, .before, isMixed: true) }
    return nil
  }

  private func made(_ quotation: Int, _ cue: Cue, _ rule: AttributionRule, isMixed: Bool)
    -> Attribution
  {
    Attribution(quotation: quotation, speaker: cue.speaker, cue: cue, rule: rule, isMixed: isMixed)
  }

  /// Whether a stretch has a clause of its own, told by a verb or “that”.
  private func hasClause(_ range: Range<Int>) -> Bool {
    range.contains {
      tokens[$0].classes.has([.auxiliary, .relative]) && !tokens[$0].classes.has(.determiner)
    }
  }

  /// A sentence that ends with a colon: its subject speaks.
  private func colon(_ quotation: Int) -> Attribution? {
    let open = article.quotations[quotation].open
    let reader = CueReader(article: article, phrases: phrases)
    guard let subject = reader.mainSubject(from: sentence.lowerBound, before: open - 1) else {
      return nil
    }
    return Attribution(quotation: quotation, speaker: subject, cue: nil, rule: .colon)
  }

  // MARK: Signatures

  /// Reads such as “…” - Matthew Ingram.
  private func signature(_ quotation: Int) -> Attribution? {
    let end = article.end(of: quotation)
    guard end + 1 < tokens.count, tokens[end].kind == .dash, tokens[end + 1].isCapital,
      let phrase = phrases.phrase(from: end + 1, to: sentence.upperBound), phrase.name != nil,
      phrase.range.upperBound >= sentence.upperBound - 1
        || tokens[phrase.range.upperBound].kind == .comma
    else { return nil }
    return Attribution(quotation: quotation, speaker: phrase, cue: nil, rule: .behind)
  }

  // MARK: Within

  /// A cue of the sentence that governs the words without standing beside them.
  private func around(_ quotation: Int) -> Attribution? {
    let open = article.quotations[quotation].open
    let end = article.end(of: quotation)
    let lefts = cues.filter { $0.verb < open && $0.range.lowerBound < open && $0.kind != .manner }
    let left = lefts.last(where: isPlausible) ?? lefts.last
    let right = cues.first { $0.range.lowerBound >= end && isFinal($0) }
    if let left, left.kind == .according || !(right != nil && isAside(left, open)) {
      return made(quotation, left, left.kind == .according ? .according : .within, isMixed: true)
    }
    if let right {
      return made(
        quotation,
        right,
        right.kind == .according ? .according : .sameSentence,
        isMixed: true
      )
    }
    return inEyes(quotation)
  }

  private static let eyes: Set<UInt64> = Set(["for", "to"].map { Lexicon.key($0) })

  /// Reads such as “For Ward, the plan is “a first step””.
  private func inEyes(_ quotation: Int) -> Attribution? {
    let first = sentence.lowerBound
    guard first + 2 < sentence.upperBound, Self.eyes.contains(tokens[first].key),
      tokens[first + 1].isWord,
      article.quotationOf[first] < 0,
      let phrase = phrases.phrase(from: first + 1, to: sentence.upperBound), phrase.name != nil,
      phrase.range.upperBound < sentence.upperBound, tokens[phrase.range.upperBound].kind == .comma
    else { return nil }
    return Attribution(
      quotation: quotation,
      speaker: phrase,
      cue: nil,
      rule: .according,
      isMixed: true
    )
  }

  /// Whether the subject of a cue is somebody who can speak.
  private func isPlausible(_ cue: Cue) -> Bool {
    if cue.kind == .according { return true }
    switch cue.speaker.kind {
    case .name:
      guard let name = cue.speaker.name else { return true }
      return isNamed(name)
    case .pronoun:
      return cue.kind == .say || !Self.neuter.contains(tokens[cue.speaker.core.lowerBound].key)
    case .nominal:
      guard let head = cue.speaker.core.last else { return false }
      return tokens[head].classes.has([.role, .body, .title, .speechNoun, .plural, .quantity])
    }
  }

  private static let neuter: Set<UInt64> = Set(["it", "you"].map { Lexicon.key($0) })

  private func isAside(_ cue: Cue, _ open: Int) -> Bool {
    cue.kind == .think || cue.kind == .manner || open - cue.range.upperBound > 25
  }

  /// “…, he said.”: a cue that ends its sentence.
  private func isFinal(_ cue: Cue) -> Bool {
    let first = cue.range.lowerBound
    if cue.kind == .according { return true }
    guard first > sentence.lowerBound,
      tokens[first - 1].kind == .comma || article.quotationOf[first - 1] >= 0
        || tokens[first - 1].kind == .dash
    else { return false }
    return endsBehind(cue) && cue.kind != .judge
  }
}
