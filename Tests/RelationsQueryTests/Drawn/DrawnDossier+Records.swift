import RelationsModel

/// Everything but the quotes.
extension DrawnDossier {
  mutating func actor(_ number: Int) -> Actor {
    Actor(
      id: Actor.ID(identifier("speaker", number)),
      name: texts.phrase(&dice),
      kind: dice.pick(Actor.Kind.allCases),
      party: party(),
      aliases: (0..<dice.below(3)).map { _ in texts.phrase(&dice) },
      roles: (0..<dice.below(3)).map { _ in role() },
      remark: texts.maybe(&dice, once: 4)
    )
  }

  private mutating func role() -> Role {
    Role(
      title: texts.phrase(&dice),
      organisation: texts.maybe(&dice),
      party: party(),
      from: DrawnDates.maybe(&dice),
      to: DrawnDates.maybe(&dice),
      seen: (0..<dice.below(3)).map { _ in DrawnDates.date(&dice) }
    )
  }

  mutating func source(_ number: Int) -> Source {
    Source(
      id: Source.ID(identifier("source", number)),
      type: "report",
      title: texts.maybe(&dice),
      author: (0..<dice.below(3)).map { _ in
        dice.once(in: 2)
          ? .literal(texts.phrase(&dice))
          : .parts(family: texts.word(&dice), given: texts.maybe(&dice))
      },
      issued: DrawnDates.maybe(&dice),
      publisher: texts.maybe(&dice),
      url: dice.once(in: 2) ? "https://example.org/\(number)" : nil,
      language: dice.once(in: 2) ? "ru" : nil,
      licence: "none",
      remark: texts.maybe(&dice, once: 4)
    )
  }

  mutating func issue(_ number: Int) -> Issue {
    let propositions = (0..<dice.below(4)).map {
      Proposition(
        id: Proposition.ID(identifier("p\(number)-", $0)),
        text: texts.phrase(&dice)
      )
    }
    return Issue(
      id: Issue.ID(identifier("issue", number)),
      title: texts.phrase(&dice),
      summary: texts.maybe(&dice),
      keywords: (0..<dice.below(3)).map { _ in texts.phrase(&dice) },
      propositions: propositions,
      assessments: (0..<dice.below(4)).map { _ in assessment() }
    )
  }

  private mutating func assessment() -> Assessment {
    Assessment(
      verdict: dice.pick(Assessment.Verdict.allCases),
      by: dice.once(in: 4) ? nil : known(actors.prefix(2).map(\.id), else: "nobody"),
      date: DrawnDates.date(&dice),
      source: known(sources.map(\.id), else: "nowhere"),
      locator: texts.maybe(&dice),
      note: texts.maybe(&dice)
    )
  }

  mutating func passage(_ number: Int) -> Passage {
    Passage(
      id: Passage.ID(identifier("passage", number)),
      kind: dice.pick(Passage.Kind.allCases),
      source: known(sources.map(\.id), else: "nowhere"),
      summary: texts.phrase(&dice),
      actor: dice.once(in: 2) ? known(actors.map(\.id), else: "nobody") : nil,
      issues: (0..<dice.below(3)).map { _ in known(issues.map(\.id), else: "no-issue") },
      date: DrawnDates.maybe(&dice),
      order: dice.once(in: 4) ? dice.below(5) : nil,
      locator: texts.maybe(&dice),
      span: dice.once(in: 2) ? TextSpan(start: dice.below(4), end: 9) : nil,
      hedge: texts.maybe(&dice, once: 4)
    )
  }

  mutating func event(_ number: Int) -> Event {
    Event(
      id: Event.ID(identifier("event", number)),
      date: DrawnDates.date(&dice),
      summary: texts.phrase(&dice),
      issues: (0..<dice.below(3)).map { _ in known(issues.map(\.id), else: "no-issue") },
      direction: dice.pick(Event.Direction.allCases),
      sources: (0..<dice.below(3)).map { _ in known(sources.map(\.id), else: "nowhere") }
    )
  }
}
