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
    }
  }

  /// A path as one word of a shell, which is no option either.
  static func quoted(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./\(path)" : path
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "/._-+,:@%".unicodeScalars.contains(scalar)
    }
    return isPlain && !path.isEmpty ? path : "'\(path.replacing("'", with: #"'\''"#))'"
  }
}
