import Foundation
import GRDB

/// The file of a corpus: how a connection to it is opened, and what it must say of itself.
enum CorpusFile {
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

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
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw CorpusError(error, path: path)
    }
  }

  /// What the header says; throws when it is not that of a corpus that this program reads.
  static func check(_ database: Database, path: String) throws {
    let application = try number("PRAGMA application_id", in: database)
    if application == 0, try isEmpty(database) { throw CorpusError.empty(path: path) }
    guard application == Schema.applicationID else { throw CorpusError.foreign(path: path) }
    let version = try number("PRAGMA user_version", in: database)
    guard version == Schema.version else {
      throw CorpusError.otherFormat(path: path, found: version, supported: Schema.version)
    }
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
