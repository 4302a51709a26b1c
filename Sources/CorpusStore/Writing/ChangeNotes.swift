import GRDB
import RelationsModel

/// The greatest keys of the tables to which quotes add, as they are at one moment.
struct LastKeys: Hashable, Sendable {
  static let tables = ["quote", "actor", "issue", "proposition", "source"]
  private var keys: [String: Int] = [:]

  init(_ keys: [String: Int]) {
    self.keys = keys
  }

  init(_ database: Database) throws {
    for table in LastKeys.tables {
      keys[table] = try CorpusFile.number("SELECT max(key) FROM \(table)", in: database)
    }
  }

  /// The greatest key of a table; 0 where it had no row.
  subscript(table: String) -> Int { keys[table] ?? 0 }

  /// Whether a row of a table was there.
  func has(_ key: Int, in table: String) -> Bool { key <= self[table] }
}

/// What one transaction changes, as the table of changes tells it.
///
/// What is new has keys greater than the last ones before. Of quotes that were there the ids are
/// noted; where anything else changed it is only noted that not all is told.
struct ChangeNotes {
  let lastKeys: LastKeys
  private(set) var quotes: [String] = []
  /// Whether the notes tell of everything that changed.
  var isTold = true

  /// More quotes than so many are not noted one by one.
  static let mostQuotes = 20_000
  /// Of so many transactions the notes are kept.
  static let mostTransactions = 20_000

  init(lastKeys: LastKeys) {
    self.lastKeys = lastKeys
  }

  mutating func note(quote id: String) {
    guard quotes.count < ChangeNotes.mostQuotes else {
      isTold = false
      return
    }
    quotes.append(id)
  }

  /// Notes the rows that an edit changed.
  mutating func note(_ rows: [RowChange]) {
    let newActors = Set(rows.filter { $0.table == "actor" && isNew($0) }.compactMap(\.record))
    for row in rows {
      switch row.table {
      case "meta", ChangedRows.head: break
      case "quote":
        for id in Set([row.record, row.was?["id"]?.text, row.now?["id"]?.text].compactMap(\.self)) {
          note(quote: id)
        }
      case "actor", "issue", "proposition", "source": if !isNew(row) { isTold = false }
      case "role":
        if row.was != nil || row.record.map(newActors.contains) != true { isTold = false }
      default: isTold = false
      }
    }
  }

  private func isNew(_ row: RowChange) -> Bool {
    row.was == nil && !lastKeys.has(row.key, in: row.table)
  }

  /// Writes the notes as those of the generation that the corpus has now.
  func write(to database: Database) throws {
    let keys = LastKeys.tables.map { String(lastKeys[$0]) }.joined(separator: ", ")
    let statement = try RawStatement(
      database,
      "INSERT OR REPLACE INTO change SELECT generation, ?1, ?2, ?3, \(keys) FROM meta"
    )
    statement.bind(1, String(UInt64.random(in: 0...UInt64.max), radix: 16))
    statement.bind(2, isTold ? 1 : 0)
    statement.bind(3, ListText.encoded(isTold ? quotes : []))
    try statement.run()
    try database.execute(
      sql: """
        DELETE FROM change WHERE generation <= \
        (SELECT generation FROM meta) - \(ChangeNotes.mostTransactions)
        """
    )
  }
}
