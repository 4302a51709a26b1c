import RelationsQuery

/// What is shown, as part of the name of a file.
enum FileNameText {
  private static let mostCharacters = 40

  /// A filter in letters, digits and hyphens, such as `issue-ukraine-not-party-russia`; nil where it
  /// narrows nothing or holds neither letters nor digits.
  static func name(of filter: Filter) -> String? {
    guard filter.isNarrowing else { return nil }
    let words = filter.text.split(separator: " ").flatMap { term -> [String] in
      (term.hasPrefix("-") ? ["not"] : []) + stretches(of: term)
    }
    var name = ""
    for word in words {
      let longer = name.isEmpty ? word : "\(name)-\(word)"
      guard longer.count <= mostCharacters else { break }
      name = longer
    }
    if name.isEmpty { name = String((words.first ?? "").prefix(mostCharacters)) }
    return name.isEmpty ? nil : name
  }

  /// The stretches of letters and digits, in lower case; letters of all scripts stay.
  private static func stretches(of text: Substring) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
