/// Text without characters that a terminal or a reader could take for something else.
enum CleanText {
  /// The text on one line: every control is a space, and spaces at both ends are dropped.
  static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isHidden(scalar) {
      scalars.append(isControl(scalar) ? " " : scalar)
    }
    return String(String(scalars).drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The text with its line breaks, and without every other control.
  static func lines(_ text: String) -> String {
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || !isControl(scalar) && !isHidden(scalar)
    }
    if isClean { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isHidden(scalar) {
      if scalar == "\n" || !isControl(scalar) { scalars.append(scalar) }
      if scalar == "\t" { scalars.append(" ") }
    }
    return String(scalars)
  }

  /// The text with a line feed for each line break of whatever kind.
  static func withPlainBreaks(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte != 0x0A || last != 0x0D {
        bytes.append(byte == 0x0D ? 0x0A : byte)
      }
      last = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines with one empty line at most between two of them, and no blanks at their ends.
  static func paragraphs(_ lines: [String]) -> String {
    var kept: [Substring] = []
    for line in lines {
      let end = line.lastIndex { !$0.isWhitespace }
      let line = end.map { line[...$0] } ?? ""
      if !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
    }
    if kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// Marks that turn the direction of text around, and those of byte order.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || scalar == "\u{FEFF}"
  }
}
