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

  private static func decode<Value: Decodable>(_ type: [Value].Type, _ text: String) -> [Value]? {
    if text == "[]" { return [] }
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
