import RelationsModel

extension IndexBuilder {
  /// Files a quote of the model; one that names what there is none of is left out.
  public mutating func add(_ quote: Quote) {
    guard let issue = issuePositions[quote.issue], let speaker = actorPositions[quote.speaker],
      let source = sourcePositions[quote.source]
    else { return }
    quote.withTexts { texts in
      var columns = QuoteColumns(texts, speaker: speaker, issue: issue, source: source)
      columns.proposition = quote.proposition.flatMap { propositionPositions[$0] }
      columns.isDatedBySource = quote.isDatedBySource
      columns.span = quote.anchor.span.map { $0.start..<max($0.start, $0.end) }
      add(columns)
    }
  }
}
