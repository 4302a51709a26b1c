import DossierStore
import Drawing
import Files
import Glibc
import SystemPackage

/// A file of a dossier's folder that is to be written anew.
struct FolderFile {
  /// The folder.
  let folder: FilePath
  let file: DossierFile

  /// The path by which the file is reached.
  private var path: FilePath { file.place(in: folder) }

  /// Replaces the file if it may, or makes it; throws where `files`, those of the folder as they are, could not
  /// be read again with it, and where it is a link that leads out of the folder: whoever made the
  /// dossier does not say which of the reader's files are written.
  func write(among files: [DossierFile], replaces: Bool = true) throws(CommandFailure) {
    let others = files.filter { $0.path != file.path }
    if let excess = DossierFolder.excess(of: others + [file]) {
      throw .transfer(
        "\(SafeText.line(folder.shown)) is left as it is: \(excess), and could not be read again."
      )
    }
    do throws(FileFailure) {
      let notice = try NewFile.write(file.bytes, at: target(), replaces: replaces)
      if let notice { Notices.write("entente: " + SafeText.line(notice)) }
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }

  /// Where the file itself stands, once links are followed.
  private func target() throws(FileFailure) -> FilePath {
    let whole = (folder.isEmpty ? "." : folder).resolved
    guard let whole, let place = path.linkStatus == nil ? newPlace : path.resolved,
      place != whole, place.starts(with: whole)
    else {
      throw FileFailure(path: path, reason: .leadsOut)
    }
    // What is hidden belongs to other programs, such as git, unless it is what is asked for.
    let inside = place.components.dropFirst(whole.components.count)
    guard place == file.place(in: whole) || !inside.contains(where: { $0.string.hasPrefix(".") })
    else {
      throw FileFailure(path: path, reason: .leadsOut)
    }
    return place
  }

  /// Where a file that is yet to be made will stand; nil where its folder is not there.
  private var newPlace: FilePath? {
    guard let name = path.lastComponent else { return nil }
    return path.folder.resolved?.appending(name)
  }
}
