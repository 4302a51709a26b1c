import Foundation
import GRDB

/// The file of a corpus: how a connection to it is opened, and what it must say of itself.
enum CorpusFile {
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Looks at the bytes of a file: SQLite takes one that ends within its first page for an empty
  /// database, and would make a new one of it.
  static func checkBytes(of path: String) throws(CorpusError) {
    guard let file = FileHandle(forReadingAtPath: path),
      let size = try? file.seekToEnd(), (try? file.seek(toOffset: 0)) != nil
    else { throw .unreadable(path: path, reason: "you may not read it") }
    guard size > 0 else { return }
    let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard header.starts(with: Array("SQLite format 3\0".utf8).prefix(header.count)) else {
      throw .notSQLite(path: path)
    }
    guard header.count == 100 else { throw endsEarly(path) }
    // What a log holds may not have reached the file yet.
    if hasContent(path + "-wal") || hasContent(path + "-journal") { return }
    let pageSize = header[16...17].reduce(0) { $0 << 8 | UInt64($1) }
    let pages = header[28...31].reduce(0) { $0 << 8 | UInt64($1) }
    guard size >= (pageSize == 1 ? 65_536 : pageSize) * max(pages, 1) else { throw endsEarly(path) }
  }

  private static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// Lets SQLite undo what a program was changing when it was killed while it made or closed a
  /// corpus, which a connection that only reads may not do.
  static func recover(_ path: String, patience: Double) throws(CorpusError) {
    guard hasContent(path + "-journal"), access(path, W_OK) == 0 else { return }
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    do {
      let queue = try DatabaseQueue(path: plain(path), configuration: configuration)
      _ = try queue.inDatabase { try number("PRAGMA schema_version", in: $0) }
      try queue.close()
    } catch {
      throw CorpusError(error, path: path)
    }
  }

  private static func endsEarly(_ path: String) -> CorpusError {
    .damaged(path: path, reason: "it ends too early")
  }

  /// Opens a file that is a database, or where there is none and it may be written, a new one.
  static func connection(
    to path: String,
    isReadOnly: Bool,
    patience: Double
  ) throws(CorpusError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = false
    configuration.journalMode = isReadOnly ? .default : .wal
    configuration.allowsUnsafeTransactions = true
    do {
      return try DatabaseQueue(path: plain(path), configuration: configuration)
    } catch {
      throw CorpusError(error, path: path)
    }
  }

  /// A path that SQLite takes for nothing else: not for an address, nor for a database in memory.
  private static func plain(_ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
  }

  /// Takes away a file with all that SQLite keeps beside it.
  static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
  }

  /// What the header says; throws when it is not that of a corpus that this program reads.
  static func check(_ database: Database, path: String) throws {
    let application = try number("PRAGMA application_id", in: database)
    if application == 0, try isEmpty(database) { throw CorpusError.empty(path: path) }
    guard application == Schema.applicationID else { throw CorpusError.foreign(path: path) }
    let version = try version(of: database)
    guard (Schema.oldestVersion...Schema.version).contains(version) else {
      throw CorpusError.otherFormat(path: path, found: version, supported: Schema.version)
    }
    try checkTables(database, path: path)
  }

  /// A view or a virtual table can give rows without end, and says what another program likes.
  private static func checkTables(_ database: Database, path: String) throws {
    let row = try RawStatement(database, "SELECT name, type, rootpage FROM sqlite_master")
    defer { row.reset() }
    var tables: Set<String> = []
    while try row.step() {
      if row.text(1) == "trigger" {
        throw CorpusError.hasTrigger(path: path, name: row.text(0) ?? "")
      }
      guard let name = row.text(0)?.lowercased(), Schema.names.contains(name) else { continue }
      guard row.text(1) == "table", row.integer(2) > 0 else {
        throw CorpusError.notATable(path: path, name: name, kind: row.text(1) ?? "")
      }
      tables.insert(name)
    }
    if let missing = Schema.names.first(where: { !tables.contains($0) }) {
      throw CorpusError.damaged(path: path, reason: "it has no table \(missing)")
    }
  }

  static func version(of database: Database) throws -> Int {
    try number("PRAGMA user_version", in: database)
  }

  static func isEmpty(_ database: Database) throws -> Bool {
    try number("SELECT count(*) FROM sqlite_master", in: database) == 0
  }

  static func number(_ sql: String, in database: Database) throws -> Int {
    let statement = try RawStatement(database, sql)
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : 0
  }
}
