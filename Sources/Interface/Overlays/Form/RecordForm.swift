import RelationsModel

/// The fields of a record with what is typed into them.
package struct RecordForm: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case text(TextField)
    /// The records in a field that holds such, each with a form of its own.
    case records([RecordForm])
  }

  /// More characters than any field of a record needs.
  private static let limit = 10_000

  package let shape: RecordShape
  /// One for each field of the shape.
  package var values: [Value]
  /// The id that the record has in its file.
  let originalID: String?

  init(_ shape: RecordShape, _ members: [FieldMember] = [], isNew: Bool) {
    self.shape = shape
    originalID = isNew ? nil : members["id"]?.text
    values = shape.fields.map { field in
      let value = members[field.name]
      guard let inner = field.kind.record else {
        return .text(TextField(FormText.text(of: value), limit: RecordForm.limit))
      }
      let items: [FieldValue] =
        switch value {
        case .list(let items): items
        case .record: [value].compactMap(\.self)
        default: []
        }
      return .records(
        items.map { item in
          guard case .record(let members) = item else { return RecordForm(inner, isNew: true) }
          return RecordForm(inner, members, isNew: isNew)
        }
      )
    }
  }

  /// The form with what was typed into it before.
  init(_ shape: RecordShape, _ typed: UnfinishedForm.Typed) {
    self.shape = shape
    originalID = typed.originalID
    values = shape.fields.map { field in
      guard let inner = field.kind.record else {
        return .text(TextField(typed.texts[field.name] ?? "", limit: RecordForm.limit))
      }
      return .records((typed.records[field.name] ?? []).map { RecordForm(inner, $0) })
    }
  }

  /// What is typed, without fields that have nothing.
  package var members: [FieldMember] {
    zip(shape.fields, values).compactMap { field, value in
      switch value {
      case .text(let text):
        return FormText.value(of: text.text, as: field.kind).map { FieldMember(field.name, $0) }
      case .records(let forms):
        let items = forms.map { FieldValue.record($0.members) }
        guard let first = items.first else { return nil }
        return FieldMember(field.name, field.kind.isList ? .list(items) : first)
      }
    }
  }

  /// The records whose ids were typed over, inner ones first.
  var renamings: [RecordDraft.Renaming] {
    let inner = values.flatMap { value -> [RecordDraft.Renaming] in
      if case .records(let forms) = value { forms.flatMap(\.renamings) } else { [] }
    }
    guard let old = originalID, let new = members["id"]?.text, old != new else { return inner }
    return inner + [RecordDraft.Renaming(old, to: new)]
  }

  /// The text of a field.
  func text(_ name: String) -> String {
    guard let rank = shape.rank(of: name), case .text(let field) = values[rank] else { return "" }
    return FormText.trimmed(field.text)
  }

  mutating func set(_ name: String, _ text: String) {
    guard let rank = shape.rank(of: name) else { return }
    values[rank] = .text(TextField(text, limit: RecordForm.limit))
  }

  /// The first field that lacks what it needs.
  var lacking: RecordShape.Field? {
    zip(shape.fields, values).first { field, value in
      guard field.isRequired, field.name != "id" else { return false }
      switch value {
      case .text(let text): return text.text.allSatisfy(\.isWhitespace)
      case .records(let forms): return forms.isEmpty
      }
    }?.0
  }

  /// The record in a few words: its id, and what else tells it from others.
  var summary: String {
    let texts = members.filter { $0.name != "id" }.compactMap { member in
      let text = FormText.text(of: member.value)
      return text.isEmpty ? nil : text
    }
    return ([text("id")] + texts).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  // MARK: - Forms inside

  /// The place of a form inside another.
  package struct Level: Hashable, Sendable {
    package let field: Int
    package let item: Int
    /// The row from which one came there.
    let row: Int
  }

  subscript(path: ArraySlice<Level>) -> RecordForm {
    get {
      guard let level = path.first, case .records(let forms) = values[level.field],
        forms.indices.contains(level.item)
      else { return self }
      return forms[level.item][path.dropFirst()]
    }
    set {
      guard let level = path.first else {
        self = newValue
        return
      }
      guard case .records(var forms) = values[level.field], forms.indices.contains(level.item)
      else { return }
      forms[level.item][path.dropFirst()] = newValue
      values[level.field] = .records(forms)
    }
  }
}

extension FieldKind {
  /// The shape of the records that stand in a field.
  var record: RecordShape? {
    switch self {
    case .record(let shape): shape
    case .list(let item, _): item.record
    default: nil
    }
  }

  var isList: Bool { if case .list = self { true } else { false } }

  /// How many records can stand in a field.
  var mostRecords: Int { if case .list(_, let counts) = self { counts.upperBound } else { 1 } }

  /// Whether there can be several texts.
  var isSeveral: Bool {
    switch self {
    case .list, .oneOrMore: true
    default: false
    }
  }
}
