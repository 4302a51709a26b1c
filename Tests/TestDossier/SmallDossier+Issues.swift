import RelationsModel

extension SmallDossier {
  static let issues: [Issue] = [
    Issue(
      id: "fisheries",
      title: "Fisheries in the strait",
      summary: "How much each side may catch between the two coasts.",
      keywords: ["fishing", "cod", "quota"],
      propositions: [
        Proposition(id: "FI-1", text: "Catches in the strait should be limited."),
        Proposition(id: "FI-2", text: "Inspectors of one side may board vessels of the other."),
      ],
      assessments: [assessment(.shared, "¶3")]
    ),
    Issue(
      id: "border",
      title: "Border posts",
      summary: "The watchtowers on the isthmus.",
      keywords: ["isthmus", "watchtower"],
      propositions: [
        Proposition(id: "BP-1", text: "Borduria should withdraw from the watchtowers.")
      ],
      assessments: [
        assessment(.contested, "¶5"),
        Assessment(
          verdict: .mixed,
          by: "paul-ottis",
          date: date("2016-05-01"),
          source: "later-papers",
          note: "after the exchange of prisoners"
        ),
      ]
    ),
    Issue(
      id: "trade",
      title: "Trade",
      keywords: ["tariffs", "commerce"],
      propositions: [
        Proposition(id: "TR-1", text: "Trade between the two should grow."),
        Proposition(id: "TR-2", text: "Arcadia should lift its tariffs on steel."),
      ],
      assessments: [assessment(.mixed, "¶6")]
    ),
    Issue(
      id: "railway",
      title: "Railway to the coast",
      propositions: [Proposition(id: "RW-1", text: "The coastal line should be reopened.")],
      assessments: [assessment(.shared, "¶7", note: "an Arcadian wish")]
    ),
    Issue(
      id: "archives",
      title: "Wartime archives",
      keywords: ["dossiers", "secret files"],
      propositions: [Proposition(id: "AR-1", text: "The wartime archives should be opened.")]
    ),
    Issue(
      id: "harbour",
      title: "Harbour fees",
      propositions: [Proposition(id: "HA-1", text: "Harbour fees are a hidden tariff.")]
    ),
    Issue(
      id: "summit",
      title: "A summit of the two leaders",
      propositions: [Proposition(id: "SU-1", text: "The leaders should meet every year.")],
      assessments: [assessment(.shared, "¶9")]
    ),
    Issue(
      id: "grain",
      title: "Grain exports",
      keywords: ["wheat"],
      propositions: [Proposition(id: "GR-1", text: "The grain corridor should stay open.")]
    ),
  ]

  private static func assessment(
    _ verdict: Assessment.Verdict,
    _ locator: String,
    note: String? = nil
  ) -> Assessment {
    Assessment(
      verdict: verdict,
      by: "paul-ottis",
      date: date("2015-06-28"),
      source: "herald-2015",
      locator: locator,
      note: note
    )
  }

  static let passages: [Passage] = [
    Passage(
      id: "SP-2",
      kind: .claim,
      source: "herald-2015",
      summary: "The column holds that fish know no watchtowers.",
      issues: ["fisheries", "border"],
      date: date("2015-06-28"),
      locator: "¶4",
      span: TextSpan(start: 410, end: 470)
    ),
    Passage(
      id: "SP-1",
      kind: .report,
      source: "herald-2015",
      summary: "The President is reported to regret the closing of the border.",
      actor: "ivan-koval",
      issues: ["border"],
      date: date("2015-06-28"),
      locator: "¶2",
      span: TextSpan(start: 120, end: 199, digest: "sha256:01"),
      hedge: "is said to"
    ),
    Passage(
      id: "SP-3",
      kind: .advice,
      source: "herald-2015",
      summary: "Both sides should begin with the fish.",
      issues: ["fisheries"],
      date: date("2015-06-28"),
      order: 1,
      locator: "¶11"
    ),
    Passage(
      id: "SP-4",
      kind: .mention,
      source: "later-papers",
      summary: "The papers mention the harbour fees of 2014.",
      issues: ["harbour"],
      events: ["E-2"]
    ),
  ]

  static let events: [Event] = [
    Event(
      id: "E-1",
      date: date("2012"),
      summary: "Arcadia closes the coastal railway.",
      issues: ["railway"],
      direction: .conflict,
      sources: ["agency-wire"]
    ),
    Event(
      id: "E-2",
      date: date("2014-03"),
      summary: "Borduria protests against harbour fees.",
      issues: ["harbour", "trade"],
      direction: .conflict,
      sources: ["bordurian-mfa"]
    ),
    Event(
      id: "E-3",
      date: date("2014-05-09"),
      summary: "The two sides sign a fisheries protocol.",
      issues: ["fisheries"],
      direction: .cooperation,
      sources: ["arcadian-gazette", "agency-wire"]
    ),
    Event(
      id: "E-4",
      date: date("2016-03-15"),
      summary: "Grain ships are held at the strait.",
      issues: ["grain", "trade"],
      direction: .conflict,
      sources: ["later-papers"]
    ),
  ]
}
