import RelationsModel

extension DossierWriter {
  func value(_ event: Event) -> WrittenValue {
    .present([
      ("id", ids.text(.event, event.id.rawValue)), ("date", .text(event.date.text)),
      ("summary", .text(event.summary)), ("issues", several(.issue, event.issues)),
      ("direction", .text(event.direction.rawValue)), ("sources", several(.source, event.sources)),
      ("remark", text(event.remark)),
    ])
  }

  func value(_ issue: Issue) -> WrittenValue {
    .present([
      ("id", ids.text(.issue, issue.id.rawValue)), ("title", .text(issue.title)),
      ("summary", text(issue.summary)), ("keywords", .texts(issue.keywords)),
      ("propositions", .list(issue.propositions.map(value))),
      ("assessments", .list(issue.assessments.map(value))),
    ])
  }

  private func value(_ proposition: Proposition) -> WrittenValue {
    .present([
      ("id", ids.text(.proposition, proposition.id.rawValue)), ("text", .text(proposition.text)),
      ("whole", proposition.whole ? .text("true") : nil),
    ])
  }

  private func value(_ assessment: Assessment) -> WrittenValue {
    .present([
      ("verdict", .text(assessment.verdict.rawValue)),
      ("by", assessment.by.map { ids.text(.actor, $0.rawValue) }),
      ("date", .text(assessment.date.text)),
      ("source", ids.text(.source, assessment.source.rawValue)),
      ("locator", text(assessment.locator)), ("note", text(assessment.note)),
    ])
  }

  mutating func value(_ actor: Actor) -> WrittenValue {
    let party = party(actor.party, of: actor.id.rawValue)
    let roles = actor.roles.map { role in
      WrittenValue.present([
        ("title", .text(role.title)), ("organisation", text(role.organisation)),
        ("party", self.party(role.party, of: actor.id.rawValue)), ("from", date(role.from)),
        ("to", date(role.to)), ("seen", .texts(role.seen.map(\.text))),
        ("sources", several(.source, role.sources)), ("remark", text(role.remark)),
      ])
    }
    return .present([
      ("id", ids.text(.actor, actor.id.rawValue)), ("name", .text(actor.name)),
      ("kind", .text(actor.kind.rawValue)), ("party", party), ("aliases", .texts(actor.aliases)),
      ("roles", .list(roles)), ("remark", text(actor.remark)),
    ])
  }

  mutating func value(
    _ source: Source,
    _ quotes: [Quote],
    _ passages: [Passage]
  ) -> WrittenValue {
    let authors = source.author.map { name in
      switch name {
      case .literal(let name): WrittenValue.record([("literal", .text(name))])
      case .parts(let family, let given):
        WrittenValue.present([("family", .text(family)), ("given", text(given))])
      }
    }
    let words = quotes.map { value($0, in: source) }
    let found = Passage.Kind.allCases.map { kind in
      (kind.key, WrittenValue.list(passages.filter { $0.kind == kind }.map { value($0) }))
    }
    return .present(
      [
        ("id", ids.text(.source, source.id.rawValue)), ("type", .text(source.type)),
        ("title", text(source.title)), ("author", .list(authors)), ("issued", date(source.issued)),
        ("publisher", text(source.publisher)), ("URL", text(source.url)),
        ("accessed", date(source.accessed)), ("language", text(source.language)),
        ("licence", .text(source.licence)), ("textDigest", text(source.textDigest)),
        ("remark", text(source.remark)), ("quotes", .list(words)),
      ] + found
    )
  }

  private mutating func value(_ passage: Passage) -> WrittenValue {
    if passage.span != nil, passage.span?.digest == nil {
      lose(passage.id.rawValue, "its place, which has no digest")
    }
    let span = passage.span.flatMap { span in
      span.digest.map { digest in
        WrittenValue.record([
          ("start", .number(span.start)), ("end", .number(span.end)), ("digest", .text(digest)),
        ])
      }
    }
    return .present([
      ("id", ids.text(.passage, passage.id.rawValue)), ("summary", .text(passage.summary)),
      ("actor", passage.actor.map { ids.text(.actor, $0.rawValue) }),
      ("issues", several(.issue, passage.issues)), ("events", several(.event, passage.events)),
      ("date", date(passage.date)), ("order", passage.order.map(WrittenValue.number)),
      ("locator", text(passage.locator)), ("span", span), ("hedge", text(passage.hedge)),
      ("remark", text(passage.remark)),
    ])
  }

  func text(_ text: String?) -> WrittenValue? { text.map(WrittenValue.text) }

  func date(_ date: EDTFDate?) -> WrittenValue? { date.map { .text($0.text) } }

  private func several<Record>(_ kind: RecordKind, _ ids: [Identifier<Record>]) -> WrittenValue {
    .list(ids.map { self.ids.text(kind, $0.rawValue) })
  }

  /// A party that is one of the two; another is lost.
  mutating func party(_ party: Party.ID?, of id: String) -> WrittenValue? {
    guard let party else { return nil }
    guard dossier.side(of: party) != nil else {
      lose(id, "the party “\(party)”, which is none of the two")
      return nil
    }
    return .text(party.rawValue)
  }
}

extension Passage.Kind {
  /// The key under which such passages stand in a source.
  fileprivate var key: String {
    switch self {
    case .report: "reports"
    case .claim: "claims"
    case .advice: "advice"
    case .mention: "mentions"
    }
  }
}
