import Files
import Glibc
import SystemPackage

/// A file of a dossier’s folder that is to be written, made or taken away.
struct FolderChange {
  let path: String
  /// The bytes before; nil for a file that is not there.
  let before: [UInt8]?
  /// The bytes after; nil for a file that goes.
  let after: [UInt8]?
  let steps: [[RecordSplice]]

  init(path: String, before: [UInt8]?, after: [UInt8]?, steps: [[RecordSplice]]) {
    (self.path, self.before, self.after, self.steps) = (path, before, after, steps)
  }

  init(_ file: DossierEdit.ChangedFile) {
    self.init(path: file.path, before: file.before, after: file.after, steps: file.steps)
  }

  var entry: FolderEntry.File {
    FolderEntry.File(
      path: ByteDigest.text(ofPath: path),
      before: before.map { ByteDigest.text(of: $0) },
      after: after.map { ByteDigest.text(of: $0) },
      steps: steps
    )
  }

  /// Whether the file on the disk is still what it was.
  func isUnchanged(in folder: FilePath) -> Bool {
    let place = file.place(in: folder)
    guard let before else { return place.linkStatus == nil }
    return WholeFile.read(place) == before
  }

  /// Writes the file, or takes it away; gives what is to be told of it.
  func write(in folder: FilePath) throws(FileFailure) -> String? {
    guard let after else {
      let target = try file.target(in: folder)
      guard target.remove() else { throw FileFailure(path: target, code: errno) }
      target.folder.syncFolder()
      return nil
    }
    if path.hasPrefix("sources/") { _ = folder.appending("sources").makeFolder() }
    return try NewFile.write(after, at: file.target(in: folder), replaces: before != nil)
  }

  /// The change that takes this one back.
  var reversed: FolderChange {
    FolderChange(path: path, before: after, after: before, steps: [])
  }

  private var file: DossierFile { DossierFile(path: path, bytes: []) }
}

extension [DossierFile] {
  /// The files as they are after changes.
  func applying(_ changes: [FolderChange]) -> [DossierFile] {
    let changed = Set(changes.map(\.path))
    let new = changes.compactMap { change in
      change.after.map { DossierFile(path: change.path, bytes: $0) }
    }
    return (filter { !changed.contains($0.path) } + new).sorted { $0.path < $1.path }
  }
}
