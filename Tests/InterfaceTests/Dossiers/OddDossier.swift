import RelationsModel
import TestDossier

/// The small dossier with texts that attack the terminal or the eye, and dates of every kind, from
/// unknown starts to years that no clock will show.
enum OddDossier {
  static let asOf = small.asOf

  static let dossier = Dossier(
    title: texts[0],
    summary: texts[1],
    asOf: asOf,
    parties: BothSides(
      first: Party(id: small.parties.first.id, name: texts[1], shortName: "漢字"),
      second: Party(id: small.parties.second.id, name: texts[2], shortName: "e\u{301}\u{1B}[2J")
    ),
    actors: small.actors.enumerated().map { number, actor in
      Actor(
        id: actor.id,
        name: text(number),
        kind: actor.kind,
        party: actor.party,
        aliases: [text(number + 1)],
        roles: actor.roles + [Role(title: text(number + 2), organisation: text(number + 3))]
      )
    },
    issues: small.issues.enumerated().map { number, issue in
      Issue(
        id: issue.id,
        title: text(number + 1),
        summary: text(number),
        propositions: issue.propositions.enumerated().map { part, proposition in
          Proposition(id: proposition.id, text: text(number + part))
        },
        assessments: issue.assessments
      )
    },
    sources: small.sources,
    quotes: small.quotes.enumerated().map { number, quote in
      Quote(
        id: quote.id,
        text: text(number),
        speaker: quote.speaker,
        role: text(number + 4),
        party: quote.party,
        date: date(number) ?? quote.date,
        issue: quote.issue,
        proposition: quote.proposition,
        stance: quote.stance,
        basis: quote.basis,
        hedge: text(number + 5),
        variantOf: quote.variantOf,
        source: quote.source,
        anchor: quote.anchor
      )
    },
    passages: small.passages,
    events: small.events.enumerated().map { number, event in
      Event(
        id: event.id,
        date: date(number + 3) ?? event.date,
        summary: text(number + 2),
        issues: event.issues,
        direction: event.direction,
        sources: event.sources,
        remark: text(number)
      )
    }
  )

  private static let small = SmallDossier.dossier

  static let texts = [
    "日本語の長い題名がここに書かれていて、行の幅を超えてしまうことがあります", "e\u{301}e\u{301}👩\u{200D}👧\u{200D}👦 🇬🇧 ☎\u{FE0F} ไทย",
    "a\u{1B}]0;taken\u{7}b\u{9B}31mc\u{202E}d\u{2066}e\u{200B}f\u{2028}g\u{7F}h\n\u{E0041}i\tj\rk",
    "Z" + String(repeating: "\u{301}", count: 60), " ", String(repeating: "％", count: 300),
    String(repeating: "word ", count: 120), "\u{1B}[6n\u{1B}c",
  ]

  private static func text(_ number: Int) -> String { texts[number % texts.count] }

  /// Every second record keeps its own date.
  private static func date(_ number: Int) -> EDTFDate? {
    let dates = [
      "../2014", "-4000-01-01", "2014-21", "200X", "/2012", "2003~", "2014-03/2014-05", "-0044",
      "2010/..", "Y-900000",
    ]
    return number % 2 == 0 ? try? EDTFDate(parsing: dates[number / 2 % dates.count]) : nil
  }
}
