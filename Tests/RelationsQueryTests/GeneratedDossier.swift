import RelationsModel

/// A dossier drawn from a seed, so that checks meet what nobody thought of writing down.
struct GeneratedDossier {
  private var state: UInt64

  static func dossier(seed: UInt64) -> Dossier {
    var generator = GeneratedDossier(state: seed)
    return generator.make()
  }

  private mutating func make() -> Dossier {
    let parties = BothSides(
      first: Party(id: "one", name: "One", shortName: "1"),
      second: Party(id: "two", name: "Two", shortName: "2")
    )
    let actors = (0..<6).map { number in
      Actor(id: Actor.ID("actor-\(number)"), name: "Speaker \(number)", kind: .person)
    }
    let sources = (0..<4).map {
      Source(id: Source.ID("source-\($0)"), type: "report", licence: "-")
    }
    let issues = (0..<5).map { makeIssue($0) }
    var quotes: [Quote] = []
    for number in 0..<60 { quotes.append(makeQuote(number, issues, quotes)) }
    return Dossier(
      title: "Drawn",
      asOf: Day(number: 15_000),
      parties: parties,
      actors: actors,
      issues: issues,
      sources: sources,
      quotes: quotes
    )
  }

  private mutating func makeIssue(_ number: Int) -> Issue {
    let propositions = (0...below(3)).map {
      Proposition(id: Proposition.ID("P-\(number)-\($0)"), text: "Claim \($0) of \(number)")
    }
    let assessments = (0..<below(3)).map { _ in
      Assessment(
        verdict: [.shared, .contested, .mixed][below(3)],
        date: date(),
        source: "source-0"
      )
    }
    return Issue(
      id: Issue.ID("issue-\(number)"),
      title: "Matter \(number)",
      propositions: propositions,
      assessments: assessments
    )
  }

  private mutating func makeQuote(_ number: Int, _ issues: [Issue], _ others: [Quote]) -> Quote {
    let original = others.filter(\.isCounted).dropFirst(below(20)).first
    let isVariant = below(6) == 0 && original != nil
    let issue = issues[below(issues.count)]
    let words = ["fish", "steel", "peace", "grain"][below(4)]
    let party: Party.ID? = [Party.ID("one"), Party.ID("two"), nil][min(below(7) / 3, 2)]
    return Quote(
      id: Quote.ID("Q\(number)"),
      text: "We speak of \(words)",
      speaker: Actor.ID("actor-\(below(6))"),
      party: party,
      date: date(),
      issue: isVariant ? original?.issue ?? issue.id : issue.id,
      proposition: isVariant || below(5) == 0
        ? nil : issue.propositions[below(issue.propositions.count)].id,
      stance: isVariant ? .none : [.agrees, .disagrees, .agrees, .none][below(4)],
      variantOf: isVariant ? original?.id : nil,
      source: Source.ID("source-\(below(4))"),
      anchor: Anchor(exact: "We speak of \(words)")
    )
  }

  /// Few days, so that many records share one; a year now and then.
  private mutating func date() -> EDTFDate {
    let day = EDTFDate(Day(number: 14_900 + below(12) * 30))
    guard below(6) == 0 else { return day }
    return (try? EDTFDate(parsing: String(day.text.prefix(7)))) ?? day
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
