extension PhraseReader {
  static let united = Lexicon.key("united")

  static let states: Set<UInt64> = Set(
    ["states", "kingdom", "nations"].map { Lexicon.key($0) }
  )

  /// Where a name begins behind the place of “ambassador to Britain Liu Xiaoming”.
  func behindPlaces(_ name: Range<Int>) -> Int {
    var first = name.lowerBound
    guard first > 0, tokens[first - 1].isWord,
      tokens[first - 1].classes.has([.preposition, .determiner])
    else { return first }
    while name.upperBound - first > 2 {
      if tokens[first].classes.has(.place), !tokens[first].classes.has(.given) {
        first += 1
      } else if tokens[first].key == Self.united, Self.states.contains(tokens[first + 1].key),
        name.upperBound - first > 3
      {
        first += 2
      } else {
        break
      }
    }
    return first == name.lowerBound
      || (first..<name.upperBound).contains {
        tokens[$0].classes.has(.body) || PhraseReader.isOf(tokens[$0])
      }
      ? name.lowerBound : first
  }

  /// The phrase with its kind and the name in it.
  func named(_ phrase: Phrase, tail: Range<Int>) -> Phrase {
    var phrase = phrase
    phrase.name = properName(in: phrase.core)
    if phrase.name == nil, tail != phrase.core, let head = phrase.core.last,
      tokens[head].classes.has(.role),
      let name = properName(in: tail), name.count > 2
    {
      // “ambassador to Britain Liu Xiaoming”
      let first = behindPlaces(name)
      if first > name.lowerBound { phrase.name = first..<name.upperBound }
    }
    if phrase.name == nil,
      tail.lowerBound > phrase.core.lowerBound || tail.lowerBound < phrase.core.lowerBound,
      tail.lowerBound > 0, tokens[tail.lowerBound - 1].kind == .comma
    {
      phrase.name = properName(in: tail)
    }
    phrase.kind = phrase.name == nil ? .nominal : .name
    return phrase
  }

  /// The capitalised words at the end of a chunk, behind titles, roles and nationalities.
  func properName(in chunk: Range<Int>) -> Range<Int>? {
    guard var last = chunk.last else { return nil }
    if let genitive = chunk.lastIndex(where: { tokens[$0].kind == .genitive }), genitive < last {
      return properName(in: genitive + 1..<chunk.upperBound)
    }
    while last > chunk.lowerBound,
      tokens[last].kind == .genitive || tokens[last].kind == .number
        || Lexicon.postnominals.contains(tokens[last].key) && tokens[last - 1].isCapital
    {
      last -= 1
    }
    guard tokens[last].isCapital, chunk.count > 1 || !tokens[last].classes.has(.quantity) else {
      return nil
    }
    var first = last
    while first > chunk.lowerBound {
      let before = tokens[first - 1]
      let isParticle = before.classes.has(.particle) && !before.isCapital
      guard before.isCapital || isParticle else { break }
      first -= 1
    }
    while first <= last,
      tokens[first].classes.has([.title, .determiner, .possessive, .calendar])
        || tokens[first].classes.has(.role) && first < last
        || tokens[first].classes.has(.nationality) && first < last
          && tokens[last].classes.has(.given) == false && isRole(first + 1, last)
        || isFunction(tokens[first]) && first < last
    {
      first += 1
    }
    guard first <= last else { return nil }
    return first..<last + 1
  }

  func isRole(_ first: Int, _ last: Int) -> Bool {
    (first...last).contains { tokens[$0].classes.has([.role, .title]) }
  }
}
