/// An entry of a journal of which nobody has noted that its files were written.
struct InterruptedEntry {
  /// What is yet to be written; nil when some file is neither as before nor as after.
  private(set) var changes: [FolderChange]? = []
  /// Whether some file is as after.
  private(set) var isBegun = false

  init(_ entry: FolderEntry, in files: [DossierFile]) {
    let paths = Dictionary(files.map { (ByteDigest.text(ofPath: $0.path), $0) }) { one, _ in one }
    for file in entry.files {
      let current = paths[file.path]
      let digest = current.map { ByteDigest.text(of: $0.bytes) }
      if digest == file.after {
        isBegun = true
      } else if digest == file.before, let change = file.change(of: current) {
        changes?.append(change)
      } else {
        changes = nil
        // The others still tell whether it was begun.
      }
    }
  }
}

extension FolderEntry.File {
  /// The change of a file that is as it was before; nil when the journal has no words for it.
  fileprivate func change(of current: DossierFile?) -> FolderChange? {
    guard let path = current?.path ?? newPath else { return nil }
    var bytes = current?.bytes ?? []
    for step in steps {
      guard let next = RecordSplice.apply(step, to: bytes) else { return nil }
      bytes = next
    }
    let after = after == nil ? nil : bytes
    guard after.map({ ByteDigest.text(of: $0) }) == self.after else { return nil }
    return FolderChange(path: path, before: current?.bytes, after: after, steps: steps)
  }
}
