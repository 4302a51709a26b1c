/// A value of JSON, as linked data in a page has it.
enum JSONValue: Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  /// As it is written.
  case number(String)
  case bool(Bool)
  case null

  /// Reads a text that is mostly JSON; nil where there is no value, or values nest deeper than 64.
  ///
  /// Line breaks in strings, commas too many and what stands around the value are forgiven, since pages have them.
  init?(_ text: String) {
    var reader = JSONReader(text)
    guard let value = reader.document() else { return nil }
    self = value
  }

  subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var string: String? {
    switch self {
    case .string(let text): text
    case .number(let text): text
    default: nil
    }
  }

  /// The members of an array; any other value alone.
  var values: [JSONValue] {
    if case .array(let values) = self { values } else { [self] }
  }
}

private struct JSONReader {
  private static let mostDepth = 64

  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.replacing("<![CDATA[", with: "").utf8) }

  mutating func document() -> JSONValue? {
    let opening = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    guard let opening else { return nil }
    place = opening
    return value(depth: 0)
  }

  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private mutating func skipSpaces() {
    while place < bytes.count, byte <= 0x20 { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard byte == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    guard depth < Self.mostDepth else { return nil }
    skipSpaces()
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    place += 1
    var members: [String: JSONValue] = [:]
    while true {
      while take(",") {}
      if take("}") { return .object(members) }
      skipSpaces()
      guard byte == UInt8(ascii: "\""), let name = string(), take(":"),
        let value = value(depth: depth + 1)
      else { return nil }
      members[name] = value
    }
  }

  private mutating func array(depth: Int) -> JSONValue? {
    place += 1
    var values: [JSONValue] = []
    while true {
      while take(",") {}
      if take("]") { return .array(values) }
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    }
  }

  private mutating func word() -> JSONValue? {
    let start = place
    while place < bytes.count, !Array(" \t\r\n,]}:\"[{".utf8).contains(byte) { place += 1 }
    guard place > start else { return nil }
    return switch String(decoding: bytes[start..<place], as: UTF8.self) {
    case "true": .bool(true)
    case "false": .bool(false)
    case "null": .null
    case let number: .number(number)
    }
  }

  private mutating func string() -> String? {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = byte
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: escape().utf8)
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> String {
    let byte = byte
    place += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return ""
    case UInt8(ascii: "u"):
      var units = [unit()]
      // The second half of a character beyond U+FFFF.
      if (0xD800...0xDBFF).contains(units[0]), character(at: 0) == "\\", character(at: 1) == "u" {
        place += 2
        units.append(unit())
      }
      return String(decoding: units, as: UTF16.self)
    default: return String(decoding: [byte], as: UTF8.self)
    }
  }

  private func character(at offset: Int) -> Character {
    place + offset < bytes.count
      ? Character(Unicode.Scalar(bytes[place + offset])) : "\0"
  }

  private mutating func unit() -> UInt16 {
    let digits = bytes[min(place, bytes.count)..<min(place + 4, bytes.count)]
    place += digits.count
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }
}
