import RelationsModel
import RelationsQuery
import TestDossier

/// A sound dossier drawn from a seed: few actors, propositions and days, so that all meet often.
struct DrawnDossier {
  private var dice: Dice
  private var issues: [Issue] = []

  static func dossier(seed: UInt64, quotes count: Int = 45) -> Dossier {
    var drawn = DrawnDossier(dice: Dice(seed: seed))
    return drawn.make(count)
  }

  private mutating func make(_ count: Int) -> Dossier {
    issues = (0..<6).map { issue($0) }
    let quotes = (0..<count).map { quote($0) }
    return Dossier(
      title: "Drawn",
      asOf: DrawnDossier.middle,
      parties: BothSides(
        first: Party(id: "north", name: "North", shortName: "N"),
        second: Party(id: "south", name: "South", shortName: "S")
      ),
      actors: (0..<7).map { number in
        Actor(
          id: Actor.ID("a\(number)"),
          name: ["Ana", "ben", "Åsa", "Ana", "Cem", "dot", "Eve"][number],
          kind: .person,
          party: [nil, "north", "south"][number % 3],
          // Known from the start: one of whom nothing is dated would be known earlier than others.
          roles: [Role(title: "Speaker", from: EDTFDate(Day(number: 15_000)))]
        )
      },
      issues: issues,
      sources: (0..<4).map { Source(id: Source.ID("s\($0)"), type: "report", licence: "none") },
      quotes: (quotes + variants(of: quotes)).shuffled(using: &dice),
      events: (0..<9).map { event($0) }
    )
  }

  /// About the middle of the drawn days.
  static let middle = Day(number: 16_000)

  private mutating func day() -> Day { Day(number: 15_900 + dice.below(20) * 10) }

  private mutating func date() -> EDTFDate {
    let day = EDTFDate(day())
    guard dice.once(in: 5) else { return day }
    let text = dice.pick([String(day.text.prefix(7)), String(day.text.prefix(4)), "../2013-09-20"])
    return (try? EDTFDate(parsing: text)) ?? day
  }

  private mutating func issue(_ number: Int) -> Issue {
    let propositions = (0..<dice.below(4)).map {
      Proposition(id: Proposition.ID("p\(number)-\($0)"), text: "claim \(number) \($0)")
    }
    let assessments = (0..<dice.below(3)).map { _ in
      Assessment(verdict: dice.pick(Assessment.Verdict.allCases), date: date(), source: "s0")
    }
    return Issue(
      id: Issue.ID("i\(number)"),
      title: dice.pick(["alpha", "Beta", "gamma"]),
      propositions: propositions,
      assessments: assessments
    )
  }

  private mutating func quote(_ number: Int) -> Quote {
    let issue = dice.pick(issues)
    let proposition =
      issue.propositions.isEmpty || dice.once(in: 8) ? nil : dice.pick(issue.propositions).id
    let stance = proposition == nil ? .none : dice.pick([Stance.agrees, .disagrees, .none])
    let text = dice.pick(["red", "green", "blue"]) + " words"
    return Quote(
      id: Quote.ID("q\(number)"),
      text: text,
      speaker: Actor.ID("a\(dice.below(7))"),
      party: dice.pick(["north", "north", "south", nil]),
      date: date(),
      issue: issue.id,
      proposition: proposition,
      stance: stance,
      source: Source.ID("s\(number % 4)"),
      anchor: Anchor(exact: text)
    )
  }

  /// Versions on the days of their originals.
  private mutating func variants(of quotes: [Quote]) -> [Quote] {
    quotes.enumerated().compactMap { number, quote in
      guard dice.once(in: 6) else { return nil }
      return Quote(
        id: Quote.ID("v\(number)"),
        text: "other words",
        speaker: quote.speaker,
        party: quote.party,
        date: quote.date,
        issue: quote.issue,
        variantOf: quote.id,
        source: "s0",
        anchor: quote.anchor
      )
    }
  }

  private mutating func event(_ number: Int) -> Event {
    Event(
      id: Event.ID("e\(number)"),
      date: date(),
      summary: dice.pick(["a red event", "a blue event"]),
      issues: [dice.pick(issues).id],
      direction: dice.pick(Event.Direction.allCases),
      sources: ["s0"]
    )
  }
}

/// From where drawn dossiers are looked at.
enum Viewpoints {
  static let filters = [
    "", "red", "-blue", "stance:agrees", "party:north", "alpha", "issue:i1", "date:2013-09..",
    "standing:contested", "zeppelin", "who:ana stance:disagrees",
  ]

  static let days = [15_880, 15_950, 16_000, 16_040, 16_200].map(Day.init(number:))

  /// Each filter under both lenses, as of a day that goes round with them.
  static let all: [Perspective] = filters.enumerated().flatMap { number, text in
    Lens.allCases.enumerated().map { offset, lens in
      Perspective(
        asOf: days[(number + offset + 1) % days.count],
        lens: lens,
        filter: Filter.read(text).filter
      )
    }
  }
}
