import RelationsModel

/// Blanks in UTF-8, of every kind that `NameKey` knows.
enum BlankBytes {
  /// The part of a text without the blanks around it.
  static func trimmed(_ span: QuoteBatch.Span, in bytes: [UInt8]) -> QuoteBatch.Span {
    var range = span.range
    while let width = blank(atStartOf: bytes[range]) { range = range.dropFirst(width) }
    while let width = blank(atEndOf: bytes[range]) { range = range.dropLast(width) }
    return QuoteBatch.Span(start: Int32(range.lowerBound), count: Int32(range.count))
  }

  /// Whether nothing of a text is seen.
  static func showNothing(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    // What is not seen and not ASCII begins with one of these bytes.
    guard first <= 0x20 || first == 0x7F || starts.contains(first) else { return false }
    return NameKey.showsNothing(String(decoding: bytes, as: UTF8.self))
  }

  private static let starts: Set<UInt8> = [
    0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3,
  ]

  /// Whether a name is ASCII with single spaces, or in another script without blanks but such.
  static func areTidy(_ bytes: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for byte in bytes {
      // The blanks beyond ASCII begin with these bytes.
      switch byte {
      case 0x20 where previous == 0x20: return false
      case 0x20: break
      case ..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF: return false
      default: break
      }
      previous = byte
    }
    return previous != 0x20
  }

  /// How many bytes the blank has that begins a text; nil when none does.
  private static func blank(atStartOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return first <= 0x20 && isASCIIBlank(first) ? 1 : nil }
    return blankWidth(bytes.prefix(3))
  }

  private static func blank(atEndOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last else { return nil }
    if last < 0x80 { return isASCIIBlank(last) ? 1 : nil }
    let start = bytes.suffix(3).lastIndex { $0 & 0xC0 != 0x80 }
    return start.flatMap { blankWidth(bytes[$0...]) }
  }

  private static func isASCIIBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The width of the blank that the bytes begin with; blanks have three bytes at most.
  private static func blankWidth(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard [0xC2, 0xE1, 0xE2, 0xE3, 0xEF].contains(bytes.first),
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first,
      NameKey.isBlank(scalar) || isWidthless(scalar)
    else { return nil }
    return UTF8.width(scalar)
  }

  private static func isWidthless(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200B || scalar.value == 0x2060 || scalar.value == 0xFEFF
  }
}
