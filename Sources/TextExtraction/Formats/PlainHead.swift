/// What the first lines of a plain text say of it: its title, who wrote it, for whom and when.
///
/// A line is read only where it is plainly one of these; the lines stay in the text.
struct PlainHead {
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  /// In EDTF.
  private(set) var issued: String?
  /// The paragraphs of the text, in which each of these lines is one.
  private(set) var paragraphs: [String]

  /// Reads the paragraphs of a text.
  init(_ paragraphs: [String]) {
    self.paragraphs = paragraphs
    let first = paragraphs.first.map(PlainHead.lines) ?? []
    var rest = (first.dropFirst() + paragraphs.dropFirst().prefix(3).flatMap(PlainHead.lines))[...]
    guard let line = first.first, let next = rest.first else { return }
    if PlainHead.isTitle(line), first.count == 1 || PlainHead.isOfHead(next) {
      title = line
    } else {
      rest.insert(line, at: rest.startIndex)
    }
    var count = title == nil ? 0 : 1
    while let line = rest.first, take(line) {
      rest.removeFirst()
      count += 1
    }
    let others = first.dropFirst(count)
    self.paragraphs =
      first.prefix(count) + (others.isEmpty ? [] : [others.joined(separator: "\n")])
      + paragraphs.dropFirst()
  }

  private static func lines(_ paragraph: String) -> [String] {
    paragraph.split(separator: "\n").map(String.init)
  }

  private static func isOfHead(_ line: String) -> Bool { isDate(line) || authors(of: line) != nil }

  /// Takes what a line says; false for a line of the article itself.
  private mutating func take(_ line: String) -> Bool {
    if issued == nil, PlainHead.isDate(line) {
      issued = PrintedDate.edtf(line)
      return true
    }
    guard authors.isEmpty, let (names, more) = PlainHead.authors(of: line) else { return false }
    authors = names
    issued = issued ?? (more.contains(where: \.isNumber) ? PrintedDate.edtf(more) : nil)
    publisher = more.split(separator: ",").map { $0.trimming(while: \.isWhitespace) }
      .first(where: PlainHead.isName)
    return true
  }

  /// Whether a line stands over a text as its title does: short, and no sentence.
  private static func isTitle(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard line.count <= 120, (2...20).contains(words.count), let end = line.last else {
      return false
    }
    return line.first { $0.isLetter || $0.isNumber }?.isLowercase == false
      && !".,;:”\"»".contains(end) && words[0] != "Dear" && !isOfHead(line)
  }

  /// The names of a line such as “By Ruth Keller and Paul Amsel, The Courier, 3 March 2014”, and what
  /// follows them; nil for any other line.
  private static func authors(of line: String) -> (names: [String], more: String)? {
    guard line.count <= 160, line.lowercased().hasPrefix("by ") else { return nil }
    let rest = line.dropFirst(3)
    let end = rest.firstIndex { ",|·•".contains($0) } ?? rest.endIndex
    let names = rest[..<end].split(separator: " and ", omittingEmptySubsequences: false)
      .map { $0.trimming(while: \.isWhitespace) }
    guard names.allSatisfy({ isName($0) && (2...5).contains($0.split(separator: " ").count) })
    else {
      return nil
    }
    let more = rest[end...].dropFirst().map { "|·•".contains($0) ? "," : $0 }
    return (names, String(more))
  }

  /// Whether all words begin with capitals, but for small ones such as “of”.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let small: Set<Substring> = ["of", "the", "and", "de", "van", "von", "der", "la", "du", "bin"]
    return (1...6).contains(words.count) && words.first?.first?.isUppercase == true
      && text.last.map { !".!?".contains($0) } == true
      && words.allSatisfy { word in
        small.contains(word)
          || word.first?.isUppercase == true
            && word.allSatisfy { $0.isLetter || "’'-.&".contains($0) }
      }
  }

  /// Whether a line says when and nothing else, such as “Published on Monday, 3 March 2014”.
  private static func isDate(_ line: String) -> Bool {
    guard line.count <= 60, line.contains(where: \.isNumber), PrintedDate.edtf(line) != nil else {
      return false
    }
    return line.lowercased().split { !$0.isLetter }.allSatisfy { word in
      labels.contains(String(word)) || PrintedDate.isMonth(String(word))
    }
  }

  private static let labels: Set = [
    "published", "updated", "posted", "date", "dated", "on", "at", "of", "de", "st", "nd", "rd",
    "th",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed",
    "thu", "fri", "sat", "sun", "gmt", "utc", "bst", "cet", "msk", "am", "pm", "t", "z",
  ]
}

extension StringProtocol {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed).reversed().drop(while: isTrimmed).reversed())
  }
}
