import GRDB
import RelationsModel

/// The records of a corpus as they are while an edit is worked out.
package struct CorpusRecords {
  /// How many quotes, the last that were filed, tell in which style their ids are.
  private static let lastQuotes = 500

  let database: Database

  /// Whether an id names a record.
  package func has(_ id: String) throws -> Bool {
    try CorpusEdit.place(of: id, in: database) != nil
  }

  /// The parties, all issues, the records of some ids and the quotes that were filed last.
  package func dossier(with ids: [String]) throws -> Dossier {
    var keys: [String: Set<Int>] = [
      "issue": try self.keys("SELECT key FROM issue"),
      "quote": try self.keys("SELECT key FROM quote ORDER BY key DESC LIMIT \(Self.lastQuotes)"),
    ]
    for id in ids {
      guard let place = try CorpusEdit.place(of: id, in: database) else { continue }
      keys[place.table, default: []].insert(place.key)
    }
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

  private func keys(_ sql: String) throws -> Set<Int> {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    var keys: Set<Int> = []
    while try row.step() { keys.insert(row.integer(0)) }
    return keys
  }
}
