import DossierStore
import Foundation

/// A dossier's folder that is written by an export: it appears only when it is whole.
enum ExportedFolder {
  /// Writes files into a new folder, or with `replaces` in the place of the dossier that is there;
  /// what else stands in that stays.
  static func write(
    _ files: [DossierFile],
    at path: String,
    replaces: Bool
  ) throws(NewFolderFailure) {
    let path = try target(of: path, replaces: replaces)
    let temporary = "\(path).\(UInt32.random(in: .min ... .max)).part"
    try NewFolder.write(files, at: temporary)
    let old = access(path, F_OK) == 0 ? "\(temporary).old" : nil
    guard swap(temporary, path, old) else {
      let code = errno
      remove(files.map(\.path), in: temporary)
      throw code == EEXIST || code == ENOTEMPTY || code == ENOTDIR
        ? NewFolderFailure(path: path, reason: .exists) : NewFolderFailure(path: path, code: code)
    }
    if let old { clear(old, into: path) }
  }

  /// The path of the folder itself, when it may be written.
  private static func target(
    of path: String,
    replaces: Bool
  ) throws(NewFolderFailure) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let path = String(decoding: bytes, as: UTF8.self)
    guard !path.isEmpty else { throw NewFolderFailure(path: path, reason: .unnamed) }
    var status = stat()
    guard lstat(path, &status) == 0 else { return path }
    guard replaces else { throw NewFolderFailure(path: path, reason: .exists) }
    guard WrittenLink(at: path) != .somebodyElses else {
      throw NewFolderFailure(path: path, reason: .strangersLink)
    }
    guard let resolved = realpath(path, nil) else {
      throw NewFolderFailure(path: path, code: errno)
    }
    defer { free(resolved) }
    let folder = String(cString: resolved)
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw NewFolderFailure(path: path, reason: .notAFolder)
    }
    let isDossier = access("\(folder)/dossier.yaml", F_OK) == 0
    guard isDossier || names(in: folder).isEmpty else {
      throw NewFolderFailure(path: path, reason: .notADossier)
    }
    return folder
  }

  /// Gives the new folder its name, once the old one, if any, has another.
  private static func swap(_ new: String, _ path: String, _ old: String?) -> Bool {
    guard let old else { return rename(new, path) == 0 }
    guard rename(path, old) == 0 else { return false }
    if rename(new, path) == 0 { return true }
    let code = errno
    rename(old, path)
    errno = code
    return false
  }

  /// Takes away the files of the old dossier, and moves what else was in its folder into the new one.
  private static func clear(_ old: String, into new: String) {
    // What is no folder of the old dossier itself leads elsewhere, and goes alone.
    if isLink("\(old)/sources") { unlink("\(old)/sources") }
    for (folder, inside) in [("/sources", "sources/"), ("", "")] {
      for name in names(in: old + folder) {
        let place = "\(old)\(folder)/\(name)"
        if DossierWriter.writes(inside + name) {
          unlink(place)
        } else if folder.isEmpty, name == "sources" {
          rmdir(place)
        } else {
          rename(place, "\(new)\(folder)/\(name)")
        }
      }
    }
    rmdir(old)
  }

  private static func remove(_ paths: [String], in folder: String) {
    for path in paths { unlink("\(folder)/\(path)") }
    rmdir("\(folder)/sources")
    rmdir(folder)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
