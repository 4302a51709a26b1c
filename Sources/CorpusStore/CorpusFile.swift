import Files
import GRDB
import GRDBSQLite
import Glibc
import SystemPackage

/// The file of a corpus: how a connection to it is opened, and what it must say of itself.
enum CorpusFile {
  static func isRegular(_ path: FilePath) -> Bool {
    path.status?.isFile == true
  }

  /// Looks at the bytes of a file: SQLite takes one that ends within its first page for an empty
  /// database, and would make a new one of it.
  static func checkBytes(of path: FilePath) throws(CorpusError) {
    let file = path.open(O_RDONLY | O_CLOEXEC)
    var status = stat()
    defer { if file >= 0 { close(file) } }
    guard file >= 0, fstat(file, &status) == 0 else {
      throw .unreadable(path: path.shown, reason: "you may not read it")
    }
    let size = UInt64(status.st_size)
    guard size > 0 else { return }
    let header = [UInt8](unsafeUninitializedCapacity: 100) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, 100, 0))
    }
    guard header.starts(with: Array("SQLite format 3\0".utf8).prefix(header.count)) else {
      throw .notSQLite(path: path.shown)
    }
    guard header.count == 100 else { throw endsEarly(path) }
    // What a log holds may not have reached the file yet.
    if hasContent(path, "-wal") || hasContent(path, "-journal") { return }
    let pageSize = header[16...17].reduce(0) { $0 << 8 | UInt64($1) }
    let pages = header[28...31].reduce(0) { $0 << 8 | UInt64($1) }
    guard size >= (pageSize == 1 ? 65_536 : pageSize) * max(pages, 1) else { throw endsEarly(path) }
  }

  /// Whether the file that SQLite keeps under a longer name holds anything.
  private static func hasContent(_ path: FilePath, _ ending: String) -> Bool {
    path.withEnding(ending).status.map { $0.st_size > 0 } ?? false
  }

  /// Lets SQLite undo what a program was changing when it was killed while it made or closed a
  /// corpus, which a connection that only reads may not do.
  static func recover(_ path: FilePath, patience: Double) throws(CorpusError) {
    guard hasContent(path, "-journal"), path.allows(W_OK) else { return }
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    do {
      let queue = try DatabaseQueue(path: name(of: path), configuration: configuration)
      _ = try queue.inDatabase { try number("PRAGMA schema_version", in: $0) }
      try queue.close()
    } catch {
      throw CorpusError(error, path: path)
    }
  }

  private static func endsEarly(_ path: FilePath) -> CorpusError {
    .damaged(path: path.shown, reason: "it ends too early")
  }

  /// Opens a file that is a database, or where there is none and it may be written, a new one.
  ///
  /// A writer with a log lets others read while it writes; to make the log and to take it away again costs
  /// more than one edit.
  static func connection(
    to path: FilePath,
    isReadOnly: Bool,
    hasLog: Bool = true,
    patience: Double
  ) throws(CorpusError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = false
    configuration.journalMode = isReadOnly || !hasLog ? .default : .wal
    configuration.allowsUnsafeTransactions = true
    do {
      return try DatabaseQueue(path: name(of: path), configuration: configuration)
    } catch {
      throw CorpusError(error, path: path)
    }
  }

  /// Whether the file is one beside which SQLite keeps a log of what is written.
  static func hasLog(_ database: Database) throws -> Bool {
    let row = try RawStatement(database, "PRAGMA journal_mode")
    defer { row.reset() }
    return try row.step() && row.text(0) == "wal"
  }

  /// Throws where something stands beside a corpus under a name of SQLite's that SQLite did not make.
  static func checkNeighbours(of path: FilePath) throws(CorpusError) {
    guard let name = DatabasePath.obstacle(beside: path) else { return }
    throw .unreadable(path: path.shown, reason: "\(name) beside it is no regular file")
  }

  /// What SQLite is given for a path.
  private static func name(of path: FilePath) throws(CorpusError) -> String {
    try checkNeighbours(of: path)
    if let name = DatabasePath.name(of: path) { return name }
    guard sqlite3_compileoption_used("USE_URI") != 0 else {
      throw .unreadable(
        path: path.shown,
        reason: "its path is not UTF-8, and this SQLite reads no other"
      )
    }
    return DatabasePath.address(of: path)
  }

  /// Takes away a file with all that SQLite keeps beside it.
  static func remove(_ path: FilePath) {
    for ending in ["", "-wal", "-shm", "-journal"] { path.withEnding(ending).remove() }
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
    try checkTables(database, Schema.names(of: version), path: path)
  }

  /// A view or a virtual table can give rows without end, and says what another program likes.
  private static func checkTables(
    _ database: Database,
    _ names: [String],
    path: String
  ) throws {
    let row = try RawStatement(database, "SELECT name, type, rootpage FROM sqlite_master")
    defer { row.reset() }
    var tables: Set<String> = []
    while try row.step() {
      if row.text(1) == "trigger" {
        throw CorpusError.hasTrigger(path: path, name: row.text(0) ?? "")
      }
      guard let name = row.text(0)?.lowercased(), names.contains(name) else { continue }
      guard row.text(1) == "table", row.integer(2) > 0 else {
        throw CorpusError.notATable(path: path, name: name, kind: row.text(1) ?? "")
      }
      tables.insert(name)
    }
    if let missing = names.first(where: { !tables.contains($0) }) {
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
