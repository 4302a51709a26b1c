/// Writes JSON values as UTF-8.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  init() {
    // Most quotes fit.
    bytes.reserveCapacity(1_024)
  }

  mutating func write(_ value: JSON, indent: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .int(let number): bytes += String(number).utf8
    case .decimal(let number): write(number)
    case .exact(let number): append(exactly: number)
    case .string(let string): write(string)
    case .array(let values):
      writeList("[", "]", values, indent) { writer, value, indent in
        writer.write(value, indent: indent)
      }
    case .object(let members):
      writeList("{", "}", members, indent) { writer, member, indent in
        writer.write(member.key)
        writer.append(": ")
        writer.write(member.value, indent: indent)
      }
    }
  }

  /// A whole number is written without a point.
  private mutating func append(exactly number: Double) {
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 {
      bytes += String(whole).utf8
    } else {
      bytes += (number.isFinite ? "\(number)" : "null").utf8
    }
  }

  mutating func writeCompact(_ value: JSON) {
    switch value {
    case .array(let values):
      append("[")
      for (number, value) in values.enumerated() {
        if number > 0 { append(",") }
        writeCompact(value)
      }
      append("]")
    case .object(let members):
      append("{")
      for (number, member) in members.enumerated() {
        if number > 0 { append(",") }
        write(member.key)
        append(":")
        writeCompact(member.value)
      }
      append("}")
    default: write(value, indent: 0)
    }
  }

  private mutating func writeList<Item>(
    _ opening: StaticString,
    _ closing: StaticString,
    _ items: [Item],
    _ indent: Int,
    _ write: (inout JSONWriter, Item, Int) -> Void
  ) {
    append(opening)
    for (number, item) in items.enumerated() {
      append(number == 0 ? "\n" : ",\n")
      bytes.append(contentsOf: repeatElement(0x20, count: indent + 2))
      write(&self, item, indent + 2)
    }
    if !items.isEmpty {
      append("\n")
      bytes.append(contentsOf: repeatElement(0x20, count: indent))
    }
    append(closing)
  }

  /// Writes at most three digits after the point; what JSON has no number for is null.
  private mutating func write(_ number: Double) {
    guard let thousandths = Int(exactly: (number * 1_000).rounded()) else { return append("null") }
    if thousandths < 0 { append("-") }
    bytes += String(thousandths.magnitude / 1_000).utf8
    var rest = thousandths.magnitude % 1_000
    guard rest > 0 else { return }
    append(".")
    while rest > 0 {
      bytes += String(rest / 100).utf8
      rest = rest % 100 * 10
    }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  // MARK: - Texts

  private mutating func write(_ string: String) {
    bytes.append(0x22)
    var string = string
    string.withUTF8 { write($0) }
    bytes.append(0x22)
  }

  /// Writes runs of bytes that stand for themselves at once: nearly all text is such.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var place = 0
    while place < text.count {
      if JSONWriter.isPlain(text[place]) {
        place += 1
        continue
      }
      let scalar = JSONWriter.scalar(in: text, at: place)
      let end = place + UTF8.width(scalar)
      if scalar.value < 0x80 || !scalar.isPlain {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        writeEscaped(scalar)
        start = end
      }
      place = end
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether a byte is a character that needs no escape.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }

  /// A string's UTF-8 is always whole.
  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>,
    at place: Int
  ) -> Unicode.Scalar {
    var decoder = UTF8()
    var rest = text[place...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return "\u{FFFD}" }
    return scalar
  }

  private mutating func writeEscaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    default:
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        append("\\u")
        bytes.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
        bytes += digits.utf8
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar shows something of its own and changes nothing around it.
  fileprivate var isPlain: Bool {
    switch value {
    // Letters and marks of Europe and their punctuation, looked up for most quotes.
    case 0xA1...0xAC, 0xAE...0x2FF, 0x400...0x52F, 0x2010...0x2027: return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      return false
    default: return !properties.isDefaultIgnorableCodePoint
    }
  }
}
