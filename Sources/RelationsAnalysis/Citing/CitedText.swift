/// Makes text harmless for whatever it is pasted into or written to: no control, no override of the
/// direction of writing and nothing hidden is left in it.
package enum CitedText {
  /// One line; line breaks, tabs and runs of white space become one space.
  package static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        isSpacePending = !result.isEmpty
      } else if !isHostile(scalar) {
        if isSpacePending { result.append(" ") }
        isSpacePending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Text that keeps its line breaks and tabs; other controls that part words become a space.
  package static func block(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 &- 0x20 < 0x5F }) { return text }
    let kept = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if scalar == "\n" || scalar == "\r" || scalar == "\t" || !isHostile(scalar) { return scalar }
      return isBlank(scalar) ? " " : nil
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// Whether a scalar parts words: white space, and the controls that separate records and fields.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    // Joiners, without which some scripts and signs fall apart.
    if scalar == "\u{200C}" || scalar == "\u{200D}" { return false }
    // Tags and the selectors beside them, which can hide whole texts; noncharacters.
    if (0xE0000...0xE0FFF).contains(scalar.value) { return true }
    if scalar.properties.isNoncharacterCodePoint { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
