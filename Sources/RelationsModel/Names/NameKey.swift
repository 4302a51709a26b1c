/// A name as it is compared: names that differ only in case, in canonical composition or in blanks
/// are one.
package struct NameKey: Hashable, Sendable {
  /// The name in small letters; texts compare by canonical equivalence.
  package let text: String

  package init(_ name: String) {
    let tidy = NameKey.tidied(name)
    // Small, then capital letters first: ẞ, ß and SS are one letter.
    text =
      tidy.utf8.allSatisfy { $0 < 0x80 }
      ? tidy.lowercased() : tidy.lowercased().uppercased().lowercased()
  }

  /// The name with one space for each run of blanks, none around it, and nothing that is not seen.
  package static func tidied(_ name: String) -> String {
    guard !isTidy(name.utf8) else { return name }
    var tidy = String.UnicodeScalarView()
    var isAfterBlank = false
    for scalar in name.unicodeScalars where !isUnseen(scalar) {
      if isBlank(scalar) {
        isAfterBlank = true
        continue
      }
      if isAfterBlank, !tidy.isEmpty { tidy.append(" ") }
      isAfterBlank = false
      tidy.append(scalar)
    }
    while let last = tidy.last, isJoiner(last) { tidy.removeLast() }
    let start = tidy.firstIndex { !isJoiner($0) } ?? tidy.endIndex
    return String(tidy[start...])
  }

  /// Whether there is nothing to tidy for certain: ASCII with single spaces between words.
  private static func isTidy(_ bytes: String.UTF8View) -> Bool {
    var previous: UInt8 = 0x20
    for byte in bytes {
      guard byte > 0x20 || byte == 0x20 && previous != 0x20, byte < 0x7F else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// Whether a code point is white space of any kind, or drawn like it.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case ..<0x80: false
    case 0x180E, 0x2800, 0x3164, 0xFFA0: true
    default: scalar.properties.isWhitespace
    }
  }

  /// Whether a code point is never seen and changes no letter: marks of direction, soft hyphens and
  /// spaces without width.
  package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
      0xFEFF:
      true
    default: false
    }
  }

  /// Whether nothing of a text is seen: it has blanks and such code points alone.
  package static func showsNothing(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      isBlank($0) || isUnseen($0) || $0.properties.isDefaultIgnorableCodePoint
        || $0.properties.generalCategory == .control
    }
  }

  /// Joiners shape letters between letters, and mean nothing around a name.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }
}
