import DossierStore
import Drawing
import Files
import Interface
import SystemPackage

/// Undoes the user's last change to a dossier, or makes it again, as the screen asks.
enum ScreenReversal {
  static func reverse(_ isUndo: Bool, _ editing: ScreenSession) -> EditEnding {
    guard case .folder = editing.place else {
      return .failed("Changes are kept for the folder of a dossier only.")
    }
    do throws(ScreenRefusal) {
      let session = try editing.begin()
      let outcome = try ScreenRefusal.catching { () throws(EditFailure) in
        isUndo ? try session.undo() : try session.redo()
      }
      let what = outcome.entry.map(\.summary) ?? "nothing was to be changed"
      return .saved(
        ([(isUndo ? "Undone: " : "Done again: ") + what + "."] + outcome.notices).joined(
          separator: " "
        )
      )
    } catch {
      return .failed(error.message)
    }
  }
}
