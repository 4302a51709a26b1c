/// A JSON value that keeps the order of its keys.
///
/// Foundation's `JSONEncoder` can sort keys or leave their order to chance, but not keep the one in
/// which a reader looks for them; and it writes controls of the C1 set, bidirectional controls and
/// invisible characters as they are, so that JSON looked at in a terminal would obey or hide them.
enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One key with its value.
  struct Member: Hashable, Sendable {
    let key: String
    let value: JSON

    init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value, indented by two spaces a level, ASCII controls and the like escaped.
  var text: String { text(indent: 0) }

  /// The value on one line, without spaces around anything.
  var compactText: String {
    var writer = JSONWriter()
    writer.writeCompact(self)
    return writer.text
  }

  func text(indent: Int) -> String {
    var writer = JSONWriter()
    writer.write(self, indent: indent)
    return writer.text
  }
}

extension JSON {
  /// A text, or null.
  static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  static func number(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }

  static func texts(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }

  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// Writes JSON values as text.
private struct JSONWriter {
  private(set) var text = ""

  mutating func write(_ value: JSON, indent: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int(let number): text += String(number)
    case .string(let string): write(string)
    case .array(let values):
      writeList("[", "]", values, indent) { writer, value, indent in
        writer.write(value, indent: indent)
      }
    case .object(let members):
      writeList("{", "}", members, indent) { writer, member, indent in
        writer.write(member.key)
        writer.text += ": "
        writer.write(member.value, indent: indent)
      }
    }
  }

  mutating func writeCompact(_ value: JSON) {
    switch value {
    case .array(let values):
      text += "["
      for (number, value) in values.enumerated() {
        if number > 0 { text += "," }
        writeCompact(value)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (number, member) in members.enumerated() {
        if number > 0 { text += "," }
        write(member.key)
        text += ":"
        writeCompact(member.value)
      }
      text += "}"
    default: write(value, indent: 0)
    }
  }

  private mutating func writeList<Item>(
    _ opening: String,
    _ closing: String,
    _ items: [Item],
    _ indent: Int,
    _ write: (inout JSONWriter, Item, Int) -> Void
  ) {
    text += opening
    for (number, item) in items.enumerated() {
      text += number == 0 ? "\n" : ",\n"
      text += String(repeating: " ", count: indent + 2)
      write(&self, item, indent + 2)
    }
    if !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += closing
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case " "..."~": text.unicodeScalars.append(scalar)
      default: if scalar.isPlain { text.unicodeScalars.append(scalar) } else { escape(scalar) }
      }
    }
    text += "\""
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar shows something of its own and changes nothing around it.
  fileprivate var isPlain: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      false
    default: !properties.isDefaultIgnorableCodePoint
    }
  }
}
