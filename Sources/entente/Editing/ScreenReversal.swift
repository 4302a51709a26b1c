import DossierStore
import Drawing
import Files
import Interface
import SystemPackage

/// Undoes the user's last change to a dossier, or makes it again, as the screen asks.
enum ScreenReversal {
  static func reverse(_ isUndo: Bool, _ place: DossierPlace) -> EditEnding {
    guard case .folder(let folder) = place else {
      return .failed("Changes are kept for the folder of a dossier only.")
    }
    do throws(EditFailure) {
      guard let session = try FolderEditing.session(of: folder) else {
        return .failed(FolderEditing.wantOfFolder)
      }
      let outcome = isUndo ? try session.undo() : try session.redo()
      let what = outcome.entry.map(\.summary) ?? "nothing was to be changed"
      return .saved(
        ([(isUndo ? "Undone: " : "Done again: ") + what + "."] + outcome.notices).joined(
          separator: " "
        )
      )
    } catch {
      return .failed(SafeText.line(error.message))
    }
  }
}
