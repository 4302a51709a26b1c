/// What an edit, an undo or a redo did.
package protocol EditReport: Sendable {
  /// The entry in the journal; nil when nothing was to be changed.
  var entry: JournalEntry? { get }
  /// What else is to be told, in sentences.
  var notices: [String] { get }
}

/// The edits that one person makes to a dossier, wherever it is kept, each of which is in its journal.
package protocol EditingSession: Sendable {
  associatedtype Report: EditReport

  /// Who edits.
  var coder: String { get }

  /// Makes an edit of all operations or of none of them; what it gives is saved.
  ///
  /// `summary` says what is done, in a few words, for the list of edits.
  func perform(_ operations: [EditOperation], summary: String) throws(EditFailure) -> Report
  /// Takes an edit back; without a number the coder’s last that stands.
  func undo(_ number: Int?) throws(EditFailure) -> Report
  /// Makes an edit again that was undone; without a number the one that the coder undid last.
  func redo(_ number: Int?) throws(EditFailure) -> Report
  /// What the entries of the journal come to.
  func history() throws(EditFailure) -> JournalHistory
  /// Removes all words from the journal for good: what was done stays listed, and cannot be undone.
  func purge() throws(EditFailure)
}
