import DossierStore
import Files
import Glibc
import SystemPackage

/// A folder of files that is there as a whole, or not at all.
enum NewFolder {
  /// Writes files into a folder that is made, or that is there and empty.
  static func write(_ files: [DossierFile], at path: FilePath) throws(NewFolderFailure) {
    guard !path.isEmpty else { throw NewFolderFailure(path: path, reason: .unnamed) }
    var made: [FilePath] = []
    do {
      if try !isEmptyFolder(path) { try make(path, &made) }
      for file in files {
        let place = file.place(in: path)
        if place.folder != path, !made.contains(place.folder) { try make(place.folder, &made) }
        try write(file.bytes, at: place, in: path)
        made.append(place)
      }
    } catch {
      // What was there before stays; all that was made goes, the innermost first.
      for place in made.reversed() { remove(place) }
      throw error
    }
  }

  /// Whether there is a folder with nothing in it; throws when there is anything else.
  private static func isEmptyFolder(_ path: FilePath) throws(NewFolderFailure) -> Bool {
    guard path.linkStatus != nil else {
      guard errno == ENOENT else { throw NewFolderFailure(path: path, code: errno) }
      return false
    }
    guard WrittenLink(at: path) != .somebodyElses else {
      throw NewFolderFailure(path: path, reason: .strangersLink)
    }
    guard let status = path.status, status.isFolder else {
      throw NewFolderFailure(path: path, reason: .notAFolder)
    }
    guard let names = path.names else { throw NewFolderFailure(path: path, code: errno) }
    guard names.isEmpty else { throw NewFolderFailure(path: path, reason: .notEmpty) }
    return true
  }

  private static func make(_ path: FilePath, _ made: inout [FilePath]) throws(NewFolderFailure) {
    guard path.makeFolder() else {
      throw errno == ENOENT
        ? NewFolderFailure(path: path, reason: .noParent)
        : NewFolderFailure(path: path, code: errno)
    }
    made.append(path)
  }

  private static func write(
    _ bytes: [UInt8],
    at path: FilePath,
    in folder: FilePath
  ) throws(NewFolderFailure) {
    do throws(FileFailure) {
      try NewFile.write(bytes, at: path, replaces: false)
    } catch {
      if case .system(let reason) = error.reason {
        throw NewFolderFailure(path: folder, reason: .system(reason))
      }
      throw NewFolderFailure(path: folder, reason: .notEmpty)
    }
  }

  private static func remove(_ path: FilePath) {
    if !path.remove() { path.removeFolder() }
  }
}

/// Why a folder could not be made.
struct NewFolderFailure: Error, Hashable {
  enum Reason: Hashable {
    case unnamed, notEmpty, notAFolder, noParent, exists, notADossier, strangersLink
    case system(String)
  }

  /// The path for people.
  let path: String
  let reason: Reason

  init(path: FilePath, reason: Reason) {
    self.path = path.shown
    self.reason = reason
  }

  init(path: FilePath, code: Int32) {
    self.init(path: path, reason: .system(Output.systemMessage(code)))
  }

  var message: String {
    switch reason {
    case .unnamed: "The name of the folder is empty. Give one, such as my-dossier."
    case .notEmpty: "\(path) is not empty. Give a new or an empty folder; nothing was written."
    case .notAFolder: "\(path) is a file. Give a new or an empty folder."
    case .exists: "\(path) is there already; --force replaces the dossier in it."
    case .notADossier: "\(path) holds something else than a dossier. Give a new folder."
    case .strangersLink: "\(path) \(WrittenLink.warning)"
    case .noParent: "\(path) cannot be made, because the folder that it would be in is not there."
    case .system(let reason): "\(path) cannot be made: \(reason). Nothing was left behind."
    }
  }
}
