extension Reading {
  mutating func takeWithoutCue(
    _ place: Int,
    _ reader: SentenceAttribution,
    _ sentence: Int
  ) {
    let quotation = article.quotations[place]
    let isWhole = isWhole(place, reader.sentence)
    let words = quotation.inner.filter { tokens[$0].isWord }.count
    guard isWhole || quotation.continues else {
      takeFragment(place, words, reader, sentence)
      return
    }
    if words <= 8, isParagraph(place, reader.sentence),
      !(article.lastInner(place)?.isTerminal ?? false)
    {
      return
    }
    guard let source = source(of: place, words, reader, sentence) else { return }
    append(place, source, sentence)
  }

  /// Where the speaker of words without a cue is from.
  private struct Source {
    var entity: Int?
    var mention: Range<Int>?
    var cue: Range<Int>?
    /// Whether they go on with the last quote.
    var goesOn = false
    var rule: AttributionRule
  }

  private mutating func source(
    of place: Int,
    _ words: Int,
    _ reader: SentenceAttribution,
    _ sentence: Int
  ) -> Source? {
    if let found = laterCue(of: place) {
      return Source(
        entity: resolver.entity(of: found.speaker),
        mention: found.speaker.range,
        cue: found.verb..<found.verb + 1,
        rule: .goesOn
      )
    }
    if let next = speakerBehind(place, sentence) { return next }
    if let last {
      if last.isDirect, let other = answering(last.entity, last.quotation, place) {
        return Source(entity: other, rule: .lastSentence)
      }
      if last.sentence == sentence - 1, !article.quotations[place].continues, !last.isDirect {
        return Source(entity: last.entity, mention: last.mention, rule: .lastSentence)
      }
      if goesOn(last, place, sentence) {
        return Source(
          entity: last.entity,
          mention: last.mention,
          cue: last.cue,
          goesOn: true,
          rule: .goesOn
        )
      }
    }
    if let entity = introduced(before: reader.sentence, sentence) {
      return Source(entity: entity, rule: .lastSentence)
    }
    if let last, words > 3 {
      return Source(entity: last.entity, mention: last.mention, cue: last.cue, rule: .fallback)
    }
    return words > 5 ? Source(rule: .fallback) : nil
  }

  /// The subject of the sentence behind words that begin a paragraph: “…” Ward said that he would go.
  private mutating func speakerBehind(_ place: Int, _ sentence: Int) -> Source? {
    let open = article.quotations[place].open
    guard open == 0 || tokens[open - 1].kind == .paragraph, sentence + 1 < article.sentences.count,
      article.paragraphOf[sentence + 1] == article.paragraphOf[sentence]
    else { return nil }
    let next = article.sentences[sentence + 1]
    guard article.quotationOf[next.lowerBound] < 0,
      let cue = CueReader(article: article, phrases: phrases).cues(in: next).first,
      cue.kind == .say, !cue.isInverted, cue.speaker.kind == .name,
      cue.range.lowerBound == next.lowerBound,
      let entity = resolver.entity(of: cue.speaker)
    else { return nil }
    return Source(entity: entity, mention: cue.speaker.range, rule: .lastSentence)
  }

  /// Who answers words that stand right before others: the other one of two who speak in turn.
  func answering(_ entity: Int?, _ before: Int, _ place: Int) -> Int? {
    guard let entity, before == place - 1, article.quotations[before].isClosed,
      article.end(of: before) == article.quotations[place].open
    else { return nil }
    return resolver.otherSpeaker(than: entity)
  }

  /// Whether a paragraph has nothing but a quotation, as a heading may.
  func isParagraph(_ place: Int, _ sentence: Range<Int>) -> Bool {
    let (first, last) = (sentence.lowerBound, sentence.upperBound)
    return article.quotations[place].isClosed && article.end(of: place) == last
      && (first == 0 || tokens[first - 1].kind == .paragraph)
      && (last == tokens.count || tokens[last].kind == .paragraph)
  }

  /// The cue behind a later paragraph of words that are left open.
  func laterCue(of place: Int) -> Cue? {
    guard !article.quotations[place].isClosed, !article.quotations[place].continues else {
      return nil
    }
    var next = place + 1
    while next < article.quotations.count, article.quotations[next].continues {
      let quotation = article.quotations[next]
      if quotation.isClosed {
        let sentence = article.sentences[Int(article.sentenceOf[quotation.open])]
        let reader = SentenceAttribution(article, phrases, sentence, isNamed: isNamed)
        return reader.attributions().first { $0.quotation == next && $0.rule == .behind }?.cue
      }
      next += 1
    }
    return nil
  }

  /// Whether a quotation is its sentence, but for marks and what stands in brackets behind it.
  func isWhole(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard article.quotations[place].open == sentence.lowerBound else { return false }
    var depth = 0
    for token in article.end(of: place)..<max(article.end(of: place), sentence.upperBound) {
      if tokens[token].kind == .open { depth += 1 }
      if depth == 0, tokens[token].isWord || tokens[token].kind == .number { return false }
      if tokens[token].kind == .close { depth -= 1 }
    }
    return true
  }

  /// Whether words without a cue are of the last quote's speaker.
  private func goesOn(_ last: LastQuote, _ place: Int, _ sentence: Int) -> Bool {
    let quotation = article.quotations[place]
    if quotation.continues, last.quotation == place - 1 { return true }
    let distance = sentence - last.sentence
    let isSameParagraph = article.paragraphOf[sentence] == article.paragraphOf[last.sentence]
    if isSameParagraph { return distance <= 1 }
    return distance <= 1 && last.isDirect
  }

  /// Who is named in the sentence before, in the same paragraph or the one before.
  mutating func introduced(before sentence: Range<Int>, _ place: Int) -> Int? {
    guard place > 0, article.paragraphOf[place] - article.paragraphOf[place - 1] <= 1 else {
      return nil
    }
    let range = article.sentences[place - 1]
    let reader = CueReader(article: article, phrases: phrases)
    if let subject = reader.mainSubject(from: range.lowerBound, before: range.upperBound) {
      if let name = subject.name, let entity = resolver.entities.entity(namedBy: name),
        [.person, .unknown].contains(resolver.entities.all[entity].kind)
      {
        return entity
      }
      if subject.kind == .pronoun, let entity = resolver.pronoun(at: subject.core.lowerBound) {
        return entity
      }
    }
    return resolver.personNamed(in: range)
  }

  private mutating func append(_ place: Int, _ source: Source, _ sentence: Int) {
    if let entity = source.entity { resolver.noteSpeaker(entity, sentence: sentence) }
    let group = source.goesOn ? last?.group ?? newGroup() : newGroup()
    let part = source.goesOn ? (last?.part ?? -1) + 1 : 0
    drafts.append(
      Draft(
        tokens: whole(place),
        kind: .direct,
        mention: source.mention,
        entity: source.entity,
        cue: source.cue,
        group: group,
        part: part,
        confidence: source.rule.rawValue
      )
    )
    last = LastQuote(
      entity: source.entity,
      mention: source.mention,
      cue: source.cue,
      group: group,
      part: part,
      sentence: sentence,
      isDirect: true,
      quotation: place
    )
  }

  /// Words inside a sentence that nothing attributes: mostly a title or a word as such.
  mutating func takeFragment(
    _ place: Int,
    _ words: Int,
    _ reader: SentenceAttribution,
    _ sentence: Int
  ) {
    guard words >= 5, let last, sentence - last.sentence <= 2,
      article.paragraphOf[sentence] == article.paragraphOf[last.sentence]
    else { return }
    append(place, Source(entity: last.entity, mention: last.mention, rule: .fallback), sentence)
  }
}
