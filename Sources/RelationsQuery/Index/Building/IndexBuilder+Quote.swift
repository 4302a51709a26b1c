import RelationsModel

extension IndexBuilder {
  /// Files a quote of the model; one that names what there is none of is left out.
  public mutating func add(_ quote: Quote) {
    quote.withTexts { texts in
      if let columns = columns(of: quote, texts) { add(columns) }
    }
  }

  /// Has a filer file a quote of the model.
  func file(_ quote: Quote, by filer: inout FiledQuotes) {
    quote.withTexts { texts in
      if let columns = columns(of: quote, texts) { filer.add(columns) }
    }
  }

  private func columns(of quote: Quote, _ texts: QuoteTexts) -> QuoteColumns? {
    guard let issue = issuePositions[quote.issue], let speaker = actorPositions[quote.speaker],
      let source = sourcePositions[quote.source]
    else { return nil }
    var columns = QuoteColumns(texts, speaker: speaker, issue: issue, source: source)
    columns.proposition = quote.proposition.flatMap { propositionPositions[$0] }
    columns.isDatedBySource = quote.isDatedBySource
    columns.span = quote.anchor.span.map { $0.start..<max($0.start, $0.end) }
    return columns
  }
}
