import RelationsModel

extension EditStage {
  /// Gives a record another id, there and wherever it is named.
  mutating func rename(
    _ old: String,
    _ new: String,
    _ files: inout EditedFiles
  ) throws(EditFailure) {
    guard Slug.isSound(new) else { throw .unsoundID(new) }
    let ids = DossierWriter.ids(of: records.dossier)
    guard ids.contains(old) else { throw .notFound(old) }
    guard !ids.contains(new) else { throw .taken(new) }
    for path in files.paths(with: old) {
      guard let outline = try files.outline(of: path) else { continue }
      var edits = FileEdits(outline)
      for item in outline.writtenItems { edits.rename(old, new, in: item) }
      let splices = edits.splices()
      guard !splices.isEmpty else { continue }
      guard let bytes = RecordSplice.apply(splices, to: outline.bytes) else { throw .notKept(old) }
      files.set(path, bytes, splices)
    }
    isRenamed = true
  }
}

extension FileEdits {
  /// Renames a record in what is written together with an item.
  fileprivate mutating func rename(_ old: String, _ new: String, in item: Int) {
    let inner = outline.listKey(of: item) == "sources" ? RecordList.inner["sources"] ?? [] : []
    var isFound = false
    let value = outline.tree.value(of: item, without: inner) { text, kind in
      guard text == old, kind.isName else { return text }
      isFound = true
      return new
    }
    if isFound { replace(item, by: value) }
  }
}

extension FieldKind {
  /// Whether a value is the id of a record.
  var isName: Bool {
    switch self {
    case .id, .reference: true
    default: false
    }
  }
}

extension FileOutline {
  /// The items of lists of records that are written for themselves: an issue is with its propositions.
  var writtenItems: [Int] {
    tree.parts.indices.filter { item in
      tree.parts[item].key == nil && listKey(of: item).map { $0 != "propositions" } ?? false
    }
  }
}
