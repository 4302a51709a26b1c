import Archive
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
    case .archive(let address): return try ArchiveEditing.session(of: address)
    case .corpus(let path): return SignedSession(CorpusEditing.session(of: path))
    case .folder(let path):
      guard let session = try FolderEditing.session(of: path) else {
        throw .file(FolderEditing.wantOfFolder)
      }
      return SignedSession(session)
    }
  }

  /// The sentence on the name under which changes go, for the first change that shares it.
  ///
  /// A corpus shares it with its journal, a folder with quotes that were coded, of which the change has
  /// so many. Nil where the name was there before, and where the user chose it.
  static func sharing(
    _ report: any EditReport,
    coded: Int,
    in session: some EditingSession
  ) throws(EditFailure) -> String? {
    // In an archive everybody goes by the name of their role.
    guard report.entry != nil, UserSettings.own.settings.coder == nil,
      !(session is ArchiveEditSession)
    else { return nil }
    if let dossier = (report as? EditOutcome)?.dossier {
      guard coded > 0, dossier.quotes.count(where: { $0.coder == session.coder }) == coded else {
        return nil
      }
    } else {
      let own = try session.history().edits.count { $0.coder == session.coder }
      guard own == 1 else { return nil }
    }
    return "Your changes go by your login name, “\(session.coder)”, which whoever gets the dossier "
      + "can read; the setting “coder” gives them another."
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

/// Edits an archive, for the role that its address leads to.
enum ArchiveEditing {
  static func session(
    of address: ArchiveAddress,
    state: FilePath? = XDGFolder.state.path()
  ) throws(EditFailure) -> ArchiveEditSession {
    guard let state else { throw .file(ArchiveError.noFolder.message) }
    return try ArchiveEditSession(
      of: address,
      in: state,
      now: EditSession.clock,
      check: { DossierWriter.errors(of: $0) }
    )
  }
}

extension DossierPlace {
  /// A session whose records are read and changed one by one; nil for what is kept in files of text.
  func recordSession(
    state: FilePath? = XDGFolder.state.path()
  ) throws(EditFailure) -> (any RecordEditingSession)? {
    switch self {
    case .shipped, .folder: nil
    case .corpus(let path): CorpusEditing.session(of: path)
    case .archive(let address): try ArchiveEditing.session(of: address, state: state)
    }
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
    let coded = operations.count { operation in
      if case .put(.quote(let quote)) = operation { quote.coder == coder } else { false }
    }
    let sharing = try DossierEditing.sharing(report, coded: coded, in: session)
    let notices = report.notices + [sharing].compactMap(\.self)
    return Report(entry: report.entry, notices: notices)
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
