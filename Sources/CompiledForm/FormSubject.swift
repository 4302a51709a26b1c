import Files
import SystemPackage

/// What a form was made from, by the name that tells it from all others.
package struct FormSubject: Hashable, Sendable {
  /// What kind of source it is, then its absolute path as the file system has it.
  let name: [UInt8]
  /// What follows the digits in the name of the file.
  private let ending: String

  private init(kind: String, path: [UInt8] = []) {
    name = Array(kind.utf8) + [0] + path
    ending = FormSubject.fileEnding
  }

  private init(_ name: [UInt8], ending: String) {
    self.name = name
    self.ending = ending
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
  var fileName: String { digits + ending }

  static let fileEnding = ".form"
  static let manifestEnding = ".set"
  static let segmentEnding = ".segment"

  /// What names the later segments.
  var manifest: FormSubject { FormSubject(name, ending: FormSubject.manifestEnding) }

  /// A later segment by the name that its manifest has for it.
  func segment(_ name: String) -> FormSubject {
    FormSubject(self.name, ending: "-\(name)\(FormSubject.segmentEnding)")
  }

  /// A name that no segment has.
  static var newSegment: String {
    let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    return String(repeating: "0", count: FormManifest.nameCount - digits.utf8.count) + digits
  }
}
