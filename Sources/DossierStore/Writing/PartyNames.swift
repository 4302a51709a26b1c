import RelationsModel

/// The two parties of a dossier that is to be started, as somebody names them.
package struct PartyNames: Hashable, Sendable {
  package let first: Party
  package let second: Party

  /// Reads two names with a comma between them; a name with a comma in it stands in double quotes.
  package init(parsing text: String) throws(PartyNamesError) {
    let names = try PartyNames.two(in: text)
    var ids = names.enumerated().map { place, name in
      PartyNames.slug(of: name) ?? "party-\(place + 1)"
    }
    if ids[0] == ids[1] { ids = ["\(ids[0])-1", "\(ids[1])-2"] }
    let shorts = PartyNames.shortNames(names)
    first = Party(id: Party.ID(ids[0]), name: names[0], shortName: shorts[0])
    second = Party(id: Party.ID(ids[1]), name: names[1], shortName: shorts[1])
  }

  /// Two names with a comma between them, as they are written.
  package static func two(in text: String) throws(PartyNamesError) -> [String] {
    let names = try names(in: text)
    guard names.count == 2 else { throw .wrongCount(names.count) }
    for name in names {
      guard !name.isEmpty else { throw .empty }
      guard name.unicodeScalars.allSatisfy(PartyNames.isPrintable) else { throw .unprintable }
      guard name.unicodeScalars.count <= 200 else { throw .tooLong }
    }
    guard FoldedText.bytes(of: names[0]) != FoldedText.bytes(of: names[1]) else { throw .same }
    return names
  }

  private static func names(in text: String) throws(PartyNamesError) -> [String] {
    var names: [String] = []
    var name = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        name.unicodeScalars.append(scalar)
        scalars.removeFirst()
      case "\"" where isQuoted || name.trimmed.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        names.append(name.trimmed)
        name = ""
      default: name.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted else { throw .openQuote }
    return names + [name.trimmed]
  }

  /// Controls, and what turns the direction of text or is never seen, have no place in a name.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    // Joiners shape the letters of some scripts.
    case .format: scalar.value == 0x200C || scalar.value == 0x200D
    default: true
    }
  }

  // MARK: - Ids and short names

  private static let letters: [Unicode.Scalar: String] = [
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
    "ŋ": "ng",
  ]

  /// The name in small letters without accents, and hyphens between its words; nil when some of its
  /// letters have no Latin form.
  private static func slug(of name: String) -> String? {
    var words: [String] = []
    var word = ""
    for scalar in String(decoding: FoldedText.bytes(of: name), as: UTF8.self).unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if let letters = letters[scalar] {
        word += letters
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        return nil
      } else if scalar != "'" {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    let slug = String(words.joined(separator: "-").prefix(60))
    return slug.isEmpty ? nil : slug
  }

  /// Initials, or the first letters of a single word, as many as tell the two apart.
  private static func shortNames(_ names: [String]) -> [String] {
    for count in 2...6 {
      let shorts = names.map { shortName(of: $0, letters: count) }
      if shorts[0] != shorts[1] { return shorts }
    }
    return names
  }

  private static func shortName(of name: String, letters count: Int) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    let initials = words.filter { $0.first?.isUppercase ?? false }.compactMap(\.first)
    let letters =
      initials.count > 1 && count < 4
      ? Array(initials.prefix(4)) : Array(words.joined().prefix(count))
    return letters.isEmpty ? name : String(letters).uppercased()
  }
}

/// Why two names of parties cannot be had from a text.
package enum PartyNamesError: Error, Hashable, Sendable {
  case wrongCount(Int)
  case openQuote, empty, unprintable, tooLong, same

  /// What is wrong, and what to write.
  package var message: String {
    switch self {
    case .wrongCount(let count):
      "A dossier has two parties, not \(count). Write two names with a comma between them, such as "
        + "'France,Germany', and a name that has a comma itself in double quotes: "
        + "'\"Korea, Republic of\",Japan'."
    case .openQuote: "A double quote is not closed. Inside quotes write \"\" for one."
    case .empty: "The name of a party is empty. Write two names, such as 'France,Germany'."
    case .unprintable:
      "The name of a party holds a character that cannot be seen, such as a control character or a "
        + "line end. Type the name anew, without it."
    case .tooLong:
      "The name of a party has more than 200 characters. Use the name by which it is known."
    case .same: "The two parties have the same name. Give each its own."
    }
  }
}
