import RelationsModel

/// Which variables of statements are for which fields.
package struct DNAMapping: Hashable, Sendable {
  /// The variable of the speaker; nil for the names that are usual.
  package var speaker: String?
  /// The variable of the organisation for which the speaker speaks.
  package var organisation: String?
  /// The variable of the proposition.
  package var proposition: String?
  /// The variable of the stance.
  package var stance: String?

  package init() {}

  private static let usual: [(QuoteField, [String])] = [
    (.speaker, ["person", "speaker", "actor", "name"]),
    (.role, ["organization", "organisation", "organisations", "organizations", "org"]),
    (.proposition, ["concept", "category", "proposition", "claim", "frame", "belief"]),
    (.stance, ["agreement", "stance", "agree", "position"]),
  ]

  /// The variables of a kind of statement; nil for one that does not say who says what.
  func variables(of type: DNAProject.StatementType) -> Variables? {
    func find(_ given: String?, _ field: QuoteField, _ kinds: [DNAProject.Kind]) -> DNAProject
      .Variable?
    {
      let fitting = type.variables.filter { kinds.contains($0.kind) }
      if let given { return fitting.first { NameKey($0.name) == NameKey(given) } }
      let usual = DNAMapping.usual.first { $0.0 == field }?.1 ?? []
      return usual.lazy.compactMap { name in
        fitting.first { $0.name.lowercased() == name }
      }.first
    }
    let person = find(speaker, .speaker, [.shortText])
    let organisation = find(organisation, .role, [.shortText])
    guard let concept = find(proposition, .proposition, [.shortText]),
      person != nil || organisation != nil
    else { return nil }
    return Variables(
      person: person?.id,
      organisation: organisation?.id,
      concept: concept.id,
      stance: find(stance, .stance, [.boolean, .integer])
    )
  }

  /// The names that were given and are those of no variable, by the fields for which they were given.
  func unknown(in types: [DNAProject.StatementType]) -> [(field: QuoteField, name: String)] {
    let known = Set(types.flatMap(\.variables).map { NameKey($0.name) })
    let given: [(QuoteField, String?)] = [
      (.speaker, speaker), (.party, organisation), (.proposition, proposition), (.stance, stance),
    ]
    return given.compactMap { field, name in
      name.flatMap { known.contains(NameKey($0)) ? nil : (field, $0) }
    }
  }

  struct Variables {
    let person: Int?
    let organisation: Int?
    let concept: Int
    let stance: DNAProject.Variable?

    var known: Set<Int> { Set([person, organisation, concept, stance?.id].compactMap { $0 }) }
  }
}
