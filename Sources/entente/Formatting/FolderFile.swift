import DossierStore
import Drawing
import Glibc

/// A file of a dossier's folder that is to be written anew.
struct FolderFile {
  /// The folder.
  let folder: String
  let file: DossierFile

  /// The path by which the file is reached and told of.
  var path: String {
    folder.hasSuffix("/") ? folder + file.path : "\(folder)/\(file.path)"
  }

  /// Replaces the file, or makes it; throws where `files`, those of the folder as they are, could not
  /// be read again with it, and where it is a link that leads out of the folder: whoever made the
  /// dossier does not say which of the reader's files are written.
  func write(among files: [DossierFile]) throws(CommandFailure) {
    let others = files.filter { $0.path != file.path }
    if let excess = DossierFolder.excess(of: others + [file]) {
      throw .transfer(
        "\(SafeText.line(folder)) is left as it is: \(excess), and could not be read again."
      )
    }
    do throws(FileFailure) {
      try NewFile.write(file.bytes, at: target(), replaces: true)
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }

  /// Where the file itself stands, once links are followed.
  private func target() throws(FileFailure) -> String {
    var status = stat()
    guard lstat(path, &status) == 0 else { return path }
    guard let whole = FolderFile.resolved(folder), let place = FolderFile.resolved(path),
      place.hasPrefix(whole == "/" ? whole : whole + "/")
    else { throw FileFailure(path: path, reason: .leadsOut) }
    // What is hidden belongs to other programs, such as git.
    let inside = place.dropFirst(whole.utf8.count).split(separator: "/")
    guard !inside.contains(where: { $0.hasPrefix(".") }) else {
      throw FileFailure(path: path, reason: .leadsOut)
    }
    return place
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path.isEmpty ? "." : path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
