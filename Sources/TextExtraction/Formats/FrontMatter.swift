/// The lines at the start of a text in Markdown that tell its title, author and so on, in YAML between `---` or in TOML
/// between `+++`.
struct FrontMatter {
  /// The values of each key, in lower case.
  private(set) var values: [String: [String]] = [:]

  /// Takes the front matter off the lines of a text; nil where there is none.
  init?(takenFrom lines: inout ArraySlice<String>) {
    guard let fence = lines.first, fence == "---" || fence == "+++" else { return nil }
    let end = lines.dropFirst().prefix(200).firstIndex {
      $0 == fence || fence == "---" && $0 == "..."
    }
    guard let end else { return nil }
    var key = ""
    for line in lines[lines.startIndex..<end].dropFirst() {
      let content = line.drop(while: \.isWhitespace)
      if content.hasPrefix("- "), !key.isEmpty {
        add(content.dropFirst(2), to: key)
      } else if content.count == line.count,
        let mark = content.firstIndex(of: fence == "---" ? ":" : "=")
      {
        key = content[..<mark].lowercased().filter { !$0.isWhitespace }
        take(content[content.index(after: mark)...], for: key)
      } else if let mark = content.firstIndex(of: ":"), content[..<mark] == "name" {
        add(content[content.index(after: mark)...], to: key)
      }
    }
    guard !values.isEmpty else { return nil }
    lines = lines[(end + 1)...]
  }

  func write(to article: inout ExtractedArticle) {
    article.title = first("title")
    article.authors = ["author", "authors", "by"].lazy.compactMap { values[$0] }.first ?? []
    article.issued = first("date", "published", "issued", "pubdate").flatMap(PrintedDate.edtf)
    article.publisher = first("publisher", "site", "publication")
    article.url =
      ["url", "link", "canonical", "source"].lazy
      .compactMap { NormalText.address(first($0)) }.first
    article.language = NormalText.language(first("lang", "language"))
    article.licence = first("licence", "license", "rights")
  }

  private func first(_ keys: String...) -> String? {
    keys.lazy.compactMap { values[$0]?.first }.first
  }

  /// Takes a value, or the values of a list such as `[Ann Lee, Bo Li]`.
  private mutating func take(_ value: Substring, for key: String) {
    let text = value.trimmed
    if text.hasPrefix("["), text.hasSuffix("]") {
      for part in text.dropFirst().dropLast().split(separator: ",") { add(part, to: key) }
    } else {
      add(value, to: key)
    }
  }

  private mutating func add(_ value: Substring, to key: String) {
    var text = value.trimmed[...]
    if text.hasPrefix("name:") { text = text.dropFirst(5).trimmed[...] }
    if let quote = text.first, quote == "\"" || quote == "'", text.count > 1, text.last == quote {
      text = text.dropFirst().dropLast()
    }
    if let text = NormalText.line(String(text)) { values[key, default: []].append(text) }
  }
}

extension Substring {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
