extension Reading {
  func quotes() -> [FoundQuote] {
    let quoted = drafts.map { self.quoted($0.tokens) }
    let ranges = zip(drafts, quoted).flatMap { draft, quoted in
      [draft.tokens, draft.mention, draft.cue].compactMap(\.self) + quoted
    }
    let places = ranges.flatMap { range in
      [Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)]
    }
    let codePoints = CodePoints(of: places, in: article.bytes)
    func range(_ tokens: Range<Int>) -> Range<Int> {
      let (first, last) = (self.tokens[tokens.lowerBound], self.tokens[tokens.upperBound - 1])
      return codePoints[Int(first.start)]..<codePoints[Int(last.end)]
    }
    return zip(drafts, quoted).map { draft, quoted in
      FoundQuote(
        range: range(draft.tokens),
        kind: draft.kind,
        quoted: quoted.map(range),
        speaker: found(draft, range),
        cue: draft.cue.map(range),
        group: draft.group,
        part: draft.part,
        confidence: draft.confidence
      )
    }
  }

  /// What stands between marks in a stretch.
  private func quoted(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let quotation = Int(article.quotationOf[place])
      guard quotation >= 0 else {
        place += 1
        continue
      }
      let inner = article.quotations[quotation].inner
      if !inner.isEmpty { found.append(inner) }
      place = max(place + 1, article.end(of: quotation))
    }
    return found
  }

  func found(_ draft: Draft, _ range: (Range<Int>) -> Range<Int>) -> FoundSpeaker? {
    let entity = draft.entity.map { resolver.entities.all[$0] }
    let text = draft.mention.map(article.text) ?? entity.map { article.text($0.name) }
    guard let text else { return nil }
    return FoundSpeaker(
      mention: draft.mention.map(range),
      text: text,
      name: entity.map { article.text($0.name) } ?? text,
      known: entity.flatMap(known.place),
      kind: kind(entity),
      role: entity?.title.map(article.text)
    )
  }

  private func kind(_ entity: Entity?) -> FoundSpeaker.Kind {
    switch entity?.kind {
    case .person: .person
    case .body, .place: .body
    case .unknown: entity?.words.count == 1 ? .person : .body
    case .nominal, nil: .unnamed
    }
  }
}
