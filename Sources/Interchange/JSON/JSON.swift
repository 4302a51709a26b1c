import RelationsModel

/// A JSON value that keeps the order of its keys.
///
/// Foundation's `JSONEncoder` can sort keys or leave their order to chance, but not keep the one in
/// which a reader looks for them; and it writes controls of the C1 set, bidirectional controls and
/// invisible characters as they are, so that JSON looked at in a terminal would obey or hide them.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number between whole ones, written with three digits at most.
  case decimal(Double)
  /// A number with as many digits as it takes to read it back; null where it is none.
  case exact(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One key with its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value, indented by two spaces a level, ASCII controls and the like escaped.
  package var text: String { String(decoding: bytes(indent: 0), as: UTF8.self) }

  /// The value on one line, without spaces around anything.
  package var compactText: String { String(decoding: compactBytes, as: UTF8.self) }

  /// The UTF-8 of `compactText`.
  package var compactBytes: [UInt8] {
    var writer = JSONWriter()
    writer.writeCompact(self)
    return writer.bytes
  }

  /// The UTF-8 of the value, its inner lines indented by so many spaces more.
  package func bytes(indent: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(self, indent: indent)
    return writer.bytes
  }
}

extension JSON {
  /// What stands in a field; null for nothing.
  package init(_ value: FieldValue?) {
    self =
      switch value {
      case nil: .null
      case .number(let number): .int(number)
      case .flag(let flag): .bool(flag)
      case .list(let values): .array(values.map { JSON($0) })
      case .record(let members): .object(members.map { Member($0.name, JSON($0.value)) })
      case .text, .date: .text(value?.text)
      }
  }

  /// A text, or null.
  package static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  package static func number(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }

  package static func texts(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map(JSON.string))
  }

  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
