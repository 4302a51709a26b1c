import GRDB
import RelationsModel

/// Taking in what an archive sends.
extension CorpusTransaction {
  /// Makes a record say what the archive's says.
  package func put(_ record: ArchivedRecord) throws {
    guard let table = ArchivedTable.named(record.kind) else { return try putHead(record) }
    let before = try body(of: record.id, in: table)
    guard before != record.body else { return }
    for sql in [table.upsert] + table.partStatements { try run(sql, record) }
    keys.forget()
    if before != nil, try body(of: record.id, in: table) != before { changes.isTold = false }
    guard record.kind == "event", let date = try? EDTFDate(parsing: text(of: "date", in: record))
    else { return }
    note(date.first)
  }

  private func putHead(_ record: ArchivedRecord) throws {
    switch record.kind {
    case ArchivedHead.kind:
      try run(ArchivedHead.update, record)
    case ArchivedHead.party:
      let known = try ArchivedRecord.all(
        record.kind,
        by: ArchivedHead.partySelection,
        in: database
      )
      guard !known.contains(record) else { return }
      changes.isTold = false
      try run(ArchivedHead.partyUpdate, record)
      keys.parties = nil
    default: break
    }
  }

  /// Files a quote as the archive has it: its texts stand in the order of the columns of quotes.
  package func put(quote texts: [UnsafeBufferPointer<UInt8>?]) throws {
    var fields = QuoteTexts()
    for (field, text) in zip(Schema.quoteFields, texts) { fields[field] = text }
    let date = String(decoding: fields.required(.date), as: UTF8.self)
    let day = (try? EDTFDate(parsing: date))?.first ?? .distantPast
    guard case .refused(let reason) = try add(QuoteEntry(fields, firstDay: day), isRow: false)
    else { return }
    throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: reason)
  }

  /// Makes a change that is not checked: the record becomes what the change says, whatever it is now.
  package func make(_ change: ArchivedChange) throws {
    guard let now = change.now else { return try remove(change.kind, change.id) }
    if let new = change.newID { try rename(change.kind, change.id, to: new) }
    let id = change.newID ?? change.id
    guard change.kind == "quote" else {
      return try put(ArchivedRecord(kind: change.kind, id: id, body: now))
    }
    var texts = try ArchivedText.members(of: now)
    texts["id"] = id
    try lending(Corpus.archivedColumns.map { texts[$0] }) { try put(quote: $0) }
  }

  /// Takes a record away that the archive has no more.
  package func remove(_ kind: String, _ id: String) throws {
    guard kind != "quote" else { return try removeQuote(id) }
    guard let table = ArchivedTable.named(kind) else { return }
    try forgetLeftOut(kind, id)
    for sql in table.removal {
      let statement = try RawStatement(database, sql)
      statement.bind(1, id)
      try statement.run()
    }
    keys.forget()
    changes.isTold = false
  }

  /// Takes all records away but those of some ids, by their kinds.
  package func removeRecords(otherThan kept: [String: Set<String>]) throws {
    for table in ArchivedTable.all {
      let kept = kept[table.name] ?? []
      let row = try RawStatement(database, "SELECT id FROM \(table.name)")
      defer { row.reset() }
      var ids: [String] = []
      while try row.step() { if let id = row.text(0), !kept.contains(id) { ids.append(id) } }
      for id in ids { try remove(table.name, id) }
    }
  }

  private func rename(_ kind: String, _ id: String, to new: String) throws {
    guard kind == "quote" || ArchivedTable.named(kind) != nil else { return }
    let statement = try RawStatement(database, "UPDATE OR IGNORE \(kind) SET id = ?2 WHERE id = ?1")
    statement.bind(1, id)
    statement.bind(2, new)
    try statement.run()
    keys.forget()
    if kind == "quote" { changes.note(quote: id) } else { changes.isTold = false }
  }

  /// Lends the bytes of texts.
  private func lending(
    _ texts: [String?],
    _ body: ([UnsafeBufferPointer<UInt8>?]) throws -> Void
  ) throws {
    let bytes = texts.flatMap { Array(($0 ?? "").utf8) }
    try bytes.withUnsafeBufferPointer { all in
      var start = 0
      try body(
        texts.map { text in
          guard let text else { return nil }
          defer { start += text.utf8.count }
          return UnsafeBufferPointer(rebasing: all[start..<start + text.utf8.count])
        }
      )
    }
  }

  /// Takes a quote away that the archive has no more, or shows no more.
  package func removeQuote(_ id: String) throws {
    let statement = try RawStatement(database, "DELETE FROM quote WHERE id = ?")
    statement.bind(1, id)
    try statement.run()
    try forgetLeftOut("quote", id)
    changes.note(quote: id)
  }

  private func run(_ sql: String, _ record: ArchivedRecord) throws {
    let statement = try RawStatement(database, sql)
    statement.bind(1, record.id)
    if sql.contains("?2") { statement.bind(2, record.body) }
    try statement.run()
  }

  private func body(of id: String, in table: ArchivedTable) throws -> String? {
    let row = try RawStatement(database, table.selection(by: "id"))
    defer { row.reset() }
    row.bind(1, id)
    return try row.step() ? row.text(1) : nil
  }

  private func text(of column: String, in record: ArchivedRecord) throws -> String {
    let row = try RawStatement(database, "SELECT \(column) FROM \(record.kind) WHERE id = ?")
    defer { row.reset() }
    row.bind(1, record.id)
    return try row.step() ? row.text(0) ?? "" : ""
  }
}

/// Of which archive a corpus is a replica, and how far it has followed.
package struct ReplicaState: Hashable, Sendable {
  /// Tells the archive from all others.
  package let archive: String
  /// The server, the database and the role.
  package let identity: String
  /// A digest of the rights with which it was read.
  package let rights: String
  package let generation: Int

  package init(archive: String, identity: String, rights: String, generation: Int) {
    self.archive = archive
    self.identity = identity
    self.rights = rights
    self.generation = generation
  }

  fileprivate static let table = """
    CREATE TABLE IF NOT EXISTS replica (one INTEGER PRIMARY KEY CHECK (one = 1), \
    archive TEXT NOT NULL, identity TEXT NOT NULL, rights TEXT NOT NULL, \
    generation INTEGER NOT NULL)
    """
}

extension CorpusTransaction {
  /// Notes how far a replica has followed its archive.
  package func set(_ state: ReplicaState) throws {
    try database.execute(sql: ReplicaState.table)
    try noteShown()
    let sql = "INSERT OR REPLACE INTO replica VALUES (1, ?, ?, ?, ?)"
    let statement = try RawStatement(database, sql)
    statement.bind(1, state.archive)
    statement.bind(2, state.identity)
    statement.bind(3, state.rights)
    statement.bind(4, state.generation)
    try statement.run()
  }
}

extension Corpus {
  /// Of which archive this is a replica; nil where it is none.
  package func replicaState() throws(CorpusError) -> ReplicaState? {
    try read { database in
      let sql = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'replica'"
      guard try CorpusFile.number(sql, in: database) == 1 else { return nil }
      let row = try RawStatement(
        database,
        "SELECT archive, identity, rights, generation FROM replica"
      )
      defer { row.reset() }
      guard try row.step() else { return nil }
      return ReplicaState(
        archive: row.text(0) ?? "",
        identity: row.text(1) ?? "",
        rights: row.text(2) ?? "",
        generation: row.integer(3)
      )
    }
  }
}
