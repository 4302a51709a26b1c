import Files
import GRDB
import Glibc
import SystemPackage

/// Why a corpus cannot be read or written.
package enum CorpusError: Error, Hashable, Sendable {
  case notFound(path: String)
  case notAFile(path: String)
  case notSQLite(path: String)
  /// A database of another program.
  case foreign(path: String)
  /// A database in which nothing has been written yet.
  case empty(path: String)
  case otherFormat(path: String, found: Int, supported: Int)
  case damaged(path: String, reason: String)
  /// Something else has the name of a table, such as a view.
  case notATable(path: String, name: String, kind: String)
  /// It would change what is written into it.
  case hasTrigger(path: String, name: String)
  /// Another program writes, and went on for as long as was waited.
  case locked(path: String)
  case diskFull(path: String)
  /// The disk is full, and there was no corpus before.
  case noRoom(path: String)
  case readOnly(path: String)
  case unreadable(path: String, reason: String)
  case failed(path: String, reason: String)
  /// The corpus is on two parties, and the records are on others.
  case otherParties(path: String, present: [String], given: [String])

  /// Whether it is what the file holds that failed, rather than the file or its disk.
  package var isOfContents: Bool {
    switch self {
    case .failed, .damaged, .otherParties: true
    default: false
    }
  }

  /// What failed, where, and what to try, for the user.
  package var message: String {
    switch self {
    case .notFound(let path):
      "There is no \(shown(path)). `entente import FILE --into CORPUS` makes a corpus."
    case .notAFile(let path):
      "\(shown(path)) is not a regular file. Give the path of a corpus."
    case .notSQLite(let path):
      "\(shown(path)) is not a corpus: it is no SQLite file. Import it with "
        + "`entente import \(shown(path)) --into CORPUS`."
    case .foreign(let path):
      "\(shown(path)) is a database of another program. Give the path of a corpus, or of a new file."
    case .empty(let path):
      "\(shown(path)) has nothing in it yet. Run the import that began it again."
    case .otherFormat(let path, let found, let supported):
      "\(shown(path)) has format \(found), and this program reads format \(supported). "
        + (found > supported
          ? "Use a newer version of Entente."
          : "Make it again with `entente import` from what it was made of.")
    case .damaged(let path, let reason):
      "\(shown(path)) is damaged: \(reason). Restore a copy, or import again into a new file."
    case .notATable(let path, let name, let kind):
      "\(shown(path)) cannot be read: its \(name) is a \(kind == "table" ? "virtual table" : kind), and a "
        + "corpus has tables only. Copy the rows into a table of that name."
    case .hasTrigger(let path, let name):
      "\(shown(path)) is not used: its trigger \(name) would change what is written, and a corpus has none. "
        + "Drop it first."
    case .locked(let path):
      "\(shown(path)) is being used by another program. Try again when that one has ended."
    case .diskFull(let path):
      "The disk is full: \(shown(path)) keeps what was written before. Make room and try again."
    case .noRoom(let path):
      "The disk is full: \(shown(path)) was not made. Make room and try again."
    case .readOnly(let path):
      "\(shown(path)) cannot be written: it, its folder or its disk is read-only."
    case .unreadable(let path, let reason):
      "\(shown(path)) cannot be opened: \(reason)."
    case .failed(let path, let reason):
      "\(shown(path)): \(reason)."
    case .otherParties(let path, let present, let given):
      "\(shown(path)) is on \(present.joined(separator: " and ")), not on "
        + "\(given.joined(separator: " and ")). Import into another corpus."
    }
  }

  private func shown(_ path: String) -> String {
    path.isEmpty ? "“”" : path
  }
}

extension CorpusError {
  /// The error of somebody who was making a new corpus, of which nothing is left.
  package var ofNewCorpus: CorpusError {
    if case .diskFull(let path) = self { .noRoom(path: path) } else { self }
  }

  /// What an error of SQLite means for a corpus.
  init(_ error: any Error, path place: FilePath) {
    let path = place.shown
    guard let error = error as? DatabaseError else {
      self = error as? CorpusError ?? .failed(path: path, reason: "\(error)")
      return
    }
    let reason = (error.message ?? "error \(error.extendedResultCode.rawValue)")
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notSQLite(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN: self = .unreadable(path: path, reason: CorpusError.cause(place, reason))
    case .SQLITE_IOERR: self = CorpusError.input(error, path: path, reason: reason)
    default: self = .failed(path: path, reason: reason)
    }
  }

  /// A disk that takes no more bytes is reported as an input and output error by some systems.
  private static func input(_ error: DatabaseError, path: String, reason: String) -> CorpusError {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_TRUNCATE:
      .diskFull(path: path)
    case .SQLITE_IOERR_SHORT_READ: .damaged(path: path, reason: "it ends too early")
    default: .unreadable(path: path, reason: reason)
    }
  }

  private static func cause(_ path: FilePath, _ reason: String) -> String {
    guard path.folder.allows(F_OK) else { return systemMessage(errno) }
    return path.withEnding("-wal").allows(F_OK)
      ? "an import into it was interrupted, and its folder cannot be written; "
        + "copy it and \(path.shown)-wal to where you may write"
      : reason
  }
}
