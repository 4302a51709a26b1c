/// Texts as they stand in Markdown.
package enum MarkdownText {
  /// A line of which nothing is taken for markup, wherever it stands.
  package static func escaped(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    var result = String.UnicodeScalarView()
    for place in scalars.indices {
      if isMarkup(at: place, of: scalars) { result.append("\\") }
      result.append(scalars[place])
    }
    return String(result)
  }

  /// An http or https address in angle brackets; nil for any other.
  static func link(_ address: String) -> String? { WebLink.address(address).map { "<\($0)>" } }

  private static func isMarkup(at place: Int, of scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[place] {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$", "^", "@":
      return true
    // Where a line begins, a list or a rule.
    case "+", "-", "=": return place == 0
    case ")": return beginsWithNumber(scalars[..<place])
    // Some programs make links of what looks like an address.
    case ".":
      let name = String(String.UnicodeScalarView(scalars[..<place].suffix(3))).lowercased()
      return name == "www" || beginsWithNumber(scalars[..<place])
    case ":": return beginsAddressOrSign(scalars[(place + 1)...])
    default: return false
    }
  }

  /// Whether a colon begins what follows the scheme of an address, or the name of a sign: `:+1:`.
  private static func beginsAddressOrSign(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    if rest.first == "/" { return true }
    let name = rest.prefix { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789_+-".unicodeScalars.contains(scalar))
    }
    return !name.isEmpty && rest.dropFirst(name.count).first == ":"
  }

  private static func beginsWithNumber(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    !line.isEmpty && line.allSatisfy { ("0"..."9").contains($0) }
  }
}
