import Files
import Glibc
import RelationsModel
import Synchronization
import SystemPackage

/// What an edit, an undo or a redo did to a folder.
package struct EditOutcome: EditReport {
  /// The entry in the journal; nil when nothing was to be changed.
  package let entry: JournalEntry?
  /// The dossier as it is now.
  package let dossier: Dossier
  /// All files of the dossier as they are now.
  package let files: [DossierFile]
  /// The paths of files that were put into the canonical form as a whole.
  package let formatted: [String]
  /// What else is to be told, in sentences.
  package let notices: [String]
}

/// The edits that one person makes to the folder of a dossier, each of which is in the journal before
/// it is in the files.
///
/// Several sessions, also of other programs, can edit one folder: each edit reads the files afresh, and
/// one that somebody changed meanwhile is read again and never overwritten.
package final class EditSession: EditingSession {
  let folder: FilePath
  /// Who edits.
  package let coder: String
  private let now: @Sendable () -> String
  private let journal: Mutex<JournalFile>

  /// Begins to edit a folder; `data` is the program’s own folder of data, such as
  /// `~/.local/share/entente`.
  package init(
    folder: FilePath,
    coder: String,
    data: FilePath,
    now: @escaping @Sendable () -> String = EditSession.clock
  ) throws(EditFailure) {
    guard let real = (folder.isEmpty ? "." : folder).resolved else {
      throw .unreadable(StoreError.notFound(path: folder.shown).message)
    }
    self.folder = real
    self.coder = coder
    self.now = now
    journal = Mutex(JournalFile(of: real, in: data))
  }

  /// Makes an edit of all operations or of none of them; what it gives is saved.
  ///
  /// `summary` says what is done, in a few words, for the list of edits.
  package func perform(
    _ operations: [EditOperation],
    summary: String
  ) throws(EditFailure) -> EditOutcome {
    try perform(summary: summary) { _ in operations }
  }

  /// Makes an edit of operations that are worked out from the files as they are, such as those that add a
  /// record with a new id; `summary` is asked for after them.
  package func perform(
    summary: @autoclosure () -> String,
    _ operations: ([DossierFile]) throws(EditFailure) -> [EditOperation]
  ) throws(EditFailure) -> EditOutcome {
    try locked { (journal) throws(EditFailure) in
      try steadily { (files) throws(EditFailure) in
        let operations = try operations(files)
        let edit = try DossierEdit(operations, to: files)
        let plan = Plan(
          kind: .edit,
          target: nil,
          summary: summary(),
          mended: edit.mended.map { ByteDigest.text(of: $0.message.utf8) },
          changes: edit.files.map(FolderChange.init),
          moves: moves(operations),
          before: edit.before,
          dossier: edit.dossier,
          formatted: edit.formatted
        )
        return try commit(plan, files, &journal)
      }
    }
  }

  /// Takes an edit back; without a number the coder’s last that stands.
  package func undo(_ number: Int? = nil) throws(EditFailure) -> EditOutcome {
    try locked { (journal) throws(EditFailure) in
      let history = JournalHistory(journal.heads)
      guard let number = number ?? history.undoable(by: coder) else { throw .nothingToUndo }
      return try reverse(history.entry(toUndo: number), as: .undo, of: number, &journal)
    }
  }

  /// Makes an edit again that was undone; without a number the one that the coder undid last.
  package func redo(_ number: Int? = nil) throws(EditFailure) -> EditOutcome {
    try locked { (journal) throws(EditFailure) in
      let history = JournalHistory(journal.heads)
      guard let number = number ?? history.redoable(by: coder) else { throw .nothingToRedo }
      return try reverse(history.entry(toRedo: number), as: .redo, of: number, &journal)
    }
  }

  /// The files of the dossier as they are.
  package func files() throws(EditFailure) -> [DossierFile] {
    do { return try DossierFolder.files(at: folder) } catch { throw .unreadable(error.message) }
  }

  /// All that the journal has, oldest first.
  package func entries() throws(EditFailure) -> [FolderEntry] {
    try locked { (journal) throws(EditFailure) in journal.entries }
  }

  /// What the entries come to.
  package func history() throws(EditFailure) -> JournalHistory {
    try locked { (journal) throws(EditFailure) in JournalHistory(journal.heads) }
  }

  /// Removes all words from the journal for good: what was done stays listed, and cannot be undone.
  package func purge() throws(EditFailure) {
    try underLock { (journal) throws(EditFailure) in try journal.purge() }
  }

  /// The time in UTC, such as 2026-11-29T10:00:00Z.
  package static let clock: @Sendable () -> String = {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

// MARK: - One after another

extension EditSession {
  private func underLock<Result: Sendable>(
    _ body: (inout JournalFile) throws(EditFailure) -> Result
  ) throws(EditFailure) -> Result {
    try journal.withLock { (journal) throws(EditFailure) -> Result in
      var own = journal
      defer { journal = own }
      return try own.locked { () throws(EditFailure) in try body(&own) }
    }
  }

  /// Does something with the journal as it is, once what a kill has interrupted is done.
  private func locked<Result: Sendable>(
    _ body: (inout JournalFile) throws(EditFailure) -> Result
  ) throws(EditFailure) -> Result {
    try underLock { (journal) throws(EditFailure) in
      try journal.refresh()
      if let entry = JournalHistory(journal.heads).unfinished {
        try finish(journal.entries[entry.sequence - 1], &journal)
      }
      return try body(&journal)
    }
  }

  /// Tries with the files as they are until nobody changes them at the same time.
  private func steadily(
    _ body: ([DossierFile]) throws(EditFailure) -> EditOutcome?
  ) throws(EditFailure) -> EditOutcome {
    for _ in 0..<5 {
      let files = try self.files()
      if let outcome = try body(files) { return outcome }
    }
    throw .unsteady
  }

  private func reverse(
    _ head: JournalEntry,
    as kind: JournalEntry.Kind,
    of number: Int,
    _ journal: inout JournalFile
  ) throws(EditFailure) -> EditOutcome {
    let entry = journal.entries[head.sequence - 1]
    return try steadily { (files) throws(EditFailure) in
      let reversal: EditReversal
      do throws(EditFailure) { reversal = try EditReversal(of: entry, in: files) } catch {
        guard case .changedSince(let record, _) = error else { throw error }
        let history = JournalHistory(journal.heads)
        let other = history.coder(of: record, after: entry.sequence, in: journal.heads)
        throw .changedSince(record: record, by: other)
      }
      let before = try DossierEdit.read(files)
      let after = try DossierEdit.read(files.applying(reversal.changes))
      let known = kind == .undo ? Set(entry.mended ?? []) : []
      let mended = try DossierEdit.checkErrors(of: after, since: before, known: known)
      let plan = Plan(
        kind: kind,
        target: number,
        summary: entry.summary,
        mended: mended.map { ByteDigest.text(of: $0.message.utf8) },
        changes: reversal.changes,
        moves: (entry.moves ?? []).reversed().map(\.reversed),
        before: before.dossier,
        dossier: after.dossier,
        formatted: []
      )
      return try commit(plan, files, &journal)
    }
  }
}

// MARK: - Writing

extension EditSession {
  /// What is to be done.
  private struct Plan {
    let kind: JournalEntry.Kind
    let target: Int?
    let summary: String
    let mended: [String]
    let changes: [FolderChange]
    let moves: [TextMove]
    /// The dossier as it was.
    let before: Dossier
    let dossier: Dossier
    let formatted: [String]
  }

  /// Notes what is to be done and does it; nil when somebody changes the files at the same time.
  private func commit(
    _ plan: Plan,
    _ files: [DossierFile],
    _ journal: inout JournalFile
  ) throws(EditFailure) -> EditOutcome? {
    let after = files.applying(plan.changes)
    if let excess = DossierFolder.excess(of: after) { throw .file("\(folder.shown): \(excess).") }
    guard plan.changes.allSatisfy({ $0.isUnchanged(in: folder) }) else { return nil }
    // An edit that changes nothing is none; an undo is noted, so that the edit counts as undone.
    guard plan.kind != .edit || !plan.changes.isEmpty else {
      return EditOutcome(
        entry: nil,
        dossier: plan.dossier,
        files: files,
        formatted: [],
        notices: []
      )
    }
    let entry = entry(
      plan.kind,
      plan.target,
      plan.summary,
      number: journal.entries.count + 1,
      mended: plan.mended,
      files: plan.changes.map(\.entry),
      moves: plan.moves
    )
    try journal.append(entry, isSynced: true)
    guard var notices = try write(plan.changes, of: entry, &journal) else { return nil }
    notices += move(plan.moves)
    notices += shareTexts(from: plan.before.sources, to: plan.dossier.sources, plan.moves)
    note(.done, entry, &journal)
    return EditOutcome(
      entry: entry.head,
      dossier: plan.dossier,
      files: after,
      formatted: plan.formatted,
      notices: notices
    )
  }

  /// Writes the files, all of them or none; nil when somebody has changed one of them.
  private func write(
    _ changes: [FolderChange],
    of entry: FolderEntry,
    _ journal: inout JournalFile
  ) throws(EditFailure) -> [String]? {
    var notices: [String] = []
    for (place, change) in changes.enumerated() {
      var failure: FileFailure?
      if change.isUnchanged(in: folder) {
        do throws(FileFailure) {
          if let notice = try change.write(in: folder) { notices.append(notice) }
          continue
        } catch { failure = error }
      }
      for written in changes[..<place].reversed()
      where written.reversed.isUnchanged(in: folder) {
        _ = try? written.reversed.write(in: folder)
      }
      note(.void, entry, &journal)
      if let failure { throw .file(failure.message) }
      return nil
    }
    return notices
  }

  /// Ends what a kill has interrupted: writes the files that are as they were before.
  ///
  /// Where somebody has changed one of them since, all stay as they are.
  private func finish(
    _ entry: FolderEntry,
    _ journal: inout JournalFile
  ) throws(EditFailure) {
    let files = try self.files()
    let changed = Set(entry.files.map(\.path))
    for file in files where changed.contains(ByteDigest.text(ofPath: file.path)) {
      NewFile.removeStrays(of: file.place(in: folder))
    }
    let interrupted = InterruptedEntry(entry, in: files)
    guard let changes = interrupted.changes else {
      if interrupted.isBegun { _ = move(entry.moves ?? []) }
      return note(interrupted.isBegun ? .done : .void, entry, &journal)
    }
    guard changes.allSatisfy({ $0.isUnchanged(in: folder) }) else { throw .unsteady }
    for change in changes {
      do throws(FileFailure) { _ = try change.write(in: folder) } catch {
        throw .file(error.message)
      }
    }
    _ = move(entry.moves ?? [])
    note(.done, entry, &journal)
  }

  /// Notes what became of an entry.
  ///
  /// Without the note it is found out from the files.
  private func note(
    _ kind: JournalEntry.Kind,
    _ entry: FolderEntry,
    _ journal: inout JournalFile
  ) {
    let number = journal.entries.count + 1
    let note = self.entry(kind, entry.sequence, "", number: number, mended: [], files: [])
    try? journal.append(note, isSynced: kind == .void)
  }

  private func entry(
    _ kind: JournalEntry.Kind,
    _ target: Int?,
    _ summary: String,
    number: Int,
    mended: [String],
    files: [FolderEntry.File],
    moves: [TextMove] = []
  ) -> FolderEntry {
    FolderEntry(
      sequence: number,
      time: now(),
      coder: coder,
      kind: kind,
      target: target,
      summary: summary,
      mended: mended.isEmpty ? nil : mended,
      files: files,
      moves: moves.isEmpty ? nil : moves
    )
  }
}
