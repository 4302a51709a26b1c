import RelationsModel

/// Records of which nobody knows when they began: no time can be counted from them.
package enum OpenStartDossier {
  package static let asOf = SmallDossier.day("2020-01-01")

  package static let dossier = Dossier(
    title: "Open starts",
    asOf: asOf,
    parties: SmallDossier.dossier.parties,
    actors: [
      Actor(
        id: "ana-moreau",
        name: "Ana Moreau",
        kind: .person,
        party: "arcadia",
        roles: [
          Role(
            title: "Foreign Minister",
            from: SmallDossier.date("../2014"),
            to: SmallDossier.date("2016")
          )
        ]
      ),
      Actor(id: "ivan-koval", name: "Ivan Koval", kind: .person, party: "borduria"),
    ],
    issues: [
      Issue(
        id: "fisheries",
        title: "Fisheries",
        propositions: [
          Proposition(id: "FI-1", text: "Catches must be limited."),
          Proposition(id: "FI-2", text: "Fish are free."),
        ]
      )
    ],
    sources: [Source(id: "gazette", type: "webpage", licence: "quotation")],
    quotes: [
      quote("Q1", "ana-moreau", "arcadia", "../2014", "FI-1", .agrees),
      quote("Q2", "ivan-koval", "borduria", "../2015~", "FI-1", .disagrees),
      quote("Q3", "ivan-koval", "borduria", "../2012", "FI-2", .agrees),
      quote("Q4", "ana-moreau", "arcadia", "2018-02-01", "FI-1", .agrees),
    ],
    events: [
      Event(
        id: "E1",
        date: SmallDossier.date("../2013"),
        summary: "A treaty is kept.",
        issues: ["fisheries"],
        direction: .cooperation,
        sources: ["gazette"]
      )
    ]
  )

  private static func quote(
    _ id: Quote.ID,
    _ speaker: Actor.ID,
    _ party: Party.ID,
    _ date: String,
    _ proposition: Proposition.ID,
    _ stance: Stance
  ) -> Quote {
    Quote(
      id: id,
      text: "Words of \(id)",
      speaker: speaker,
      party: party,
      date: SmallDossier.date(date),
      issue: "fisheries",
      proposition: proposition,
      stance: stance,
      basis: .words,
      source: "gazette"
    )
  }
}
