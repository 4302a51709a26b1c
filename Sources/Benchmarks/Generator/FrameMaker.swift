import RelationsModel

/// Makes everything of a corpus but its quotes.
struct FrameMaker {
  let plan: CorpusPlan
  let latin: Vocabulary
  let cyrillic: Vocabulary

  func dossier() -> Dossier {
    let actors = (0..<plan.actors).map(actor)
    let sources = (0..<plan.sources).map(source)
    let issues = (0..<plan.issues).map { issue($0, actors, sources) }
    let events = (0..<plan.events).map { event($0, issues, sources) }
    return Dossier(
      title: "A generated relationship",
      summary: "Made-up words for \(plan.quotes) quotes, seed \(plan.seed).",
      credits: ["Made by a program; nobody said any of it."],
      asOf: DateMaker.last,
      parties: BothSides(
        first: Party(id: "uk", name: "United Kingdom", shortName: "UK"),
        second: Party(id: "russia", name: "Russia", shortName: "Russia")
      ),
      actors: actors,
      issues: issues,
      sources: sources,
      passages: (0..<plan.passages).map { passage($0, actors, issues, sources, events) },
      events: events
    )
  }

  /// So many words of the Latin vocabulary, with spaces between them.
  func words(_ count: Int, _ chance: inout Chance) -> String {
    (0..<count).map { _ in String(decoding: latin.draw(&chance), as: UTF8.self) }
      .joined(separator: " ")
  }

  func day(_ chance: inout Chance) -> EDTFDate {
    let span = DateMaker.last.number - DateMaker.first.number
    return EDTFDate(Day(number: DateMaker.first.number + chance.below(span)))
  }

  // MARK: - Issues

  private func issue(_ number: Int, _ actors: [Actor], _ sources: [Source]) -> Issue {
    var chance = Chance(seed: plan.seed, kind: ChanceKind.issue, number: number)
    // Rare enough among the issues that the word is mostly found in quotes.
    let names = number % 90 == 40 ? Planted.frequent + " and " : ""
    let title = (names + words(chance.within(2...3), &chance)).capitalizedFirst
    let propositions = (0..<chance.within(3...8)).map { place in
      Proposition(
        id: Proposition.ID("I\(number + 1)-\(place + 1)"),
        text: words(chance.within(4...7), &chance).capitalizedFirst
      )
    }
    return Issue(
      id: Issue.ID("issue-\(number + 1)"),
      title: title,
      summary: chance.happens(perMille: 300) ? words(14, &chance).capitalizedFirst + "." : nil,
      keywords: (0..<chance.within(0...2)).map { _ in words(1, &chance) },
      propositions: propositions,
      assessments: assessments(&chance, actors, sources)
    )
  }

  private func assessments(
    _ chance: inout Chance,
    _ actors: [Actor],
    _ sources: [Source]
  ) -> [Assessment] {
    guard chance.happens(perMille: 600) else { return [] }
    return (0..<chance.within(1...3)).map { _ in
      let verdict = [Assessment.Verdict.contested, .contested, .shared, .mixed][chance.below(4)]
      return Assessment(
        verdict: verdict,
        by: actors[chance.below(4)].id,
        date: day(&chance),
        source: sources[chance.below(sources.count)].id,
        locator: "¶\(chance.within(1...30))",
        note: chance.happens(perMille: 200) ? words(4, &chance) : nil
      )
    }
  }

  // MARK: - Events and passages

  private func event(_ number: Int, _ issues: [Issue], _ sources: [Source]) -> Event {
    var chance = Chance(seed: plan.seed, kind: ChanceKind.event, number: number)
    return Event(
      id: Event.ID("E\(number + 1)"),
      date: day(&chance),
      summary: words(9, &chance).capitalizedFirst + ".",
      issues: [issues[chance.below(issues.count)].id],
      direction: Event.Direction.allCases[chance.below(4)],
      sources: [sources[chance.below(sources.count)].id]
    )
  }

  private func passage(
    _ number: Int,
    _ actors: [Actor],
    _ issues: [Issue],
    _ sources: [Source],
    _ events: [Event]
  ) -> Passage {
    var chance = Chance(seed: plan.seed, kind: ChanceKind.passage, number: number)
    let kind = Passage.Kind.allCases[chance.below(4)]
    return Passage(
      id: Passage.ID("P\(number + 1)"),
      kind: kind,
      source: sources[chance.below(sources.count)].id,
      summary: words(12, &chance).capitalizedFirst + ".",
      actor: kind == .report ? actors[chance.below(actors.count)].id : nil,
      issues: [issues[chance.below(issues.count)].id],
      events: chance.happens(perMille: 200) ? [events[chance.below(events.count)].id] : [],
      date: chance.happens(perMille: 500) ? day(&chance) : nil,
      order: kind == .advice ? number + 1 : nil,
      locator: "¶\(chance.within(1...40))"
    )
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
