/// The state of reading one text: attributions sentence by sentence, with what the last ones said.
struct Reading {
  /// A quote by its tokens.
  struct Draft {
    var tokens: Range<Int>
    var kind: FoundQuote.Kind
    var mention: Range<Int>?
    var entity: Int?
    var cue: Range<Int>?
    var group: Int
    var part: Int
    var confidence: Double
  }

  /// What came last, with which words without a cue may go on.
  struct LastQuote {
    var entity: Int?
    var mention: Range<Int>?
    var cue: Range<Int>?
    var group: Int
    var part: Int
    var sentence: Int
    var isDirect: Bool
    /// Its quotation; -1 where it has none.
    var quotation: Int
  }

  let article: Article
  let phrases: PhraseReader
  var resolver: Resolver
  var drafts: [Draft] = []
  var groups = 0
  var last: LastQuote?

  let known: KnownNames

  init(_ text: String, _ known: KnownNames) {
    self.known = known
    article = Article(text)
    phrases = PhraseReader(article)
    resolver = Resolver(article, Entities(article, phrases))
  }

  var tokens: [TextToken] { article.tokens }
  var isNamed: (Range<Int>) -> Bool {
    let entities = resolver.entities
    return { entities.entity(namedBy: $0) != nil }
  }

  mutating func run() {
    for (place, sentence) in article.sentences.enumerated() {
      let reader = SentenceAttribution(article, phrases, sentence, isNamed: isNamed)
      if reader.quotations.isEmpty {
        tellIndirect(reader, place)
      } else {
        take(reader, place)
      }
      if article.quotationOf[sentence.lowerBound] < 0,
        tokens[sentence.lowerBound].classes.has(.pronoun)
      {
        resolver.noteTopic(sentence.lowerBound, sentence: place)
      }
    }
    nameTheLead()
  }

  // MARK: Quotations

  mutating func take(_ reader: SentenceAttribution, _ sentence: Int) {
    var mixedVerb: Int?
    for attribution in reader.attributions() where hasWords(attribution.quotation) {
      guard let phrase = attribution.speaker else {
        takeWithoutCue(attribution.quotation, reader, sentence)
        continue
      }
      if isRefused(attribution, reader) { continue }
      let isMixed = attribution.isMixed || isFragment(attribution)
      let verb = attribution.cue?.verb
      // Further fragments of one clause are in its quote already.
      if isMixed, verb != nil, mixedVerb == verb { continue }
      let inner = article.quotations[attribution.quotation].inner
      let entity = resolver.speaker(phrase, of: inner, verb)
      if let entity { resolver.noteSpeaker(entity, sentence: sentence) }
      append(attribution, phrase, entity, isMixed: isMixed, reader, sentence)
      if isMixed { mixedVerb = verb }
    }
  }

  private mutating func append(
    _ attribution: Attribution,
    _ phrase: Phrase,
    _ entity: Int?,
    isMixed: Bool,
    _ reader: SentenceAttribution,
    _ sentence: Int
  ) {
    let isSame = !isMixed && last?.entity == entity && last?.sentence == sentence && entity != nil
    let cue = attribution.cue.map { $0.verb..<$0.verb + 1 }
    let quote = LastQuote(
      entity: entity,
      mention: phrase.range,
      cue: cue,
      group: isSame ? last?.group ?? groups : newGroup(),
      part: isSame ? (last?.part ?? 0) + 1 : 0,
      sentence: sentence,
      isDirect: !isMixed,
      quotation: attribution.quotation
    )
    drafts.append(
      Draft(
        tokens: isMixed ? content(attribution, reader.sentence) : whole(attribution.quotation),
        kind: isMixed ? .mixed : .direct,
        mention: phrase.range,
        entity: entity,
        cue: cue,
        group: quote.group,
        part: quote.part,
        confidence: attribution.rule.rawValue
      )
    )
    last = quote
  }

  mutating func newGroup() -> Int {
    groups += 1
    return groups
  }

  private func hasWords(_ quotation: Int) -> Bool {
    article.quotations[quotation].inner.contains {
      tokens[$0].isWord || tokens[$0].kind == .number || tokens[$0].kind == .other
    }
  }

  func whole(_ quotation: Int) -> Range<Int> {
    article.quotations[quotation].open..<article.end(of: quotation)
  }

  /// Whether the words are a piece of their sentence and not a sentence of their own.
  private func isFragment(_ attribution: Attribution) -> Bool {
    [.within, .sameSentence, .according].contains(attribution.rule)
  }

  /// The clause that a cue brings, with the quotations inside.
  func content(_ attribution: Attribution, _ sentence: Range<Int>) -> Range<Int> {
    let whole = whole(attribution.quotation)
    guard let cue = attribution.cue else { return whole }
    var (start, end) = (whole.lowerBound, whole.upperBound)
    if cue.range.lowerBound >= whole.upperBound {
      start = sentence.lowerBound
      end = cue.range.lowerBound
    } else {
      start = cue.range.upperBound <= whole.lowerBound ? cue.range.upperBound : cue.verb + 1
      end = sentence.upperBound
    }
    guard start <= whole.lowerBound, end >= whole.upperBound else { return whole }
    while start < whole.lowerBound, !tokens[start].isWord || tokens[start].kind == .comma {
      start += 1
    }
    while end > whole.upperBound, isEdge(end - 1) { end -= 1 }
    // No quotation is cut.
    if article.quotationOf[start] >= 0 {
      start = article.quotations[Int(article.quotationOf[start])].open
    }
    let last = article.quotationOf[end - 1]
    return start..<(last >= 0 ? max(end, article.end(of: Int(last))) : end)
  }

  func isEdge(_ place: Int) -> Bool {
    let kind = tokens[place].kind
    return kind == .comma || kind == .stop || kind == .question || kind == .semicolon
      || kind == .ellipsis || kind == .dash || kind == .colon
  }

  // MARK: Without a cue

  // MARK: Indirect speech

  mutating func tellIndirect(_ reader: SentenceAttribution, _ sentence: Int) {
    guard let cue = reader.cues.first(where: { $0.kind == .say || $0.kind == .according }),
      let range = IndirectSpeech(article: article).content(of: cue, in: reader.sentence)
    else { return }
    let entity = resolver.entity(of: cue.speaker)
    if let entity { resolver.noteSpeaker(entity, sentence: sentence) }
    let quote = LastQuote(
      entity: entity,
      mention: cue.speaker.range,
      cue: cue.verb..<cue.verb + 1,
      group: newGroup(),
      part: 0,
      sentence: sentence,
      isDirect: false,
      quotation: -1
    )
    drafts.append(
      Draft(
        tokens: range,
        kind: .indirect,
        mention: quote.mention,
        entity: entity,
        cue: quote.cue,
        group: quote.group,
        part: 0,
        confidence: 0.8
      )
    )
    last = quote
  }
}
