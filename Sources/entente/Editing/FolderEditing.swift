import DossierStore
import Files
import Glibc
import RelationsModel
import SystemPackage

/// Edits the folder of a dossier for the user of the program, whose journal keeps what is done.
enum FolderEditing {
  /// Nil where the user has no folder for a journal, which is the program’s folder of data.
  static func session(
    of folder: FilePath,
    data: FilePath? = XDGFolder.data.path()
  ) throws(EditFailure) -> EditSession? {
    guard let data else { return nil }
    return try EditSession(folder: folder, coder: DossierEditing.coder, data: data)
  }

  static let wantOfFolder =
    "There is no folder for the journal: neither XDG_DATA_HOME nor HOME is set."
}

/// The name by which the system knows who runs the program.
enum LoginName {
  static var current: String {
    guard let user = getpwuid(geteuid()) else { return "\(geteuid())" }
    return GivenWord.readable(EscapedText.text(ofCString: user.pointee.pw_name))
  }
}
