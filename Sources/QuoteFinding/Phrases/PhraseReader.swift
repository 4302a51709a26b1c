/// Finds noun phrases around verbs.
struct PhraseReader {
  let article: Article
  var tokens: [TextToken] { article.tokens }

  init(_ article: Article) { self.article = article }

  /// Whether a token can stand inside a noun phrase.
  func isInside(_ place: Int) -> Bool {
    guard article.quotationOf[place] < 0 else { return false }
    let token = tokens[place]
    switch token.kind {
    case .genitive, .number: return true
    case .word:
      if token.isCapital {
        return !isFunction(token) || token.classes.has([.determiner, .possessive])
      }
      if token.classes.has(.closed) { return token.classes.has([.role, .body]) }
      if token.classes.has(.otherVerb), !token.classes.has([.nounToo, .role, .body]) {
        return false
      }
      if token.classes.has(.anyCue), !token.classes.has([.nounToo, .role]) {
        // “the accused man”, “a leading expert”: between a determiner and a noun.
        return false
      }
      return true
    default: return false
    }
  }

  /// A capitalised function word, such as the first one of a sentence.
  func isFunction(_ token: TextToken) -> Bool {
    token.classes.has(.closed) && !token.classes.has([.place, .given, .title, .body])
      && !token.classes.contains(.particle)
  }

  // MARK: From its end

  /// The phrase that ends before a place, with what is in apposition; nil where none does.
  func phrase(endingAt end: Int, from start: Int) -> Phrase? {
    guard end > start else { return nil }
    var last = end - 1
    guard article.quotationOf[last] < 0 else { return nil }
    let kind = tokens[last].kind
    if kind == .comma || kind == .close || kind == .dash {
      return interrupted(by: last, from: start)
    }
    if tokens[last].classes.has(.relative), last > start {
      // “the minister, who said”: what stands before is meant.
      guard !tokens[last].classes.has(.determiner) else { return nil }
      last -= 1
      if tokens[last].kind == .comma { last -= 1 }
      guard last >= start else { return nil }
      return phrase(endingAt: last + 1, from: start)
    }
    if tokens[last].classes.has(.pronoun) {
      return Phrase(range: last..<last + 1, core: last..<last + 1, name: nil, kind: .pronoun)
    }
    guard let tail = chunk(endingAt: last, from: start) else { return nil }
    var chunk = head(of: tail, from: start)
    if let body = chunk.last, chunk != tail, tokens[body].isCapital,
      tokens[body].classes.has(.body),
      tokens[tail.lowerBound].isCapital, !tokens[last].isCapital, tokens[last].classes.has(.role)
    {
      // “a Department for Education spokeswoman”
      chunk = chunk.lowerBound..<tail.upperBound
    }
    var phrase = Phrase(
      range: chunk.lowerBound..<tail.upperBound,
      core: chunk,
      name: nil,
      kind: .nominal
    )
    phrase = beginning(of: phrase, from: start)
    return named(phrase, tail: tail)
  }

  /// The head of “the spokesman for the ministry”: over prepositions to what they depend on.
  private func head(of tail: Range<Int>, from start: Int) -> Range<Int> {
    var chunk = tail
    var steps = 0
    while steps < 4, chunk.lowerBound > start + 1 {
      let link = chunk.lowerBound - 1
      if tokens[link].classes.has(.conjunction), tokens[chunk.lowerBound].isCapital,
        let left = self.chunk(endingAt: link - 1, from: start),
        tokens[left.upperBound - 1].isCapital,
        left.lowerBound > start + 1, isPostmodifier(left.lowerBound - 1)
      {
        // “of the Globe and Mail”
        chunk = left
        steps += 1
        continue
      }
      guard isPostmodifier(link), let outer = self.chunk(endingAt: link - 1, from: start),
        isHead(outer) || Self.isOf(tokens[link])
      else { break }
      chunk = outer.lowerBound..<outer.upperBound
      steps += 1
    }
    return chunk
  }

  static let of = Lexicon.key("of")
  static func joinsBodies(_ token: TextToken) -> Bool { token.key == of || token.key == forKey }
  static func isOf(_ token: TextToken) -> Bool { token.key == of }

  static let links: Set<UInt64> = Set(
    ["of", "for", "at", "in", "from", "with", "to", "on", "by"].map { Lexicon.key($0) }
  )

  func isPostmodifier(_ place: Int) -> Bool {
    tokens[place].isWord && tokens[place].shape == .lower && Self.links.contains(tokens[place].key)
      && article.quotationOf[place] < 0
  }

  /// Whether a chunk may be the head of a phrase with a preposition: it names a person or a body.
  func isHead(_ chunk: Range<Int>) -> Bool {
    guard let last = chunk.last else { return false }
    let token = tokens[last]
    if token.classes.has([.role, .body, .title, .speechNoun]) { return true }
    return token.isCapital && !token.classes.has([.calendar, .place])
  }

  /// The words of one chunk up to a place, without prepositions.
  func chunk(endingAt last: Int, from start: Int) -> Range<Int>? {
    var place = last
    var count = 0
    while place >= start, count < 12, isInside(place) {
      let token = tokens[place]
      if place < last, token.isCapital == false, token.classes.has(.plural),
        tokens[place + 1].isCapital == false, tokens[place + 1].kind != .genitive
      {
        break
      }
      place -= 1
      count += 1
      if token.classes.has([.determiner, .possessive]),
        token.shape == .lower || place < start
          || !tokens[place].isCapital
      {
        // “the minister's spokesman”: a genitive goes on to the left only beyond a name.
        break
      }
      if token.kind == .number, place >= start, tokens[place].kind == .comma { break }
    }
    var first = place + 1
    // Particles belong to a name between two capitals or at the start of one.
    while first - 1 >= start, tokens[first - 1].classes.has(.particle), tokens[first - 1].isWord,
      first <= last, tokens[first].isCapital, article.quotationOf[first - 1] < 0,
      !tokens[first - 1].classes.has(.preposition)
    {
      first -= 1
      while first - 1 >= start, isInside(first - 1), tokens[first - 1].isCapital { first -= 1 }
    }
    while first <= last,
      tokens[first].kind == .genitive
        || tokens[first].classes.has(.calendar) && tokens[first].isCapital
    {
      first += 1
    }
    return first <= last ? first..<last + 1 : nil
  }

  // MARK: From its beginning

  static let by = Lexicon.key("by")
  static let forKey = Lexicon.key("for")

  // MARK: Names
}
