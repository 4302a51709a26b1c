import Foundation
import RelationsModel

/// Small lists as the JSON texts that their columns hold.
enum ListText {
  static func encoded(_ texts: [String]) -> String { encode(texts) }

  static func encoded<Record>(_ ids: [Identifier<Record>]) -> String {
    encode(ids.map(\.rawValue))
  }

  static func encoded(_ dates: [EDTFDate]) -> String { encode(dates.map(\.text)) }

  static func encoded(_ names: [PersonName]) -> String { encode(names.map(Name.init)) }

  static func texts(_ text: String?) -> [String] { decode([String].self, text) ?? [] }

  static func ids<Record>(_ text: String?) -> [Identifier<Record>] {
    texts(text).map { Identifier($0) }
  }

  static func dates(_ text: String?) -> [EDTFDate] {
    texts(text).compactMap { try? EDTFDate(parsing: $0) }
  }

  static func names(_ text: String?) -> [PersonName] {
    (decode([Name].self, text) ?? []).compactMap(\.value)
  }

  private static func encode(_ value: some Encodable) -> String {
    if let list = value as? [String], list.isEmpty { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    guard let data = try? encoder.encode(value) else { return "[]" }
    return String(decoding: data, as: UTF8.self)
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ text: String?) -> Value? {
    guard let text, text != "[]" else { return nil }
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
