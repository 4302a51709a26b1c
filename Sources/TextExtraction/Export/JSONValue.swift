/// A value of JSON (RFC 8259).
enum JSONValue: Hashable {
  case null
  case flag(Bool)
  /// As it is written.
  case number(String)
  case text(String)
  case list([JSONValue])
  /// The last of several fields with one name counts.
  case object([String: JSONValue])

  /// Reads a document.
  init(_ bytes: [UInt8]) throws(ExtractionFailure) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  subscript(name: String) -> JSONValue? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }

  /// A text that is not empty, or a number as it is written.
  var text: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }

  /// The values of a list; none for anything else.
  var list: [JSONValue] {
    if case .list(let values) = self { values } else { [] }
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var place = 0

  private static let mostDepth = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  mutating func document() throws(ExtractionFailure) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard place == bytes.count else { throw failure }
    return value
  }

  private var failure: ExtractionFailure { .damaged(reason: "its JSON is wrong at byte \(place)") }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(ExtractionFailure) -> JSONValue {
    skipSpace()
    guard depth < JSONParser.mostDepth, place < bytes.count else { throw failure }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    default:
      for (word, value) in JSONParser.words where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        return value
      }
      throw failure
    }
  }

  private static let words: [(String, JSONValue)] = [
    ("true", .flag(true)), ("false", .flag(false)), ("null", .null),
  ]

  private mutating func number() -> JSONValue {
    let digits = bytes[place...].prefix { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    place = digits.endIndex
    return .number(String(decoding: digits, as: UTF8.self))
  }

  private mutating func list(_ depth: Int) throws(ExtractionFailure) -> JSONValue {
    place += 1
    skipSpace()
    var values: [JSONValue] = []
    if take("]") { return .list(values) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure }
    return .list(values)
  }

  private mutating func object(_ depth: Int) throws(ExtractionFailure) -> JSONValue {
    place += 1
    skipSpace()
    var fields: [String: JSONValue] = [:]
    if take("}") { return .object(fields) }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw failure }
      let name = try string()
      skipSpace()
      guard take(":") else { throw failure }
      fields[name] = try value(depth: depth + 1)
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure }
    return .object(fields)
  }

  private mutating func string() throws(ExtractionFailure) -> String {
    place += 1
    var units: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        units += String(try escape()).utf8
      } else {
        units.append(byte)
      }
    }
    throw failure
  }

  private mutating func escape() throws(ExtractionFailure) -> Unicode.Scalar {
    guard place < bytes.count else { throw failure }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
    case UInt8(ascii: "u"): return try unicodeEscape()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    default: throw failure
    }
  }

  private mutating func unicodeEscape() throws(ExtractionFailure) -> Unicode.Scalar {
    let first = try unit()
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let start = place
    guard take("\\"), take("u"), let second = try? unit(), (0xDC00..<0xE000).contains(second) else {
      place = start
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(ExtractionFailure) -> UInt32 {
    guard place + 4 <= bytes.count else { throw failure }
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = TransferEncoding.hexDigit(byte) else { throw failure }
      value = value << 4 | UInt32(digit)
    }
    place += 4
    return value
  }
}
