/// A stretch of a citation.
enum CitationPart: Hashable, Sendable {
  case text(String)
  case strong(String)
  case emphasised(String)
  /// What a source is called, and where it can be read.
  case title(String, address: String?)
  /// An address, to which in Markdown a title may lead already, and what stands before it.
  case address(String, isTitled: Bool, String)

  var plain: String {
    switch self {
    case .text(let text): CitationPart.spaced(text)
    case .strong(let text), .emphasised(let text): CitedText.line(text)
    case .title(let title, _): "“\(CitedText.line(title))”"
    case .address(let address, _, let before): before + CitedText.line(address)
    }
  }

  var markdown: String {
    switch self {
    case .text(let text): return MarkdownText.escaped(CitationPart.spaced(text))
    case .strong(let text): return "**\(MarkdownText.escaped(CitedText.line(text)))**"
    case .emphasised(let text): return "*\(MarkdownText.escaped(CitedText.line(text)))*"
    case .title(let title, let address):
      let shown = "*\(MarkdownText.escaped(CitedText.line(title)))*"
      guard let link = address.flatMap(MarkdownText.link) else { return shown }
      return "[\(shown)](\(link))"
    case .address(let address, let isTitled, let before):
      guard let link = MarkdownText.link(address) else {
        return before + MarkdownText.escaped(CitedText.line(address))
      }
      return isTitled ? "" : before + link
    }
  }

  /// One line that keeps a space at either end.
  private static func spaced(_ text: String) -> String {
    let line = CitedText.line(text)
    guard !line.isEmpty else { return text.isEmpty ? "" : " " }
    return (text.hasPrefix(" ") ? " " : "") + line + (text.hasSuffix(" ") ? " " : "")
  }
}

/// Texts as they stand in Markdown.
enum MarkdownText {
  /// A line of which nothing is taken for markup, wherever it stands.
  static func escaped(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    var result = String.UnicodeScalarView()
    for place in scalars.indices {
      if isMarkup(at: place, of: scalars) { result.append("\\") }
      result.append(scalars[place])
    }
    return String(result)
  }

  /// An http or https address in angle brackets; nil for any other.
  static func link(_ address: String) -> String? {
    let address = CitedText.line(address)
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    guard isWeb, !address.unicodeScalars.contains(where: isForeign) else { return nil }
    return "<\(address)>"
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "<" || scalar == ">" || scalar == "\\"
  }

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
    case ":": return place + 1 < scalars.count && scalars[place + 1] == "/"
    default: return false
    }
  }

  private static func beginsWithNumber(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    !line.isEmpty && line.allSatisfy { ("0"..."9").contains($0) }
  }
}
