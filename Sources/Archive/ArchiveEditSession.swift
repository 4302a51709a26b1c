import CorpusStore
import Files
import Foundation
import RelationsModel
import SystemPackage

/// The edits that a role makes in an archive: each is worked out in the role's replica, made by the archive
/// where all records are still what they were, and then in the replica.
///
/// While the archive does not answer, edits wait beside the replica and are shown in it.
package final class ArchiveEditSession: RecordEditingSession {
  package struct Report: EditReport {
    package let entry: JournalEntry?
    package let notices: [String]
  }

  private let address: ArchiveAddress
  private let replica: Replica
  private let session: CorpusEditSession
  private let now: @Sendable () -> String
  /// The role, in whose name quotes are coded.
  package let coder: String
  /// The most times that an edit is worked out because somebody else came first.
  private static let attempts = 20

  /// Begins to edit; `state` is the folder in which replicas are, and `check` tells the errors of the
  /// records that an edit changes.
  package init(
    of address: ArchiveAddress,
    in state: FilePath,
    now: @escaping @Sendable () -> String,
    check: @escaping CorpusEditSession.Check
  ) throws(EditFailure) {
    self.address = address
    self.now = now
    do throws(ArchiveError) {
      replica = try Replica(of: address, in: state)
      coder = try Connection.place(of: address).role
    } catch {
      throw .file(error.message)
    }
    session = CorpusEditSession(corpus: replica.corpus, coder: coder, now: now, check: check)
  }

  package func perform(
    _ operations: [EditOperation],
    summary: String
  ) throws(EditFailure) -> Report {
    try perform(attempts: 1, summary: summary) { _ in operations }
  }

  package func perform(
    summary: @autoclosure () -> String,
    _ operations: (CorpusRecords) throws -> [EditOperation]
  ) throws(EditFailure) -> Report {
    try perform(attempts: ArchiveEditSession.attempts, summary: summary(), operations)
  }

  private func perform(
    attempts: Int,
    summary: @autoclosure () -> String,
    _ operations: (CorpusRecords) throws -> [EditOperation]
  ) throws(EditFailure) -> Report {
    try locked { () throws(EditFailure) -> Report in
      let contact = try contacted()
      for attempt in 1...attempts {
        guard let edit = try session.draft(summary: summary(), operations) else { break }
        let waiting = WaitingEdit(
          mark: UUID(),
          time: now(),
          summary: edit.entry.summary,
          changes: edit.changes
        )
        switch contact {
        case .missed(let since, let reason):
          return try keep(waiting, edit, since: since, reason)
        case .made(let archive):
          guard let answer = try send(waiting, to: archive) else {
            return try keep(waiting, edit, since: nil, "the connection was lost")
          }
          if answer.problems.isEmpty {
            return Report(
              entry: edit.entry.naming(answer.names),
              notices: session.moveTexts(of: edit)
                + answer.names.sorted { $0.key < $1.key }.map { Replica.sentence($0.key, $0.value) }
            )
          }
          let conflicts = answer.conflicts
          let isLast = attempt == attempts || conflicts.contains { $0.reason != nil }
          if isLast { throw .conflict(conflicts) }
        }
      }
      return Report(entry: nil, notices: [])
    }
  }

  /// Sends an edit and brings the replica up to date; nil where it is not known whether the archive has it.
  private func send(
    _ edit: WaitingEdit,
    to archive: Archive
  ) throws(EditFailure) -> ArchiveAnswer? {
    let answer: ArchiveAnswer
    do throws(ArchiveError) {
      answer = try archive.make(edit)
    } catch .lost {
      return nil
    } catch {
      throw ArchiveEditSession.failure(error)
    }
    do throws(ArchiveError) {
      try replica.follow(archive)
    } catch {
      // What was made is asked for again, by its mark: the replica has to have it before the next edit.
      guard !answer.problems.isEmpty else { return nil }
      throw ArchiveEditSession.failure(error)
    }
    return answer
  }

  /// Makes contact, unless a follower of the replica has none just now.
  private func contacted() throws(EditFailure) -> Replica.Contact {
    try ArchiveEditSession.translating { () throws(ArchiveError) in
      if FollowedReplicas.areLost(replica.folder) {
        let reason = "it did not answer a moment ago"
        return try replica.missed(reason, .unreachable(reason: reason))
      }
      let contact = try replica.contacted()
      if case .missed = contact { FollowedReplicas.note(replica.folder, isLost: true) }
      return contact
    }
  }

  /// Has an edit wait for the archive.
  private func keep(
    _ waiting: WaitingEdit,
    _ edit: ArchivedEdit,
    since: Int?,
    _ reason: String
  ) throws(EditFailure) -> Report {
    try ArchiveEditSession.translating { () throws(ArchiveError) in try replica.wait(waiting) }
    let notices = session.moveTexts(of: edit)
    let told = "It waits on this machine: the archive’s server does not answer (\(reason))."
    return Report(entry: edit.entry, notices: notices + [told])
  }

  package func reading<Result>(
    _ body: (CorpusRecords) throws -> Result
  ) throws(EditFailure) -> Result {
    try session.reading(body)
  }

  // MARK: - Undoing

  package func undo(_ number: Int?) throws(EditFailure) -> Report { try reverse(.undo, number) }

  package func redo(_ number: Int?) throws(EditFailure) -> Report { try reverse(.redo, number) }

  private func reverse(_ kind: JournalEntry.Kind, _ number: Int?) throws(EditFailure) -> Report {
    try locked { () throws(EditFailure) -> Report in
      let contact = try contacted()
      guard case .made(let archive) = contact else {
        guard kind == .undo, number == nil, let edit = try takeBack() else {
          throw .file("A change can be undone only while the archive’s server answers.")
        }
        let entry = self.entry(.undo, nil, edit.summary, edit.changes.map(\.id))
        return Report(entry: entry, notices: [])
      }
      return try ArchiveEditSession.reporting { () throws in
        let history = JournalHistory(try archive.audit().compactMap(\.journalEntry))
        let isUndo = kind == .undo
        let last = isUndo ? history.undoable(by: coder) : history.redoable(by: coder)
        guard let number = number ?? last else {
          throw isUndo ? EditFailure.nothingToUndo : EditFailure.nothingToRedo
        }
        let entry =
          isUndo ? try history.entry(toUndo: number) : try history.entry(toRedo: number)
        let problems = try archive.reverse(kind, number, mark: UUID())
        try replica.follow(archive)
        guard let problem = problems.first else {
          return Report(
            entry: self.entry(kind, number, entry.summary, entry.records),
            notices: []
          )
        }
        guard problem.kind != .refused else { throw EditFailure.file(problem.theirs ?? "") }
        throw EditFailure.changedSince(record: problem.id, by: problem.who)
      }
    }
  }

  /// Gives up the last edit that waits and that the archive was not asked about.
  private func takeBack() throws(EditFailure) -> WaitingEdit? {
    try ArchiveEditSession.translating { () throws(ArchiveError) in try replica.takeBack() }
  }

  private func entry(
    _ kind: JournalEntry.Kind,
    _ target: Int?,
    _ summary: String,
    _ records: [String]
  ) -> JournalEntry {
    JournalEntry(
      sequence: 0,
      time: now(),
      coder: coder,
      kind: kind,
      target: target,
      summary: summary,
      records: records,
      isPurged: false
    )
  }

  package func history() throws(EditFailure) -> JournalHistory {
    try ArchiveEditSession.translating { () throws(ArchiveError) in
      JournalHistory(try Archive(at: address).audit().compactMap(\.journalEntry))
    }
  }

  package func purge() throws(EditFailure) {
    throw .file("The audit of an archive keeps its words.")
  }

  // MARK: - Failures

  private func locked<Value>(
    _ body: () throws(EditFailure) -> Value
  ) throws(EditFailure) -> Value {
    guard replica.folder.makePrivateFolders() else {
      throw ArchiveEditSession.failure(.noFolder)
    }
    var result: Result<Value, EditFailure>?
    try ArchiveEditSession.translating { () throws(ArchiveError) in
      try replica.locked { () throws(ArchiveError) in
        result = Result { () throws(EditFailure) in try body() }
      }
    }
    guard let result else { throw ArchiveEditSession.failure(.noFolder) }
    return try result.get()
  }

  private static func translating<Value>(
    _ body: () throws(ArchiveError) -> Value
  ) throws(EditFailure) -> Value {
    do throws(ArchiveError) {
      return try body()
    } catch {
      throw failure(error)
    }
  }

  private static func reporting(_ body: () throws -> Report) throws(EditFailure) -> Report {
    do {
      return try body()
    } catch let failure as EditFailure {
      throw failure
    } catch let error as ArchiveError {
      throw failure(error)
    } catch {
      throw .file("\(error)")
    }
  }

  /// The same failure for an editor; a refusal has the server's words.
  private static func failure(_ error: ArchiveError) -> EditFailure {
    if case .failed(let reason) = error { return .file(reason) }
    return .file(error.message)
  }
}

extension JournalEntry {
  /// The entry with the ids that new records have got in place of those that were asked for.
  fileprivate func naming(_ names: [String: String]) -> JournalEntry {
    guard !names.isEmpty else { return self }
    var entry = self
    entry.records = records.map { names[$0] ?? $0 }
    return entry
  }
}
