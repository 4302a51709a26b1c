import Files
import Foundation
import GRDB
import Glibc
import RelationsModel
import SystemPackage

/// A corpus that is open for writing; whole transactions reach the file, or nothing does.
package final class CorpusWriter {
  /// The path for people.
  let path: String
  private let place: FilePath
  private let isBrief: Bool
  /// Whether there was no file before.
  package let isNew: Bool
  private let queue: DatabaseQueue
  private let keys = RecordKeys()
  /// What was mended in a corpus of an older version.
  package private(set) var mended = AdditionNotes()

  /// Opens a corpus, or makes one where there is no file; a file that is no corpus is left alone.
  ///
  /// Another program that is writing is waited for, at each transaction, for `patience` seconds. A
  /// writer that `isBrief` is one of a single short transaction.
  package init(
    openingOrCreating place: FilePath,
    isBrief: Bool = false,
    patience: Double = 5
  ) throws(CorpusError) {
    self.place = place
    self.isBrief = isBrief
    path = place.shown
    isNew = place.linkStatus == nil
    try CorpusWriter.check(place, patience: patience)
    do throws(CorpusError) {
      queue = try CorpusFile.connection(
        to: place,
        isReadOnly: false,
        hasLog: !isBrief,
        patience: patience
      )
    } catch {
      if isNew { CorpusFile.remove(place) }
      throw isNew ? error.ofNewCorpus : error
    }
    do throws(CorpusError) {
      try begin()
    } catch {
      if isNew { discard() }
      throw isNew ? error.ofNewCorpus : error
    }
  }

  private func begin() throws(CorpusError) {
    try access { database in
      // 32 MiB of pages hold the index of ids of a million quotes.
      try database.execute(sql: "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000")
      try database.inTransaction(.immediate) {
        if try CorpusFile.isEmpty(database) { try CorpusWriter.create(in: database) }
        try CorpusFile.check(database, path: path)
        mended = try CorpusWriter.upgrade(database, keys, path)
        return .commit
      }
    }
  }

  /// Looks at a file that is there before anything is written to it.
  private static func check(_ place: FilePath, patience: Double) throws(CorpusError) {
    let path = place.shown
    try CorpusFile.checkNeighbours(of: place)
    guard let status = place.status else { return }
    guard status.isFile else { throw .notAFile(path: path) }
    guard status.st_size > 0 else { return }
    guard place.allows(W_OK) else { throw .readOnly(path: path) }
    try CorpusFile.checkBytes(of: place)
    try CorpusFile.recover(place, patience: patience)
    let queue = try CorpusFile.connection(to: place, isReadOnly: true, patience: patience)
    do {
      try queue.inDatabase { database in
        do {
          try CorpusFile.check(database, path: path)
        } catch CorpusError.empty {
          // An import was killed before its first transaction.
        }
      }
    } catch {
      throw CorpusError(error, path: place)
    }
  }

  /// Brings a corpus of an older version up to the latest, one version after the other, each with its
  /// tables and its rows.
  private static func upgrade(
    _ database: Database,
    _ keys: RecordKeys,
    _ path: String
  ) throws -> AdditionNotes {
    var notes = AdditionNotes()
    let version = try CorpusFile.version(of: database)
    for (step, next) in zip(Schema.steps, (Schema.oldestVersion + 1)...) where next > version {
      try database.execute(sql: step.changes)
      let transaction = try CorpusTransaction(database, keys: keys, path: path)
      try step.mend(transaction)
      notes.add(transaction.notes)
      try database.execute(
        sql: "PRAGMA user_version = \(next); UPDATE meta SET format = \(next)"
      )
    }
    return notes
  }

  private static func create(in database: Database) throws {
    try database.execute(sql: Schema.tables)
    try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
    let id = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 16) }.joined()
    let insert = try RawStatement(
      database,
      "INSERT INTO meta VALUES (1, ?, ?, 0, 'Corpus', 0, NULL, NULL, 0, '[]', NULL)"
    )
    insert.bind(1, Schema.version)
    insert.bind(2, id)
    try insert.run()
  }

  /// Does all that `body` does, or, when it throws, nothing of it.
  package func transaction(_ body: (CorpusTransaction) throws -> Void) throws {
    try whole { transaction in
      try body(transaction)
      try transaction.finish()
      return true
    }
  }

  /// Does all that `body` does, or, when it throws or says false, nothing of it.
  func whole(_ body: (CorpusTransaction) throws -> Bool) throws {
    do {
      try queue.inTransaction(.immediate) { database in
        try body(CorpusTransaction(database, keys: keys, path: path)) ? .commit : .rollback
      }
    } catch {
      // Keys that the transaction gave are no more.
      keys.forget()
      throw error is DatabaseError ? CorpusError(error, path: place) : error
    }
  }

  /// How far earlier imports came with a file; nil when none began it.
  package func file(_ fingerprint: String) throws(CorpusError) -> ImportedFile? {
    try access { database in
      let columns = "name, bytes, line, rows, rejected, reject_bytes, is_finished"
      let sql = "SELECT \(columns) FROM imported_file WHERE fingerprint = ?"
      let row = try RawStatement(database, sql)
      defer { row.reset() }
      row.bind(1, fingerprint)
      guard try row.step() else { return nil }
      var file = ImportedFile(fingerprint: fingerprint, name: row.text(0) ?? "")
      file.bytes = row.integer(1)
      file.line = row.integer(2)
      file.rows = row.integer(3)
      file.rejected = row.integer(4)
      file.rejectBytes = row.integer(5)
      file.isFinished = row.integer(6) != 0
      return file
    }
  }

  /// What quotes say that they answer and do not, of which as many are listed as are wanted.
  package func answerProblems(
    atMost limit: Int
  ) throws(CorpusError) -> (list: [RowProblem], count: Int) {
    let problems = RowProblems(atMost: limit)
    try access { try AnswerCheck(database: $0, problems: problems).run() }
    return (problems.list, problems.count)
  }

  /// Quotes that are versions of what is no quote on their issue, or a version itself, likewise.
  package func versionProblems(
    atMost limit: Int
  ) throws(CorpusError) -> (list: [RowProblem], count: Int) {
    let problems = RowProblems(atMost: limit)
    try access { try ReferenceCheck(database: $0, problems: problems).checkVersions() }
    return (problems.list, problems.count)
  }

  /// Leaves one file that can be read from a read-only disk, without the log that a writer keeps
  /// beside it.
  ///
  /// A reader or another writer may keep the log there, and no harm is done. Where it is gone a last
  /// generation, in which nothing changes, is that of the file as it looks from then on.
  package func close() {
    let isOneFile = try? access { database in
      // Another writer may have begun a log.
      if isBrief, try !CorpusFile.hasLog(database) { return false }
      try database.execute(sql: "PRAGMA optimize")
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      return try !CorpusFile.hasLog(database)
    }
    if isOneFile == true { try? transaction { _ in } }
    try? queue.close()
  }

  /// Takes the file away that this writer made, unless another has put quotes into it since.
  package func discard() {
    let hasQuotes = try? access { database in
      let sql = "SELECT EXISTS (SELECT 1 FROM quote) OR EXISTS (SELECT 1 FROM event)"
      return try CorpusFile.number(sql, in: database) != 0
    }
    guard hasQuotes != true else { return close() }
    try? queue.close()
    CorpusFile.remove(place)
  }

  private func access<Value>(_ body: (Database) throws -> Value) throws(CorpusError) -> Value {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw CorpusError(error, path: place)
    }
  }
}
