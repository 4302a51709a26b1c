/// A stretch of a citation.
enum CitationPart: Hashable, Sendable {
  case text(String)
  case strong(String)
  case emphasised(String)
  /// What a source is called, and where it can be read.
  case title(String, address: String?, language: String?)
  /// An address, to which in Markdown a title may lead already, and what stands before it.
  case address(String, isTitled: Bool, String)

  var plain: String {
    switch self {
    case .text(let text): CitationPart.spaced(text)
    case .strong(let text), .emphasised(let text): CitedText.line(text)
    case .title(let title, _, _): "“\(CitedText.line(title))”"
    case .address(let address, _, let before): before + CitedText.line(address)
    }
  }

  var markdown: String {
    switch self {
    case .text(let text): return MarkdownText.escaped(CitationPart.spaced(text))
    case .strong(let text): return "**\(MarkdownText.escaped(CitedText.line(text)))**"
    case .emphasised(let text): return "*\(MarkdownText.escaped(CitedText.line(text)))*"
    case .title(let title, let address, _):
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

  var html: String {
    switch self {
    case .text(let text): return HTMLText.escaped(CitationPart.spaced(text))
    case .strong(let text): return "<strong>\(HTMLText.line(text))</strong>"
    case .emphasised(let text): return "<em>\(HTMLText.line(text))</em>"
    case .title(let title, let address, let language):
      let tag = language.flatMap(HTMLText.languageTag).map { " lang=\"\($0)\"" } ?? ""
      let shown = "<cite\(tag)>\(HTMLText.line(title))</cite>"
      guard let link = address.flatMap(WebLink.address) else { return shown }
      return "<a href=\"\(HTMLText.escaped(link))\">\(shown)</a>"
    case .address(let address, let isTitled, let before):
      guard let link = WebLink.address(address) else {
        return HTMLText.escaped(before) + HTMLText.line(address)
      }
      let shown = HTMLText.escaped(link)
      return isTitled ? "" : HTMLText.escaped(before) + "<a href=\"\(shown)\">\(shown)</a>"
    }
  }

  /// One line that keeps a space at either end.
  private static func spaced(_ text: String) -> String {
    let line = CitedText.line(text)
    guard !line.isEmpty else { return text.isEmpty ? "" : " " }
    return (text.hasPrefix(" ") ? " " : "") + line + (text.hasSuffix(" ") ? " " : "")
  }
}
