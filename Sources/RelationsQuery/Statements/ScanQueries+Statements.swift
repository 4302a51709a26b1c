import RelationsModel

extension ScanQueries {
  public func statements(
    _ fields: Set<StatementField>,
    _ perspective: Perspective
  ) -> StatementColumns {
    let results = results(perspective)
    let found = (0..<results.statistics.quoteCount).compactMap { position -> CollectedStatement? in
      let filed = store.quotes[position]
      guard results.kept[position], filed.quote.isCounted else { return nil }
      return CollectedStatement(
        position: position,
        day: Int32(clamping: filed.quote.date.first.number),
        source: filed.source,
        place: filed.place,
        speaker: filed.speaker,
        issue: filed.issue,
        proposition: filed.proposition,
        stance: filed.stance,
        side: filed.side,
        role: nil
      )
    }
    var collector = StatementCollector(
      ScannedRecords(store: store),
      fields,
      store.dossier.parties
    )
    return collector.collect(found)
  }

  public func forEachCodedQuote(_ perspective: Perspective, _ visit: (Quote) -> Void) {
    let results = results(perspective)
    for position in 0..<results.statistics.quoteCount {
      let quote = store.quotes[position].quote
      if results.kept[position], quote.isCounted, quote.coder != nil { visit(quote) }
    }
  }

  public func quotes(ofStatements quotes: [Int32]) -> [Quote.ID] {
    quotes.compactMap {
      store.quotes.indices.contains(Int($0)) ? store.quotes[Int($0)].quote.id : nil
    }
  }
}

private struct ScannedRecords: StatementRecords {
  let store: ScanStore

  func actor(_ position: Int) -> Actor { store.actors[position].actor }

  func source(_ position: Int) -> Source { store.sources[position].source }

  func quote(_ position: Int) -> Quote { store.quotes[position].quote }

  func issueLabel(_ position: Int) -> StatementLabel {
    let issue = store.issues[position].issue
    return StatementLabel(id: issue.id.rawValue, name: issue.title)
  }

  func propositionLabel(_ position: Int) -> StatementLabel {
    let proposition = store.propositions[position].proposition
    return StatementLabel(id: proposition.id.rawValue, name: proposition.text)
  }
}
