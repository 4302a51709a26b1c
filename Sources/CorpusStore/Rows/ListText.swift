import Foundation
import RelationsModel

/// Small lists as the JSON texts that their columns hold.
enum ListText {
  static func encoded(_ texts: [String]) -> String { encode(texts) }

  /// Texts, dates or names.
  static func encoded(_ values: [FieldValue]) -> String {
    let names = values.compactMap { PersonName(fieldValue: $0) }
    return names.isEmpty ? encode(values.compactMap(\.text)) : encode(names.map(Name.init))
  }

  /// The texts of a list; nil where there is none.
  static func texts(_ text: String) -> [String]? { decode([String].self, text) }

  /// The names of a list; nil where there is none, or one of them is no name.
  static func names(_ text: String) -> [PersonName]? {
    guard let found = decode([Name].self, text) else { return nil }
    let names = found.compactMap(\.value)
    return names.count == found.count ? names : nil
  }

  private static func encode(_ value: some Encodable) -> String {
    if let list = value as? [String], list.isEmpty { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    guard let data = try? encoder.encode(value) else { return "[]" }
    return String(decoding: data, as: UTF8.self)
  }

  /// The text of a list of one that needs no escapes, as those of events are; nil for any other.
  ///
  /// A table of events has two such lists in each of its rows.
  private static func single(_ text: String) -> String? {
    let bytes = text.utf8
    guard bytes.count > 4, bytes.starts(with: [0x5B, 0x22]), text.hasSuffix("\"]") else {
      return nil
    }
    let inner = bytes.dropFirst(2).dropLast(2)
    let isPlain = inner.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    return isPlain ? String(inner) : nil
  }

  private static func decode<Value: Decodable>(_ type: [Value].Type, _ text: String) -> [Value]? {
    if text == "[]" { return [] }
    if let single = single(text), let list = [single] as? [Value] { return list }
    return try? JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// A name as CSL-JSON writes it.
  private struct Name: Codable {
    var family: String?
    var given: String?
    var literal: String?

    init(_ name: PersonName) {
      switch name {
      case .parts(let family, let given):
        self.family = family
        self.given = given
      case .literal(let name): literal = name
      }
    }

    var value: PersonName? {
      if let family { return .parts(family: family, given: given) }
      return literal.map(PersonName.literal)
    }
  }
}
