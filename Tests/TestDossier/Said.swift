import RelationsModel

/// Quotes for small made-up dossiers, with no more than a test needs.
package enum Said {
  /// Words on a proposition of `SmallDossier`.
  package static func quote(
    _ id: Quote.ID,
    _ speaker: Actor.ID,
    _ party: Party.ID,
    _ date: String,
    _ issue: Issue.ID,
    _ proposition: Proposition.ID?,
    _ stance: Stance,
    answers: [Quote.ID] = []
  ) -> Quote {
    Quote(
      id: id,
      text: "Words \(id).",
      speaker: speaker,
      party: party,
      date: SmallDossier.date(date),
      issue: issue,
      proposition: proposition,
      stance: stance,
      answers: answers,
      source: "bordurian-mfa",
      anchor: Anchor(exact: "")
    )
  }

  /// `SmallDossier` with these quotes and no assessments.
  package static func dossier(_ quotes: [Quote]) -> Dossier {
    let small = SmallDossier.dossier
    return Dossier(
      title: small.title,
      asOf: SmallDossier.day("2020-12-31"),
      parties: small.parties,
      actors: small.actors,
      issues: small.issues.map {
        Issue(id: $0.id, title: $0.title, propositions: $0.propositions)
      },
      sources: small.sources,
      quotes: quotes
    )
  }
}
