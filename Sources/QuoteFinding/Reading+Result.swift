extension Reading {
  func quotes() -> [FoundQuote] {
    var places: [Int] = []
    for draft in drafts {
      places += [
        Int(tokens[draft.tokens.lowerBound].start), Int(tokens[draft.tokens.upperBound - 1].end),
      ]
      for range in [draft.mention, draft.cue].compactMap(\.self) {
        places += [Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)]
      }
    }
    let codePoints = CodePoints(of: places, in: article.bytes)
    func range(_ tokens: Range<Int>) -> Range<Int> {
      codePoints[
        Int(self.tokens[tokens.lowerBound].start)
      ]..<codePoints[Int(self.tokens[tokens.upperBound - 1].end)]
    }
    return drafts.map { draft in
      FoundQuote(
        range: range(draft.tokens),
        kind: draft.kind,
        speaker: found(draft, range),
        cue: draft.cue.map(range),
        group: draft.group,
        part: draft.part,
        confidence: draft.confidence
      )
    }
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
