extension CueReader {
  func active(
    _ verb: Int,
    _ kind: Cue.Kind,
    _ place: Int,
    _ sentence: Range<Int>,
    _ previous: Cue?,
    isInfinitive: Bool
  ) -> Cue? {
    let start = sentence.lowerBound
    let token = tokens[verb]
    func shared() -> Cue? {
      guard let phrase = previous?.speaker ?? mainSubject(from: start, before: verb) else {
        return nil
      }
      return Cue(verb: verb, kind: kind, speaker: phrase, isInverted: false)
    }
    guard place >= start else { return shared() }
    guard article.quotationOf[place] < 0 else { return shared() }
    let before = tokens[place]
    if before.classes.has(.conjunction), before.isWord { return shared() }
    if token.classes.has(.gerund), place == verb - 1 {
      guard let phrase = gerundSubject(verb, start) else { return shared() }
      return Cue(verb: verb, kind: kind, speaker: phrase, isInverted: false)
    }
    guard let phrase = subject(endingAt: place + 1, start, isInfinitive) else {
      if isInfinitive { return shared() }
      return before.kind == .comma || before.kind == .dash ? shared() : nil
    }
    // “a statement read”, but not “Ward read”.
    if Self.read.contains(token.key), !isSpeechNoun(phrase), !token.classes.has(.think) {
      return kind == .manner ? Cue(verb: verb, kind: kind, speaker: phrase, isInverted: false) : nil
    }
    return Cue(verb: verb, kind: kind, speaker: phrase, isInverted: false)
  }

  /// The phrase before a verb, over what stands between with a preposition: “Ward in a speech said”.
  func subject(endingAt end: Int, _ start: Int, _ isInfinitive: Bool) -> Phrase? {
    guard var phrase = phrases.phrase(endingAt: end, from: start) else { return nil }
    let original = phrase
    for _ in 0..<3 {
      let first = phrase.range.lowerBound
      guard first > start + 1, tokens[first - 1].isWord,
        tokens[first - 1].classes.has(.preposition),
        article.quotationOf[first - 2] < 0
      else { break }
      var place = first - 2
      if let earlier = beforeTime(place, start) { place = earlier }
      if tokens[place].classes.has([.past, .otherVerb, .gerund]), tokens[place].shape == .lower,
        place > start,
        !tokens[place].classes.has([.role, .body, .nounToo])
      {
        // “Her comments came after the union warned”: the union warned.
        if tokens[first - 1].classes.has(.subordinator) { break }
        // “the authors of a study published in Nature argued”
        place -= 1
      }
      guard let outer = phrases.phrase(endingAt: place + 1, from: start) else {
        return isInfinitive ? nil : original
      }
      phrase = outer
    }
    return antecedent(of: phrase, start) ?? phrase
  }

  /// Who is meant by “A man who pulled a boy from the lake has said”: what stands before “who”, where
  /// the phrase before the verb is the object of a clause about it.
  private func antecedent(of phrase: Phrase, _ start: Int) -> Phrase? {
    var place = phrase.range.lowerBound - 1
    guard place > start, tokens[place].isWord, tokens[place].shape == .lower,
      tokens[place].classes.has([.past, .otherVerb, .plain, .preposition]) || isPastForm(place),
      !tokens[place].classes.has(.subordinator)
    else { return nil }
    let least = max(start, place - 12)
    while place > least, article.quotationOf[place] < 0, tokens[place].isWord {
      if tokens[place].classes.has(.relative), !tokens[place].classes.has(.determiner) {
        guard let outer = phrases.phrase(endingAt: place, from: start), outer.kind != .pronoun,
          phrases.isHead(outer.core)
        else { return nil }
        return outer
      }
      if tokens[place].classes.has([.say, .think]), !tokens[place].classes.has(.nounToo) {
        return nil
      }
      place -= 1
    }
    return nil
  }

  /// Whether a word that is not known ends like a past form.
  private func isPastForm(_ place: Int) -> Bool {
    let token = tokens[place]
    return token.classes.isEmpty && token.end - token.start > 4
      && article.bytes[Int(token.end) - 2] == 0x65 && article.bytes[Int(token.end) - 1] == 0x64
  }

  func isSpeechNoun(_ phrase: Phrase) -> Bool {
    phrase.core.contains {
      tokens[$0].classes.has([.speechNoun, .namedThing]) && tokens[$0].shape == .lower
    }
  }

  /// The first noun phrase of a sentence, behind what introduces it.
  func mainSubject(from start: Int, before end: Int) -> Phrase? {
    var place = start
    var steps = 0
    while place < end, steps < 3 {
      if article.quotationOf[place] >= 0 {
        place = max(place + 1, article.end(of: Int(article.quotationOf[place])))
        continue
      }
      let token = tokens[place]
      if token.classes.has(.pronoun) || !token.classes.has(.closed.union(.gerund)) && token.isWord
        || token.classes.has([.determiner, .possessive]) || token.kind == .number
      {
        if let phrase = phrases.phrase(from: place, to: end) { return phrase }
        return nil
      }
      if token.classes.has([.preposition, .subordinator, .gerund]) {
        steps += 1
        while place < end, tokens[place].kind != .comma || article.quotationOf[place] >= 0 {
          place += 1
        }
      }
      place += 1
    }
    return nil
  }

  static let around: Set<UInt64> = Set(
    [
      "on", "last", "this", "late", "early", "earlier", "next", "that", "the", "previous", "same",
      "in",
      "later", "at", "for", "a", "during", "over", "two", "three", "four", "five", "few", "recent",
    ]
    .map { Lexicon.key($0) }
  )

  /// The place before words that tell when, such as “on Tuesday night”; nil where none end here.
  func beforeTime(_ end: Int, _ start: Int) -> Int? {
    var place = end
    guard
      tokens[place].classes.has([.time, .calendar])
        || tokens[place].kind == .number && place > start
          && tokens[place - 1].classes.has(.calendar)
    else { return nil }
    while place > start, article.quotationOf[place] < 0,
      tokens[place].classes.has([.time, .calendar]) || tokens[place].kind == .number
        || Self.around.contains(tokens[place].key)
    {
      place -= 1
    }
    return place == end || place < start || tokens[place].classes.has(.preposition)
      || tokens[place].kind == .genitive ? nil : place
  }

  /// Reads such as “, says Ward,”.
  func parenthesis(behind verb: Int, _ sentence: Range<Int>) -> Phrase? {
    guard let phrase = phrases.phrase(from: verb + 1, to: sentence.upperBound) else { return nil }
    let end = phrase.range.upperBound
    guard end < sentence.upperBound, article.quotationOf[end] < 0,
      tokens[end].kind == .comma || tokens[end].kind == .stop
        || phrase.range.contains(where: { tokens[$0].kind == .comma })
    else { return nil }
    return phrase.kind == .nominal
      && !tokens[phrase.core.upperBound - 1].classes.has([.role, .body]) ? nil : phrase
  }

  /// The subject of a gerund that is not that of its sentence.
  private func gerundSubject(_ verb: Int, _ start: Int) -> Phrase? {
    let before = tokens[verb - 1]
    if before.key == Self.for || before.key == PhraseReader.of {
      // “criticised Jones for saying”
      guard let object = phrases.phrase(endingAt: verb - 1, from: start), object.kind != .nominal,
        object.range.lowerBound > start, tokens[object.range.lowerBound - 1].classes.has(.judge)
      else { return nil }
      return object
    }
    // “with one poster writing”, “heard Ward saying”
    guard before.kind != .comma, !before.classes.has([.preposition, .subordinator]),
      let phrase = phrases.phrase(endingAt: verb, from: start), phrase.range.lowerBound > start,
      tokens[phrase.range.lowerBound - 1].key == Self.with || phrase.kind == .name
    else { return nil }
    return phrase
  }
}
