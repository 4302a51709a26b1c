import Archive
import Drawing
import Interface

/// Settles what waits for an archive, as the screen asks.
enum ScreenWaiting {
  /// Settles the first change that is in conflict; `tell` is given the next one.
  static func settle(
    keepsMine: Bool,
    _ editing: ScreenSession,
    _ tell: (ArchiveNews) -> Void
  ) -> Message {
    do throws(ArchiveError) {
      guard let replica = try editing.replica(),
        let edit = try replica.settle(keepsMine: keepsMine)
      else { return .changed(.failed("No change is in conflict with the archive.")) }
      let next = try replica.waitingEdits().first { !$0.conflicts.isEmpty }
      if let next { tell(.conflict(next.conflicts)) }
      guard edit.conflicts.isEmpty || !keepsMine else {
        return .changed(.failed(SafeText.line(edit.conflicts[0].message)))
      }
      let verb = keepsMine ? "Sent" : "Given up"
      return .changed(.saved(SafeText.line("\(verb): \(edit.summary).")))
    } catch {
      return .changed(.failed(SafeText.line(error.message)))
    }
  }
}
