import Files
import SystemPackage

/// What a form was made from, by the name that tells it from all others.
package struct FormSubject: Hashable, Sendable {
  /// What kind of source it is, then its absolute path as the file system has it.
  let name: [UInt8]

  private init(kind: String, path: [UInt8] = []) {
    name = Array(kind.utf8) + [0] + path
  }

  /// The dossier that the program carries.
  package static let shipped = FormSubject(kind: "shipped")

  /// The dossier in a folder; nil when the folder has no absolute path.
  package static func folder(_ path: FilePath) -> FormSubject? { subject("folder", path) }

  /// A corpus; nil when the file has no absolute path.
  package static func corpus(_ path: FilePath) -> FormSubject? { subject("corpus", path) }

  private static func subject(_ kind: String, _ path: FilePath) -> FormSubject? {
    path.resolved.map { FormSubject(kind: kind, path: $0.bytes) }
  }

  /// A name for files about the source: of letters and digits, and the same at every start.
  package var digits: String { Fingerprint(of: name).digits }

  /// The name of the form's file.
  var fileName: String { digits + FormSubject.fileEnding }

  static let fileEnding = ".form"
}
