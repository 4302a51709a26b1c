import RelationsModel

/// A dossier in which every text attacks the terminal or the eye.
enum HostileDossier {
  static let text =
    "a\u{1B}]0;taken\u{07}b\u{9B}31mc\u{202E}d\u{2066}e\u{200B}f\u{2028}g\u{7F}h\n\u{E0041}i"

  static let dossier = Dossier(
    title: text,
    summary: text,
    credits: [text],
    asOf: Day(number: 17_000),
    parties: BothSides(
      first: Party(id: "north", name: text, shortName: text),
      second: Party(id: "south", name: "South", shortName: "SO")
    ),
    actors: [
      Actor(
        id: "somebody",
        name: text,
        kind: .person,
        party: "north",
        aliases: [text],
        roles: [
          Role(title: text, organisation: text, from: date, sources: ["paper"], remark: text)
        ],
        remark: text
      )
    ],
    issues: [
      Issue(
        id: "matter",
        title: text,
        summary: text,
        keywords: [text],
        propositions: [Proposition(id: "M-1", text: text)],
        assessments: [
          Assessment(
            verdict: .shared,
            by: "somebody",
            date: date,
            source: "paper",
            locator: text,
            note: text
          )
        ]
      )
    ],
    sources: [
      Source(
        id: "paper",
        type: text,
        title: text,
        author: [.literal(text)],
        publisher: text,
        url: text,
        language: text,
        licence: text,
        textDigest: text,
        remark: text
      )
    ],
    quotes: [
      Quote(
        id: "Q1",
        text: text,
        speaker: "somebody",
        role: text,
        party: "north",
        date: date,
        issue: "matter",
        proposition: "M-1",
        stance: .agrees,
        basis: .words,
        hedge: text,
        cut: .both,
        venue: text,
        source: "paper",
        locator: text,
        anchor: Anchor(
          exact: text,
          prefix: text,
          suffix: text,
          span: TextSpan(start: 1, end: 2, digest: text)
        ),
        remark: text
      )
    ],
    passages: [
      Passage(
        id: "P1",
        kind: .report,
        source: "paper",
        summary: text,
        actor: "somebody",
        issues: ["matter"],
        events: ["E1"],
        date: date,
        locator: text,
        span: TextSpan(start: 1, end: 2, digest: text),
        hedge: text,
        remark: text
      )
    ],
    events: [
      Event(
        id: "E1",
        date: date,
        summary: text,
        issues: ["matter"],
        direction: .conflict,
        sources: ["paper"],
        remark: text
      )
    ]
  )

  static let ids = ["matter", "M-1", "Q1", "somebody", "E1", "paper", "P1"]

  private static let date = EDTFDate(Day(number: 16_000))
}

extension String {
  /// The scalars that a terminal would obey, or that hide or turn what stands around them.
  var dangers: [Unicode.Scalar] {
    unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xE0000...0xE0FFF:
        true
      default: false
      }
    }
  }
}
