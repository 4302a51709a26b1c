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
      let notice = try NewFile.write(file.bytes, at: file.target(in: folder), replaces: replaces)
      if let notice { Notices.write("entente: " + SafeText.line(notice)) }
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }
}
