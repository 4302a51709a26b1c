import RelationsModel

/// Operations that are written at one time, because none of them stands on another.
struct EditStage {
  private(set) var records: DossierRecords
  /// The records that are put, or taken out where there is none.
  private var changes: [(id: String, record: EditedRecord?)] = []
  private var changed: Set<String> = []
  private var hasIssues = false
  /// Whether files were written that have yet to be read again.
  var isRenamed = false

  init(_ dossier: Dossier) {
    records = DossierRecords(dossier)
  }

  /// Whether what was added so far is to be written before an operation.
  func mustEnd(before operation: EditOperation) -> Bool {
    guard !isRenamed else { return true }
    guard !changes.isEmpty else { return false }
    switch operation {
    case .put(let record):
      if changed.contains(record.id) { return true }
      switch record {
      case .issue, .proposition: return hasIssues
      default: return record.list.owner.map(changed.contains) ?? false
      }
    case .remove, .rename, .merge: return true
    case .moveQuotes(let quotes, _): return quotes.contains { changed.contains($0.rawValue) }
    }
  }

  mutating func add(
    _ operation: EditOperation,
    _ files: inout EditedFiles
  ) throws(EditFailure) {
    switch operation {
    case .put(let record): try put(record)
    case .remove(let id): try remove(id)
    case .moveQuotes(let quotes, let proposition): try move(quotes, to: proposition)
    case .rename(let old, let new): try rename(old, new, &files)
    case .merge(let old, let new): try merge(old, new)
    }
  }

  mutating func put(_ record: EditedRecord) throws(EditFailure) {
    guard record.list == .head || Slug.isSound(record.id) else { throw .unsoundID(record.id) }
    if let old = records[record.id], old.list.key != record.list.key {
      guard case .passage = old, case .passage = record else { throw .taken(record.id) }
    }
    if let owner = record.list.owner, records[owner] == nil { throw .notFound(owner) }
    records.put(record)
    note(record.id, record)
  }

  mutating func note(_ id: String, _ record: EditedRecord?) {
    if !changed.insert(id).inserted { changes.removeAll { $0.id == id } }
    changes.append((id, record))
    switch record {
    case .issue, .proposition: hasIssues = true
    default: break
    }
  }

  private mutating func remove(_ id: String) throws(EditFailure) {
    guard id != DossierHead.id, let record = records[id] else { throw .notFound(id) }
    if case .source(let source) = record {
      let isOwner =
        records.quotes.contains { $0.source == source.id }
        || records.passages.contains { $0.source == source.id }
      if isOwner { throw .isOwner(id) }
    }
    if case .issue(let issue) = record, !issue.propositions.isEmpty { throw .isOwner(id) }
    records.remove(id)
    note(id, nil)
  }

  mutating func move(
    _ quotes: [Quote.ID],
    to id: Proposition.ID
  ) throws(EditFailure) {
    guard let (proposition, issue) = records.proposition(id) else { throw .notFound(id.rawValue) }
    let moved = Set(quotes)
    for id in quotes {
      guard case .quote(var quote) = records[id.rawValue] else { throw .notFound(id.rawValue) }
      if let original = quote.variantOf {
        guard !moved.contains(original) else { continue }
        throw .isVersion(id, of: original)
      }
      (quote.proposition, quote.issue) = (proposition.id, issue)
      try put(.quote(quote))
    }
    for var quote in records.quotes {
      guard let original = quote.variantOf, moved.contains(original) else { continue }
      (quote.proposition, quote.issue) = (proposition.id, issue)
      try put(.quote(quote))
    }
  }

  // MARK: - Writing

  mutating func write(to files: inout EditedFiles) throws(EditFailure) {
    guard !changes.isEmpty else { return }
    var writing = RecordWriting(DossierWriter(recordsOf: records.dossier))
    for (id, record) in changes { try writing.write(id, record, &files) }
    try writing.finish(&files)
  }

  /// Throws when a record does not read as it was put.
  func check(_ opened: OpenedDossier) throws(EditFailure) {
    let read = DossierRecords(opened.dossier)
    for (id, record) in changes {
      let found = read[id]
      guard let record else {
        if found != nil { throw .notKept(id) }
        continue
      }
      guard let found else {
        let errors = opened.diagnostics.filter { $0.severity == .error }
        throw errors.isEmpty ? .notKept(id) : .wouldBreak(errors)
      }
      guard found.plain(in: opened.dossier) == record.plain(in: opened.dossier) else {
        throw .notKept(id)
      }
    }
  }
}

/// Writes records into files, each file at one time.
struct RecordWriting {
  private var writer: DossierWriter
  private var edits: [String: FileEdits] = [:]
  private var new: [DossierFile] = []

  init(_ writer: DossierWriter) {
    self.writer = writer
  }

  /// Writes a record, or takes it out when it is nil.
  mutating func write(
    _ id: String,
    _ record: EditedRecord?,
    _ files: inout EditedFiles
  ) throws(EditFailure) {
    guard let record else {
      guard let place = try find(id, &files) else { throw .notFound(id) }
      edits[place.path]?.remove(place.item)
      return
    }
    let value = self.value(of: record)
    if let loss = writer.losses.first { throw .lossy(loss) }
    try write(value, id, in: record.list, &files)
  }

  /// Writes what is to stand in a record, in a list.
  mutating func write(
    _ value: WrittenValue,
    _ id: String,
    in list: RecordList,
    _ files: inout EditedFiles
  ) throws(EditFailure) {
    guard list != .head else { return try write(head: value, &files) }
    guard let place = try find(id, &files), let outline = edits[place.path]?.outline else {
      return try insert(value, id, in: list, nil, &files)
    }
    if outline.isIn(list, place.item) {
      edits[place.path]?.replace(place.item, by: value)
    } else {
      edits[place.path]?.remove(place.item)
      let old = RecordText.Old(tree: outline.tree, part: place.item)
      try insert(value, id, in: list, old, &files)
    }
  }

  /// Writes all that the dossier says of itself.
  private mutating func write(
    head value: WrittenValue,
    _ files: inout EditedFiles
  ) throws(EditFailure) {
    guard let outline = try files.outline(with: DossierHead.id) else {
      throw .notFound(DossierHead.id)
    }
    edits[outline.path, default: FileEdits(outline)].replaceHead(by: value)
  }

  mutating func finish(_ files: inout EditedFiles) throws(EditFailure) {
    for path in edits.keys.sorted() {
      guard var edit = edits[path] else { continue }
      let splices = edit.splices()
      guard !splices.isEmpty else { continue }
      guard let bytes = RecordSplice.apply(splices, to: edit.outline.bytes) else {
        throw .notKept(splices.compactMap(\.record).first ?? path)
      }
      files.set(path, bytes, splices)
    }
  }

  // MARK: - Finding

  private mutating func find(
    _ id: String,
    _ files: inout EditedFiles
  ) throws(EditFailure) -> (path: String, item: Int)? {
    for (path, edit) in edits { if let item = edit.outline.records[id] { return (path, item) } }
    guard let outline = try files.outline(with: id), let item = outline.records[id] else {
      return nil
    }
    edits[outline.path] = FileEdits(outline)
    return (outline.path, item)
  }

  private mutating func insert(
    _ value: WrittenValue,
    _ id: String,
    in list: RecordList,
    _ old: RecordText.Old?,
    _ files: inout EditedFiles
  ) throws(EditFailure) {
    let text = RecordText(value, key: list.key, topKey: list.topKey, old: old)
    let path: String?
    if let owner = list.owner {
      path = try find(owner, &files)?.path
    } else {
      path = list == .sources ? nil : "\(list.key).yaml"
    }
    if let path, edits[path] == nil, let outline = try files.outline(of: path) {
      edits[path] = FileEdits(outline)
    }
    if let path, edits[path] != nil {
      let place = FileEdits.Place(key: list.key, topKey: list.topKey, owner: list.owner)
      guard edits[path]?.insert(text, id, place) == true else { throw .notKept(id) }
      return
    }
    try make(path ?? files.newPath(of: id), text, id, in: list, &files)
  }

  /// Makes the file of a record that is the first of its kind, or of a source.
  private mutating func make(
    _ path: String,
    _ text: RecordText,
    _ id: String,
    in list: RecordList,
    _ files: inout EditedFiles
  ) throws(EditFailure) {
    guard list.owner == nil else { throw .notFound(list.owner ?? "") }
    let key = RecordSplice(offset: 0, before: "", after: "\(list.key):\n")
    let own = RecordSplice(
      record: id,
      list: [list.key, list.topKey, nil],
      offset: 0,
      before: "",
      after: String(decoding: text.bytes, as: UTF8.self)
    )
    files.set(path, text.withKey, [key, own])
    if let outline = try files.outline(of: path) { edits[path] = FileEdits(outline) }
  }

  private mutating func value(of record: EditedRecord) -> WrittenValue {
    switch record {
    case .quote(let quote):
      writer.value(quote, in: writer.sources[quote.source] ?? .blank)
    case .actor(let actor): writer.value(actor)
    case .issue(let issue): writer.value(issue)
    case .proposition(let proposition, _): writer.value(proposition)
    case .event(let event): writer.value(event)
    case .source(let source): writer.value(source, [], [])
    case .passage(let passage): writer.value(passage)
    case .head(let head): DossierWriter.value(head)
    }
  }
}

extension EditedFiles {
  /// The path of the file that is made for a source.
  func newPath(of source: String) -> String {
    let taken = Set(files.map(\.path))
    let paths = (1...).lazy.map {
      $0 == 1 ? "sources/\(source).yaml" : "sources/\(source)-\($0).yaml"
    }
    return paths.first { !taken.contains($0) } ?? ""
  }
}

extension FileOutline {
  /// Whether an item stands in a list.
  func isIn(_ list: RecordList, _ item: Int) -> Bool {
    guard listKey(of: item) == list.key else { return false }
    guard let owner = list.owner else { return true }
    return self.owner(of: item).flatMap { self.owner(of: $0) }.flatMap { id(ofItem: $0) } == owner
  }
}
