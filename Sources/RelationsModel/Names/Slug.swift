/// The form of an id: a letter or digit, then letters, digits, `-`, `_` and `.`, 64 at most.
package enum Slug {
  package static func isSound(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    return isAlphanumeric(first) && text.utf8.allSatisfy(isAllowed)
  }

  /// The sound id that is nearest to a text; nil when little of the text would be left.
  package static func proposed(for text: String) -> String? {
    let spaced = text.unicodeScalars.map { $0 == " " ? "-" : $0 }
    let kept = spaced.filter { $0.isASCII && isAllowed(UInt8($0.value)) }
      .drop { !isAlphanumeric(UInt8($0.value)) }
    guard kept.count * 2 > spaced.count, kept.count <= 64 else { return nil }
    return String(String.UnicodeScalarView(kept))
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
