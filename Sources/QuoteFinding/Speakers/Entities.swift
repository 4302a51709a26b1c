/// The entities of a text and the places where it names them.
struct Entities: Sendable {
  private(set) var all: [Entity] = []
  private(set) var mentions: [Mention] = []
  /// The mention in which each token stands; -1 outside of names.
  private var byToken: [Int32]
  private var byLastWord: [UInt64: [Int]] = [:]
  private var byFirstWord: [UInt64: [Int]] = [:]
  /// Who of a role was mentioned last.
  private var latestOf: [UInt64: Int] = [:]
  /// The last mention outside of quotations.
  private var lastOutside: Mention?
  private var acronyms: [UInt64: Int] = [:]

  init(_ article: Article, _ phrases: PhraseReader) {
    byToken = [Int32](repeating: -1, count: article.tokens.count)
    let names = NameReader.names(of: article, phrases)
    var entityOf = [Int](repeating: -1, count: names.count)
    // Full names first, so that a family name finds the person whom the text names later.
    for (place, name) in names.enumerated() where name.words.count > 1 {
      entityOf[place] = fullName(name, article)
    }
    var latest = [Int](repeating: -1, count: all.count)
    let nouns = PersonNouns.nouns(of: article, names.map(\.range))
    var noun = 0
    for (place, name) in names.enumerated() {
      while noun < nouns.count, nouns[noun].head < name.range.lowerBound {
        add(nouns[noun], article)
        noun += 1
      }
      while latest.count < all.count { latest.append(-1) }
      if entityOf[place] < 0 { entityOf[place] = shortName(name, article, latest) }
      while latest.count < all.count { latest.append(-1) }
      latest[entityOf[place]] = place
      add(name, entityOf[place], article)
    }
    for place in noun..<max(noun, nouns.count) { add(nouns[place], article) }
  }

  private mutating func add(_ name: NameReader.FoundName, _ entity: Int, _ article: Article) {
    all[entity].mentions += 1
    all[entity].roles.formUnion(name.roles)
    if all[entity].title == nil { all[entity].title = name.title }
    if name.isBody, all[entity].kind == .unknown || all[entity].kind == .person,
      !all[entity].isMale, !all[entity].isFemale, all[entity].roles.isEmpty
    {
      all[entity].kind = .body
    }
    if name.isMale { all[entity].isMale = true }
    if name.isFemale { all[entity].isFemale = true }
    if name.hasTitle, !name.isBody, all[entity].kind == .unknown { all[entity].kind = .person }
    for role in name.roles { latestOf[role] = entity }
    append(name.range, entity, article)
  }

  /// Adds a place where a noun means a person: one of that role who was named, or a new one.
  private mutating func add(_ noun: PersonNouns.Noun, _ article: Article) {
    let token = article.tokens[noun.head]
    var entity = noun.isDefinite ? latestOf[token.key] : nil
    if let found = entity,
      token.classes.has(.male) && all[found].isFemale
        || token.classes.has(.female) && all[found].isMale
    {
      entity = nil
    }
    let place: Int
    if let entity {
      place = entity
    } else {
      place = all.count
      var made = Entity(
        words: noun.range.map { article.tokens[$0].key },
        name: noun.range,
        kind: .nominal
      )
      made.isMale = token.classes.has(.male)
      made.isFemale = token.classes.has(.female)
      made.roles = [token.key]
      all.append(made)
    }
    latestOf[token.key] = place
    all[place].mentions += 1
    append(noun.range, place, article)
  }

  private mutating func append(_ range: Range<Int>, _ entity: Int, _ article: Article) {
    for token in range { byToken[token] = Int32(mentions.count) }
    let sentence = article.sentenceOf[range.lowerBound]
    let isQuoted = article.quotationOf[range.lowerBound] >= 0
    let isFirst =
      (isQuoted ? mentions.last : lastOutside).map { last in
        article.sentenceOf[last.range.lowerBound] != sentence
          || last.isFirst && last.range.upperBound <= range.lowerBound
            && Self.isOnePhrase(last.range.upperBound..<range.lowerBound, article)
      } ?? true
    let start = article.tokens[article.sentences[Int(sentence)].lowerBound]
    let isFollowing = start.classes.has(.pronoun) && start.classes.has([.male, .female])
    let end = range.upperBound
    let mention = Mention(
      range: range,
      entity: entity,
      isQuoted: isQuoted,
      isFirst: isFirst && !isFollowing,
      isGenitive: end < article.tokens.count && article.tokens[end].kind == .genitive
    )
    mentions.append(mention)
    if !isQuoted { lastOutside = mention }
  }

  /// Whether nothing but nouns stands between two names: “Albion boss Kenny Marr”.
  private static func isOnePhrase(_ between: Range<Int>, _ article: Article) -> Bool {
    between.count <= 4
      && between.allSatisfy {
        let token = article.tokens[$0]
        return token.kind == .genitive
          || token.isWord
            && !token.classes.has(
              .closed.union([.say, .judge, .think, .manner, .otherVerb, .past, .gerund])
            )
      }
  }

  private mutating func fullName(_ name: NameReader.FoundName, _ article: Article) -> Int {
    let last = name.words[name.words.count - 1]
    for entity in byLastWord[last] ?? [] where matches(all[entity], name) { return entity }
    let entity = create(name, article)
    return entity
  }

  /// Whether two full names of one family name are the same: a given name is, or its initial.
  private func matches(_ entity: Entity, _ name: NameReader.FoundName) -> Bool {
    if entity.words == name.words { return true }
    guard !name.isBody, entity.kind != .body, entity.words.count > 1 else { return false }
    return entity.words[0] == name.words[0]
      || entity.words.suffix(2) == name.words.suffix(2)
  }

  private mutating func create(_ name: NameReader.FoundName, _ article: Article) -> Int {
    let tokens = article.tokens
    var kind: Entity.Kind = .unknown
    let first = tokens[name.range.lowerBound]
    let last = tokens[name.range.upperBound - 1]
    if name.isBody {
      kind = .body
    } else if name.words.count == 1, !name.hasTitle, first.classes.has(.place) {
      kind = .place
    } else if name.hasTitle || first.classes.has(.given) {
      kind = .person
    } else if name.range.contains(where: { tokens[$0].classes.has(.place) })
      || last.classes.has(.nationality)
    {
      kind = .place
    } else if (2...4).contains(name.words.count), last.shape != .allCaps,
      !name.range.contains(where: {
        tokens[$0].classes.has([.namedThing, .speechNoun, .nationality])
      })
    {
      kind = .person
    }
    let place = all.count
    all.append(Entity(words: name.words, name: name.range, kind: kind))
    if name.words.count > 1 {
      byFirstWord[name.words[0], default: []].append(place)
      if kind != .person { acronym(of: name, place, article) }
    }
    byLastWord[name.words[name.words.count - 1], default: []].append(place)
    return place
  }

  private mutating func acronym(of name: NameReader.FoundName, _ entity: Int, _ article: Article) {
    let initials = name.range.compactMap { place -> UInt8? in
      let token = article.tokens[place]
      return token.isCapital ? article.bytes[Int(token.start)] : nil
    }
    acronyms[Lexicon.key(initials)] = entity
  }

  private mutating func shortName(
    _ name: NameReader.FoundName,
    _ article: Article,
    _ latest: [Int]
  ) -> Int {
    let word = name.words[0]
    let family = (byLastWord[word] ?? []).filter { fits(all[$0], name) }
    func newest(_ found: [Int]) -> Int? {
      found.max { left, right in
        let (a, b) = (
          left < latest.count ? latest[left] : -1, right < latest.count ? latest[right] : -1
        )
        return a != b ? a < b : left > right
      }
    }
    if let found = newest(family) { return found }
    if let found = acronyms[word], name.isBody { return found }
    if let found = misspelt(name, article) { return found }
    if !name.hasTitle || article.tokens[name.range.lowerBound].classes.has(.given),
      let found = newest(
        (byFirstWord[word] ?? []).filter { all[$0].kind == .person && fits(all[$0], name) }
      )
    {
      return found
    }
    return create(name, article)
  }

  /// The person whose family name is written otherwise once, as “Ms Bauman” for “Lydia Baumann”.
  private func misspelt(_ name: NameReader.FoundName, _ article: Article) -> Int? {
    let token = article.tokens[name.range.upperBound - 1]
    guard token.shape == .capital, token.classes.isEmpty, token.end - token.start >= 5 else {
      return nil
    }
    let word = article.bytes[Int(token.start)..<Int(token.end)]
    return all.prefix(Self.mostCompared).indices.first { place in
      let entity = all[place]
      guard entity.kind == .person, entity.words.count > 1, fits(entity, name) else { return false }
      let other = article.tokens[entity.name.upperBound - 1]
      let family = article.bytes[Int(other.start)..<Int(other.end)]
      return family.first == word.first && abs(family.count - word.count) <= 1
        && EditDistance.isAtMost(word.count >= 8 ? 2 : 1, Array(word), Array(family))
    }
  }

  /// So many names at most are compared with one that may be misspelt.
  private static let mostCompared = 100

  private func fits(_ entity: Entity, _ name: NameReader.FoundName) -> Bool {
    if name.isMale, entity.isFemale, !entity.isMale { return false }
    if name.isFemale, entity.isMale, !entity.isFemale { return false }
    if name.hasTitle, entity.kind == .body { return false }
    return entity.kind != .body || entity.words.count == 1
  }

  /// The entity that is named by a phrase's name.
  func entity(namedBy name: Range<Int>) -> Int? {
    let mention = byToken[name.upperBound - 1]
    return mention < 0 ? nil : mentions[Int(mention)].entity
  }

  /// The entity that a token mentions.
  func entity(at token: Int) -> Int? {
    byToken[token] < 0 ? nil : mentions[Int(byToken[token])].entity
  }

  mutating func append(_ entity: Entity) -> Int {
    all.append(entity)
    return all.count - 1
  }

  mutating func note(_ entity: Int, isMale: Bool, isFemale: Bool) {
    if isMale, !all[entity].isFemale { all[entity].isMale = true }
    if isFemale, !all[entity].isMale { all[entity].isFemale = true }
  }

  /// The persons of a family name.
  func people(named family: UInt64) -> [Int] {
    (byLastWord[family] ?? []).filter { all[$0].kind != .body && all[$0].kind != .place }
  }

  /// The first place outside of quotations that names an entity.
  func firstMention(of entity: Int) -> Mention? {
    mentions.first { $0.entity == entity && !$0.isQuoted }
  }

  /// Whether nobody was named before a mention outside of quotations.
  func isFirstPerson(_ mention: Mention) -> Bool {
    let found = mentions.first { !$0.isQuoted && all[$0.entity].kind == .person }
    return found?.range == mention.range
  }

  /// How many mentions begin before a token.
  func mentions(before token: Int) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
