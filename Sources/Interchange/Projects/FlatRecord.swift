import RelationsModel

/// A record as a flat list of names and texts, for forms that have nothing but that: the third role’s
/// title is `roles.3.title`.
package enum FlatRecord {
  package typealias Pair = (name: String, text: String)

  /// No list of a record is longer when it is read.
  private static let mostItems = 10_000

  /// What a record has, in the order of its fields.
  package static func pairs(_ record: some DescribedRecord) -> [Pair] {
    record.members.flatMap { pairs($0.name, $0.value) }
  }

  private static func pairs(_ name: String, _ value: FieldValue?) -> [Pair] {
    switch value {
    case nil, .flag(false): []
    case .list(let values):
      values.enumerated().flatMap { pairs("\(name).\($0.offset + 1)", $0.element) }
    case .record(let members): members.flatMap { pairs("\(name).\($0.name)", $0.value) }
    default: value?.text.map { [(name, $0)] } ?? []
    }
  }

  /// The record that the pairs are of; nil where a field that it must have is missing or wrong.
  package static func record<Record: DescribedRecord>(_ pairs: [String: String]) -> Record? {
    var record = Record.blank
    for field in Record.fields {
      let value = value(field.name, field.kind, pairs)
      if value == nil, !field.isRequired { continue }
      guard field.set(&record, value) else { return nil }
    }
    return record
  }

  private static func value(
    _ name: String,
    _ kind: FieldKind,
    _ pairs: [String: String]
  ) -> FieldValue? {
    switch kind {
    case .list(let item, _):
      var values: [FieldValue] = []
      while values.count < mostItems,
        let value = value("\(name).\(values.count + 1)", item, pairs)
      {
        values.append(value)
      }
      return .list(values)
    case .record(let shape):
      let members = shape.fields.map { field in
        FieldMember(field.name, value("\(name).\(field.name)", field.kind, pairs))
      }
      let isEmpty = members.allSatisfy { member in
        member.value.map { $0 == .list([]) || $0 == .flag(false) } ?? true
      }
      return isEmpty ? nil : .record(members)
    case .number: return pairs[name].flatMap { Int($0) }.map(FieldValue.number)
    case .flag: return .flag(pairs[name] == "true")
    case .date: return pairs[name].flatMap { try? EDTFDate(parsing: $0) }.map(FieldValue.date)
    default: return pairs[name].map(FieldValue.text)
    }
  }
}
