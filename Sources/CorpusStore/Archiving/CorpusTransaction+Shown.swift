import Foundation
import GRDB
import RelationsModel

/// What a replica has that its archive did not send.
extension CorpusTransaction {
  /// Makes the tables in which that is noted.
  func noteShown() throws { try database.execute(sql: ShownEdits.tables) }

  /// Shows the changes of an edit that the archive does not have yet, unless the edit of this mark is
  /// shown.
  package func show(_ changes: [ArchivedChange], mark: String) throws {
    try noteShown()
    let row = try RawStatement(
      database,
      "INSERT OR IGNORE INTO shown (mark, changes) VALUES (?, ?)"
    )
    row.bind(1, mark)
    row.bind(2, String(decoding: try JSONEncoder().encode(changes), as: UTF8.self))
    try row.run()
    guard database.changesCount > 0 else { return }
    for change in changes { try make(change) }
  }

  /// Takes out what is shown, the last edit first, or the one of a mark alone: then the replica is again
  /// what the archive has sent.
  package func hideShown(mark: String? = nil) throws {
    guard try ShownEdits.areNoted(in: database) else { return }
    let row = try RawStatement(
      database,
      "SELECT changes FROM shown WHERE ?1 IS NULL OR mark = ?1 ORDER BY key DESC"
    )
    row.bind(1, mark)
    var shown: [[ArchivedChange]] = []
    do {
      defer { row.reset() }
      while try row.step() {
        let data = Data((row.text(0) ?? "").utf8)
        shown.append(try JSONDecoder().decode([ArchivedChange].self, from: data))
      }
    }
    for change in shown.flatMap({ $0.reversed() }) { try make(change.reversed) }
    let removal = try RawStatement(database, "DELETE FROM shown WHERE ?1 IS NULL OR mark = ?1")
    removal.bind(1, mark)
    try removal.run()
  }

  /// Does what puts in a record that the archive sends, or leaves the record out where this corpus cannot
  /// hold it, and notes why.
  package func taking(
    _ kind: String,
    _ id: @autoclosure () -> String,
    _ body: () throws -> Void
  ) throws {
    let known = try leftOut ?? ShownEdits.leftOut(in: database)
    leftOut = known
    do {
      if kind == "quote" {
        try body()
      } else {
        try database.inSavepoint {
          try body()
          return .commit
        }
      }
    } catch let error as DatabaseError where error.resultCode.isAboutValues {
      keys.forget()
      changes.isTold = false
      try noteShown()
      let row = try RawStatement(database, "INSERT OR REPLACE INTO left_out VALUES (?, ?, ?)")
      row.bind(1, kind)
      row.bind(2, id())
      row.bind(3, error.message ?? "its values are of another kind")
      try row.run()
      leftOut?.insert(id())
      return
    }
    if !known.isEmpty { try forgetLeftOut(kind, id()) }
  }

  /// A record that was left out is taken in, or is gone.
  func forgetLeftOut(_ kind: String, _ id: String) throws {
    guard try (leftOut ?? ShownEdits.leftOut(in: database)).contains(id) else { return }
    let row = try RawStatement(database, "DELETE FROM left_out WHERE kind = ? AND id = ?")
    row.bind(1, kind)
    row.bind(2, id)
    try row.run()
  }
}

extension ResultCode {
  /// Whether a statement failed for what it was to write.
  fileprivate var isAboutValues: Bool {
    [.SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_TOOBIG].contains {
      $0 == primaryResultCode
    }
  }
}

private enum ShownEdits {
  static let tables = """
    CREATE TABLE IF NOT EXISTS shown (key INTEGER PRIMARY KEY, mark TEXT NOT NULL UNIQUE, \
    changes TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS left_out (kind TEXT NOT NULL, id TEXT NOT NULL, \
    reason TEXT NOT NULL, PRIMARY KEY (kind, id))
    """

  /// The ids of the records that were left out.
  static func leftOut(in database: Database) throws -> Set<String> {
    guard try areNoted(in: database) else { return [] }
    let row = try RawStatement(database, "SELECT id FROM left_out")
    defer { row.reset() }
    var ids: Set<String> = []
    while try row.step() { ids.insert(row.text(0) ?? "") }
    return ids
  }

  static func areNoted(in database: Database) throws -> Bool {
    try CorpusFile.number(
      "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'shown'",
      in: database
    ) == 1
  }
}

/// A record of an archive that a replica does not hold.
package struct LeftOutRecord: Hashable, Sendable {
  package let kind: String
  package let id: String
  package let reason: String
}

extension Corpus {
  /// The number of edits that a replica shows before its archive has them; nil where it does not tell.
  package func shownCount() throws(CorpusError) -> Int? {
    try read { database in
      guard try ShownEdits.areNoted(in: database) else { return nil }
      return try CorpusFile.number("SELECT count(*) FROM shown", in: database)
    }
  }

  /// The records of the archive that this replica could not take in.
  package func leftOut() throws(CorpusError) -> [LeftOutRecord] {
    try read { database in
      guard try ShownEdits.areNoted(in: database) else { return [] }
      let row = try RawStatement(
        database,
        "SELECT kind, id, reason FROM left_out ORDER BY kind, id"
      )
      defer { row.reset() }
      var records: [LeftOutRecord] = []
      while try row.step() {
        records.append(
          LeftOutRecord(
            kind: row.text(0) ?? "",
            id: row.text(1) ?? "",
            reason: row.text(2) ?? ""
          )
        )
      }
      return records
    }
  }
}
