/// Articles from plain text.
package enum PlainArticle {
  /// Reads a text in UTF-8, or in the encoding of its byte order mark, or else in windows-1252.
  ///
  /// Its first lines tell its title, authors, publisher and date, where they plainly do.
  package static func read(
    _ bytes: [UInt8],
    charset: String? = nil
  ) throws(ExtractionFailure) -> ExtractedArticle {
    let paragraphs = paragraphs(of: TextDecoding.string(from: bytes, declared: charset))
    guard !paragraphs.isEmpty else { throw .noText }
    let head = PlainHead(paragraphs)
    var article = ExtractedArticle(text: head.paragraphs.joined(separator: "\n\n"))
    article.title = head.title
    article.authors = head.authors
    article.publisher = head.publisher
    article.issued = head.issued
    return article
  }

  /// The paragraphs of a text: parted by empty lines, or each on a line of its own where lines are not wrapped.
  static func paragraphs(of text: String) -> [String] {
    let lines = lines(of: text)
    let width = lines.map(\.count).max() ?? 0
    var paragraphs: [[String]] = [[]]
    for line in lines {
      let isIndented = line.hasPrefix("  ") && !(paragraphs.last?.last?.hasPrefix("  ") ?? true)
      if line.allSatisfy(\.isWhitespace) || isIndented { paragraphs.append([]) }
      if !line.allSatisfy(\.isWhitespace) { paragraphs[paragraphs.count - 1].append(line) }
      if width > mostWrapped { paragraphs.append([]) }
    }
    let words = Set(text.split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() })
    return paragraphs.filter { !$0.isEmpty }.map { joined($0, width: width, words: words) }
  }

  /// Lines are wrapped where none is longer than this many characters.
  private static let mostWrapped = 120

  private static func lines(of text: String) -> [String] {
    let text = NormalText.normal(
      CleanText.withPlainBreaks(text).replacing("\u{0C}", with: "\n\n")
        .replacing("\t", with: "    ")
    )
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  /// A paragraph on one line where its lines were wrapped, else with the line breaks it has, as a poem.
  private static func joined(_ lines: [String], width: Int, words: Set<String>) -> String {
    let trimmed = lines.map { String($0.drop(while: \.isWhitespace)) }
    let pairs = zip(lines, trimmed.dropFirst())
    // A line is wrapped where the next word had no room left.
    let wrapped = pairs.filter { line, next in
      line.count + 1 + (next.split(separator: " ").first?.count ?? 0) > width * 9 / 10
    }
    let isWrapped = wrapped.count * 3 >= (lines.count - 1) * 2
    var text = ""
    for line in trimmed {
      if text.isEmpty {
        text = line
      } else if !isWrapped || isItem(line) {
        text += "\n" + line
      } else {
        join(line, to: &text, words: words)
      }
    }
    return text.split(separator: "\n").map { NormalText.line(String($0)) ?? "" }
      .joined(separator: "\n")
  }

  private static func isItem(_ line: String) -> Bool {
    for mark in ["- ", "* ", "• ", "– ", "— "] where line.hasPrefix(mark) { return true }
    let number = line.prefix(while: \.isNumber)
    return (1...3).contains(number.count)
      && [". ", ") "].contains(line.dropFirst(number.count).prefix(2))
  }

  /// Adds a line.
  ///
  /// A hyphen at the end of the text stays, unless the text has the word without it elsewhere.
  private static func join(_ line: String, to text: inout String, words: Set<String>) {
    guard text.hasSuffix("-"), text.dropLast().last?.isLetter == true, line.first?.isLetter == true
    else {
      text += " " + line
      return
    }
    let start = text.split { !$0.isLetter && $0 != "-" }.last?.dropLast() ?? ""
    let end = line.prefix { $0.isLetter }
    if words.contains((start + end).lowercased()), !words.contains((start + "-" + end).lowercased())
    {
      text.removeLast()
    }
    text += line
  }
}
