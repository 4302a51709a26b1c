/// Tells whom a phrase means: a name, a pronoun, or a noun such as “the spokesman”.
struct Resolver {
  let article: Article
  var entities: Entities
  var tokens: [TextToken] { article.tokens }
  /// The speakers of quotes so far, the last one last, with the sentences of their words.
  private(set) var speakers: [(entity: Int, sentence: Int)] = []

  init(_ article: Article, _ entities: Entities) {
    (self.article, self.entities) = (article, entities)
  }

  /// Those whom the words to attribute name: hardly anybody names himself.
  private(set) var spoken: Set<Int> = []

  /// Whether the verb adds words to those of the last speaker, as “added” does.
  private(set) var isAddition = false

  /// The entity that a phrase means as the speaker of words that a verb brings.
  mutating func speaker(_ phrase: Phrase, of words: Range<Int>, _ verb: Int?) -> Int? {
    spoken = phrase.kind == .pronoun ? Set(words.compactMap { entities.entity(at: $0) }) : []
    isAddition =
      verb.map { Self.additions.contains(tokens[$0].key) || isAsked(before: $0) } ?? false
    defer { (spoken, isAddition) = ([], false) }
    return entity(of: phrase)
  }

  /// Whether somebody who just spoke was asked: “Asked when it would end, he replied”.
  private func isAsked(before verb: Int) -> Bool {
    let sentence = article.sentences[Int(article.sentenceOf[verb])]
    return Self.asked.contains(tokens[sentence.lowerBound].key)
  }

  private static let asked: Set<UInt64> = Set(
    ["asked", "told", "pressed", "questioned", "challenged"].map { Lexicon.key($0) }
  )

  private static let additions: Set<UInt64> = Set(
    ["added", "adds", "adding", "continued", "continues", "concluded", "concludes"]
      .map { Lexicon.key($0) }
  )

  mutating func noteSpeaker(_ entity: Int, sentence: Int) {
    speakers.append((entity, sentence))
    if speakers.count > 64 { speakers.removeFirst(32) }
  }

  /// Those of whom a sentence speaks by a pronoun, with its place.
  private(set) var topics: [(entity: Int, sentence: Int)] = []

  /// Notes whom a pronoun at the beginning of a sentence means.
  mutating func noteTopic(_ token: Int, sentence: Int) {
    guard tokens[token].classes.has([.male, .female]), let entity = pronoun(at: token) else {
      return
    }
    topics.append((entity, sentence))
    if topics.count > 16 { topics.removeFirst(8) }
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
    if let found = insideNominal(phrase) ?? relative(phrase, head) { return found }
    if let found = entities.entity(at: head) {
      // A noun that nothing before has may mean who was named.
      if entities.all[found].name.contains(head), isDefinite, !isPlural,
        let other = elegantly(phrase, head)
      {
        return other
      }
      return found
    }
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

  /// “the company”, “the Spaniard”, “the 45-year-old”: who was named last, where nothing else has
  /// that role.
  private func elegantly(_ phrase: Phrase, _ head: Int) -> Int? {
    let token = tokens[head]
    if phrase.core.contains(where: {
      Self.isAge(tokens[$0], article.bytes) || Self.past.contains(tokens[$0].key)
    }), token.kind == .number || token.classes.has(.role) {
      return person(before: phrase.range.lowerBound, isMale: nil)
    }
    let first = tokens[phrase.core.lowerBound]
    guard first.key == Self.the, phrase.core.count <= 5,
      phrase.range == phrase.core
        || phrase.range.lowerBound == phrase.core.lowerBound
          && tokens[phrase.core.upperBound].kind == .comma
    else {
      return nil
    }
    if Lexicon.demonyms.contains(token.key), token.isCapital {
      let other = isContrast(phrase) ? speakers.last?.entity : nil
      return person(before: phrase.range.lowerBound, isMale: nil, except: other)
    }
    if isAddition, token.classes.has(.role), !Lexicon.nameless.contains(token.key),
      let last = speakers.last,
      Int(article.sentenceOf[head]) - last.sentence <= 3,
      entities.all[last.entity].kind == .person,
      fits(entities.all[last.entity], gender(of: token))
    {
      return last.entity
    }
    guard token.shape == .lower, Lexicon.bodyNouns.contains(token.key) else { return nil }
    return body(before: phrase.range.lowerBound, isNoun: true)
  }

  private static let past: Set<UInt64> = Set(["former", "retired"].map { Lexicon.key($0) })

  private func gender(of token: TextToken) -> Bool? {
    token.classes.has(.male) ? true : token.classes.has(.female) ? false : nil
  }

  /// Whether “though” or “but” tells somebody else from the last speaker.
  private func isContrast(_ phrase: Phrase) -> Bool {
    let end = phrase.core.upperBound
    let sentence = article.sentences[Int(article.sentenceOf[phrase.core.lowerBound])]
    return Self.contrasts.contains(tokens[sentence.lowerBound].key)
      || end + 1 < tokens.count && Self.contrasts.contains(tokens[end + 1].key)
  }

  private static let the = Lexicon.key("the")
  private static let contrasts: Set<UInt64> = Set(
    ["though", "however", "but", "meanwhile", "yet"].map { Lexicon.key($0) }
  )

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
}
