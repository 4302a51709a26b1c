import Files
import SystemPackage

/// Commands that the program proposes, as a shell takes them.
enum ProposedCommand {
  /// The dossier that is open; commands are proposed within `ProposedCommand.$place.withValue`.
  @TaskLocal static var place = DossierPlace.shipped

  /// The whole command for some words, with the dossier at its end.
  static func text(_ words: String) -> String { text(words, for: place) }

  static func text(_ words: String, for place: DossierPlace) -> String {
    switch place {
    case .shipped: "entente \(words)"
    case .folder(let path), .corpus(let path): "entente \(words) \(quoted(path))"
    case .archive(let address): "entente \(words) \(quoted(text: address.shown))"
    }
  }

  /// A path as one word of a shell, which is no option either.
  static func quoted(_ path: FilePath) -> String {
    let place = path.harmless
    // Bash, zsh and ksh, and every shell of the POSIX of 2024, read `$'\xe9'`.
    guard let path = String(validating: place), path == place.shown else {
      return "$'\(place.escaped.unicodeScalars.map(inQuotes).joined())'"
    }
    return quoted(text: path)
  }

  /// A text as one word of a shell.
  static func quoted(text path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "/._-+,:@%".unicodeScalars.contains(scalar)
    }
    return isPlain && !path.isEmpty ? path : "'\(path.replacing("'", with: #"'\''"#))'"
  }

  /// A scalar between `$'` and `'`.
  private static func inQuotes(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\", "'": "\\\(scalar)"
    case _ where scalar.properties.generalCategory == .control: FilePath(String(scalar)).shown
    default: EscapedText.readable(String(scalar))
    }
  }
}
