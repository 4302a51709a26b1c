/// References to characters in HTML, such as `&eacute;`, `&#233;` and `&#xE9;`.
enum CharacterReference {
  /// The text of UTF-8 with its references replaced.
  ///
  /// A name without its semicolon counts in text, as in browsers, only where no letter or digit follows; in an
  /// attribute not at all, since addresses have parameters such as `&copy=2`.
  static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isAttribute: Bool) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "&"),
        let found = reference(in: bytes[(place + 1)...], isAttribute: isAttribute)
      {
        text.append(contentsOf: String(found.scalar).utf8)
        place = found.end
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func reference(
    in bytes: Slice<UnsafeBufferPointer<UInt8>>,
    isAttribute: Bool
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    if bytes.first == UInt8(ascii: "#") { return number(in: bytes.dropFirst()) }
    let name = bytes.prefix(32).prefix { isWordByte($0) }
    guard !name.isEmpty, let scalar = named[String(decoding: name, as: UTF8.self)] else {
      return nil
    }
    let isClosed = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    if !isClosed, isAttribute { return nil }
    return (scalar, name.endIndex + (isClosed ? 1 : 0))
  }

  private static func number(
    in bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHexadecimal = bytes.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = (isHexadecimal ? bytes.dropFirst() : bytes).prefix {
      isHexadecimal ? isWordByte($0) && isHexadecimalDigit($0) : (0x30...0x39).contains($0)
    }
    guard !digits.isEmpty else { return nil }
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    let isClosed = digits.endIndex < bytes.endIndex && bytes[digits.endIndex] == UInt8(ascii: ";")
    return (scalar(value ?? 0), digits.endIndex + (isClosed ? 1 : 0))
  }

  /// The character of a number.
  ///
  /// Those from 128 to 159 mean what windows-1252 has there; what is no character is U+FFFD.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    let isMark = (0x80...0x9F).contains(value)
    let value = isMark ? UInt32(TextDecoding.westernMarks[Int(value) - 0x80]) : value
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
