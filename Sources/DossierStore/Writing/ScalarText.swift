import RelationsModel

/// The ways to write a text as YAML, of which the printer takes the plainest that keeps it.
enum ScalarText {
  /// The text on one line: as it is where YAML would read it back, and else in double quotes.
  static func inline(_ text: String, kind: FieldKind, inFlow: Bool = false) -> String {
    isPlain(text, inFlow: inFlow) && (kind.isNeverTyped || !TypedLook.has(text))
      ? text : doubleQuoted(text)
  }

  /// The lines of the text below `>-`, none wider than `columns` where words allow it; nil when the
  /// text would not come back as it is.
  static func folded(_ text: String, columns: Int) -> [String]? {
    guard let paragraphs = paragraphs(of: text), !paragraphs.contains(where: hasSpaceAtStart)
    else { return nil }
    var lines: [String] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { lines.append("") }
      if !paragraph.isEmpty { lines += wrapped(paragraph, columns: columns) }
    }
    return lines
  }

  /// The lines of the text below `|-`; nil when the text would not come back as it is.
  static func literal(_ text: String) -> [String]? {
    paragraphs(of: text).map { $0.map(String.init) }
  }

  // MARK: - On one line

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first != 0x20, last != 0x20,
      last != 0x3A
    else { return false }
    guard text.unicodeScalars.allSatisfy(isWrittenAsIs) else { return false }
    if "[]{},#&*!|>'\"%@`".utf8.contains(first) { return false }
    var previous: UInt8 = 0
    for (index, byte) in text.utf8.enumerated() {
      if index == 1, byte == 0x20, "-?:".utf8.contains(previous) { return false }
      if byte == 0x20, previous == 0x3A { return false }
      if byte == 0x23, previous == 0x20 { return false }
      if inFlow, "[]{},".utf8.contains(byte) { return false }
      previous = byte
    }
    return text.utf8.count > 1 || !"-?:".utf8.contains(first)
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where isWrittenAsIs(scalar): result.unicodeScalars.append(scalar)
      default: result += escape(scalar.value)
      }
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let (letter, width) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
  }

  /// Whether a code point stands for itself: no control, no line end of any kind, nothing that YAML
  /// forbids, and nothing that turns the direction of what follows it.
  private static func isWrittenAsIs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: true
    case 0..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF, 0xF0000...: false
    default: true
    }
  }

  // MARK: - On several lines

  /// The lines of a text that a block can hold; nil for one that needs escapes, or ends a line in
  /// spaces, which editors remove.
  private static func paragraphs(of text: String) -> [Substring]? {
    guard text.unicodeScalars.allSatisfy({ isWrittenAsIs($0) || $0 == "\n" }) else { return nil }
    // Not by characters: a line end and what follows it may be one.
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty,
      first.first != 0x20, !lines.contains(where: { $0.last == 0x20 })
    else { return nil }
    return lines.map { Substring($0) }
  }

  private static func hasSpaceAtStart(_ line: Substring) -> Bool { line.utf8.first == 0x20 }

  /// Breaks at single spaces alone: a break beside another space would come back as one space.
  private static func wrapped(_ line: Substring, columns: Int) -> [String] {
    let bytes = Array(line.utf8)
    var lines: [String] = []
    var lineStart = 0
    var wordStart = 0
    var width = 0
    // The line neither begins nor ends with a space.
    for index in 1...bytes.count
    where index == bytes.count
      || bytes[index] == 0x20 && bytes[index - 1] != 0x20 && bytes[index + 1] != 0x20
    {
      let wordWidth = HarmlessText.columns(ofBytes: bytes[wordStart..<index])
      if wordStart > lineStart, width + 1 + wordWidth > columns {
        lines.append(String(decoding: bytes[lineStart..<wordStart - 1], as: UTF8.self))
        (lineStart, width) = (wordStart, wordWidth)
      } else {
        width += wordWidth + (wordStart > lineStart ? 1 : 0)
      }
      wordStart = index + 1
    }
    return lines + [String(decoding: bytes[lineStart...], as: UTF8.self)]
  }
}

extension FieldKind {
  /// Whether a value is meant as the number or date for which other programs would take it.
  fileprivate var isNeverTyped: Bool {
    switch self {
    case .date, .day, .number, .flag, .format: true
    default: false
    }
  }
}
