import Archive
import CorpusStore
import DossierStore
import Drawing
import Files
import RelationsModel
import SystemPackage

/// The one place in which the screen begins to edit a dossier.
struct ScreenSession: Sendable {
  let place: DossierPlace
  /// The program’s folder of data, in which the journal lies; nil where the user has none.
  private let data: FilePath?
  /// The program’s folder of state, in which replicas of archives are.
  private let state: FilePath?

  init(
    _ place: DossierPlace,
    data: FilePath? = XDGFolder.data.path(),
    state: FilePath? = XDGFolder.state.path()
  ) {
    self.place = place
    self.data = data
    self.state = state
  }

  func session() throws(ScreenRefusal) -> any EditingSession {
    guard let session = try records() else { return try begin() }
    return session
  }

  /// A session whose records are read and changed one by one; nil for a folder.
  func records() throws(ScreenRefusal) -> (any RecordEditingSession)? {
    try ScreenRefusal.catching { () throws(EditFailure) in
      try place.recordSession(state: state)
    }
  }

  /// The replica of an archive; nil for what is kept elsewhere.
  func replica() throws(ArchiveError) -> Replica? {
    guard case .archive(let address) = place else { return nil }
    guard let state else { throw .noFolder }
    return try Replica(of: address, in: state)
  }

  /// Who changed a record last, as far as the journal knows; nil where nobody else did.
  func changer(of record: String) -> String? {
    guard let session = try? session(), let history = try? session.history() else { return nil }
    let coder = history.edits.last { $0.records.contains(record) }?.coder
    return coder == session.coder ? nil : coder
  }

  func begin() throws(ScreenRefusal) -> EditSession {
    let folder: FilePath
    switch place {
    case .folder(let path): folder = path
    case .shipped: throw ScreenRefusal(message: EditingFailure.shipped.message)
    case .corpus: throw ScreenRefusal(message: EditingFailure.corpus.message)
    case .archive: throw ScreenRefusal(message: EditingFailure.archive.message)
    }
    let session = try ScreenRefusal.catching { () throws(EditFailure) in
      try FolderEditing.session(of: folder, data: data)
    }
    guard let session else { throw ScreenRefusal(message: FolderEditing.wantOfFolder) }
    return session
  }

  /// Reads something of the records as they are.
  func reading<Result>(
    _ body: (FormRecords) throws -> Result
  ) throws(ScreenRefusal) -> Result {
    if let records = try records() {
      return try ScreenRefusal.catching { () throws(EditFailure) in
        try records.reading { try body(FormRecords($0)) }
      }
    }
    let session = try begin()
    return try ScreenRefusal.catching { () throws(EditFailure) in
      let files = try session.files()
      do { return try body(FormRecords(files)) } catch { throw EditFailure(error) }
    }
  }

  /// Makes an edit of operations that are worked out from the records as they are; gives its entry, nil
  /// where nothing was to be changed, and what else is to be told, in sentences.
  func perform(
    _ summary: String,
    _ operations: (FormRecords) throws -> [EditOperation]
  ) throws(ScreenRefusal) -> (entry: JournalEntry?, notices: [String]) {
    if let session = try records() {
      return try ScreenRefusal.catching { () throws(EditFailure) in
        let report = try session.perform(summary: summary) { try operations(FormRecords($0)) }
        let sharing = try DossierEditing.sharing(report, coded: 0, in: session)
        return (report.entry, report.notices + [sharing].compactMap(\.self))
      }
    }
    let session = try begin()
    return try ScreenRefusal.catching { () throws(EditFailure) in
      let outcome = try session.perform(summary: summary) { (files) throws(EditFailure) in
        do { return try operations(FormRecords(files)) } catch { throw EditFailure(error) }
      }
      let formatted = outcome.formatted.map { "\($0) was put into the canonical form." }
      return (outcome.entry, formatted + outcome.notices)
    }
  }
}

extension EditFailure {
  /// What came of working something out, which fails with nothing else.
  fileprivate init(_ error: any Error) {
    self = error as? EditFailure ?? .file(String(describing: error))
  }
}

/// Why the screen does not edit, or what went wrong.
struct ScreenRefusal: Error {
  let message: String

  static func catching<Result>(
    _ body: () throws(EditFailure) -> Result
  ) throws(ScreenRefusal) -> Result {
    do throws(EditFailure) { return try body() } catch {
      throw ScreenRefusal(message: SafeText.line(error.message))
    }
  }
}
