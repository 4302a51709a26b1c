import RelationsModel

extension Dossier {
  /// The same dossier with other quotes.
  package func with(quotes: [Quote]) -> Dossier {
    Dossier(
      title: title,
      summary: summary,
      credits: credits,
      asOf: asOf,
      parties: parties,
      actors: actors,
      issues: issues,
      sources: sources,
      quotes: quotes,
      passages: passages,
      events: events
    )
  }

  /// The same quotes in another order, those of one source in their own: it is that of the file, and
  /// tells which words came first.
  package func shuffled(_ dice: inout Dice) -> Dossier {
    var bySource = Dictionary(grouping: quotes) { $0.source }.mapValues { $0[...] }
    return with(
      quotes: quotes.shuffled(using: &dice).compactMap { bySource[$0.source]?.popFirst() }
    )
  }
}
