import RelationsModel

// How each kind of record is written into an index and read from it: the two stand together, since
// they must name the same values in the same order.

extension RecordWriter {
  mutating func put(_ heading: Heading) {
    put(heading.title)
    put(heading.summary)
    put(heading.credits)
    for side in Side.allCases {
      put(heading.parties[side].id)
      put(heading.parties[side].name)
      put(heading.parties[side].shortName)
    }
    put(heading.asOf.number)
    put(heading.window?.description)
    put(heading.isAssessed ? 1 : 0)
    put(heading.problemCount)
  }

  /// An issue without its propositions, which are records of their own: there may be many, and one of
  /// them is asked for at a time.
  mutating func put(_ issue: Issue) {
    put(issue.id)
    put(issue.title)
    put(issue.summary)
    put(issue.keywords)
    put(issue.assessments) { $0.put($1) }
  }

  mutating func put(_ proposition: Proposition) {
    put(proposition.id)
    put(proposition.text)
    put(proposition.whole)
  }

  private mutating func put(_ assessment: Assessment) {
    put(assessment.verdict)
    put(assessment.by)
    put(assessment.date)
    put(assessment.source)
    put(assessment.locator)
    put(assessment.note)
  }

  mutating func put(_ actor: Actor) {
    put(actor.id)
    put(actor.name)
    put(actor.kind)
    put(actor.party)
    put(actor.aliases)
    put(actor.roles) { $0.put($1) }
    put(actor.remark)
  }

  private mutating func put(_ role: Role) {
    put(role.title)
    put(role.organisation)
    put(role.party)
    put(role.from)
    put(role.to)
    put(role.seen) { $0.put($1) }
    put(role.sources)
    put(role.remark)
  }

  mutating func put(_ event: Event) {
    put(event.id)
    put(event.date)
    put(event.summary)
    put(event.issues)
    put(event.direction)
    put(event.sources)
    put(event.remark)
  }
}

extension RecordReader {
  mutating func heading() -> Heading {
    let title = text()
    let summary = optionalText()
    let credits = texts()
    let first = party()
    let second = party()
    let asOf = day(number())
    let window = optionalText().flatMap(RecordWindow.init)
    return Heading(
      title: title,
      summary: summary,
      credits: credits,
      parties: BothSides(first: first, second: second),
      asOf: asOf,
      window: window,
      isAssessed: number() != 0,
      problemCount: number()
    )
  }

  private mutating func party() -> Party {
    Party(id: id(), name: text(), shortName: text())
  }

  mutating func issue(with propositions: [Proposition]) -> Issue {
    Issue(
      id: id(),
      title: text(),
      summary: optionalText(),
      keywords: texts(),
      propositions: propositions,
      assessments: list { $0.assessment() }
    )
  }

  mutating func proposition() -> Proposition {
    Proposition(id: id(), text: text(), whole: flag())
  }

  private mutating func assessment() -> Assessment {
    Assessment(
      verdict: choice(.shared),
      by: optionalID(),
      date: date(),
      source: id(),
      locator: optionalText(),
      note: optionalText()
    )
  }

  mutating func actor() -> Actor {
    Actor(
      id: id(),
      name: text(),
      kind: choice(.person),
      party: optionalID(),
      aliases: texts(),
      roles: list { $0.role() },
      remark: optionalText()
    )
  }

  private mutating func role() -> Role {
    Role(
      title: text(),
      organisation: optionalText(),
      party: optionalID(),
      from: optionalDate(),
      to: optionalDate(),
      seen: list { $0.date() },
      sources: ids(),
      remark: optionalText()
    )
  }

  mutating func event() -> Event {
    Event(
      id: id(),
      date: date(),
      summary: text(),
      issues: ids(),
      direction: choice(.other),
      sources: ids(),
      remark: optionalText()
    )
  }
}
