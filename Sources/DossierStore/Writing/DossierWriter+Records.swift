import RelationsModel

extension DossierWriter {
  /// The keys of a record with what stands in its fields, under the ids that are written.
  private func members<Record: DescribedRecord>(
    of record: Record,
    _ kind: RecordKind? = nil
  ) -> [(String, WrittenValue?)] {
    Record.fields.filter { $0.about != nil }.map { field in
      // Such as “sources”; “by” names an actor.
      let name = field.name.hasSuffix("s") ? String(field.name.dropLast()) : field.name
      let named: RecordKind? =
        switch field.kind {
        case .id: kind
        case .reference, .list(.reference, _): RecordKind(rawValue: name) ?? .actor
        default: nil
        }
      return (field.name, field.get(record).flatMap { written($0, named) })
    }
  }

  private func written(_ value: FieldValue, _ named: RecordKind?) -> WrittenValue? {
    WrittenValue(value) { text in named.map { ids.text($0, text) } ?? .text(text) }
  }

  func value(_ event: Event) -> WrittenValue { .present(members(of: event, .event)) }

  func value(_ proposition: Proposition) -> WrittenValue {
    .present(members(of: proposition, .proposition))
  }

  func value(_ issue: Issue) -> WrittenValue {
    .present(
      members(of: issue, .issue).replacing([
        "propositions": .list(issue.propositions.map { value($0) }),
        "assessments": .list(issue.assessments.map { .present(members(of: $0)) }),
      ])
    )
  }

  mutating func value(_ actor: Actor) -> WrittenValue {
    let party = party(actor.party, of: actor.id.rawValue)
    let roles = actor.roles.map { role in
      let party = self.party(role.party, of: actor.id.rawValue)
      return WrittenValue.present(members(of: role).replacing(["party": party]))
    }
    return .present(members(of: actor, .actor).replacing(["party": party, "roles": .list(roles)]))
  }

  mutating func value(
    _ source: Source,
    _ quotes: [Quote],
    _ passages: [Passage]
  ) -> WrittenValue {
    let words = quotes.map { value($0, in: source) }
    let found = Passage.Kind.allCases.map { kind in
      (kind.key, WrittenValue.list(passages.filter { $0.kind == kind }.map { value($0) }))
    }
    return .present(members(of: source, .source) + [("quotes", .list(words))] + found)
  }

  mutating func value(_ passage: Passage) -> WrittenValue {
    let members = members(of: passage, .passage)
    guard passage.span != nil, passage.span?.digest == nil else { return .present(members) }
    lose(passage.id.rawValue, "its place, which has no digest")
    return .present(members.replacing(["span": nil]))
  }

  func text(_ text: String?) -> WrittenValue? { text.map(WrittenValue.text) }

  func date(_ date: EDTFDate?) -> WrittenValue? { date.map { .text($0.text) } }

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
  var key: String {
    switch self {
    case .report: "reports"
    case .claim: "claims"
    case .advice: "advice"
    case .mention: "mentions"
    }
  }
}

extension [(String, WrittenValue?)] {
  /// The same keys, some of them with other values.
  fileprivate func replacing(_ values: [String: WrittenValue?]) -> Self {
    map { ($0.0, values[$0.0] ?? $0.1) }
  }
}
