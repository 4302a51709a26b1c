/// A field of a record: what it is, and where in the record its value stands.
package struct RecordField<Record>: Sendable {
  package let name: String
  package let kind: FieldKind
  package let isRequired: Bool
  /// What the key means, for somebody who is about to write it; nil where dossiers have no such key.
  package let about: String?
  package let get: @Sendable (Record) -> FieldValue?
  /// Takes over a value of the field's kind; false, and nothing done, for another.
  package let set: @Sendable (inout Record, FieldValue?) -> Bool

  init<Value: FieldValued>(
    _ name: String,
    _ path: WritableKeyPath<Record, Value> & Sendable,
    _ about: String?,
    kind: FieldKind? = nil,
    isRequired: Bool? = nil
  ) {
    self.name = name
    self.kind = kind ?? Value.fieldKind
    self.isRequired = isRequired ?? Value.isRequired
    self.about = about
    get = { $0[keyPath: path].fieldValue }
    set = { record, value in
      guard let value = Value(fieldValue: value) else { return false }
      record[keyPath: path] = value
      return true
    }
  }

  fileprivate var key: RecordShape.Field? {
    about.map { isRequired ? .required(name, kind, $0) : .optional(name, kind, $0) }
  }
}

/// What stands in a field, whatever the record.
package enum FieldValue: Hashable, Sendable, Codable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case date(EDTFDate)
  case list([FieldValue])
  case record([FieldMember])

  /// The value as one text; nil for lists and records.
  package var text: String? {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .date(let date): date.text
    case .list, .record: nil
    }
  }
}

/// A field of a record that stands in another, with its value.
package struct FieldMember: Hashable, Sendable, Codable {
  package let name: String
  package let value: FieldValue?

  package init(_ name: String, _ value: FieldValue?) {
    self.name = name
    self.value = value
  }
}

/// A type that a field can have.
package protocol FieldValued: Sendable {
  static var fieldKind: FieldKind { get }
  /// Whether there is no record without a value.
  static var isRequired: Bool { get }
  /// Nil where nothing is recorded.
  var fieldValue: FieldValue? { get }
  /// Nil where the value is of another kind.
  init?(fieldValue: FieldValue?)
}

extension FieldValued {
  package static var isRequired: Bool { true }
}

/// A record of which all fields are described.
package protocol DescribedRecord: FieldValued {
  /// What the record is, with its article, such as “an actor”.
  static var what: String { get }
  static var fields: [RecordField<Self>] { get }
  static var rules: [RecordShape.Rule] { get }
  /// The record before its fields are read.
  static var blank: Self { get }
}

extension DescribedRecord {
  package static var rules: [RecordShape.Rule] { [] }

  /// The record as a mapping of a dossier.
  package static var shape: RecordShape {
    RecordShape(what, fields.compactMap(\.key), rules: rules)
  }

  package static var fieldKind: FieldKind { .record(shape) }

  package var members: [FieldMember] { Self.fields.map { FieldMember($0.name, $0.get(self)) } }

  package var fieldValue: FieldValue? { .record(members) }

  package init?(fieldValue: FieldValue?) {
    guard case .record(let members) = fieldValue else { return nil }
    self = .blank
    for (field, member) in zip(Self.fields, members) { _ = field.set(&self, member.value) }
  }
}

extension String: FieldValued {
  package static var fieldKind: FieldKind { .text }
  package var fieldValue: FieldValue? { .text(self) }
  package init?(fieldValue: FieldValue?) {
    guard case .text(let text) = fieldValue else { return nil }
    self = text
  }
}

extension Identifier: FieldValued {
  package static var fieldKind: FieldKind { .reference }
  package var fieldValue: FieldValue? { .text(rawValue) }
  package init?(fieldValue: FieldValue?) {
    guard case .text(let text) = fieldValue else { return nil }
    self.init(text)
  }
}

extension FieldValued where Self: RawRepresentable<String> & CaseIterable {
  package static var fieldKind: FieldKind { .choice(allCases.map(\.rawValue)) }
  package var fieldValue: FieldValue? { .text(rawValue) }
  package init?(fieldValue: FieldValue?) {
    guard case .text(let text) = fieldValue else { return nil }
    self.init(rawValue: text)
  }
}

extension Int: FieldValued {
  package static var fieldKind: FieldKind { .number }
  package var fieldValue: FieldValue? { .number(self) }
  package init?(fieldValue: FieldValue?) {
    guard case .number(let number) = fieldValue else { return nil }
    self = number
  }
}

extension Bool: FieldValued {
  package static var fieldKind: FieldKind { .flag }
  package static var isRequired: Bool { false }
  package var fieldValue: FieldValue? { .flag(self) }
  package init?(fieldValue: FieldValue?) {
    guard case .flag(let flag) = fieldValue else { return nil }
    self = flag
  }
}

extension EDTFDate: FieldValued {
  package static var fieldKind: FieldKind { .date }
  package var fieldValue: FieldValue? { .date(self) }
  package init?(fieldValue: FieldValue?) {
    guard case .date(let date) = fieldValue else { return nil }
    self = date
  }
}

extension Optional: FieldValued where Wrapped: FieldValued {
  package static var fieldKind: FieldKind { Wrapped.fieldKind }
  package static var isRequired: Bool { false }
  package var fieldValue: FieldValue? { flatMap(\.fieldValue) }
  package init?(fieldValue: FieldValue?) {
    guard let fieldValue else {
      self = .none
      return
    }
    guard let value = Wrapped(fieldValue: fieldValue) else { return nil }
    self = value
  }
}

extension Array: FieldValued where Element: FieldValued {
  package static var fieldKind: FieldKind { .list(Element.fieldKind) }
  package static var isRequired: Bool { false }
  package var fieldValue: FieldValue? { .list(compactMap(\.fieldValue)) }
  package init?(fieldValue: FieldValue?) {
    guard case .list(let values) = fieldValue else { return nil }
    self = values.compactMap { Element(fieldValue: $0) }
  }
}
