import Drawing
import Interface
import RelationsModel

/// Undoes the user's last change to a dossier, or makes it again, as the screen asks.
enum ScreenReversal {
  static func reverse(_ isUndo: Bool, _ place: DossierPlace) -> EditEnding {
    do throws(EditFailure) {
      let session = try DossierEditing.session(of: place)
      let outcome = isUndo ? try session.undo(nil) : try session.redo(nil)
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
