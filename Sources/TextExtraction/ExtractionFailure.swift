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

  public var message: String {
    switch self {
    case .unknownFormat: "The file is in none of the formats that Entente reads articles from."
    case .damaged(let reason): "The file is damaged: \(reason)."
    case .tooLarge(let limit): "The file is too large: \(limit)."
    case .missing(let name, let package):
      "This needs \(name). Install the package \(package), then try again."
    case .noText: "The file has no text."
    }
  }
}
