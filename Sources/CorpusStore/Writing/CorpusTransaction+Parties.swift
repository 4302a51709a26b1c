import GRDB
import RelationsModel

/// The two parties of a corpus.
extension CorpusTransaction {
  /// The ids of the parties that are known so far.
  package func parties() throws -> [String] {
    if let known = keys.parties { return known }
    let row = try RawStatement(database, "SELECT id FROM party ORDER BY key")
    defer { row.reset() }
    var ids: [String] = []
    while try row.step() { ids.append(row.text(0) ?? "") }
    keys.parties = ids
    return ids
  }

  /// The names of the parties that are known so far, two at most.
  package func partyNames() throws -> [String] {
    try namesOfParties().compactMap(\.names.first)
  }

  /// Makes parties of ids that the corpus has not, in their order, as long as it has fewer than two.
  package func takeParties(_ ids: [Party.ID]) throws {
    for id in ids.map(\.rawValue) where try !parties().contains(id) {
      guard try parties().count < 2 else { return }
      _ = try partyPlace(id, name: nil)
    }
  }

  /// The ids of those parties, each with its name and its short name.
  package func namesOfParties() throws -> [(id: Party.ID, names: [String])] {
    let row = try RawStatement(database, "SELECT id, name, short_name FROM party ORDER BY key")
    defer { row.reset() }
    var parties: [(id: Party.ID, names: [String])] = []
    while try row.step() {
      let names = [row.text(1), row.text(2)].compactMap(\.self)
      parties.append((Party.ID(row.text(0) ?? ""), names))
    }
    return parties
  }

  /// The parties of the corpus that quotes have named in this transaction, by their ids.
  package var namedParties: Set<String> { Set(keys.partyPlaces.values.compactMap(\.id)) }

  /// Where the party belongs that a quote names; nil when it names none.
  ///
  /// The first two that quotes name are the parties of the corpus, unless it has them already.
  func partyPlace(of entry: QuoteEntry) throws -> PartyPlace? {
    guard let id = entry.text(.party) else { return nil }
    if let place = keys.partyPlaces[id] { return place }
    let place = try partyPlace(id, name: entry.text(.partyName))
    keys.partyPlaces[id] = place
    return place
  }

  private func partyPlace(_ id: String, name: String?) throws -> PartyPlace {
    let known = try parties()
    if known.contains(id) { return .party(id) }
    let spellings = Set([id, name].compactMap { $0 }.map(NameKey.init))
    let match = try namesOfParties().first { party in
      !spellings.isDisjoint(with: ([party.id.rawValue] + party.names).map(NameKey.init))
    }
    if let match { return .party(match.id.rawValue) }
    let readable = CorpusTransaction.party(id)
    guard known.count < 2 else { return .other(try organisation(name ?? readable.name)) }
    let side = try RawStatement(database, "SELECT count(*) FROM party WHERE key = 1")
    let isSecond = try side.step() && side.integer(0) > 0
    side.reset()
    let party = name.map { Party(id: readable.id, name: $0, shortName: $0) } ?? readable
    try insert(party: party, key: isSecond ? 2 : 1)
    return .party(id)
  }

  /// The organisation as the corpus spells it.
  private func organisation(_ name: String) throws -> String {
    if keys.organisations == nil {
      let sql = "SELECT DISTINCT organisation FROM role WHERE organisation IS NOT NULL"
      let row = try RawStatement(database, sql)
      defer { row.reset() }
      var known: [NameKey: String] = [:]
      while try row.step() {
        let spelling = row.text(0) ?? ""
        known[NameKey(spelling)] = spelling
      }
      keys.organisations = known
    }
    let key = NameKey(name)
    if let spelling = keys.organisations?[key] { return spelling }
    keys.organisations?[key] = name
    return name
  }

  /// Keeps a party beyond the two as the organisation of a role of the speaker's, and counts it.
  func note(_ organisation: String, of actor: Int, _ entry: QuoteEntry) throws {
    notes.otherParties["“\(organisation)”", default: 0] += 1
    // Where no role is recorded, all that is known of it is whose it is.
    let title = entry.text(.role) ?? organisation
    guard keys.otherRoles.insert("\(actor)\n\(title)\n\(organisation)").inserted else { return }
    if changes.lastKeys.has(actor, in: "actor") { changes.isTold = false }
    let columns = "actor, title, organisation, seen, sources"
    let sql = """
      INSERT INTO role (\(columns)) SELECT ?1, ?2, ?3, '[]', '[]' WHERE NOT EXISTS \
      (SELECT 1 FROM role WHERE actor = ?1 AND title = ?2 AND organisation = ?3)
      """
    _ = try insert(sql) {
      $0.bind(1, actor)
      $0.bind(2, title)
      $0.bind(3, organisation)
    }
  }

  /// Gives the corpus its parties in this order; one that has others already cannot have them.
  ///
  /// Names of parties that are there already are kept unless `replacing`.
  package func setParties(_ parties: BothSides<Party>, replacing: Bool) throws {
    let reader = FrameReader(database: database)
    let present = try self.parties()
    let given = Side.allCases.map { parties[$0].id.rawValue }
    guard present.allSatisfy(given.contains) else {
      throw CorpusError.otherParties(path: path, present: present, given: given)
    }
    let named = try reader.parties()
    try RawStatement(database, "DELETE FROM party").run()
    for side in Side.allCases {
      let party = parties[side]
      let old = Side.allCases.map { named[$0] }.first { old in
        old.id == party.id && present.contains(old.id.rawValue)
      }
      try insert(party: replacing ? party : old ?? party, key: side.rawValue + 1)
    }
  }

  /// A party of which only the id is known.
  package static func party(_ id: String) -> Party {
    let name = ReadableName.ofParty(id)
    return Party(id: Party.ID(id), name: name, shortName: name)
  }

  private func insert(party: Party, key: Int) throws {
    changes.isTold = false
    let statement = try RawStatement(database, "INSERT INTO party VALUES (?, ?, ?, ?)")
    statement.bind(1, key)
    statement.bind(2, party.id.rawValue)
    statement.bind(3, party.name)
    statement.bind(4, party.shortName)
    try statement.run()
    keys.parties = nil
  }
}

/// Where the party belongs that a quote names.
enum PartyPlace: Hashable {
  /// It is the corpus's party with this id.
  case party(String)
  /// It is neither of the two, and called so.
  case other(String)

  var id: String? {
    if case .party(let id) = self { id } else { nil }
  }
}
