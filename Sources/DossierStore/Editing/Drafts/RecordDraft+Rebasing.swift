import RelationsModel

extension RecordDraft {
  /// The draft on top of the record as it is now: what only one side has changed is as that side has it,
  /// and of what both have changed one side's words stay.
  package func rebased(onto current: RecordDraft, keepsMine: Bool) -> RecordDraft {
    guard let original else { return self }
    let fields = kind.shape.fields.map(\.name).map { name in
      let isMine =
        self.fields[name] != original.fields[name]
        && (keepsMine || current.fields[name] == original.fields[name])
      return FieldMember(name, isMine ? self.fields[name] : current.fields[name])
    }
    return RecordDraft(
      kind,
      original: current.original,
      fields: fields.filter { $0.value != nil },
      renamed: renamed
    )
  }

  /// The fields that both sides have changed, with both sides' words.
  package func contested(by current: RecordDraft) -> [EditConflict.Field] {
    guard let original else { return [] }
    return kind.shape.fields.map(\.name).compactMap { name in
      let (mine, was, theirs) = (fields[name], original.fields[name], current.fields[name])
      guard mine != was, theirs != was, mine != theirs else { return nil }
      return EditConflict.Field(name: name, was: was?.told, mine: mine?.told, theirs: theirs?.told)
    }
  }
}

extension FieldValue {
  /// The value on one line.
  fileprivate var told: String {
    switch self {
    case .list(let items): items.map(\.told).joined(separator: "; ")
    case .record(let members):
      members.compactMap { member in member.value.map { "\(member.name): \($0.told)" } }
        .joined(separator: ", ")
    default: text ?? ""
    }
  }
}
