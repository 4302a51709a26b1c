import DossierStore
import Interchange
import RelationsModel

/// A JSON Schema of one kind of file, made from the description of the format.
///
/// It accepts what the readers accept as far as a schema can tell: whether names exist and dates are
/// in order is for `entente check`.
enum SchemaJSON {
  static func document(of file: FileShape) -> JSON {
    guard case .object(let members) = record(file.record) else { return .null }
    return .object(
      [
        JSON.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        JSON.Member("title", .string("\(file.path) of an Entente dossier")),
      ] + members
    )
  }

  private static func record(_ shape: RecordShape) -> JSON {
    let never = shape.rules.compactMap { rule in
      if case .never(let name) = rule { name } else { nil }
    }
    let properties = shape.fields.map { field in
      JSON.Member(field.name, never.contains(field.name) ? .bool(false) : described(field))
    }
    let required = shape.fields.filter(\.isRequired).map(\.name)
    let rules = shape.rules.compactMap(condition)
    return .object(
      [JSON.Member("type", .string("object")), JSON.Member("properties", .object(properties))]
        + (required.isEmpty ? [] : [JSON.Member("required", .texts(required))])
        + (rules.isEmpty ? [] : [JSON.Member("allOf", .array(rules))])
        + [JSON.Member("additionalProperties", .bool(false))]
    )
  }

  private static func described(_ field: RecordShape.Field) -> JSON {
    guard case .object(let members) = value(field.kind) else { return .null }
    return .object([JSON.Member("description", .string(field.about))] + members)
  }

  // MARK: - Values

  private static func value(_ kind: FieldKind) -> JSON {
    switch kind {
    case .text, .exactText: scalar(pattern: "\\S")
    case .id, .reference: scalar(pattern: "^\\s*[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\s*$")
    case .date: scalar(pattern: "^\\s*(\(end)|\(end)/(\(end)|\\.\\.)?|(\\.\\.)?/\(end))\\s*$")
    case .day: scalar(pattern: "^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$")
    case .window: scalar(pattern: "^\\s*(day|all|[1-9]\\d{0,5}[dwmy])\\s*$")
    case .number: scalar(pattern: "^\\s*\\d{1,9}\\s*$", number: "integer", minimum: 0)
    case .flag:
      .object([
        JSON.Member(
          "enum",
          .array([.bool(true), .bool(false), .string("true"), .string("false")])
        )
      ])
    case .format(let version):
      .object([JSON.Member("enum", .array([.int(version), .string("\(version)")]))])
    case .choice(let names): .object([JSON.Member("enum", .texts(names))])
    case .webAddress: scalar(pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://\\S+\\s*$")
    case .digest: scalar(pattern: "^\\s*sha256:[0-9a-f]{64}\\s*$")
    case .list(let item, let counts): list(item, counts)
    case .oneOrMore(let item):
      .object([JSON.Member("anyOf", .array([value(item), list(item, 0...Int.max)]))])
    case .record(let shape): record(shape)
    }
  }

  /// One end of an interval, or a whole date, of EDTF level 1.
  private static let end =
    "(-?(\\d{4}|\\d{3}X|\\d{2}XX)(-(\\d{2}|XX)(-(\\d{2}|XX)(T[0-9:.Z+-]+)?)?)?|Y-?\\d{5,6})[~?%]?"

  /// A scalar: every one is text to the readers, though other parsers take some for numbers.
  private static func scalar(
    pattern: String,
    number: String? = nil,
    minimum: Int? = nil
  ) -> JSON {
    .object(
      [
        JSON.Member("type", .texts(["string"] + (number.map { [$0] } ?? ["number", "boolean"]))),
        JSON.Member("pattern", .string(pattern)),
      ] + (minimum.map { [JSON.Member("minimum", .int($0))] } ?? [])
    )
  }

  private static func list(_ item: FieldKind, _ counts: ClosedRange<Int>) -> JSON {
    .object(
      [JSON.Member("type", .string("array")), JSON.Member("items", value(item))]
        + (counts.lowerBound > 0 ? [JSON.Member("minItems", .int(counts.lowerBound))] : [])
        + (counts.upperBound < .max ? [JSON.Member("maxItems", .int(counts.upperBound))] : [])
    )
  }

  // MARK: - Rules

  private static func condition(_ rule: RecordShape.Rule) -> JSON? {
    switch rule {
    case .never: nil
    case .oneOf(let first, let second):
      .object([JSON.Member("oneOf", .array([first, second].map { required([$0]) }))])
    case .excludes(let name, let others):
      implication(
        from: required([name]),
        to: .object([
          JSON.Member(
            "properties",
            .object(others.map { JSON.Member($0, .bool(false)) })
          )
        ])
      )
    case .needs(let name, let values, let others):
      implication(
        from: .object(
          [JSON.Member("required", .texts([name]))]
            + (values.map { values in
              let choice = JSON.object([JSON.Member("enum", .texts(values))])
              return [JSON.Member("properties", .object([JSON.Member(name, choice)]))]
            } ?? [])
        ),
        to: required(others)
      )
    }
  }

  private static func required(_ names: [String]) -> JSON {
    .object([JSON.Member("required", .texts(names))])
  }

  private static func implication(from premise: JSON, to conclusion: JSON) -> JSON {
    .object([JSON.Member("if", premise), JSON.Member("then", conclusion)])
  }
}
