import RelationsModel

/// A dossier drawn from a seed whose texts are what a store stumbles over.
struct NastyDossier {
  private static let texts = [
    "", " ", "\0", "a\0b", "'", "\"; DROP TABLE quote; --", "null", "NULL", "0", "1e5", "[]", "{}",
    "\n\r\t", "\u{FEFF}start", "e\u{301}", "\u{E9}", "\u{1F1EC}\u{1F1E7}", "Сергей Лавров",
    "İı ß ẞ",
    "\u{10FFFF}\u{FFFE}", "\u{202E}turned", "\\u0000", "%s%n",
    String(repeating: "long ", count: 3_000),
  ]

  private var state: UInt64

  static func dossier(seed: UInt64) -> Dossier {
    var generator = NastyDossier(state: seed &* 2_654_435_761 &+ 99)
    return generator.make()
  }

  private mutating func make() -> Dossier {
    let sources = (0..<4).map { source($0) }
    let actors = (0..<5).map { actor($0) }
    let issues = (0..<4).map { issue($0) }
    return Dossier(
      title: text(),
      summary: maybeText(),
      credits: some { $0.text() },
      asOf: Day(number: below(200_000) - 100_000),
      parties: BothSides(
        first: Party(id: "one", name: text(), shortName: text()),
        second: Party(id: "two", name: text(), shortName: text())
      ),
      actors: actors,
      issues: issues,
      sources: sources,
      quotes: (0..<25).map { quote($0, issues) },
      passages: (0..<5).map { passage($0) },
      events: (0..<5).map { event($0) }
    )
  }

  private mutating func actor(_ number: Int) -> Actor {
    Actor(
      id: Actor.ID("actor-\(number)"),
      name: text(),
      kind: any(of: Actor.Kind.allCases),
      party: maybe { _ in "one" },
      aliases: some { $0.text() },
      roles: some { generator in
        Role(
          title: generator.text(),
          organisation: generator.maybeText(),
          party: generator.maybe { _ in "two" },
          from: generator.maybe { $0.date() },
          to: generator.maybe { $0.date() },
          seen: generator.some { $0.date() },
          sources: generator.some { $0.source() },
          remark: generator.maybeText()
        )
      },
      remark: maybeText()
    )
  }

  private mutating func issue(_ number: Int) -> Issue {
    Issue(
      id: Issue.ID("issue-\(number)"),
      title: text(),
      summary: maybeText(),
      keywords: some { $0.text() },
      propositions: (0...below(3)).map {
        Proposition(id: Proposition.ID("P-\(number)-\($0)"), text: text())
      },
      assessments: some { generator in
        Assessment(
          verdict: generator.any(of: Assessment.Verdict.allCases),
          by: generator.maybe { $0.speaker() },
          date: generator.date(),
          source: generator.source(),
          locator: generator.maybeText(),
          note: generator.maybeText()
        )
      }
    )
  }

  private mutating func source(_ number: Int) -> Source {
    Source(
      id: Source.ID("source-\(number)"),
      type: text(),
      title: maybeText(),
      author: some { generator in
        generator.below(2) == 0
          ? .literal(generator.text())
          : .parts(family: generator.text(), given: generator.maybeText())
      },
      issued: maybe { $0.date() },
      publisher: maybeText(),
      url: maybe { _ in "https://example.org/é?q=%00&z#\"" },
      accessed: maybe { $0.date() },
      language: maybeText(),
      licence: text(),
      textDigest: maybeText(),
      remark: maybeText()
    )
  }

  private mutating func quote(_ number: Int, _ issues: [Issue]) -> Quote {
    let issue = any(of: issues)
    // Words of which nothing is seen are none.
    let words = text() + "."
    return Quote(
      id: Quote.ID("Q\(number)"),
      text: words,
      speaker: speaker(),
      role: maybeText(),
      party: maybe { $0.below(2) == 0 ? "one" : "two" },
      date: date(),
      isDatedBySource: below(2) == 0,
      issue: issue.id,
      proposition: maybe { $0.any(of: issue.propositions).id },
      stance: any(of: Stance.allCases),
      basis: maybe { $0.any(of: StanceBasis.allCases) },
      rendering: maybe { $0.any(of: Rendering.allCases) },
      speech: maybe { $0.any(of: Speech.allCases) },
      hedge: maybeText(),
      cut: maybe { $0.any(of: Cut.allCases) },
      variantOf: maybe { Quote.ID("Q\($0.below(30))") },
      answers: some { Quote.ID("Q\($0.below(30))") },
      venue: maybeText(),
      source: source(),
      locator: maybeText(),
      anchor: Anchor(
        exact: below(2) == 0 ? words : text(),
        prefix: maybeText(),
        suffix: maybeText(),
        span: span(),
        check: maybe { $0.check() }
      ),
      remark: maybeText(),
      coder: maybeText(),
      coded: maybe { $0.date() }
    )
  }

  private mutating func check() -> AnchorCheck {
    let digits = (0..<64).map { _ in String(below(16), radix: 16) }.joined()
    return AnchorCheck(
      any(of: AnchorCheck.Outcome.allCases),
      on: Day(number: below(40_000) - 10_000),
      digest: "sha256:\(digits)"
    )
  }

  private mutating func passage(_ number: Int) -> Passage {
    Passage(
      id: Passage.ID("passage-\(number)"),
      kind: any(of: Passage.Kind.allCases),
      source: source(),
      summary: text(),
      actor: maybe { $0.speaker() },
      issues: some { Issue.ID("issue-\($0.below(4))") },
      events: some { Event.ID("event-\($0.below(5))") },
      date: maybe { $0.date() },
      order: maybe { $0.below(9) },
      locator: maybeText(),
      span: span(),
      hedge: maybeText(),
      remark: maybeText()
    )
  }

  private mutating func event(_ number: Int) -> Event {
    Event(
      id: Event.ID("event-\(number)"),
      date: date(),
      summary: text(),
      issues: some { Issue.ID("issue-\($0.below(4))") },
      direction: any(of: Event.Direction.allCases),
      sources: some { $0.source() },
      remark: maybeText()
    )
  }

  private mutating func span() -> TextSpan? {
    maybe { generator in
      let start = generator.below(1_000)
      return TextSpan(
        start: start,
        end: start + generator.below(9),
        digest: generator.maybeText()
      )
    }
  }

  private mutating func date() -> EDTFDate {
    let texts = [
      "2003~", "2014/..", "/2006", "201X", "2001-21", "-0044-03-15", "Y17000", "2006-11",
    ]
    let written = try? EDTFDate(parsing: any(of: texts))
    return below(2) == 0
      ? EDTFDate(Day(number: below(40_000))) : written ?? EDTFDate(Day(number: 0))
  }

  private mutating func speaker() -> Actor.ID { Actor.ID("actor-\(below(5))") }
  private mutating func source() -> Source.ID { Source.ID("source-\(below(4))") }
  private mutating func text() -> String { any(of: NastyDossier.texts) }
  private mutating func maybeText() -> String? { maybe { $0.text() } }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    below(2) == 0 ? nil : make(&self)
  }

  private mutating func some<Value>(_ make: (inout Self) -> Value) -> [Value] {
    var values: [Value] = []
    for _ in 0..<below(4) { values.append(make(&self)) }
    return values
  }

  private mutating func any<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
