/// A verb with the words before it that belong to it: “is expected to say”.
struct VerbGroup {
  let verb: Int
  /// The token before the group.
  var before: Int
  var isPassive = false
  /// Whether “to” or “as” joins the verb to another one.
  var isCrossed = false

  init(verb: Int) { (self.verb, before) = (verb, verb - 1) }

  /// The token before the group, within its sentence.
  func place(from start: Int) -> Int? { before >= start ? before : nil }
}

extension CueReader {
  /// Takes the word before a group into it; false where it does not belong to it.
  func extend(_ group: inout VerbGroup, _ start: Int) -> Bool {
    let found = tokens[group.before]
    let verb = tokens[group.verb]
    if found.kind == .genitive, isPronoun(group.before - 1) {
      group.before -= 1
    } else if isAuxiliary(found) {
      if found.classes.has(.copula), group.before == group.verb - 1 || !group.isCrossed,
        verb.classes.has(.past), !verb.classes.has(.gerund)
      {
        group.isPassive = true
      }
      group.before -= 1
    } else if found.key == Self.to, verb.classes.has(.plain), !group.isCrossed {
      crossInfinitive(&group, start)
    } else if found.key == Self.as, verb.classes.has(.gerund), !group.isCrossed {
      crossCitation(&group, start)
    } else if let earlier = beforeTime(group.before, start) {
      group.before = earlier
    } else {
      return false
    }
    return true
  }

  private func isAuxiliary(_ token: TextToken) -> Bool {
    guard token.isWord, token.classes.has([.adverb, .auxiliary]), !token.classes.has(.pronoun)
    else {
      return false
    }
    return token.classes.has(.adverb)
      || !(token.classes.has(.subordinator) && token.classes.has(.preposition))
  }

  /// Reads such as “is expected to say”, “went on to say”.
  private func crossInfinitive(_ group: inout VerbGroup, _ start: Int) {
    group.isCrossed = true
    group.before -= 1
    guard let place = group.place(from: start), tokens[place].isWord, tokens[place].shape == .lower,
      article.quotationOf[place] < 0, !tokens[place].classes.has([.pronoun, .role])
    else { return }
    group.before -= 1
    if let place = group.place(from: start), tokens[place].classes.has([.otherVerb, .manner]) {
      group.before -= 1
    }
  }

  /// Reads such as “was quoted by the Herald as saying”.
  private func crossCitation(_ group: inout VerbGroup, _ start: Int) {
    group.isCrossed = true
    group.before -= 1
    if let place = group.place(from: start),
      let agent = phrases.phrase(endingAt: place + 1, from: start), agent.range.lowerBound > start,
      tokens[agent.range.lowerBound - 1].key == Self.by
    {
      group.before = agent.range.lowerBound - 2
    }
    if let place = group.place(from: start), tokens[place].classes.has(.past) { group.before -= 1 }
  }
}
