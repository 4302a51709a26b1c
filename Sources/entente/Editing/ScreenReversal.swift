import Drawing
import Interface
import RelationsModel

/// Undoes the user's last change to a dossier, or makes it again, as the screen asks.
enum ScreenReversal {
  static func reverse(_ isUndo: Bool, _ editing: ScreenSession) -> EditEnding {
    do throws(ScreenRefusal) {
      let session = try editing.session()
      let outcome = try ScreenRefusal.catching { () throws(EditFailure) in
        isUndo ? try session.undo(nil) : try session.redo(nil)
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
