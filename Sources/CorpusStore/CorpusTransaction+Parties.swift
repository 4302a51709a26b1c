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

  /// The first two parties that quotes name are those of the corpus, unless it has them already.
  func notice(party id: String) throws {
    let known = try parties()
    guard known.count < 2, !known.contains(id) else { return }
    let side = try RawStatement(database, "SELECT count(*) FROM party WHERE key = 1")
    let isSecond = try side.step() && side.integer(0) > 0
    side.reset()
    try insert(party: CorpusTransaction.party(id), key: isSecond ? 2 : 1)
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
    let statement = try RawStatement(database, "INSERT INTO party VALUES (?, ?, ?, ?)")
    statement.bind(1, key)
    statement.bind(2, party.id.rawValue)
    statement.bind(3, party.name)
    statement.bind(4, party.shortName)
    try statement.run()
    keys.parties = nil
  }
}
