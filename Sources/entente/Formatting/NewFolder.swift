import DossierStore
import Foundation

/// A folder of files that is there as a whole, or not at all.
enum NewFolder {
  /// Writes files into a folder that is made, or that is there and empty.
  static func write(_ files: [DossierFile], at path: String) throws(NewFolderFailure) {
    guard !path.isEmpty else { throw NewFolderFailure(path: path, reason: .unnamed) }
    var made: [String] = []
    do {
      if try !isEmptyFolder(path) { try make(path, &made) }
      for file in files {
        let parent = NewFile.folder(of: file.path)
        let folder = "\(path)/\(parent)"
        if parent != ".", !made.contains(folder) { try make(folder, &made) }
        let place = "\(path)/\(file.path)"
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
  private static func isEmptyFolder(_ path: String) throws(NewFolderFailure) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw NewFolderFailure(path: path, code: errno) }
      return false
    }
    guard WrittenLink(at: path) != .somebodyElses else {
      throw NewFolderFailure(path: path, reason: .strangersLink)
    }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw NewFolderFailure(path: path, reason: .notAFolder)
    }
    guard let stream = opendir(path) else { throw NewFolderFailure(path: path, code: errno) }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil, count <= 2 { count += 1 }
    guard count <= 2 else { throw NewFolderFailure(path: path, reason: .notEmpty) }
    return true
  }

  private static func make(_ path: String, _ made: inout [String]) throws(NewFolderFailure) {
    guard mkdir(path, 0o777) == 0 else {
      throw errno == ENOENT
        ? NewFolderFailure(path: path, reason: .noParent)
        : NewFolderFailure(path: path, code: errno)
    }
    made.append(path)
  }

  private static func write(
    _ bytes: [UInt8],
    at path: String,
    in folder: String
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

  private static func remove(_ path: String) {
    if unlink(path) != 0 { rmdir(path) }
  }
}

/// Why a folder could not be made.
struct NewFolderFailure: Error, Hashable {
  enum Reason: Hashable {
    case unnamed, notEmpty, notAFolder, noParent, exists, notADossier, strangersLink
    case system(String)
  }

  let path: String
  let reason: Reason

  init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(path: String, code: Int32) {
    self.init(path: path, reason: .system(Output.systemMessage(code)))
  }

  var message: String {
    switch reason {
    case .unnamed: "The name of the folder is empty. Give one, such as my-dossier."
    case .notEmpty: "\(path) is not empty. Give a new or an empty folder; nothing was written."
    case .notAFolder: "\(path) is a file. Give a new or an empty folder."
    case .exists: "\(path) is there already; --force replaces the dossier in it."
    case .notADossier: "\(path) holds something else than a dossier. Give a new folder."
    case .strangersLink:
      "\(path) is a link that somebody else has laid where all may write. Give another path."
    case .noParent: "\(path) cannot be made, because the folder that it would be in is not there."
    case .system(let reason): "\(path) cannot be made: \(reason). Nothing was left behind."
    }
  }
}
