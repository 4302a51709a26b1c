/// A text divided into tokens, quotations and sentences.
///
/// A sentence goes on over a quotation inside it, and over the words behind one that attribute it.
struct Article: Sendable {
  let bytes: [UInt8]
  let tokens: [TextToken]
  let quotations: [Quotation]
  /// The quotation in which a token stands, with its marks; -1 outside.
  let quotationOf: [Int32]
  /// The tokens of each sentence, the quotations inside it among them.
  private(set) var sentences: [Range<Int>] = []
  /// The sentence of each token; that of a break is the one before it.
  private(set) var sentenceOf: [Int32] = []
  /// The paragraph of each sentence.
  private(set) var paragraphOf: [Int32] = []

  /// A sentence longer than any that somebody wrote is cut, so that no text takes long.
  private static let mostTokens = 500

  init(_ text: String) {
    bytes = Array(text.utf8)
    var tokens = Tokenizer.tokens(of: bytes)
    quotations = QuotationScan.quotations(in: tokens, of: bytes)
    var quotationOf = [Int32](repeating: -1, count: tokens.count)
    for (place, quotation) in quotations.enumerated() {
      let end = quotation.isClosed ? quotation.close + 1 : quotation.close
      for token in quotation.open..<end { quotationOf[token] = Int32(place) }
    }
    for place in tokens.indices where tokens[place].kind == .mark && quotationOf[place] < 0 {
      // A single mark that pairs with none is an apostrophe.
      tokens[place].kind = .genitive
    }
    self.tokens = tokens
    self.quotationOf = quotationOf
    divide()
  }

  /// The token behind a quotation with its marks.
  func end(of quotation: Int) -> Int {
    let found = quotations[quotation]
    return found.isClosed ? found.close + 1 : found.close
  }

  private mutating func divide() {
    var start = 0
    var paragraph: Int32 = 0
    var place = 0
    sentenceOf = [Int32](repeating: 0, count: tokens.count)
    func add(_ end: Int, _ all: inout Article) {
      guard start < end else { return }
      for token in start..<end { all.sentenceOf[token] = Int32(all.sentences.count) }
      all.sentences.append(start..<end)
      all.paragraphOf.append(paragraph)
      start = end
    }
    while place < tokens.count {
      if place - start > Self.mostTokens { add(place, &self) }
      let quotation = quotationOf[place]
      if quotation >= 0 {
        place = end(of: Int(quotation))
        if endsSentence(behind: Int(quotation)) { add(place, &self) }
        continue
      }
      let token = tokens[place]
      if token.kind == .paragraph {
        add(place, &self)
        sentenceOf[place] = Int32(max(0, sentences.count - 1))
        start = place + 1
        paragraph += 1
      } else if token.isTerminal {
        var next = place + 1
        while next < tokens.count, quotationOf[next] < 0,
          tokens[next].isTerminal || tokens[next].kind == .close, !tokens[next].spaceBefore
        {
          next += 1
        }
        if begins(next), token.kind != .ellipsis || isCapitalOrMark(next) { add(next, &self) }
        place = next
        continue
      }
      place += 1
    }
    add(tokens.count, &self)
  }

  /// Whether a sentence can begin at a token: not with a small letter.
  private func begins(_ place: Int) -> Bool {
    guard place < tokens.count else { return true }
    if tokens[place].kind == .paragraph { return true }
    guard tokens[place].spaceBefore || quotationOf[place] >= 0 else { return false }
    return !tokens[place].isWord || tokens[place].shape != .lower
  }

  private func isCapitalOrMark(_ place: Int) -> Bool {
    place >= tokens.count || tokens[place].shape != .lower || !tokens[place].isWord
  }

  /// The last token of what stands between the marks; nil where nothing does.
  func lastInner(_ quotation: Int) -> TextToken? {
    quotations[quotation].inner.last.map { tokens[$0] }
  }

  /// Whether the sentence ends behind a quotation that ends like one.
  private func endsSentence(behind quotation: Int) -> Bool {
    guard let last = lastInner(quotation) else { return false }
    let next = end(of: quotation)
    guard next < tokens.count, tokens[next].kind != .paragraph else { return true }
    if !quotations[quotation].isClosed { return true }
    if tokens[next].isTerminal || tokens[next].kind == .comma || tokens[next].kind == .dash
      || tokens[next].kind == .colon || tokens[next].kind == .semicolon
      || tokens[next].kind == .open || tokens[next].kind == .close
    {
      return false
    }
    guard last.isTerminal || last.kind == .dash else { return false }
    if tokens[next].isWord, tokens[next].shape == .lower {
      return false
    }
    return !isAttribution(at: next, isFinal: last.kind == .stop)
  }

  /// Whether “Lebedev said.” or “He asked her.” stands at a place: a short subject, a verb of saying
  /// and, where it has to be final, an end.
  func isAttribution(at start: Int, isFinal: Bool) -> Bool {
    var place = start
    var words = 0
    while place < tokens.count, quotationOf[place] < 0, words < 7 {
      let token = tokens[place]
      if token.kind == .comma, words > 0 { return isAside(from: place) }
      guard token.isWord || token.kind == .genitive else { return false }
      if token.shape == .lower, token.classes.has([.say, .manner]), words > 0,
        !token.classes.contains(.nounToo) || token.classes.has(.past)
      {
        return !isFinal || endsClause(behind: place)
      }
      if token.classes.has([.preposition, .conjunction, .subordinator]), words > 0 { return false }
      guard
        token.classes.has(.auxiliary) && !token.classes.has(.copula) || !token.classes.has(.closed)
          || token.classes.has([.pronoun, .adverb, .relative])
      else {
        return false
      }
      words += 1
      place += 1
    }
    return false
  }

  /// Whether no object and no clause follows a verb.
  private func endsClause(behind verb: Int) -> Bool {
    guard verb + 1 < tokens.count, quotationOf[verb + 1] < 0 else { return true }
    let next = tokens[verb + 1]
    return !next.isWord
      || next.classes.has([.adverb, .preposition, .calendar, .time, .conjunction])
  }

  /// Whether a verb of saying stands behind an aside: “Ward, who was there, said”.
  private func isAside(from comma: Int) -> Bool {
    var place = comma + 1
    while place < tokens.count, place < comma + 40, quotationOf[place] < 0 {
      let token = tokens[place]
      if token.kind == .paragraph || token.isTerminal { return false }
      if token.classes.has(.say), !token.classes.has(.gerund), tokens[place - 1].kind == .comma {
        return true
      }
      place += 1
    }
    return false
  }

  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }
}
