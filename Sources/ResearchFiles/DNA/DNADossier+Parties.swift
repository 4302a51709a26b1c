import RelationsModel

/// The parties of a corpus, by the organisations for which the speakers of a database speak.
extension DNADossier {
  /// Gives speakers and quotes the parties that have the names of their organisations.
  ///
  /// Returns the parties that are named so, and how many quotes are of each other organisation.
  package mutating func give(
    _ parties: [(id: Party.ID, names: [String])]
  ) -> (named: Set<String>, others: [String: Int]) {
    var known: [NameKey: Party.ID] = [:]
    for party in parties {
      for name in [party.id.rawValue] + party.names { known[NameKey(name)] = party.id }
    }
    var named: Set<String> = []
    var others: [String: Int] = [:]
    var (actors, quotes) = (dossier.actors, dossier.quotes)
    for (place, actor) in actors.enumerated() {
      let organisations =
        actor.kind == .body ? [actor.name] : actor.roles.compactMap(\.organisation)
      actors[place].party = organisations.lazy.compactMap { known[NameKey($0)] }.first
    }
    let bodies = Dictionary(
      actors.filter { $0.kind == .body }.map { ($0.id, $0.name) }
    ) { first, _ in first }
    for (place, quote) in quotes.enumerated() {
      guard let organisation = quote.role ?? bodies[quote.speaker] else { continue }
      let party = known[NameKey(organisation)]
      quotes[place].party = party
      if let party {
        named.insert(party.rawValue)
      } else {
        others["“\(organisation)”", default: 0] += 1
      }
    }
    dossier = Dossier(
      title: dossier.title,
      asOf: dossier.asOf,
      parties: dossier.parties,
      actors: actors,
      issues: dossier.issues,
      sources: dossier.sources,
      quotes: quotes,
      passages: dossier.passages
    )
    return (named, others)
  }
}
