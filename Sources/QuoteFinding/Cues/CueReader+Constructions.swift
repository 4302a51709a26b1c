extension CueReader {
  func according(at place: Int, _ sentence: Range<Int>) -> Cue? {
    guard place + 2 < sentence.upperBound, tokens[place + 1].key == Self.to,
      let phrase = phrases.phrase(from: place + 2, to: sentence.upperBound)
    else { return nil }
    return Cue(verb: place, kind: .according, speaker: phrase, isInverted: true)
  }

  /// Reads such as “in the words of one diplomat”.
  func inTheWords(at place: Int, _ sentence: Range<Int>) -> Cue? {
    guard place + 2 < sentence.upperBound, PhraseReader.isOf(tokens[place + 1]),
      let phrase = phrases.phrase(from: place + 2, to: sentence.upperBound)
    else { return nil }
    return Cue(verb: place, kind: .according, speaker: phrase, isInverted: true)
  }

  /// Reads such as “as Ward put it”.
  func asPut(at place: Int, _ sentence: Range<Int>) -> Cue? {
    guard place + 1 < sentence.upperBound, tokens[place + 1].key == Self.it,
      let phrase = phrases.phrase(endingAt: place, from: sentence.lowerBound)
    else { return nil }
    return Cue(verb: place, kind: .say, speaker: phrase, isInverted: false)
  }

  static let own = Lexicon.key("own")

  static let `in` = Lexicon.key("in")

  static let complements: Set<UInt64> = Set(
    ["that", "to", "for", "of", "about"].map { Lexicon.key($0) }
  )

  /// Reads such as “in Ward's view”, “Ward's claim that”.
  func view(at place: Int, _ sentence: Range<Int>) -> Cue? {
    var before = place - 1
    var steps = 0
    while before > sentence.lowerBound, steps < 2, tokens[before].isWord,
      !tokens[before].classes.has(.closed.union([.possessive, .determiner]))
    {
      before -= 1
      steps += 1
    }
    guard before >= sentence.lowerBound, article.quotationOf[before] < 0 else { return nil }
    let phrase: Phrase?
    if tokens[before].kind == .genitive {
      phrase = phrases.phrase(endingAt: before, from: sentence.lowerBound)
    } else if tokens[before].classes.has(.possessive) {
      phrase = Phrase(
        range: before..<before + 1,
        core: before..<before + 1,
        name: nil,
        kind: .pronoun
      )
    } else {
      return nil
    }
    guard let phrase else { return nil }
    let first = phrase.range.lowerBound
    let isIn = first > sentence.lowerBound && tokens[first - 1].key == Self.in
    let isThat = place + 1 < sentence.upperBound && Self.complements.contains(tokens[place + 1].key)
    guard isIn || isThat else { return nil }
    return Cue(verb: place, kind: .according, speaker: phrase, isInverted: false)
  }

  static let uses: Set<UInt64> = Set(
    ["use", "uses", "used", "using"].map { Lexicon.key($0) }
  )

  static let wordNouns: Set<UInt64> = Set(
    ["word", "words", "term", "phrase"].map { Lexicon.key($0) }
  )

  /// Reads such as “used the word”.
  func using(at place: Int, _ sentence: Range<Int>) -> Cue? {
    let end = min(sentence.upperBound, place + 4)
    guard place > sentence.lowerBound,
      (place + 1..<max(place + 1, end)).contains(where: { Self.wordNouns.contains(tokens[$0].key) }
      ),
      let phrase = phrases.phrase(endingAt: place, from: sentence.lowerBound),
      phrase.kind != .nominal
    else { return nil }
    return Cue(verb: place, kind: .judge, speaker: phrase, isInverted: false)
  }

  /// Reads such as “called “x” by Ward”.
  func agent(behind verb: Int, _ kind: Cue.Kind, _ sentence: Range<Int>) -> Cue? {
    guard verb + 1 < sentence.upperBound, article.quotationOf[verb + 1] >= 0 else { return nil }
    let end = article.end(of: Int(article.quotationOf[verb + 1]))
    guard end + 1 < sentence.upperBound, tokens[end].key == Self.by else { return nil }
    return passive(verb, kind, sentence)
  }

  /// Whether “as saying” follows, and who is cited speaks.
  func isCiting(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    (verb + 1..<max(verb + 1, min(sentence.upperBound, verb + 14))).contains { place in
      tokens[place].key == Self.as && place + 1 < sentence.upperBound
        && tokens[place + 1].classes.has(.gerund)
    }
  }

  /// Whether a name follows, as in “a robot, named “X””.
  func isNaming(_ verb: Int, _ start: Int) -> Bool {
    guard verb > start, verb + 1 < tokens.count, article.quotationOf[verb + 1] >= 0 else {
      return false
    }
    let before = tokens[verb - 1]
    if before.kind == .comma { return true }
    return before.isWord && !before.isCapital
      && !before.classes.has([.pronoun, .auxiliary, .adverb, .conjunction])
  }

  /// Reads such as “quoted Irina Zhukova as saying”.
  func citedObject(
    at place: Int,
    _ verb: Int,
    _ kind: Cue.Kind,
    _ sentence: Range<Int>
  ) -> Cue? {
    guard let phrase = phrases.phrase(endingAt: place, from: sentence.lowerBound),
      phrase.range.lowerBound > sentence.lowerBound,
      Self.cited.contains(tokens[phrase.range.lowerBound - 1].key)
    else { return nil }
    return Cue(verb: verb, kind: kind, speaker: phrase, isInverted: false)
  }

  /// Reads such as “was described by Ward as”.
  func passive(_ verb: Int, _ kind: Cue.Kind, _ sentence: Range<Int>) -> Cue? {
    var place = verb + 1
    while place < sentence.upperBound, place < verb + 40 {
      if article.quotationOf[place] >= 0 {
        place = max(place + 1, article.end(of: Int(article.quotationOf[place])))
        continue
      }
      if tokens[place].key == Self.by,
        let phrase = phrases.phrase(from: place + 1, to: sentence.upperBound)
      {
        return Cue(verb: verb, kind: kind, speaker: phrase, isInverted: true)
      }
      if tokens[place].kind == .semicolon { return nil }
      place += 1
    }
    return nil
  }
}
