import GRDB
import RelationsModel

/// The journal of a corpus: two tables that are written in the transactions of the edits.
struct CorpusJournal {
  let database: Database

  /// All entries, oldest first, without their rows.
  func entries() throws -> [JournalEntry] {
    guard try CorpusFile.version(of: database) >= Schema.versionOfJournal else { return [] }
    let row = try RawStatement(
      database,
      """
      SELECT sequence, time, coder, kind, target, summary, records, purged FROM journal \
      ORDER BY sequence
      """
    )
    defer { row.reset() }
    var entries: [JournalEntry] = []
    while try row.step() {
      guard row.integer(0) == entries.count + 1,
        let kind = JournalEntry.Kind(rawValue: row.text(3) ?? "")
      else { throw EditFailure.damagedJournal(line: entries.count + 1) }
      entries.append(
        JournalEntry(
          sequence: row.integer(0),
          time: row.text(1) ?? "",
          coder: row.text(2) ?? "",
          kind: kind,
          target: row.number(4),
          summary: row.text(5) ?? "",
          records: ListText.texts(row.text(6) ?? "") ?? [],
          isPurged: row.integer(7) != 0
        )
      )
    }
    return entries
  }

  /// How many entries there are; throws where they are not all there.
  func count() throws -> Int {
    let row = try RawStatement(database, "SELECT count(*), max(sequence) FROM journal")
    defer { row.reset() }
    guard try row.step() else { return 0 }
    let (count, last) = (row.integer(0), row.integer(1))
    guard count == last else { throw EditFailure.damagedJournal(line: count + 1) }
    return count
  }

  /// The rows that an entry changed, in the order in which it changed them.
  ///
  /// Throws where they are not what was written.
  func rows(of entry: JournalEntry) throws -> [RowChange] {
    let stored = try StoredRows(entry.sequence, database)
    guard
      try stored.checksum(of: entry, after: checksum(of: entry.sequence - 1))
        == checksum(of: entry.sequence)
    else { throw EditFailure.damagedJournal(line: entry.sequence) }
    return try stored.changes()
  }

  /// Writes an entry after the last.
  func append(_ entry: JournalEntry, _ changes: [RowChange]) throws {
    let insert = try RawStatement(
      database,
      "INSERT INTO journal_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (place, change) in changes.enumerated() {
      insert.bind(1, entry.sequence)
      insert.bind(2, place)
      insert.bind(3, change.table)
      insert.bind(4, change.key)
      insert.bind(5, change.record)
      insert.bind(6, try change.was.map(RowText.encoded))
      insert.bind(7, try change.now.map(RowText.encoded))
      insert.bind(8, change.digest)
      try insert.run()
    }
    let sum = try StoredRows(entry.sequence, database)
      .checksum(of: entry, after: checksum(of: entry.sequence - 1))
    let row = try RawStatement(
      database,
      "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)"
    )
    row.bind(1, entry.sequence)
    row.bind(2, entry.time)
    row.bind(3, entry.coder)
    row.bind(4, entry.kind.rawValue)
    row.bind(5, entry.target)
    row.bind(6, entry.summary)
    row.bind(7, ListText.encoded(entry.records))
    row.bind(8, sum)
    try row.run()
  }

  /// The greatest key that a row of a table ever had while somebody edited; 0 for none.
  func lastKey(in table: String) throws -> Int {
    let row = try RawStatement(database, "SELECT max(key) FROM journal_row WHERE table_name = ?")
    defer { row.reset() }
    row.bind(1, table)
    return try row.step() ? row.integer(0) : 0
  }

  private func checksum(of sequence: Int) throws -> String {
    let row = try RawStatement(database, "SELECT checksum FROM journal WHERE sequence = ?")
    defer { row.reset() }
    row.bind(1, sequence)
    return try row.step() ? row.text(0) ?? "" : ""
  }

  /// Removes the rows of all entries; what is damaged is taken as it is.
  func purge() throws {
    // Only keys stay, so that none is ever given again.
    try database.execute(
      sql: """
        UPDATE journal SET purged = 1 WHERE sequence IN (SELECT sequence FROM journal_row);
        UPDATE journal_row SET record = NULL, was = NULL, now = NULL, digest = NULL;
        """
    )
    for entry in try entries() {
      let sum = try StoredRows(entry.sequence, database)
        .checksum(of: entry, after: checksum(of: entry.sequence - 1))
      let row = try RawStatement(database, "UPDATE journal SET checksum = ? WHERE sequence = ?")
      row.bind(1, sum)
      row.bind(2, entry.sequence)
      try row.run()
    }
  }
}

/// The rows of one entry as they stand in the journal.
private struct StoredRows {
  private struct Row {
    let table: String
    let key: Int
    let record: String?
    let was: String?
    let now: String?
    let digest: String?
  }

  private var rows: [Row] = []

  init(_ sequence: Int, _ database: Database) throws {
    let row = try RawStatement(
      database,
      """
      SELECT table_name, key, record, was, now, digest FROM journal_row WHERE sequence = ? \
      ORDER BY position
      """
    )
    defer { row.reset() }
    row.bind(1, sequence)
    while try row.step() {
      rows.append(
        Row(
          table: row.text(0) ?? "",
          key: row.integer(1),
          record: row.text(2),
          was: row.text(3),
          now: row.text(4),
          digest: row.text(5)
        )
      )
    }
  }

  /// The checksum of an entry with its rows and of the checksum before it.
  func checksum(of entry: JournalEntry, after previous: String) -> String {
    let head = [
      previous, "\(entry.sequence)", entry.time, entry.coder, entry.kind.rawValue,
      entry.target.map(String.init) ?? "", entry.summary, ListText.encoded(entry.records),
    ]
    let cells = rows.flatMap { row in
      [row.table, "\(row.key)", row.record ?? "", row.was ?? "", row.now ?? "", row.digest ?? ""]
    }
    return RowDigest.text(of: (head + cells).joined(separator: "\u{1F}"))
  }

  func changes() throws -> [RowChange] {
    try rows.map { row in
      RowChange(
        table: row.table,
        key: row.key,
        record: row.record,
        was: try row.was.map(RowText.columns),
        now: try row.now.map(RowText.columns),
        digest: row.digest
      )
    }
  }
}
