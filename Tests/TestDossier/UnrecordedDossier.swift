import RelationsModel

/// Quotes of which little was recorded: what is not known must be told as that, and never filled in.
///
/// `U1` to `U3` have all of it, in three renderings; `U4` has neither rendering, speech nor basis, and
/// its source no language; `U5` is known to be original, in a source of no known language.
package enum UnrecordedDossier {
  package static let asOf = SmallDossier.day("2020-01-01")

  package static let dossier = Dossier(
    title: "Unrecorded",
    asOf: asOf,
    parties: SmallDossier.dossier.parties,
    actors: [
      Actor(id: "ana-moreau", name: "Ana Moreau", kind: .person, party: "arcadia"),
      Actor(id: "ivan-koval", name: "Ivan Koval", kind: .person, party: "borduria"),
    ],
    issues: [
      Issue(
        id: "fisheries",
        title: "Fisheries",
        propositions: [Proposition(id: "FI-1", text: "Catches must be limited.")]
      )
    ],
    sources: [
      Source(id: "gazette", type: "webpage", language: "en", licence: "quotation"),
      Source(id: "archive", type: "webpage", licence: "quotation"),
    ],
    quotes: [
      quote("U1", rendering: .original, speech: .direct, basis: .words, source: "gazette"),
      quote("U2", rendering: .officialTranslation, speech: .direct, basis: .words),
      quote("U3", rendering: .agencyTranslation, speech: .reported, basis: .context),
      quote("U4"),
      quote("U5", rendering: .original, basis: .words),
    ]
  )

  private static func quote(
    _ id: Quote.ID,
    rendering: Rendering? = nil,
    speech: Speech? = nil,
    basis: StanceBasis? = nil,
    source: Source.ID = "archive"
  ) -> Quote {
    Quote(
      id: id,
      text: "We will limit our catch, says \(id)",
      speaker: "ana-moreau",
      party: "arcadia",
      date: SmallDossier.date("2019-06-12"),
      issue: "fisheries",
      proposition: "FI-1",
      stance: .agrees,
      basis: basis,
      rendering: rendering,
      speech: speech,
      source: source
    )
  }
}
