/// Why no article could be read from a file.
public enum ExtractionFailure: Error, Hashable, Sendable {
  /// The bytes are in none of the forms that are read.
  case unknownFormat
  /// The file breaks the rules of its form; `reason` says where, such as "the archive ends early".
  case damaged(reason: String)
  /// A bound was exceeded; `limit` says which, such as "more than 100 MB when unpacked".
  case tooLarge(limit: String)
  /// A library or program is missing; `package` is its name in Debian.
  case missing(name: String, package: String)
  /// The file is sound, and has no text.
  case noText
  /// The file cannot be opened; `reason` is the system's, such as "no such file".
  case unreadable(reason: String)
  /// The file asks for a password.
  case locked
  /// The system does not confine the process that would read the file, so it is not read.
  case unconfined(reason: String)
  /// The process that read the file ended without an answer; `reason` says how, such as "signal 11".
  case broken(reason: String)

  public var message: String {
    switch self {
    case .unknownFormat: "The file is in none of the formats that Entente reads articles from."
    case .damaged(let reason): "The file is damaged: \(reason)."
    case .tooLarge(let limit): "The file is too large: \(limit)."
    case .missing(let name, let package):
      "This needs \(name). Install the package \(package), then try again."
    case .noText: "The file has no text."
    case .unreadable(let reason): "The file cannot be read: \(reason)."
    case .locked: "The file is protected by a password."
    case .unconfined(let reason):
      "The file is not read, because the system does not confine what reads it: \(reason)."
    case .broken(let reason): "Reading the file failed: \(reason). Please report it."
    }
  }
}
