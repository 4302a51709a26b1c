import RelationsModel

// What a field can have, and the record that is made of a name that none has.
extension FormState {
  /// What the field that is typed on can have, of which its text is a part.
  var candidates: [FormName] {
    guard case .text(let rank) = row, let typed else { return [] }
    let field = current.shape.fields[rank]
    let all = names(for: field)
    let item = item(of: field, typed)
    guard !item.isEmpty, !all.contains(where: { $0.id == item }) else { return all }
    return FormNames.matching(item, among: all)
  }

  private func names(for field: RecordShape.Field) -> [FormName] {
    switch field.kind {
    case .choice(let names): return names.map { FormName(id: $0, words: "") }
    case .flag: return ["true", "false"].map { FormName(id: $0, words: "") }
    case .reference, .list(.reference, _), .oneOrMore(.reference):
      let all = sheet.names[field: field.name]
      let issue = current.text("issue")
      guard field.name == "proposition", !issue.isEmpty else { return all }
      // Those of the issue first; another one brings its issue along.
      return all.filter { $0.owner == issue } + all.filter { $0.owner != issue }
    case .text: return sheet.names.texts(field: field.name, of: current.text("speaker"))
    default: return []
    }
  }

  /// Whether what is typed has to be one of the candidates and is only a part of one.
  var isPart: Bool {
    guard case .text(let rank) = row, let typed else { return false }
    let field = current.shape.fields[rank]
    guard field.kind.isOfFew else { return false }
    let item = item(of: field, typed)
    return !item.isEmpty && !names(for: field).contains { $0.id == item }
  }

  /// Whether the field has one of the few values that it can have, which typing replaces.
  var isWhole: Bool {
    guard case .text(let rank) = row, let typed else { return false }
    let field = current.shape.fields[rank]
    switch field.kind {
    case .choice, .flag, .reference: return names(for: field).contains { $0.id == typed.text }
    default: return false
    }
  }

  /// Gives the field the candidate that is chosen, or else the first that has what was typed.
  mutating func takeCandidate() {
    defer { candidate = nil }
    guard candidate != nil || isPart, case .text(let rank) = row, let typed else { return }
    let found = candidates
    guard found.indices.contains(candidate ?? 0) else { return }
    let name = found[candidate ?? 0]
    let field = current.shape.fields[rank]
    let before = field.kind.isSeveral ? FormText.last(typed.text).before : ""
    current.set(field.name, before + name.id)
    if field.name == "proposition", let issue = name.owner { current.set("issue", issue) }
  }

  /// What is typed, of a list its last item.
  private func item(of field: RecordShape.Field, _ typed: TextField) -> String {
    FormText.trimmed(field.kind.isSeveral ? FormText.last(typed.text).item : typed.text)
  }

  // MARK: - New records

  /// The record that is made of a name which none has; nil where what is typed is no name of one.
  var named: (kind: RecordDraft.Kind, fields: [FieldMember])? {
    guard isPart, candidates.isEmpty, case .text(let rank) = row, let typed else { return nil }
    let field = current.shape.fields[rank]
    let name = FieldValue.text(item(of: field, typed))
    switch field.name {
    case "speaker", "by", "actor":
      return (.actor, [FieldMember("name", name), FieldMember("kind", .text("person"))])
    case "issue", "issues": return (.issue, [FieldMember("title", name)])
    case "source", "sources": return (.source, [FieldMember("title", name)])
    case "proposition":
      let issue = FieldMember("issue", FormText.value(of: current.text("issue"), as: .reference))
      return (.proposition, [issue, FieldMember("text", name)])
    default: return nil
    }
  }

  /// Names the record that was made for the field, and goes on.
  mutating func take(_ name: FormName, _ kind: FormNames.Kind) {
    sheet.names.add(name, kind)
    guard case .text(let rank) = row, let typed else { return }
    let field = current.shape.fields[rank]
    let before = field.kind.isSeveral ? FormText.last(typed.text).before : ""
    current.set(field.name, before + name.id)
    selected = min(selected + 1, rows.count - 1)
  }
}

extension FieldKind {
  /// Whether nothing but the candidates can stand in a field.
  fileprivate var isOfFew: Bool {
    switch self {
    case .choice, .flag, .reference, .list(.reference, _), .oneOrMore(.reference): true
    default: false
    }
  }
}

extension FormNames {
  /// The names that have every word of a text, those that begin with it first.
  static func matching(_ text: String, among names: [FormName]) -> [FormName] {
    let words = text.split(separator: " ").map { FoldedText.bytes(of: String($0)) }
    let found = names.filter { name in words.allSatisfy(name.has) }
    let start = FoldedText.bytes(of: text)
    return found.filter { $0.begins(with: start) } + found.filter { !$0.begins(with: start) }
  }
}
