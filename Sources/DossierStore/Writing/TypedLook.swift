/// Texts that programs other than this one would read as a number, a date, a truth value or nothing.
///
/// Here every scalar is text, but a keyword such as 1936 or the short name NO must not become
/// something else wherever the file is read next.
enum TypedLook {
  private static let words: Set<String> = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "=", "<<", ".inf", "+.inf", "-.inf",
    ".nan",
  ]

  static func has(_ text: String) -> Bool {
    if let first = text.utf8.first,
      isDigit(first) || first == 0x2B || first == 0x2D || first == 0x2E,
      isNumber(Array(text.utf8)) || isDate(text)
    {
      return true
    }
    return text.utf8.count <= 5 && words.contains(text.lowercased())
  }

  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
    guard let first = rest.first, isDigit(first) || first == 0x2E else { return false }
    if first == 0x30, rest.count > 2, "xob".utf8.contains(rest[rest.startIndex + 1]) {
      return rest.dropFirst(2).allSatisfy { isHexadecimal($0) || $0 == 0x5F }
    }
    let whole = rest.prefix { isDigit($0) || $0 == 0x5F || $0 == 0x3A }
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == 0x2E {
      fraction = rest.dropFirst().prefix { isDigit($0) || $0 == 0x5F }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard whole.contains(where: isDigit) || fraction.contains(where: isDigit) else { return false }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      return !rest.isEmpty && rest.allSatisfy(isDigit)
    }
    return rest.isEmpty
  }

  /// A day, or a day and a time.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.prefix { $0 != 0x54 && $0 != 0x74 && $0 != 0x20 }.split(
      separator: 0x2D,
      omittingEmptySubsequences: false
    )
    return parts.count == 3 && parts[0].count == 4
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(isDigit) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
