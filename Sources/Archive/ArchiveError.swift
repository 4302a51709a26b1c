import CorpusStore

/// Why an archive could not be used.
package enum ArchiveError: Error, Hashable, Sendable {
  case withoutLibrary
  case hasPassword
  case unreadableAddress
  /// Nothing answers at the address, and there is no replica.
  case unreachable(reason: String)
  /// The server answers and lets the role not in.
  case refused(reason: String)
  /// The database has no archive.
  case notAnArchive
  case noRights(role: String)
  /// The archive is of another version than this program's.
  case otherVersion(found: Int, expected: Int)
  /// A statement failed, with the server's sentence.
  case failed(reason: String)
  /// The connection was lost while it was used.
  case lost
  case noFolder
  case replica(String)

  /// Does what touches a server and a corpus; what fails there is told as a failure of the archive.
  static func translating<Value>(_ body: () throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try body()
    } catch let error as ArchiveError {
      throw error
    } catch let error as CorpusError {
      throw .replica(error.message)
    } catch {
      throw .replica("\(error)")
    }
  }

  /// What failed and what to try, for the user.
  package var message: String {
    switch self {
    case .withoutLibrary:
      "An archive needs libpq, which is missing. Install the package libpq5."
    case .hasPassword:
      "The address has a password in it, which other programs could see. Put it into ~/.pgpass, "
        + "or use a service or a certificate."
    case .unreadableAddress:
      "The address cannot be read. Write it as postgres://role@host/database."
    case .unreachable(let reason): "The archive’s server cannot be reached: \(reason)."
    case .refused(let reason): "The archive’s server refuses the role: \(reason)."
    case .notAnArchive:
      "The database has no archive. `entente archive init` makes one in it."
    case .noRights(let role):
      "The role “\(role)” has no right to read this archive. Ask who administers it."
    case .otherVersion(let found, let expected):
      "The archive is of version \(found), and this program reads version \(expected). "
        + (found < expected
          ? "`entente archive init` brings it up to date." : "Use a newer version of Entente.")
    case .failed(let reason): "The archive’s server says: \(reason)"
    case .lost: "The connection to the archive’s server was lost. Try again."
    case .noFolder:
      "There is no folder for the replica: neither XDG_STATE_HOME nor HOME names one."
    case .replica(let reason): reason
    }
  }
}
