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
