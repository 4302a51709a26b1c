import Files
import GRDB
import RelationsModel
import SystemPackage

/// An editing session whose records are read and changed one by one, in a corpus or by way of one.
package protocol RecordEditingSession: EditingSession {
  /// Makes an edit of operations that are worked out from the records as they are, such as those that add
  /// a record with a new id; `summary` is asked for after them.
  func perform(
    summary: @autoclosure () -> String,
    _ operations: (CorpusRecords) throws -> [EditOperation]
  ) throws(EditFailure) -> Report

  /// Reads something of the records as they are.
  func reading<Result>(_ body: (CorpusRecords) throws -> Result) throws(EditFailure) -> Result
}

/// The edits that one person makes to a corpus, each in one transaction with its entry in the journal.
///
/// Several sessions, also of other programs, can edit one corpus: one waits for another.
package final class CorpusEditSession: RecordEditingSession {
  /// Tells the errors of a dossier of a few records.
  package typealias Check = @Sendable (Dossier) -> [Diagnostic]

  package struct Report: EditReport {
    package let entry: JournalEntry?
    package let notices: [String]
  }

  private let place: FilePath
  /// Who edits.
  package let coder: String
  private let patience: Double
  private let now: @Sendable () -> String
  private let check: Check

  /// Begins to edit a corpus; `check` tells the errors of the records that an edit changes and of what
  /// they name, and another program that writes is waited for for `patience` seconds.
  package init(
    corpus place: FilePath,
    coder: String,
    patience: Double = 5,
    now: @escaping @Sendable () -> String,
    check: @escaping Check
  ) {
    self.place = place
    self.coder = coder
    self.patience = patience
    self.now = now
    self.check = check
  }

  package func perform(
    _ operations: [EditOperation],
    summary: String
  ) throws(EditFailure) -> Report {
    try perform(summary: summary) { _ in operations }
  }

  /// Makes an edit of operations that are worked out from the records as they are, such as those that add
  /// a record with a new id; `summary` is asked for after them.
  package func perform(
    summary: @autoclosure () -> String,
    _ operations: (CorpusRecords) throws -> [EditOperation]
  ) throws(EditFailure) -> Report {
    try writing { writer in
      try writer.edit(check) { (edit, journal) in
        let operations = try operations(CorpusRecords(database: edit.database))
        try checkTexts(operations)
        try edit.apply(operations)
        return self.entry(.edit, nil, summary(), after: try journal.count())
      }
    }
  }

  /// What an edit would change, as an archive takes it; nil where it would change nothing.
  package func draft(
    summary: @autoclosure () -> String,
    _ operations: (CorpusRecords) throws -> [EditOperation]
  ) throws(EditFailure) -> ArchivedEdit? {
    var edit: ArchivedEdit?
    _ = try writing { writer in
      edit = try writer.draft(check) { (edit, _) in
        let operations = try operations(CorpusRecords(database: edit.database))
        try checkTexts(operations)
        try edit.apply(operations)
        return self.entry(.edit, nil, summary(), after: -1)
      }
      return (nil, [])
    }
    return edit
  }

  /// Gives the texts of sources that have other ids by an edit their names; gives what is to be told.
  package func moveTexts(of edit: ArchivedEdit) -> [String] {
    edit.moves.compactMap { $0.make(in: texts) }
  }

  package func undo(_ number: Int? = nil) throws(EditFailure) -> Report {
    try reverse(.undo, number)
  }

  package func redo(_ number: Int? = nil) throws(EditFailure) -> Report {
    try reverse(.redo, number)
  }

  package func history() throws(EditFailure) -> JournalHistory {
    do {
      return JournalHistory(try Corpus(opening: place, patience: patience).journal())
    } catch {
      throw CorpusEditSession.failure(error, place)
    }
  }

  /// The record of an id as it is; nil when there is none.
  package func record(_ id: String) throws(EditFailure) -> EditedRecord? {
    do {
      return try Corpus(opening: place, patience: patience).record(id)
    } catch {
      throw CorpusEditSession.failure(error, place)
    }
  }

  /// Reads something of the records as they are.
  package func reading<Result>(
    _ body: (CorpusRecords) throws -> Result
  ) throws(EditFailure) -> Result {
    do {
      let corpus = try Corpus(opening: place, patience: patience)
      return try corpus.queue.inDatabase { try body(CorpusRecords(database: $0)) }
    } catch {
      throw CorpusEditSession.failure(error, place)
    }
  }

  package func purge() throws(EditFailure) {
    _ = try writing { writer in
      try writer.purgeJournal()
      return (nil, [])
    }
  }

  private func reverse(
    _ kind: JournalEntry.Kind,
    _ number: Int?
  ) throws(EditFailure) -> Report {
    try writing { writer in
      try writer.edit(check) { (edit, journal) in
        let entries = try journal.entries()
        let history = JournalHistory(entries)
        let isUndo = kind == .undo
        let last = isUndo ? history.undoable(by: self.coder) : history.redoable(by: self.coder)
        guard let number = number ?? last else {
          throw isUndo ? EditFailure.nothingToUndo : EditFailure.nothingToRedo
        }
        let entry =
          isUndo ? try history.entry(toUndo: number) : try history.entry(toRedo: number)
        do {
          try edit.reverse(try journal.rows(of: entry))
        } catch EditFailure.changedSince(let record, _) {
          throw EditFailure.changedSince(
            record: record,
            by: history.coder(of: record, after: entry.sequence, in: entries)
          )
        }
        return self.entry(kind, number, entry.summary, after: entries.count)
      }
    }
  }

  /// An entry that has yet to be told which records changed.
  private func entry(
    _ kind: JournalEntry.Kind,
    _ target: Int?,
    _ summary: String,
    after count: Int
  ) -> JournalEntry {
    JournalEntry(
      sequence: count + 1,
      time: now(),
      coder: coder,
      kind: kind,
      target: target,
      summary: summary,
      records: [],
      isPurged: false
    )
  }

  private func writing(
    _ body: (CorpusWriter) throws -> (entry: JournalEntry?, moves: [TextMove])
  ) throws(EditFailure) -> Report {
    do {
      guard Corpus.isCorpus(at: place) else { throw CorpusError.notFound(path: place.shown) }
      let writer = try CorpusWriter(openingOrCreating: place, isBrief: true, patience: patience)
      defer { writer.close() }
      let (entry, moves) = try body(writer)
      return Report(entry: entry, notices: moves.compactMap { $0.make(in: texts) })
    } catch {
      throw CorpusEditSession.failure(error, place)
    }
  }

  /// The folder of the texts of the corpus’s sources.
  private var texts: FilePath { place.withEnding(".texts") }

  /// Throws where the text of a source that is merged into another would no longer be found.
  private func checkTexts(_ operations: [EditOperation]) throws(EditFailure) {
    for case .merge(let old, let new) in operations where Slug.isSound(old) && Slug.isSound(new) {
      if TextMove(old, to: new).isDue(in: texts) { throw .hasText(old: old, new: new) }
    }
  }

  private static func failure(_ error: any Error, _ place: FilePath) -> EditFailure {
    if let failure = error as? EditFailure { return failure }
    return .file(CorpusError(error, path: place).message)
  }
}

extension Corpus {
  /// The entries of the journal, oldest first; none in a corpus of a version that has no journal.
  func journal() throws -> [JournalEntry] {
    try queue.inDatabase { try CorpusJournal(database: $0).entries() }
  }

  /// The record of an id; nil when there is none.
  func record(_ id: String) throws -> EditedRecord? {
    try queue.inDatabase { database in
      if id == DossierHead.id {
        return try FrameReader(database: database).head().map { .head($0) }
      }
      guard let place = try CorpusEdit.place(of: id, in: database) else { return nil }
      let reader = FrameReader(database: database, only: [place.table: [place.key]])
      switch place.table {
      case "actor": return try reader.actors().first.map { .actor($0) }
      case "issue": return try reader.issues().first.map { .issue($0) }
      case "source": return try reader.sources().first.map { .source($0) }
      case "event": return try reader.events().first.map { .event($0) }
      case "passage": return try reader.passages().first.map { .passage($0) }
      case "quote": return try reader.quotes().first.map { .quote($0) }
      default:
        let issue = try CorpusFile.number(
          "SELECT issue FROM proposition WHERE key = \(place.key)",
          in: database
        )
        let issues = try FrameReader(database: database, only: ["issue": [issue]]).issues()
        return issues.first.flatMap { issue in
          issue.propositions.first { $0.id.rawValue == id }.map { .proposition($0, in: issue.id) }
        }
      }
    }
  }
}
