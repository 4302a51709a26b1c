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
}
