import GRDB
import RelationsModel

/// The records of a corpus as they are while an edit is worked out.
package struct CorpusRecords {
  let database: Database

  /// Whether an id names a record.
  package func has(_ id: String) throws -> Bool {
    try CorpusEdit.place(of: id, in: database) != nil
  }

  /// The parties, all issues, the records of some ids and the quotes that were filed last.
  package func dossier(with ids: [String]) throws -> Dossier {
    var keys = try keys(of: ids, andLast: 500, of: ["quote"])
    keys["issue"] = try self.keys("SELECT key FROM issue")
    let reader = FrameReader(database: database, only: keys)
    return Dossier(
      title: "",
      asOf: Day(number: 0),
      parties: try reader.parties(),
      actors: try reader.actors(),
      issues: try reader.issues(),
      sources: try reader.sources(),
      quotes: try reader.quotes()
    )
  }

  /// All that can be named, of the quotes those that were filed last.
  package func named() throws -> Dossier {
    let all = FrameReader(database: database)
    let last = try keys(of: [], andLast: 500, of: ["quote"])
    let quotes = FrameReader(database: database, only: last)
    return Dossier(
      title: "",
      asOf: Day(number: 0),
      parties: try all.parties(),
      actors: try all.actors(),
      issues: try all.issues(),
      sources: try all.sources(),
      quotes: try quotes.quotes(),
      passages: try all.passages(),
      events: try all.events()
    )
  }

  /// The records of some ids with what they name, and some that were filed last, which tell in which style
  /// ids are.
  package func excerpt(of ids: [String]) throws -> Dossier {
    let keys = try keys(of: ids, andLast: 50, of: ["quote", "event", "passage"])
    return try CorpusVicinity(keys, in: database).dossier()
  }

  /// The rows of the records of some ids, and of the records of some tables that were filed last.
  private func keys(
    of ids: [String],
    andLast count: Int,
    of tables: [String]
  ) throws -> [String: Set<Int>] {
    var keys: [String: Set<Int>] = [:]
    for table in tables {
      keys[table] = try self.keys("SELECT key FROM \(table) ORDER BY key DESC LIMIT \(count)")
    }
    for id in ids {
      guard let place = try CorpusEdit.place(of: id, in: database) else { continue }
      keys[place.table, default: []].insert(place.key)
    }
    return keys
  }

  private func keys(_ sql: String) throws -> Set<Int> {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    var keys: Set<Int> = []
    while try row.step() { keys.insert(row.integer(0)) }
    return keys
  }
}
