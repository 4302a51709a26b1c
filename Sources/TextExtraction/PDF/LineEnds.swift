/// Joins lines to paragraphs, and the halves of words that were cut at the end of a line.
struct LineEnds {
  /// The words of the text that stand within lines, in lower case.
  private var words: Set<String> = []

  init(_ pages: [PrintedPage]) {
    var isCut = false
    for line in pages.lazy.flatMap({ $0.blocks.joined() }) {
      var parts = line.text.split(separator: " ")[...]
      // Halves at the ends of lines are no words.
      if isCut { parts = parts.dropFirst() }
      isCut = line.text.last.map(LineEnds.hyphens.contains) ?? false
      if isCut { parts = parts.dropLast() }
      for part in parts { words.insert(LineEnds.word(part)) }
    }
  }

  private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{AD}"]

  /// The text without marks at its ends, in lower case.
  private static func word(_ text: Substring) -> String {
    let isInner = { (character: Character) in character.isLetter || character.isNumber }
    guard let first = text.firstIndex(where: isInner), let last = text.lastIndex(where: isInner)
    else { return "" }
    return text[first...last].lowercased()
  }

  /// Adds a line to a paragraph.
  func append(_ line: String, to paragraph: inout String) {
    guard let last = paragraph.last, let next = line.first else {
      paragraph += line
      return
    }
    guard LineEnds.hyphens.contains(last) else {
      let isUnspaced = LineEnds.isUnspaced(last) && LineEnds.isUnspaced(next)
      paragraph += (isUnspaced ? "" : " ") + line
      return
    }
    let start = paragraph.lastIndex(of: " ").map { paragraph.index(after: $0) }
    let first = paragraph[(start ?? paragraph.startIndex)...].dropLast()
    let second = line.prefix { $0 != " " }
    // A dash with a space before it is none of a word.
    if first.isEmpty {
      paragraph += " " + line
    } else {
      if last == "\u{AD}" || isOneWord(first, second) { paragraph.removeLast() }
      paragraph += line
    }
  }

  /// True where two halves with a hyphen between them are one word that was cut.
  func isOneWord(_ first: Substring, _ second: Substring) -> Bool {
    guard second.first?.isLowercase == true, first.last?.isLetter == true else { return false }
    let (head, tail) = (LineEnds.word(first), LineEnds.word(second))
    if words.contains(head + tail) { return true }
    if words.contains("\(head)-\(tail)") { return false }
    return LineEnds.endings.contains(tail) && !words.contains(tail) && !words.contains(head)
      && !LineEnds.firstHalves.contains(head)
  }

  /// Ends of English words that are no words, so that what stands before them is one with them.
  private static let endings: Set<String> = [
    "tion", "tions", "tional", "tionally", "sion", "sions", "ation", "ations", "ment", "ments",
    "mental",
    "ness", "ing", "ings", "ting", "ning", "ling", "ity", "ities", "ism", "ist", "ists", "ive",
    "ives",
    "tive", "tives", "ous", "able", "ible", "ance", "ances", "ence", "ences", "ently", "antly",
    "ally",
    "ly", "ical", "ically", "ers", "ted", "ters", "tors", "cial", "cially", "tial", "tially",
    "ture",
    "tures", "cy", "cies", "ties", "ry", "ries", "gy", "gies", "nal", "tic", "tics", "cal", "cally",
    "dent", "dents", "dence", "rity", "lity", "bility", "tary", "sary", "ization", "isation",
    "ized",
    "ised", "izing", "ising", "eign", "ern", "erment", "ernment", "ernments", "ulation", "ulations",
    "ulate", "ulated", "ication", "ications", "icated", "icating", "lution", "lutions",
  ]
  /// First halves of English compounds.
  private static let firstHalves: Set<String> = [
    "well", "self", "non", "anti", "pro", "co", "ex", "half", "long", "short", "high", "low", "all",
    "cross", "far", "ill", "pre", "post", "re", "semi", "vice", "mid", "quasi", "trans", "inter",
  ]

  /// True for characters of scripts that put no spaces between words.
  private static func isUnspaced(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x3000...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
      || (0xFF00...0xFFEF).contains(value)
  }
}
