/// The paragraphs, headings and list items of a text in Markdown.
struct MarkdownBlocks {
  /// Each without its marks.
  private(set) var blocks: [String] = []
  /// The first heading of the first level.
  private(set) var title: String?
  private let definitions: Set<String>
  private var paragraph: [String] = []
  private var wasQuoted = false
  /// The fence of the code that is open.
  private var fence: String?

  init(_ lines: ArraySlice<String>) {
    definitions = Set(lines.compactMap { Self.definition($0)?.lowercased() })
    for line in lines { take(line) }
    finish()
  }

  private mutating func take(_ line: String) {
    let text = line.drop(while: \.isWhitespace)
    if let fence {
      if text.hasPrefix(fence), text.allSatisfy({ $0 == fence.first || $0.isWhitespace }) {
        finishCode()
      } else {
        paragraph.append(line)
      }
      return
    }
    let isQuoted = text.hasPrefix(">")
    if isQuoted, !wasQuoted { finish() }
    wasQuoted = isQuoted
    let content = Self.withoutQuoteMarks(text)
    if content.isEmpty || Self.definition(String(content)) != nil { return finish() }
    if content.hasPrefix("```") || content.hasPrefix("~~~") {
      finish()
      fence = String(content.prefix { $0 == content.first })
      return
    }
    if takeUnderline(content) || takeHeading(content) || takeRow(content) { return }
    if Self.isRule(content) { return finish() }
    if let item = Self.item(content) {
      finish()
      paragraph.append(item + Self.hardBreak(line))
    } else {
      paragraph.append(content + Self.hardBreak(line))
    }
  }

  /// Takes a line of `=` or `-` below a paragraph, which makes it a heading.
  private mutating func takeUnderline(_ content: Substring) -> Bool {
    guard !paragraph.isEmpty, let mark = content.first, mark == "=" || mark == "-",
      content.allSatisfy({ $0 == mark || $0.isWhitespace }), content.count > 1
    else { return false }
    finish()
    if mark == "=", title == nil { title = blocks.last }
    return true
  }

  private mutating func takeHeading(_ content: Substring) -> Bool {
    let level = content.prefix { $0 == "#" }.count
    let rest = content.dropFirst(level)
    guard (1...6).contains(level), rest.isEmpty || rest.first == " " else { return false }
    finish()
    var words = rest.split(separator: " ")
    if words.last?.allSatisfy({ $0 == "#" }) == true { words.removeLast() }
    paragraph = [words.joined(separator: " ")]
    finish()
    if level == 1, title == nil { title = blocks.last }
    return true
  }

  /// Takes a row of a table; the row of dashes below its head says nothing.
  private mutating func takeRow(_ content: Substring) -> Bool {
    let isDashes =
      content.contains("|") && content.contains("-")
      && content.allSatisfy { "|-: ".contains($0) }
    if isDashes { return true }
    guard content.hasPrefix("|"), content.hasSuffix("|"), content.count > 2 else { return false }
    if paragraph.last?.hasSuffix("\\") == false { finish() }
    let cells = content.dropFirst().dropLast().split(
      separator: "|",
      omittingEmptySubsequences: false
    )
    paragraph.append(
      cells.map { NormalText.line(String($0)) ?? "" }.filter { !$0.isEmpty }
        .joined(separator: " | ") + "\\"
    )
    return true
  }

  private mutating func finishCode() {
    fence = nil
    while paragraph.last?.allSatisfy(\.isWhitespace) == true { paragraph.removeLast() }
    if !paragraph.isEmpty { blocks.append(paragraph.joined(separator: "\n")) }
    paragraph = []
  }

  private mutating func finish() {
    if fence != nil { return finishCode() }
    guard !paragraph.isEmpty else { return }
    var text = ""
    for line in paragraph {
      let isBroken = line.hasSuffix("\\")
      text += (isBroken ? String(line.dropLast()) : line) + (isBroken ? "\n" : " ")
    }
    paragraph = []
    let plain = HTMLText.unescaped(MarkdownInline.plain(text, definitions: definitions))
    let lines = plain.split(separator: "\n").compactMap { NormalText.line(String($0)) }
    if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
  }

  /// A backslash for a line that ends with two blanks; both break a line.
  private static func hardBreak(_ line: String) -> String { line.hasSuffix("  ") ? "\\" : "" }

  private static func withoutQuoteMarks(_ line: Substring) -> Substring {
    var line = line
    while line.first == ">" { line = line.dropFirst().drop(while: \.isWhitespace) }
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }

  /// True for a line of three or more `*`, `-` or `_`.
  private static func isRule(_ content: Substring) -> Bool {
    let marks = content.filter { !$0.isWhitespace }
    guard let mark = marks.first, "*-_".contains(mark) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// The text of a list item.
  private static func item(_ content: Substring) -> String? {
    for mark in ["- ", "* ", "+ "] where content.hasPrefix(mark) {
      return String(content.dropFirst(2).drop(while: \.isWhitespace))
    }
    let number = content.prefix { $0.isASCII && $0.isNumber }
    let rest = content.dropFirst(number.count)
    guard (1...3).contains(number.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else {
      return nil
    }
    return String(rest.dropFirst(2).drop(while: \.isWhitespace))
  }

  /// The name that a line such as `[name]: https://example.org` defines a link for.
  private static func definition(_ line: String) -> String? {
    let text = line.drop(while: \.isWhitespace)
    guard text.first == "[", text.dropFirst().first != "^", let end = text.firstIndex(of: "]"),
      text[text.index(after: end)...].hasPrefix(":")
    else { return nil }
    return String(text[text.index(after: text.startIndex)..<end])
  }
}
