import RelationsModel
import TestDossier

/// A dossier larger than any window: more actors, issues, quotes and events than are fetched at once.
enum ManyDossier {
  static let asOf = Day(number: 17_000)
  static let issueCount = 120
  static let actorCount = 240

  static let dossier = Dossier(
    title: "Many",
    asOf: asOf,
    parties: SmallDossier.dossier.parties,
    actors: (0..<actorCount).map { number in
      Actor(
        id: Actor.ID("actor-\(number)"),
        name: "Actor \(number)",
        kind: .person,
        party: ["arcadia", "borduria", nil][number % 3]
      )
    },
    issues: (0..<issueCount).map { number in
      Issue(
        id: Issue.ID("issue-\(number)"),
        title: "Issue \(number)",
        propositions: (1...2).map { part in
          Proposition(id: Proposition.ID("P-\(number)-\(part)"), text: "Claim \(number).\(part)")
        }
      )
    },
    sources: SmallDossier.dossier.sources
      + (1...150).map {
        Source(
          id: Source.ID("paper-\($0)"),
          type: "report",
          title: "Paper \($0)",
          licence: "quotation"
        )
      },
    quotes: (0..<720).map(quote),
    events: (0..<60).map { number in
      Event(
        id: Event.ID("E\(number)"),
        date: EDTFDate(Day(number: 12_000 + number * 80)),
        summary: "Event \(number)",
        issues: [Issue.ID("issue-\(number)")],
        direction: number % 2 == 0 ? .cooperation : .conflict,
        sources: []
      )
    }
  )

  /// One side speaks of the first propositions alone, so that they are silences; several quotes
  /// share a day.
  private static func quote(_ number: Int) -> Quote {
    let issue = number % issueCount
    let part = number < issueCount ? 1 : 2
    let speaker = part == 1 ? number * 3 % actorCount : number * 7 % actorCount
    return Quote(
      id: Quote.ID("Q\(number)"),
      text: "Words \(number)",
      speaker: Actor.ID("actor-\(speaker)"),
      party: ["arcadia", "borduria", nil][speaker % 3],
      date: EDTFDate(Day(number: 12_000 + number / 2 * 13)),
      issue: Issue.ID("issue-\(issue)"),
      proposition: Proposition.ID("P-\(issue)-\(part)"),
      stance: number / 5 % 2 == 0 ? .agrees : .disagrees,
      basis: .words,
      source: SmallDossier.dossier.sources[0].id,
      anchor: Anchor(exact: "Words \(number)")
    )
  }
}
