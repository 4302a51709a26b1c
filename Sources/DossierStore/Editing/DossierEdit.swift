import RelationsModel

/// What an edit makes of the files of a dossier.
///
/// Only the lines of the records that change are written, in the canonical form and with their
/// comments. A file that is laid out otherwise is put into the canonical form first.
package struct DossierEdit: Sendable {
  /// A file that changes.
  package struct ChangedFile: Hashable, Sendable {
    /// The path inside the dossier.
    package let path: String
    /// The bytes before; nil for a file that is new.
    package let before: [UInt8]?
    package let after: [UInt8]
    /// What is replaced, in steps of which each goes on from the one before.
    package let steps: [[RecordSplice]]
  }

  package private(set) var files: [ChangedFile] = []
  /// The paths of files that were put into the canonical form as a whole.
  package private(set) var formatted: [String] = []
  /// The ids of the records that are written, each once.
  package private(set) var records: [String] = []
  /// The errors of the dossier that are mended.
  private(set) var mended: [Diagnostic] = []
  /// The dossier as it was.
  let before: Dossier
  /// The dossier as it is then.
  package let dossier: Dossier

  /// Applies operations one after another, all or none.
  package init(_ operations: [EditOperation], to original: [DossierFile]) throws(EditFailure) {
    let opened = try DossierEdit.read(original)
    var editing = EditedFiles(original)
    var stage = EditStage(opened.dossier)
    for operation in operations.flatMap(\.steps) {
      if stage.mustEnd(before: operation) {
        stage = EditStage(try DossierEdit.end(&stage, &editing).dossier)
      }
      try stage.add(operation, &editing)
    }
    let after = try DossierEdit.end(&stage, &editing)
    mended = try DossierEdit.checkErrors(of: after, since: opened)
    before = opened.dossier
    dossier = after.dossier
    files = editing.changes
    formatted = editing.formatted
    records = editing.records
  }

  /// Writes what a stage changes, and reads all of it back.
  private static func end(
    _ stage: inout EditStage,
    _ editing: inout EditedFiles
  ) throws(EditFailure) -> OpenedDossier {
    try stage.write(to: &editing)
    let opened = try read(editing.files)
    try stage.check(opened)
    return opened
  }

  /// The dossier that files make, as far as it is sound.
  package static func dossier(of files: [DossierFile]) throws(EditFailure) -> Dossier {
    try read(files).dossier
  }

  static func read(_ files: [DossierFile]) throws(EditFailure) -> OpenedDossier {
    do {
      return try DossierReader.read(files, shownAs: nil)
    } catch {
      throw .unreadable(error.message)
    }
  }

  /// Throws for errors that were not there before, wherever they then stand, unless they are known;
  /// gives those that are mended.
  @discardableResult
  static func checkErrors(
    of after: OpenedDossier,
    since before: OpenedDossier,
    known: Set<String> = []
  ) throws(EditFailure) -> [Diagnostic] {
    var left = Dictionary(
      grouping: before.diagnostics.filter { $0.severity == .error },
      by: \.message
    )
    let new = after.diagnostics.filter { problem in
      guard problem.severity == .error else { return false }
      if left[problem.message]?.popLast() != nil { return false }
      return !known.contains(ByteDigest.text(of: problem.message.utf8))
    }
    guard new.isEmpty else { throw .wouldBreak(new) }
    return left.values.flatMap { $0 }
  }
}

/// The files of a dossier while they are edited.
struct EditedFiles {
  private let original: [String: [UInt8]]
  private(set) var files: [DossierFile]
  private var steps: [String: [[RecordSplice]]] = [:]
  private(set) var formatted: [String] = []
  private(set) var records: [String] = []

  init(_ files: [DossierFile]) {
    self.files = files
    original = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// The files that are otherwise than they were, in the order of their paths.
  var changes: [DossierEdit.ChangedFile] {
    files.filter { original[$0.path] != $0.bytes }.map { file in
      DossierEdit.ChangedFile(
        path: file.path,
        before: original[file.path],
        after: file.bytes,
        steps: steps[file.path] ?? []
      )
    }
  }

  /// The outline of a file, which is put into the canonical form where it has none.
  mutating func outline(of path: String) throws(EditFailure) -> FileOutline? {
    guard let file = files.first(where: { $0.path == path }) else { return nil }
    if let outline = try FileOutline(file) { return outline }
    guard let result = DossierFormatter.format(file, shownAs: nil) else { return nil }
    switch result {
    case .unchanged: return nil
    case .refused(let problems): throw .unsoundFile(path, problems)
    case .changed(let bytes):
      set(path, bytes, RecordSplice.difference(file.bytes, bytes))
      formatted.append(path)
      return try FileOutline(DossierFile(path: path, bytes: bytes))
    }
  }

  /// The paths of files in which a text stands, which are those that may name a record of this id.
  func paths(with id: String) -> [String] {
    let id = Array(id.utf8)
    return files.filter { $0.bytes.firstRange(of: id) != nil && FileShape(path: $0.path) != nil }
      .map(\.path)
  }

  /// The file in which the record of an id stands.
  mutating func outline(with id: String) throws(EditFailure) -> FileOutline? {
    if id == DossierHead.id { return try outline(of: "\(RecordList.head.key).yaml") }
    for path in paths(with: id) {
      if let outline = try outline(of: path), outline.records[id] != nil { return outline }
    }
    return nil
  }

  mutating func set(_ path: String, _ bytes: [UInt8], _ splices: [RecordSplice]) {
    let file = DossierFile(path: path, bytes: bytes)
    if let place = files.firstIndex(where: { $0.path == path }) {
      files[place] = file
    } else {
      files.append(file)
      files.sort { $0.path < $1.path }
    }
    steps[path, default: []].append(splices)
    for record in splices.compactMap(\.record) where !records.contains(record) {
      records.append(record)
    }
  }
}
