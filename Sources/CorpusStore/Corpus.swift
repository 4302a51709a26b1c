import Files
import Foundation
import GRDB
import RelationsModel
import SystemPackage

/// What outgrows a folder: a dossier in one SQLite file, open for reading.
///
/// All that one value says is of one moment, that of its opening, whatever others write meanwhile.
/// It should not be kept longer than it takes to read: a writer that begins waits for it to go.
package final class Corpus: Sendable {
  /// The path for people.
  let path: String
  let place: FilePath
  let queue: DatabaseQueue

  /// Opens a corpus; throws when the file is not one, and waits for `patience` seconds for a program
  /// that has it to itself.
  package init(opening place: FilePath, patience: Double = 5) throws(CorpusError) {
    let path = place.shown
    self.path = path
    self.place = place
    guard place.allows(F_OK) else { throw .notFound(path: path) }
    guard Corpus.isCorpus(at: place) else { throw .notAFile(path: path) }
    guard place.allows(R_OK) else {
      throw .unreadable(path: path, reason: "you may not read it")
    }
    try CorpusFile.checkBytes(of: place)
    try CorpusFile.recover(place, patience: patience)
    queue = try CorpusFile.connection(to: place, isReadOnly: true, patience: patience)
    try read { database in
      try database.beginTransaction(.deferred)
      try CorpusFile.check(database, path: path)
    }
  }

  /// Whether a path is that of a regular file, whatever is in it: a folder is a dossier.
  package static func isCorpus(at path: FilePath) -> Bool { CorpusFile.isRegular(path) }

  package var identity: CorpusIdentity {
    get throws(CorpusError) {
      try read { database in
        let version = try CorpusFile.version(of: database)
        let mark = "(SELECT mark FROM change WHERE change.generation = meta.generation)"
        let row = try RawStatement(
          database,
          "SELECT format, id, generation, \(version < Schema.versionOfChanges ? "NULL" : mark) FROM meta"
        )
        defer { row.reset() }
        guard try row.step() else { throw self.withoutMeta }
        return CorpusIdentity(
          formatVersion: row.integer(0),
          id: row.text(1) ?? "",
          generation: row.integer(2),
          mark: row.text(3) ?? ""
        )
      }
    }
  }

  /// Whether SQLite keeps a log beside the file, which then looks otherwise without any change.
  package var hasLog: Bool {
    get throws(CorpusError) { try read(CorpusFile.hasLog) }
  }

  package func quoteCount() throws(CorpusError) -> Int {
    try read { try CorpusFile.number("SELECT count(*) FROM quote", in: $0) }
  }

  var withoutMeta: CorpusError { .damaged(path: path, reason: "its table meta has no row") }

  func read<Value>(_ body: (Database) throws -> Value) throws(CorpusError) -> Value {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw CorpusError(error, path: place)
    }
  }
}
