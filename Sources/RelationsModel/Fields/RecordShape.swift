/// What a mapping of the format holds: its keys, in the order in which they are written.
package struct RecordShape: Hashable, Sendable {
  /// What the mapping is, with its article, such as “an actor”.
  package let what: String
  package let fields: [Field]
  /// What must hold between the keys.
  package let rules: [Rule]

  /// One key of a mapping.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let kind: FieldKind
    package let isRequired: Bool
    /// What the key means, for somebody who is about to write it.
    package let about: String
  }

  /// What must hold between the keys of a mapping.
  package enum Rule: Hashable, Sendable {
    /// A key, or with values only one of these for it, needs others beside it.
    case needs(String, values: [String]?, others: [String])
    /// Where a key stands, others do not.
    case excludes(String, others: [String])
    /// One of the keys stands there, and not both.
    case oneOf(String, String)
    case never(String)
  }

  package init(_ what: String, _ fields: [Field], rules: [Rule] = []) {
    self.what = what
    self.fields = fields
    self.rules = rules
  }

  /// The place of a key in the order in which keys are written.
  package func rank(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// What a key can have as its value.
package indirect enum FieldKind: Hashable, Sendable {
  /// Text, without white space around it.
  case text
  /// Text with the white space around it.
  case exactText
  case id
  /// The id of a record that stands elsewhere.
  case reference
  /// A date of EDTF.
  case date
  /// A date that is exactly one day.
  case day
  /// A window over which positions are taken.
  case window
  /// A whole number from 0.
  case number
  /// True or false.
  case flag
  /// The version of the format.
  case format(Int)
  /// One of a few names.
  case choice([String])
  case webAddress
  case digest
  case list(FieldKind, counts: ClosedRange<Int>)
  /// A list, or one value instead of it.
  case oneOrMore(FieldKind)
  case record(RecordShape)

  /// What should stand where none of a few names does; empty where any text can.
  package var expectation: String {
    guard case .choice(let names) = self else { return "" }
    return "not \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }

  package static func list(_ kind: FieldKind) -> FieldKind { .list(kind, counts: 0...Int.max) }
}

extension RecordShape.Field {
  package static func required(_ name: String, _ kind: FieldKind, _ about: String) -> Self {
    Self(name: name, kind: kind, isRequired: true, about: about)
  }

  package static func optional(_ name: String, _ kind: FieldKind, _ about: String) -> Self {
    Self(name: name, kind: kind, isRequired: false, about: about)
  }
}
