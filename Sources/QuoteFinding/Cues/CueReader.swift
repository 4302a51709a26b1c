/// Finds the cues of a sentence, each with its subject.
struct CueReader {
  let article: Article
  let phrases: PhraseReader
  var tokens: [TextToken] { article.tokens }

  static let to = Lexicon.key("to")
  static let by = Lexicon.key("by")
  static let `as` = Lexicon.key("as")
  static let with = Lexicon.key("with")
  static let according = Lexicon.key("according")
  static let words = Lexicon.key("words")
  static let put = Lexicon.key("put")
  static let it = Lexicon.key("it")
  static let read: Set<UInt64> = Set(
    [
      "read", "reads", "reading", "shows", "showed", "opens", "opened", "begins", "began",
      "concluded",
    ]
    .map { Lexicon.key($0) }
  )
  static let cited: Set<UInt64> = Set(
    ["quoted", "quotes", "quoting", "cited", "cites", "citing"].map { Lexicon.key($0) }
  )

  /// The cues of the sentence, in their order.
  func cues(in sentence: Range<Int>) -> [Cue] {
    var found: [Cue] = []
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      if article.quotationOf[place] >= 0 {
        place = max(place + 1, article.end(of: Int(article.quotationOf[place])))
        continue
      }
      let token = tokens[place]
      if token.isWord {
        if token.key == Self.according, let cue = according(at: place, sentence) {
          found.append(cue)
        } else if token.key == Self.words, let cue = inTheWords(at: place, sentence) {
          found.append(cue)
        } else if Self.uses.contains(token.key), let cue = using(at: place, sentence) {
          found.append(cue)
        } else if token.key == Self.put, let cue = asPut(at: place, sentence) {
          found.append(cue)
        } else if token.classes.has(.viewNoun), let cue = view(at: place, sentence) {
          found.append(cue)
        } else if token.classes.has(.anyCue), isVerb(place, sentence),
          let cue = cue(
            at: place,
            sentence,
            after: found.last { !$0.isInfinitive && $0.kind == .say } ?? found.last
          )
        {
          found.append(cue)
        }
      }
      place += 1
    }
    return found
  }

  static let `for` = Lexicon.key("for")

  static func kind(_ token: TextToken) -> Cue.Kind {
    if token.classes.has(.say) { return .say }
    if token.classes.has(.judge) { return .judge }
    return token.classes.has(.think) ? .think : .manner
  }

  /// Whether a word that may be a verb is one here.
  func isVerb(_ place: Int, _ sentence: Range<Int>) -> Bool {
    let token = tokens[place]
    guard token.shape == .lower || place == sentence.lowerBound else { return false }
    guard place > sentence.lowerBound else {
      return token.classes.has(.say) && !token.classes.has(.nounToo)
        || token.classes.has(.past) && place + 1 < sentence.upperBound
          && tokens[place + 1].key == Self.by
    }
    let before = tokens[place - 1]
    if token.classes.has(.nounToo), place + 1 < sentence.upperBound,
      tokens[place + 1].kind == .genitive
    {
      return false
    }
    guard before.isWord, article.quotationOf[place - 1] < 0 else {
      if before.kind == .genitive { return isPronoun(place - 2) && token.classes.has(.gerund) }
      return before.kind != .number || !token.classes.has(.nounToo)
    }
    if before.classes.has([.determiner, .possessive]), !before.classes.has(.pronoun) {
      return false
    }
    if before.key == Self.as, token.classes.has(.gerund) { return true }
    guard token.classes.has(.nounToo) else {
      return !before.classes.has(.preposition) || token.classes.has(.gerund)
        || before.key == Self.to
    }
    if before.isCapital || before.classes.has([.pronoun, .relative, .role, .body]) { return true }
    if before.key == Self.to { return token.classes.has(.plain) }
    if before.classes.has(.auxiliary) {
      return !before.classes.has(.copula) || token.classes.has(.gerund)
    }
    if before.classes.has(.adverb) { return true }
    let isPluralNoun = article.bytes[Int(before.end) - 1] == 0x73 && !before.classes.has(.closed)
    return isPluralNoun
      || token.classes.has(.past) && !before.classes.has([.preposition, .conjunction])
  }

  func isPronoun(_ place: Int) -> Bool {
    place >= 0 && tokens[place].classes.has(.pronoun)
  }

  func cue(at verb: Int, _ sentence: Range<Int>, after previous: Cue?) -> Cue? {
    let token = tokens[verb]
    let kind = Self.kind(token)
    let start = sentence.lowerBound
    if Self.cited.contains(token.key), isCiting(verb, sentence) || token.classes.has(.gerund) {
      return nil
    }
    if token.classes.has(.naming), isNaming(verb, start) {
      return agent(behind: verb, kind, sentence)
    }
    if token.classes.has(.past), verb + 1 < sentence.upperBound, tokens[verb + 1].key == Self.by,
      verb == start || tokens[verb - 1].kind == .comma, verb + 2 < sentence.upperBound,
      !tokens[verb + 2].classes.has(.gerund)
    {
      return passive(verb, kind, sentence)
    }
    // “said Pavel Orlov” behind a quotation, or at the beginning.
    let isBehindQuotation = isRightBehindQuotation(verb, start)
    if isBehindQuotation || verb == start, !token.classes.has(.gerund),
      let phrase = phrases.phrase(from: verb + 1, to: sentence.upperBound),
      !isNoun(verb, before: phrase.range.upperBound, sentence)
    {
      return Cue(verb: verb, kind: kind, speaker: phrase, isInverted: true)
    }
    if verb > start, tokens[verb - 1].kind == .comma, kind == .say, !token.classes.has(.hearer),
      !token.classes.has(.gerund), let phrase = parenthesis(behind: verb, sentence)
    {
      return Cue(verb: verb, kind: kind, speaker: phrase, isInverted: true)
    }
    var group = VerbGroup(verb: verb)
    while let place = group.place(from: start), article.quotationOf[place] < 0 {
      if tokens[place].key == Self.as, token.classes.has(.gerund), !group.isCrossed,
        let cue = citedObject(at: place, verb, kind, sentence)
      {
        return cue
      }
      guard extend(&group, start) else { break }
    }
    let place = group.before
    if token.classes.has(.participle), place == verb - 1 { return nil }
    if group.isPassive, !group.isCrossed { return passive(verb, kind, sentence) }
    var cue = active(verb, kind, place, sentence, previous, isInfinitive: group.isCrossed)
    cue?.isInfinitive = group.isCrossed
    return cue
  }

  /// Whether a verb's plain form is a noun, because the phrase behind it has a verb of its own: “state
  /// officials said”.
  private func isNoun(_ verb: Int, before end: Int, _ sentence: Range<Int>) -> Bool {
    tokens[verb].classes.contains([.nounToo, .plain]) && end < sentence.upperBound
      && article.quotationOf[end] < 0 && tokens[end].isWord
      && tokens[end].classes.has([.say, .judge, .auxiliary]) && !tokens[end].classes.has(.gerund)
  }

  func isRightBehindQuotation(_ verb: Int, _ start: Int) -> Bool {
    var before = verb - 1
    if before >= start, tokens[before].kind == .comma || tokens[before].kind == .dash,
      article.quotationOf[before] < 0
    {
      before -= 1
    }
    return before >= start && article.quotationOf[before] >= 0
  }
}
