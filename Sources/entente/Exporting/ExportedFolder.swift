import DossierStore
import Files
import Glibc
import SystemPackage

/// A dossier's folder that is written by an export: it appears only when it is whole.
enum ExportedFolder {
  /// Writes files into a new folder, or with `replaces` in the place of the dossier that is there;
  /// what else stands in that stays.
  static func write(
    _ files: [DossierFile],
    at path: FilePath,
    replaces: Bool
  ) throws(NewFolderFailure) {
    let path = try target(of: path, replaces: replaces)
    let temporary = path.withEnding(".\(UInt32.random(in: .min ... .max)).part")
    try NewFolder.write(files, at: temporary)
    if let status = path.status { give(Ownership(of: status), to: files, in: temporary) }
    let old = path.allows(F_OK) ? temporary.withEnding(".old") : nil
    guard swap(temporary, path, old) else {
      let code = errno
      remove(files, in: temporary)
      throw code == EEXIST || code == ENOTEMPTY || code == ENOTDIR
        ? NewFolderFailure(path: path, reason: .exists) : NewFolderFailure(path: path, code: code)
    }
    if let old { clear(old, into: path) }
  }

  /// The path of the folder itself, when it may be written.
  private static func target(
    of path: FilePath,
    replaces: Bool
  ) throws(NewFolderFailure) -> FilePath {
    guard !path.isEmpty else { throw NewFolderFailure(path: path, reason: .unnamed) }
    guard path.linkStatus != nil else { return path }
    guard replaces else { throw NewFolderFailure(path: path, reason: .exists) }
    guard WrittenLink(at: path) != .somebodyElses else {
      throw NewFolderFailure(path: path, reason: .strangersLink)
    }
    guard let folder = path.resolved else { throw NewFolderFailure(path: path, code: errno) }
    guard let status = folder.status, status.isFolder else {
      throw NewFolderFailure(path: path, reason: .notAFolder)
    }
    let isDossier = folder.appending("dossier.yaml").allows(F_OK)
    guard isDossier || (folder.names ?? []).isEmpty else {
      throw NewFolderFailure(path: path, reason: .notADossier)
    }
    return folder
  }

  /// Gives a folder and its files the owner and the group of the one in whose place they come, where
  /// the user may.
  private static func give(
    _ ownership: Ownership,
    to files: [DossierFile],
    in folder: FilePath
  ) {
    for place in [folder, folder.appending("sources")] + files.map({ $0.place(in: folder) }) {
      ownership.give(to: place)
    }
  }

  /// Gives the new folder its name, once the old one, if any, has another.
  private static func swap(_ new: FilePath, _ path: FilePath, _ old: FilePath?) -> Bool {
    guard let old else { return new.rename(to: path) }
    guard path.rename(to: old) else { return false }
    if new.rename(to: path) { return true }
    let code = errno
    old.rename(to: path)
    errno = code
    return false
  }

  /// Takes away the files of the old dossier, and moves what else was in its folder into the new one.
  private static func clear(_ old: FilePath, into new: FilePath) {
    // What is no folder of the old dossier itself leads elsewhere, and goes alone.
    let sources = old.appending("sources")
    if sources.linkStatus?.isLink == true { sources.remove() }
    for inside in ["sources", ""] as [FilePath] {
      for name in old.pushing(inside).names ?? [] {
        let entry = inside.entry(name)
        let place = old.pushing(entry)
        if DossierWriter.writes(entry.shown) {
          place.remove()
        } else if entry == "sources" {
          place.removeFolder()
        } else {
          place.rename(to: new.pushing(entry))
        }
      }
    }
    old.removeFolder()
  }

  private static func remove(_ files: [DossierFile], in folder: FilePath) {
    for file in files { file.place(in: folder).remove() }
    folder.appending("sources").removeFolder()
    folder.removeFolder()
  }
}
