/// Finds the names of a text and tells which of them name the same.
struct NameReader {
  private let article: Article
  private let phrases: PhraseReader
  private var tokens: [TextToken] { article.tokens }
  /// How often a word has a capital inside a sentence.
  private var capitals: [UInt64: Int32] = [:]
  private var lowers: Set<UInt64> = []
  private var names: [FoundName] = []

  /// The capitalised words of one place, before they are linked.
  struct FoundName {
    let range: Range<Int>
    let words: [UInt64]
    var roles: [UInt64] = []
    var title: Range<Int>?
    var isMale = false
    var isFemale = false
    var hasTitle = false
    var isBody = false
  }

  static func names(of article: Article, _ phrases: PhraseReader) -> [FoundName] {
    var reader = NameReader(article: article, phrases: phrases)
    reader.count()
    reader.collect()
    return reader.names
  }

  private init(article: Article, phrases: PhraseReader) {
    (self.article, self.phrases) = (article, phrases)
  }

  private mutating func count() {
    for place in tokens.indices where tokens[place].isWord {
      let token = tokens[place]
      if token.shape == .lower {
        if token.classes.isEmpty { lowers.insert(token.key) }
      } else if !isSentenceStart(place) {
        capitals[token.key, default: 0] += 1
      }
    }
  }

  private func isSentenceStart(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = tokens[place - 1]
    return before.kind == .mark || before.kind == .paragraph || before.isTerminal
      || before.kind == .colon || before.kind == .dash
  }

  private mutating func collect() {
    var place = 0
    while place < tokens.count {
      guard tokens[place].isCapital, isNameWord(place) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < tokens.count, end - place < 12 {
        if tokens[end].isCapital, isNameWord(end),
          article.quotationOf[end] == article.quotationOf[place]
        {
          end += 1
        } else if end + 1 < tokens.count, tokens[end].isWord, tokens[end].shape == .lower,
          tokens[end].classes.has(.particle), tokens[end + 1].isCapital
        {
          end += 2
        } else if end + 1 < tokens.count, PhraseReader.joinsBodies(tokens[end]),
          tokens[end + 1].isCapital,
          isNameWord(end + 1), (place..<end).contains(where: { tokens[$0].classes.has(.body) })
        {
          end += 2
        } else if end + 2 < tokens.count, PhraseReader.isOf(tokens[end]),
          tokens[end + 1].classes.has(.determiner), tokens[end + 2].isCapital,
          tokens[end - 1].classes.has(.body), tokens[end - 1].isCapital, isNameWord(end + 2)
        {
          // “Bank of the North”
          end += 3
        } else {
          break
        }
      }
      add(place..<end)
      place = end
    }
  }

  /// Whether a capitalised word may be part of a name.
  private func isNameWord(_ place: Int) -> Bool {
    let token = tokens[place]
    if token.classes.has(.calendar) { return false }
    if token.classes.has([.determiner, .possessive]) { return false }
    if token.classes.has(.closed), !token.classes.has([.place, .given, .title]) {
      return token.classes.has(.particle) && place + 1 < tokens.count && tokens[place + 1].isCapital
        && !token.classes.has(.preposition)
    }
    if token.classes.has([.auxiliary, .preposition]),
      place + 1 == tokens.count || !tokens[place + 1].isCapital
    {
      return false
    }
    if isSentenceStart(place) {
      let isPlain = !token.classes.has([.given, .place, .title, .nationality])
      if isPlain, capitals[token.key] == nil,
        lowers.contains(token.key)
          || token.classes.has(WordClasses.anyCue.union([.role, .quantity, .otherVerb, .plural]))
      {
        return place + 1 < tokens.count && tokens[place + 1].isCapital && token.classes.has([.role])
      }
      if isPlain, capitals[token.key] == nil, place + 1 < tokens.count,
        !tokens[place + 1].isCapital,
        !isVerbOrComma(place + 1), token.shape == .capital,
        !token.classes.has(.body) || !PhraseReader.isOf(tokens[place + 1])
      {
        return false
      }
    }
    return true
  }

  private func isVerbOrComma(_ place: Int) -> Bool {
    let token = tokens[place]
    return token.kind == .comma || token.kind == .genitive || token.kind == .stop
      || token.classes.has([
        .auxiliary, .say, .think, .judge, .otherVerb, .adverb, .particle, .conjunction,
      ])
  }

  private mutating func add(_ range: Range<Int>) {
    var first = range.lowerBound
    var found = FoundName(range: range, words: [])
    // Titles and roles before the name.
    if let role = range.dropLast().lastIndex(where: {
      tokens[$0].classes.has([.title, .role]) && !isGivenOrBody($0)
    }) {
      for place in first...role where tokens[place].classes.has([.title, .role]) {
        note(tokens[place], &found)
      }
      if tokens[role].classes.has(.role) { found.title = first..<role + 1 }
      first = role + 1
    }
    while first < range.upperBound - 1,
      tokens[first].classes.has(.nationality) && !(tokens[first].classes.has(.given))
        && range.upperBound - first > 2 && !isBody(range)
    {
      first += 1
    }
    first = phrases.behindPlaces(first..<range.upperBound)
    var range = range
    while range.upperBound - first > 1,
      Lexicon.postnominals.contains(tokens[range.upperBound - 1].key)
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    var words = (first..<range.upperBound).map { tokens[$0] }
    if words.count == 1, words[0].classes.has([.title, .role]), !words[0].classes.has(.given) {
      return
    }
    if words.count == 1, Lexicon.demonyms.contains(words[0].key), first > 0,
      tokens[first - 1].classes.has(.determiner)
    {
      return
    }
    tell(of: first..<range.upperBound, isCompany: isCompany(range, words), words[0], &found)
    words.removeAll { $0.classes.has(.particle) && $0.shape == .lower }
    names.append(
      FoundName(
        range: first..<range.upperBound,
        words: words.map(\.key),
        roles: found.roles,
        title: found.title,
        isMale: found.isMale,
        isFemale: found.isFemale,
        hasTitle: found.hasTitle,
        isBody: found.isBody
      )
    )
  }

  private func isCompany(_ range: Range<Int>, _ words: [TextToken]) -> Bool {
    range.count > 1 && Lexicon.bodyEndings.contains(words[words.count - 1].key)
  }

  /// Notes what the words in and around a name tell of its bearer.
  private func tell(
    of range: Range<Int>,
    isCompany: Bool,
    _ given: TextToken,
    _ found: inout FoundName
  ) {
    lowerRoles(before: range.lowerBound, &found)
    appositions(around: range, &found)
    if given.classes.has(.given) {
      if given.classes.has(.male), !given.classes.has(.female) { found.isMale = true }
      if given.classes.has(.female), !given.classes.has(.male) { found.isFemale = true }
    }
    if isCompany { found.hasTitle = false }
    found.isBody = !found.hasTitle && (isBody(range) || isUsedAsBody(range))
  }

  /// Whether the words around a name tell of a body: “the firm, Alpa”, “Alpa shares”, “Alpa, which”.
  private func isUsedAsBody(_ range: Range<Int>) -> Bool {
    guard range.allSatisfy({ !tokens[$0].classes.has([.given, .place]) }) else { return false }
    var before = range.lowerBound - 1
    if before > 0, tokens[before].kind == .comma { before -= 1 }
    if before > 0, tokens[before].isWord, tokens[before].shape == .lower,
      Lexicon.bodyNouns.contains(tokens[before].key)
    {
      return true
    }
    var next = range.upperBound
    guard next + 1 < tokens.count else { return false }
    if tokens[next].kind == .comma { return tokens[next + 1].key == Self.which }
    if tokens[next].kind == .genitive { next += 1 }
    return tokens[next].isWord && tokens[next].shape == .lower
      && Lexicon.bodyBelongings.contains(tokens[next].key)
  }

  private static let which = Lexicon.key("which")

  private func isGivenOrBody(_ place: Int) -> Bool {
    tokens[place].classes.has(.given)
  }

  private func note(_ token: TextToken, _ found: inout FoundName) {
    found.hasTitle = true
    if token.classes.has(.male) { found.isMale = true }
    if token.classes.has(.female) { found.isFemale = true }
    if token.classes.has(.role) { found.roles.append(token.key) }
  }

  private func isBody(_ range: Range<Int>) -> Bool {
    if let last = range.last, tokens[last].classes.has(.body),
      !tokens[range.lowerBound].classes.has(.given)
    {
      return true
    }
    if range.count > 1, let last = range.last, Lexicon.bodyEndings.contains(tokens[last].key) {
      return true
    }
    if range.count == 1 {
      return tokens[range.lowerBound].shape == .allCaps
        && !tokens[range.lowerBound].classes.has(.given)
    }
    return range.contains { PhraseReader.isOf(tokens[$0]) }
      || range.count > 1 && !tokens[range.lowerBound].classes.has(.given)
        && range.contains { tokens[$0].classes.has(.body) }
  }

  /// Roles in small letters right before a name: “the Kremlin spokesman Oleg Dubin”.
  private func lowerRoles(before first: Int, _ found: inout FoundName) {
    var place = first - 1
    var steps = 0
    while place >= 0, steps < 4, tokens[place].isWord, tokens[place].shape == .lower {
      if tokens[place].classes.has([.role, .title]) {
        note(tokens[place], &found)
      } else if steps == 0 {
        // “The spokesman, Oleg Dubin”
        return
      }
      place -= 1
      steps += 1
    }
    if steps == 0, first > 1, tokens[first - 1].kind == .comma, tokens[first - 2].isWord,
      tokens[first - 2].classes.has(.role), !tokens[first - 2].classes.has(.plural),
      first < tokens.count
    {
      found.roles.append(tokens[first - 2].key)
      if tokens[first - 2].classes.has(.male) { found.isMale = true }
      if tokens[first - 2].classes.has(.female) { found.isFemale = true }
      found.hasTitle = true
    }
  }

  /// What a name is said to be behind it: “Pavel Orlov, the deputy minister”.
  private func appositions(around range: Range<Int>, _ found: inout FoundName) {
    var place = range.upperBound
    guard place + 1 < tokens.count,
      tokens[place].kind == .comma || tokens[place].classes.has(.copula)
    else { return }
    place += 1
    if tokens[place].kind == .number, place + 2 < tokens.count, tokens[place + 1].kind == .comma {
      place += 2
    }
    let end = min(tokens.count, place + 9)
    var sawRole = false
    while place < end, tokens[place].isWord || tokens[place].kind == .genitive {
      let token = tokens[place]
      if token.classes.has([.role, .title]) {
        if token.classes.has(.role) { found.roles.append(token.key) }
        if token.classes.has(.male), !token.isCapital { found.isMale = true }
        if token.classes.has(.female), !token.isCapital { found.isFemale = true }
        sawRole = true
      } else if token.classes.has(.preposition) || token.classes.has([.relative]) && !sawRole
        || token.classes.has([.pronoun, .auxiliary, .say])
      {
        break
      }
      place += 1
    }
    if sawRole { found.hasTitle = true }
  }
}
