/// Why an edit was not made.
///
/// The dossier is then as it was.
package enum EditFailure: Error, Hashable, Sendable {
  /// The files make no dossier, and why.
  case unreadable(String)
  /// No record has the id.
  case notFound(String)
  /// Neither the quote nor its source has a date.
  case noDate(String)
  /// A quote that is coded lacks its speaker, its issue or its stance.
  case unfinished
  /// The id names a record already.
  case taken(String)
  /// The text is no id.
  case unsoundID(String)
  /// The records are not of a kind, or not of one that the operation is for.
  case wrongKind(String)
  /// Other records stand under the one that is to go.
  case isOwner(String)
  /// A record names the one that is to go.
  case isNamed(String, by: String)
  /// The text of a source stands in a file that has the source’s name.
  case hasText(old: String, new: String)
  /// The dossier would have errors that it does not have.
  case wouldBreak([Diagnostic])
  /// The format cannot hold something of the record.
  case lossy(String)
  /// The record would read otherwise than it was put.
  case notKept(String)
  /// The file has mistakes that only a person can mend.
  case unsoundFile(String, [Diagnostic])
  /// The file cannot be read or written.
  case file(String)
  /// The files change all the time.
  case unsteady
  case nothingToUndo
  case nothingToRedo
  /// A later change stands on what is to be undone.
  case changedSince(record: String, by: String?)
  /// Somebody else has changed the same field of the record while it was typed.
  case changedMeanwhile(String, field: String)
  /// Somebody else has changed records meanwhile, of which there is at least one.
  case conflict([EditConflict])
  /// What was typed is not right.
  case unfit(DraftProblem)
  case alreadyUndone(Int)
  case noEntry(Int)
  /// The words of the entry were removed from the journal.
  case purged(Int)
  case journal(String)
  /// A line of the journal, counted from 1, is not what was written.
  case damagedJournal(line: Int)

  /// What failed and what to try, in a sentence for people.
  package var message: String {
    switch self {
    case .unreadable(let reason): reason
    case .notFound(let id): "No record has the id \(quoted(id))."
    case .noDate(let id): "The source \(quoted(id)) has no date. Say when the words were said."
    case .unfinished: "The quote lacks its speaker, its issue or its stance."
    case .taken(let id): "The id \(quoted(id)) names a record already. Choose another."
    case .unsoundID(let id):
      "\(quoted(id)) is no id. An id has letters, digits, “-”, “_” and “.”, at most 64 of them."
    case .wrongKind(let what): what
    case .isOwner(let id):
      "Other records stand under \(quoted(id)). Remove or move these first."
    case .isNamed(let id, let other):
      "\(quoted(other)) names \(quoted(id)). Change or remove that first."
    case .hasText(let old, let new):
      "The text of \(quoted(old)) is the file \(old).txt. Rename that to \(new).txt first."
    case .wouldBreak(let problems): breakMessage(problems)
    case .lossy(let what): "A dossier cannot hold \(what)."
    case .notKept(let id):
      "\(quoted(id)) would read otherwise than it was written. Nothing was changed."
    case .unsoundFile(let path, let problems):
      "\(path) has mistakes: \(problems.first?.message ?? "it is no YAML"). "
        + "Mend it first; “entente check” shows where."
    case .file(let message): message
    case .unsteady: "The files change all the time. Try again when the other program is done."
    case .nothingToUndo: "There is nothing to undo."
    case .nothingToRedo: "There is nothing to redo."
    case .changedSince(let record, let other):
      "\(quoted(record)) was changed since\(other.map { " by \($0)" } ?? ""). "
        + "Edit it by hand."
    case .changedMeanwhile(let record, let field):
      "Somebody has changed “\(field)” of \(quoted(record)) meanwhile, and nothing was overwritten. "
        + "Leave the form and open it again."
    case .conflict(let conflicts): conflicts.map(\.message).joined(separator: " ")
    case .unfit(let problem): problem.message
    case .alreadyUndone(let number): "Change \(number) is undone already."
    case .noEntry(let number): "The journal has no change \(number)."
    case .purged(let number): "The words of change \(number) were removed from the journal."
    case .journal(let reason): "The journal cannot be kept: \(reason). Nothing was changed."
    case .damagedJournal(let line):
      "The journal is damaged in line \(line). “entente journal --purge” begins a new one."
    }
  }

  private func breakMessage(_ problems: [Diagnostic]) -> String {
    let more = problems.count > 1 ? ", and \(problems.count - 1) more" : ""
    return "The dossier would have an error: \(problems.first?.message ?? "unknown")\(more)."
  }
}

extension EditFailure {
  /// Two records were to be merged that are not of one kind, or not of one that can be.
  package static let notMergeable = EditFailure.wrongKind(
    "Two actors, issues, propositions or sources can be merged, and no others."
  )

  /// A version of a quote was to be moved without its original.
  package static func isVersion(_ id: Quote.ID, of original: Quote.ID) -> EditFailure {
    .wrongKind("\(id) is a version of \(original) and goes with it. Move that.")
  }
}
