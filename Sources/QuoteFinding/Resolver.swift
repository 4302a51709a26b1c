/// Tells whom a phrase means: a name, a pronoun, or a noun such as “the spokesman”.
struct Resolver {
  let article: Article
  private(set) var entities: Entities
  private var tokens: [TextToken] { article.tokens }
  /// The speakers of quotes so far, the last one last, with the sentences of their words.
  private var speakers: [(entity: Int, sentence: Int)] = []

  init(_ article: Article, _ entities: Entities) {
    (self.article, self.entities) = (article, entities)
  }

  private static let of = Lexicon.key("of")
  private static let they: Set<UInt64> = Set(["they", "them", "we", "us"].map { Lexicon.key($0) })
  private static let it = Lexicon.key("it")
  private static let first: Set<UInt64> = Set(
    ["i", "we", "you", "me", "us"].map { Lexicon.key($0) }
  )

  /// Those whom the words to attribute name: hardly anybody names himself.
  private var spoken: Set<Int> = []

  /// The entity that a phrase means as the speaker of words.
  mutating func speaker(_ phrase: Phrase, of words: Range<Int>) -> Int? {
    spoken = phrase.kind == .pronoun ? Set(words.compactMap { entities.entity(at: $0) }) : []
    defer { spoken = [] }
    return entity(of: phrase)
  }

  mutating func noteSpeaker(_ entity: Int, sentence: Int) {
    speakers.append((entity, sentence))
    if speakers.count > 64 { speakers.removeFirst(32) }
  }

  var lastSpeaker: (entity: Int, sentence: Int)? { speakers.last }

  /// The speaker before the last one, of the last few.
  func otherSpeaker(than entity: Int) -> Int? {
    speakers.last { $0.entity != entity }?.entity
  }

  /// The entity that a phrase means; a noun that means none that was named becomes one.
  mutating func entity(of phrase: Phrase) -> Int? {
    if let name = phrase.name, let found = entities.entity(namedBy: name) { return found }
    if phrase.kind == .pronoun { return pronoun(at: phrase.core.lowerBound) }
    return nominal(phrase)
  }

  // MARK: Nouns

  private mutating func nominal(_ phrase: Phrase) -> Int? {
    guard let head = phrase.core.last else { return nil }
    let token = tokens[head]
    let first = tokens[phrase.core.lowerBound]
    let isDefinite =
      first.classes.has([.determiner, .possessive]) && first.key != Self.a
      && first.key != Self.an && first.key != Self.another && first.key != Self.one
    let isPlural = isPlural(head)
    if let found = insideNominal(phrase) { return found }
    if let found = entities.entity(at: head) { return found }
    if isDefinite || phrase.core.count == 1, !isPlural, token.classes.has([.role, .title, .body]),
      let found = latest(
        before: phrase.range.lowerBound,
        role: token.key,
        token.classes.has(.body),
        phrase
      )
    {
      return found
    }
    if isDefinite, !isPlural, let found = elegantly(phrase, head) { return found }
    if let same = sameNominal(phrase) { return same }
    var start = phrase.core.lowerBound
    if tokens[start].classes.has([.determiner, .possessive]), start + 1 < phrase.core.upperBound {
      start += 1
    }
    var entity = Entity(
      words: (start..<phrase.core.upperBound).map { tokens[$0].key },
      name: start..<phrase.core.upperBound,
      kind: token.classes.has(.body) ? .body : .nominal
    )
    entity.isPlural = isPlural
    entity.isMale = token.classes.has(.male)
    entity.isFemale = token.classes.has(.female)
    if token.classes.has(.role) { entity.roles = [token.key] }
    let place = entities.append(entity)
    nominals.append(place)
    if nominals.count > 40 { nominals.removeFirst(20) }
    return place
  }

  private static let generic: Set<UInt64> = Set(
    [
      "company", "firm", "group", "agency", "organisation", "organization", "team", "club", "bank",
      "union",
      "newspaper", "paper", "airline", "charity",
    ].map { Lexicon.key($0) }
  )

  /// “the company”, “the singer”: who was named last, where nothing else has that role.
  private func elegantly(_ phrase: Phrase, _ head: Int) -> Int? {
    if tokens[head].kind == .number, Self.isAge(tokens[head], article.bytes) {
      return person(before: phrase.range.lowerBound, isMale: nil)
    }
    guard phrase.core.count == 2, phrase.range.count == 2, tokens[head].shape == .lower else {
      return nil
    }
    if Self.generic.contains(tokens[head].key) { return body(before: phrase.range.lowerBound) }
    return nil
  }

  /// Reads such as “45-year-old”.
  private static func isAge(_ token: TextToken, _ bytes: [UInt8]) -> Bool {
    token.end - token.start > 8
      && bytes[Int(token.end) - 3..<Int(token.end)] == Array("old".utf8)[...]
  }

  private var nominals: [Int] = []
  private static let a = Lexicon.key("a")
  private static let an = Lexicon.key("an")
  private static let another = Lexicon.key("another")
  private static let one = Lexicon.key("one")

  private func isPlural(_ head: Int) -> Bool {
    let token = tokens[head]
    if token.classes.has(.plural) { return true }
    let bytes = article.bytes
    return token.end - token.start > 3 && bytes[Int(token.end) - 1] == 0x73
      && bytes[Int(token.end) - 2] != 0x73 && !token.classes.has([.role, .body, .title])
  }

  /// A nominal speaker of before, of the same words.
  private func sameNominal(_ phrase: Phrase) -> Int? {
    guard let head = phrase.core.last else { return nil }
    let words = phrase.core.filter { !tokens[$0].classes.has([.determiner, .possessive]) }.map {
      tokens[$0].key
    }
    return nominals.last { place in
      let known = entities.all[place].words
      return known.last == tokens[head].key && words.allSatisfy(known.contains)
    }
  }

  /// “a statement from the embassy”, “Lebedev's statement”, “PC World's analysis”: who has it speaks.
  private mutating func insideNominal(_ phrase: Phrase) -> Int? {
    guard let head = phrase.core.last, tokens[head].classes.has([.speechNoun]) else { return nil }
    if let genitive = phrase.core.lastIndex(where: { tokens[$0].kind == .genitive }),
      let found = entities.entity(namedBy: phrase.core.lowerBound..<genitive)
    {
      return found
    }
    if tokens[phrase.core.lowerBound].classes.has(.possessive) {
      return pronoun(at: phrase.core.lowerBound)
    }
    let rest = phrase.core.upperBound..<phrase.range.upperBound
    guard let link = rest.first(where: { !tokens[$0].classes.has(.preposition) }),
      link > rest.lowerBound,
      let inner = PhraseReader(article).phrase(from: link, to: rest.upperBound)
    else { return nil }
    if let name = inner.name, let found = entities.entity(namedBy: name) { return found }
    return tokens[inner.core.upperBound - 1].classes.has([.speechNoun]) ? nil : nominal(inner)
  }

  /// The person or body of a role that was named last.
  private func latest(before token: Int, role: UInt64, _ isBody: Bool, _ phrase: Phrase) -> Int? {
    var place = entities.mentions(before: token) - 1
    let least = max(0, place - 200)
    while place >= least {
      let mention = entities.mentions[place]
      let entity = entities.all[mention.entity]
      if entity.roles.contains(role) { return mention.entity }
      if isBody, entity.kind == .body, entity.words.contains(role) { return mention.entity }
      place -= 1
    }
    return nil
  }

  // MARK: Pronouns

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

  private func person(before token: Int, isMale: Bool?) -> Int? {
    let sentence = Int(article.sentenceOf[token])
    var scores: [Int: Double] = [:]
    var place = entities.mentions(before: token) - 1
    let least = max(0, place - 80)
    while place >= least {
      let mention = entities.mentions[place]
      let distance = sentence - Int(article.sentenceOf[mention.range.lowerBound])
      if distance > 12, !scores.isEmpty { break }
      if distance > 40 { break }
      if let worth = worth(of: mention, distance, isMale) {
        scores[mention.entity] = max(scores[mention.entity] ?? 0, worth) + 0.03
      }
      place -= 1
    }
    for speaker in speakers.suffix(8) {
      let distance = sentence - speaker.sentence
      guard distance <= 12, fits(entities.all[speaker.entity], isMale) else { continue }
      let worth =
        (spoken.contains(speaker.entity) ? 0.3 : 1) * 1.25 / (1 + 0.4 * Double(max(0, distance)))
      scores[speaker.entity] = max(scores[speaker.entity] ?? 0, worth)
    }
    return scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  private func fits(_ entity: Entity, _ isMale: Bool?) -> Bool {
    if entity.kind == .body || entity.kind == .place || entity.isPlural { return false }
    if isMale == true, entity.isFemale, !entity.isMale { return false }
    if isMale == false, entity.isMale, !entity.isFemale { return false }
    return true
  }

  private func worth(of mention: Mention, _ distance: Int, _ isMale: Bool?) -> Double? {
    let entity = entities.all[mention.entity]
    guard fits(entity, isMale) else { return nil }
    var worth = 1 / (1 + 0.4 * Double(distance))
    if mention.isFirst { worth *= 1.25 }
    if mention.isQuoted { worth *= 0.4 }
    if mention.isGenitive { worth *= 0.8 }
    if entity.kind == .nominal { worth *= 0.5 }
    if spoken.contains(mention.entity) { worth *= 0.3 }
    if entity.kind == .unknown { worth *= entity.mentions > 1 ? 0.4 : 0.2 }
    if isMale == true && entity.isMale || isMale == false && entity.isFemale { worth *= 1.5 }
    return worth
  }

  private func plural(before token: Int) -> Int? {
    let sentence = Int(article.sentenceOf[token])
    if let last = speakers.last(where: { entities.all[$0.entity].isPlural }),
      sentence - last.sentence < 12
    {
      return last.entity
    }
    return body(before: token)
  }

  private func body(before token: Int) -> Int? {
    let sentence = Int(article.sentenceOf[token])
    if let last = speakers.last(where: { [.body, .place].contains(entities.all[$0.entity].kind) }),
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
      if distance > 6 { break }
      let kind = entities.all[mention.entity].kind
      if kind == .body || kind == .place {
        let worth =
          (mention.isFirst ? 1.3 : 1) * (kind == .body ? 1 : 0.6) * (mention.isQuoted ? 0.4 : 1)
          / (1 + 0.5 * Double(distance))
        if worth > found?.1 ?? 0 { found = (mention.entity, worth) }
      }
      place -= 1
    }
    return found?.0
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
