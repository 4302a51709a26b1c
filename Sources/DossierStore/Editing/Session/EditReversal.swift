import RelationsModel

/// The changes that take an entry of a journal back in the files as they are now.
///
/// A file that nobody else wrote gets the bytes that it had. In any other the records get theirs, if
/// they are as the entry left them.
struct EditReversal {
  private(set) var changes: [FolderChange] = []
  private let entry: FolderEntry
  private let files: [DossierFile]
  private let digests: [String: String]

  init(of entry: FolderEntry, in files: [DossierFile]) throws(EditFailure) {
    self.entry = entry
    self.files = files
    digests = Dictionary(files.map { (ByteDigest.text(ofPath: $0.path), $0.path) }) { one, _ in one
    }
    for file in entry.files {
      if let change = try reversal(of: file) { changes.append(change) }
    }
  }

  private func reversal(of file: FolderEntry.File) throws(EditFailure) -> FolderChange? {
    let current = digests[file.path].flatMap { path in files.first { $0.path == path } }
    guard let current else {
      guard file.after == nil, let path = file.newPath else { throw changed(in: file) }
      return try whole(file, path, nil)
    }
    if ByteDigest.text(of: current.bytes) == file.after {
      return try whole(file, current.path, current.bytes)
    }
    guard file.before != nil || !file.steps.isEmpty else { throw changed(in: file) }
    return try records(of: file, in: current)
  }

  /// Takes back every byte.
  private func whole(
    _ file: FolderEntry.File,
    _ path: String,
    _ bytes: [UInt8]?
  ) throws(EditFailure) -> FolderChange {
    var result = bytes ?? []
    let steps = file.steps.reversed().map(RecordSplice.reversed)
    for step in steps {
      guard let next = RecordSplice.apply(step, to: result) else { throw changed(in: file) }
      result = next
    }
    let after = file.before == nil ? nil : result
    guard after.map({ ByteDigest.text(of: $0) }) == file.before else { throw changed(in: file) }
    return FolderChange(path: path, before: bytes, after: after, steps: steps)
  }

  /// Takes back the records alone.
  private func records(
    of file: FolderEntry.File,
    in current: DossierFile
  ) throws(EditFailure) -> FolderChange? {
    guard let outline = try FileOutline(current) else { throw changed(in: file) }
    var edits = FileEdits(outline)
    let splices = file.steps.flatMap { $0 }.filter { $0.record != nil }
    for splice in RecordSplice.reversed(splices) {
      guard edits.restore(splice) else { throw changed(in: file, splice.idBefore) }
    }
    let restored = edits.splices()
    guard !restored.isEmpty else { return nil }
    guard let bytes = RecordSplice.apply(restored, to: current.bytes) else {
      throw changed(in: file)
    }
    return FolderChange(
      path: current.path,
      before: current.bytes,
      after: bytes,
      steps: [restored]
    )
  }

  /// A failure without the name of who changed the record, which the journal may know.
  private func changed(in file: FolderEntry.File, _ record: String? = nil) -> EditFailure {
    let records = file.steps.flatMap { $0 }.compactMap(\.record)
    return .changedSince(record: record ?? records.first ?? entry.summary, by: nil)
  }
}

extension FolderEntry.File {
  /// The path of a file that is not there, of those that a record can be in.
  var newPath: String? {
    let splices = steps.flatMap { $0 }
    for splice in splices {
      guard let list = splice.list, let key = list.first ?? nil, let id = splice.record else {
        continue
      }
      let names = [key] + (1...9).map { $0 == 1 ? id : "\(id)-\($0)" }.filter(Slug.isSound)
      for name in names {
        for path in ["\(name).yaml", "sources/\(name).yaml"]
        where FileShape(path: path) != nil && ByteDigest.text(ofPath: path) == self.path {
          return path
        }
      }
    }
    return nil
  }
}

extension FileEdits {
  /// Gives a record the stretch that a splice says, if it has the one that the splice says that it has.
  fileprivate mutating func restore(_ splice: RecordSplice) -> Bool {
    if splice.idBefore == DossierHead.id { return replaceHead(splice) }
    let item = splice.idBefore.flatMap { outline.records[$0] }
    guard !splice.before.isEmpty else {
      guard item == nil, let list = splice.list, list.count == 3, let key = list[0],
        let topKey = list[1]
      else { return false }
      let text = RecordText(lines: Array(splice.after.utf8), key: key, isInner: key != topKey)
      return insert(text, splice.record ?? "", Place(key: key, topKey: topKey, owner: list[2]))
    }
    guard let item, let place = place(of: item) else { return false }
    return replace(item, place, splice)
  }
}
