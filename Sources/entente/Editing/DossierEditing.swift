import CorpusStore
import DossierStore
import Presentation
import RelationsModel
import SystemPackage

/// Edits a dossier for the user of the program, wherever it is kept.
enum DossierEditing {
  /// Throws for what is not edited: the shipped dossier, and a folder where the user has no place for a
  /// journal.
  static func session(of place: DossierPlace) throws(EditFailure) -> any EditingSession {
    switch place {
    case .shipped: throw .file(EditingFailure.shipped.message)
    case .corpus(let path): return SignedSession(CorpusEditing.session(of: path))
    case .folder(let path):
      guard let session = try FolderEditing.session(of: path) else {
        throw .file(FolderEditing.wantOfFolder)
      }
      return SignedSession(session)
    }
  }

  /// What is said once of the name under which changes go; nil where the user chose it.
  static var sharing: String? {
    guard UserSettings.own.settings.coder == nil else { return nil }
    return "Your changes go by your login name, “\(coder)”, which whoever gets the dossier can "
      + "read; the setting “coder” gives them another."
  }

  /// Who edits, by the settings, else by the login name.
  static var coder: String { UserSettings.own.settings.coder ?? LoginName.current }
}

/// Edits a corpus, whose journal is in its file.
enum CorpusEditing {
  static func session(of corpus: FilePath) -> CorpusEditSession {
    CorpusEditSession(
      corpus: corpus,
      coder: DossierEditing.coder,
      now: EditSession.clock,
      check: { DossierWriter.errors(of: $0) }
    )
  }
}

/// A session that says by which name the user's changes go where that is the login name, with the first
/// change of a dossier.
private struct SignedSession: EditingSession {
  struct Report: EditReport {
    let entry: JournalEntry?
    let notices: [String]
  }

  private let session: any EditingSession

  init(_ session: any EditingSession) {
    self.session = session
  }

  var coder: String { session.coder }

  func perform(
    _ operations: [EditOperation],
    summary: String
  ) throws(EditFailure) -> Report {
    let report = try session.perform(operations, summary: summary)
    let isTold = report.entry == nil ? false : try isFirstShared(report, operations)
    let notice = isTold ? [DossierEditing.sharing].compactMap(\.self) : []
    return Report(entry: report.entry, notices: report.notices + notice)
  }

  /// Whether the name is in the dossier for the first time: in a corpus with its journal, in a folder
  /// with a quote that was coded.
  private func isFirstShared(
    _ report: any EditReport,
    _ operations: [EditOperation]
  ) throws(EditFailure) -> Bool {
    guard UserSettings.own.settings.coder == nil else { return false }
    guard let outcome = report as? EditOutcome else {
      return try session.history().edits.count { $0.coder == coder } == 1
    }
    let coded = operations.count { operation in
      if case .put(.quote(let quote)) = operation { quote.coder == coder } else { false }
    }
    return coded > 0 && outcome.dossier.quotes.count { $0.coder == coder } == coded
  }

  func undo(_ number: Int?) throws(EditFailure) -> Report {
    let report = try session.undo(number)
    return Report(entry: report.entry, notices: report.notices)
  }

  func redo(_ number: Int?) throws(EditFailure) -> Report {
    let report = try session.redo(number)
    return Report(entry: report.entry, notices: report.notices)
  }

  func history() throws(EditFailure) -> JournalHistory { try session.history() }

  func purge() throws(EditFailure) { try session.purge() }
}
