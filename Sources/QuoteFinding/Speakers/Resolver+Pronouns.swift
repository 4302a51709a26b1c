extension Resolver {
  private static let they: Set<UInt64> = Set(["they", "them", "we", "us"].map { Lexicon.key($0) })
  private static let it = Lexicon.key("it")
  private static let first: Set<UInt64> = Set(
    ["i", "we", "you", "me", "us"].map { Lexicon.key($0) }
  )

  /// The entity that a pronoun means.
  mutating func pronoun(at token: Int) -> Int? {
    let found = tokens[token]
    if Self.first.contains(found.key) { return nil }
    if Self.they.contains(found.key) || found.key == Lexicon.key("their") {
      return plural(before: token)
    }
    if found.key == Self.it || found.key == Lexicon.key("its") { return body(before: token) }
    let isMale = found.classes.has(.male) || found.key == Lexicon.key("his")
    let isFemale = found.classes.has(.female) || found.key == Lexicon.key("her")
    guard isMale || isFemale else { return nil }
    let best = person(before: token, isMale: isMale)
    if let best { entities.note(best, isMale: isMale, isFemale: isFemale) }
    return best
  }

  /// The person whom the words before a token have most in mind.
  func person(before token: Int, isMale: Bool?, except: Int? = nil) -> Int? {
    let scores = scores(before: token, isMale: isMale).filter { $0.key != except }
    return scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// How much each person is in mind at a token.
  private func scores(before token: Int, isMale: Bool?) -> [Int: Double] {
    let sentence = Int(article.sentenceOf[token])
    var scores: [Int: Double] = [:]
    var place = entities.mentions(before: token) - 1
    let least = max(0, place - 80)
    while place >= least {
      let mention = entities.mentions[place]
      let distance = sentence - Int(article.sentenceOf[mention.range.lowerBound])
      if distance > 12, !scores.isEmpty { break }
      if distance > 40 { break }
      if let worth = worth(of: mention, distance, isMale, sentence) {
        scores[mention.entity] = max(scores[mention.entity] ?? 0, worth) + 0.03
      }
      place -= 1
    }
    for topic in topics.suffix(4) where fits(entities.all[topic.entity], isMale) {
      let distance = Double(sentence - topic.sentence)
      guard distance > 0, distance <= 12 else { continue }
      let worth = (distance == 1 ? 1.7 : 1.25) / (1 + 0.4 * distance)
      scores[topic.entity] = max(scores[topic.entity] ?? 0, worth)
    }
    for speaker in speakers.suffix(8) {
      let distance = sentence - speaker.sentence
      guard distance <= 12, fits(entities.all[speaker.entity], isMale) else { continue }
      let worth =
        (spoken.contains(speaker.entity) ? 0.3 : 1) * (isAddition && distance <= 3 ? 2 : 1.25)
        / (1 + 0.4 * Double(max(0, distance)))
      scores[speaker.entity] = max(scores[speaker.entity] ?? 0, worth)
    }
    return scores
  }

  func fits(_ entity: Entity, _ isMale: Bool?) -> Bool {
    if entity.kind == .body || entity.kind == .place || entity.isPlural { return false }
    if isMale == true, entity.isFemale, !entity.isMale { return false }
    if isMale == false, entity.isMale, !entity.isFemale { return false }
    return true
  }

  private func worth(
    of mention: Mention,
    _ distance: Int,
    _ isMale: Bool?,
    _ sentence: Int
  ) -> Double? {
    let entity = entities.all[mention.entity]
    guard fits(entity, isMale) else { return nil }
    var worth = 1 / (1 + 0.4 * Double(distance))
    let place = Int(article.sentenceOf[mention.range.lowerBound])
    let isNear =
      distance == 1 && !mention.isQuoted
      && article.paragraphOf[place] == article.paragraphOf[sentence]
    if mention.isFirst { worth *= isNear ? 1.7 : 1.25 }
    if mention.isQuoted { worth *= 0.4 }
    if mention.isGenitive { worth *= 0.8 }
    if entity.kind == .nominal { worth *= 0.5 }
    if spoken.contains(mention.entity) { worth *= 0.3 }
    if entity.kind == .unknown { worth *= entity.mentions > 1 ? 0.4 : 0.2 }
    if isMale == true && entity.isMale || isMale == false && entity.isFemale { worth *= 1.4 }
    return worth
  }

  private mutating func plural(before token: Int) -> Int? {
    let sentence = Int(article.sentenceOf[token])
    if let subject = pluralSubject(before: token) { return subject }
    if let last = speakers.last(where: { entities.all[$0.entity].isPlural }),
      sentence - last.sentence < 12
    {
      return last.entity
    }
    return body(before: token)
  }

  /// The plural noun with which the sentence of a token begins: “The judges praised what they called”.
  private mutating func pluralSubject(before token: Int) -> Int? {
    let sentence = article.sentences[Int(article.sentenceOf[token])]
    let end = min(token, sentence.lowerBound + 8)
    guard
      let head = (sentence.lowerBound..<max(sentence.lowerBound, end)).first(where: {
        article.quotationOf[$0] < 0 && tokens[$0].classes.has(.role)
          && tokens[$0].classes.has(.plural)
          && !tokens[$0].classes.has(.quantity)
      }),
      let phrase = PhraseReader(article).phrase(endingAt: head + 1, from: sentence.lowerBound),
      phrase.core.last == head
    else { return nil }
    return entity(of: phrase)
  }

  /// The body that the words before a token have most in mind; a noun such as “the firm” means the
  /// one of which the text speaks most.
  func body(before token: Int, isNoun: Bool = false) -> Int? {
    let sentence = Int(article.sentenceOf[token])
    if !isNoun,
      let last = speakers.last(where: { [.body, .place].contains(entities.all[$0.entity].kind) }),
      sentence - last.sentence < 4
    {
      return last.entity
    }
    var place = entities.mentions(before: token) - 1
    let least = max(0, place - 40)
    var found: (Int, Double)?
    while place >= least {
      let mention = entities.mentions[place]
      let distance = sentence - Int(article.sentenceOf[mention.range.lowerBound])
      if distance > (isNoun ? 12 : 6) { break }
      let kind = entities.all[mention.entity].kind
      if kind == .body || kind == .place || isThing(entities.all[mention.entity]) {
        var worth = (mention.isFirst ? 1.3 : 1) / (1 + 0.5 * Double(distance))
        worth *= kind == .body ? 1 : kind == .place ? 0.6 : 0.7
        if mention.isQuoted { worth *= 0.4 }
        if isNoun { worth *= 1 + 0.3 * Double(min(entities.all[mention.entity].mentions, 8)) }
        if worth > found?.1 ?? 0 { found = (mention.entity, worth) }
      }
      place -= 1
    }
    return found?.0
  }

  /// Whether a name of one word may be that of a body.
  private func isThing(_ entity: Entity) -> Bool {
    entity.kind == .unknown && entity.words.count == 1 && !entity.isMale && !entity.isFemale
      && entity.roles.isEmpty
  }

  /// The person who is named last before a token, outside of quotations.
  func personNamed(in range: Range<Int>) -> Int? {
    var place = entities.mentions(before: range.upperBound) - 1
    var found: Int?
    while place >= 0, entities.mentions[place].range.lowerBound >= range.lowerBound {
      let mention = entities.mentions[place]
      if !mention.isQuoted, entities.all[mention.entity].kind == .person, !mention.isGenitive {
        found = mention.entity
      }
      place -= 1
    }
    return found
  }
}
