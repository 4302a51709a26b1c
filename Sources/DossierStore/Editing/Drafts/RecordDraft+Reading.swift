import RelationsModel

extension RecordDraft {
  /// The fields of a record as they stand in its file, whether sound or not.
  package init(of id: String, in files: [DossierFile]) throws(EditFailure) {
    var editing = EditedFiles(files)
    guard id != DossierHead.id else {
      self = try RecordDraft(ofHead: editing.outline(with: id))
      return
    }
    guard let outline = try editing.outline(with: id), let item = outline.records[id],
      let place = FileEdits(outline).place(of: item), let kind = Kind(listKey: place.key)
    else { throw .notFound(id) }
    let inner = place.key == "sources" ? RecordList.inner["sources"] ?? [] : []
    let value = outline.tree.value(of: item, without: inner) { text, _ in text }
    guard case .record(var fields) = FieldValue(value) else { throw .notFound(id) }
    if let name = RecordDraft.owner(of: kind), let owner = place.owner {
      fields.append(FieldMember(name, .text(owner)))
    }
    if kind == .passage, let passage = Passage.Kind(key: place.key) {
      fields.append(FieldMember("kind", .text(passage.rawValue)))
    }
    self.init(kind, original: Original(id: id, fields: fields), fields: fields)
  }

  private init(ofHead outline: FileOutline?) throws(EditFailure) {
    guard let tree = outline?.tree, case .record(let all) = FieldValue(tree.value) else {
      throw .notFound(DossierHead.id)
    }
    let fields = all.filter { Kind.dossier.shape.rank(of: $0.name) != nil }
    self.init(
      .dossier,
      original: Original(id: DossierHead.id, fields: fields),
      fields: fields
    )
  }

  /// The fields with what somebody else has changed in the file since they were read.
  ///
  /// Throws where both have changed the same field.
  func merged(in files: [DossierFile]) throws(EditFailure) -> [FieldMember] {
    guard let original else { return fields }
    let current = try RecordDraft(of: original.id, in: files).fields
    var merged: [FieldMember] = []
    for name in kind.shape.fields.map(\.name) {
      let (mine, before, theirs) = (fields[name], original.fields[name], current[name])
      guard mine == before || theirs == before || mine == theirs else {
        throw .changedMeanwhile(original.id, field: name)
      }
      merged.append(FieldMember(name, mine == before ? theirs : mine))
    }
    return merged
  }
}

extension FileTree {
  /// All that stands in the file.
  fileprivate var value: WrittenValue {
    let members = groups[0].parts.compactMap { part in
      parts[part].key.map { ($0, value(of: part, without: []) { text, _ in text }) }
    }
    return .record(members)
  }
}

extension FieldValue {
  fileprivate init(_ value: WrittenValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map { FieldValue($0) })
    case .record(let members):
      self = .record(members.map { FieldMember($0.key, FieldValue($0.value)) })
    }
  }
}

/// A record in which another is named.
package struct RecordUse: Hashable, Sendable {
  package let kind: RecordDraft.Kind
  package let id: String

  /// The records that name a record, and those that stand under it, in the order of the files.
  package static func all(
    of id: String,
    in files: [DossierFile]
  ) throws(EditFailure) -> (naming: [RecordUse], inside: [RecordUse]) {
    var editing = EditedFiles(files)
    var (naming, inside): ([RecordUse], [RecordUse]) = ([], [])
    for path in editing.paths(with: id) {
      guard let outline = try editing.outline(of: path) else { continue }
      for item in outline.tree.parts.indices {
        guard let use = outline.use(item), use.id != id else { continue }
        if FileEdits(outline).place(of: item)?.owner == id { inside.append(use) }
        if outline.names(id, in: item) { naming.append(use) }
      }
    }
    return (naming, inside)
  }
}

extension FileOutline {
  /// The record that an item of a list of records is.
  fileprivate func use(_ item: Int) -> RecordUse? {
    guard tree.parts[item].key == nil, let key = listKey(of: item), let id = id(ofItem: item),
      let kind = RecordDraft.Kind(listKey: key)
    else { return nil }
    return RecordUse(kind: kind, id: id)
  }

  /// Whether a record names another in its own fields.
  fileprivate func names(_ id: String, in item: Int) -> Bool {
    var isFound = false
    let inner = listKey(of: item).flatMap { RecordList.inner[$0] } ?? []
    _ = tree.value(of: item, without: inner) { text, kind in
      if case .reference = kind, text == id { isFound = true }
      return text
    }
    return isFound
  }
}
