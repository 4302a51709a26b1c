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
    let isFirst = mentions.last.map { article.sentenceOf[$0.range.lowerBound] != sentence } ?? true
    let end = range.upperBound
    mentions.append(
      Mention(
        range: range,
        entity: entity,
        isQuoted: article.quotationOf[range.lowerBound] >= 0,
        isFirst: isFirst,
        isGenitive: end < article.tokens.count && article.tokens[end].kind == .genitive
      )
    )
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
    if !name.hasTitle || article.tokens[name.range.lowerBound].classes.has(.given),
      let found = newest(
        (byFirstWord[word] ?? []).filter { all[$0].kind == .person && fits(all[$0], name) }
      )
    {
      return found
    }
    return create(name, article)
  }

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
