import Files
import GRDB
import RelationsModel

extension CorpusWriter {
  /// Does all of an edit, with its entry in the journal, or nothing of it; the entry is nil when nothing
  /// was to be changed.
  ///
  /// Gives also the sources that have other ids, whose texts go with them.
  func edit(
    _ check: CorpusEditSession.Check,
    _ body: (inout CorpusEdit, CorpusJournal) throws -> JournalEntry
  ) throws -> (entry: JournalEntry?, moves: [TextMove]) {
    var entry: JournalEntry?
    var moves: [TextMove] = []
    try checked(check, body) { transaction, draft, changes in
      let done = draft.changing(changes.compactMap(\.record))
      try CorpusJournal(database: transaction.database).append(done, changes)
      var notes = transaction.changes
      notes.note(changes)
      try notes.write(to: transaction.database)
      entry = done
      moves = changes.compactMap(\.move)
      return true
    }
    return (entry, moves)
  }

  /// What an edit would change, as an archive takes it; nothing of it is done.
  func draft(
    _ check: CorpusEditSession.Check,
    _ body: (inout CorpusEdit, CorpusJournal) throws -> JournalEntry
  ) throws -> ArchivedEdit? {
    var edit: ArchivedEdit?
    try checked(check, body) { transaction, draft, changes in
      let rows = ArchivedRows(database: transaction.database)
      let places = try rows.places(of: changes)
      let now = try rows.records(at: places)
      try transaction.database.execute(sql: "ROLLBACK TO edit")
      let was = try rows.records(at: places)
      edit = ArchivedEdit(
        entry: draft.changing(changes.compactMap(\.record)),
        changes: places.compactMap { ArchivedChange(was[$0], now[$0]) },
        moves: changes.compactMap(\.move)
      )
      return false
    }
    return edit
  }

  /// Tries an edit until it is known that it brings no new errors, and then has `finish` say whether it
  /// stays; not called where nothing changes.
  private func checked(
    _ check: CorpusEditSession.Check,
    _ body: (inout CorpusEdit, CorpusJournal) throws -> JournalEntry,
    finish: (CorpusTransaction, JournalEntry, [RowChange]) throws -> Bool
  ) throws {
    try whole { transaction in
      let rows = try ChangedRows(transaction.database)
      var known: [String] = []
      while true {
        try transaction.database.execute(sql: "SAVEPOINT edit")
        try rows.begin()
        var edit = CorpusEdit(transaction)
        let journal = CorpusJournal(database: transaction.database)
        let draft = try body(&edit, journal)
        try edit.end()
        try transaction.raiseGeneration()
        let changes = try rows.changes()
        // An edit that changes nothing is none; an undo is noted, so that the edit counts as undone.
        guard draft.kind != .edit || !changes.isEmpty else { return false }
        let vicinity = try CorpusVicinity(changes, in: transaction.database)
        let problems = try check(vicinity.dossier())
        let new = problems.excluding(known)
        guard !new.isEmpty else { return try finish(transaction, draft, changes) }
        guard known.isEmpty else { throw EditFailure.wouldBreak(new) }
        // What was wrong before does not stand in the way.
        try transaction.database.execute(sql: "ROLLBACK TO edit")
        transaction.keys.forget()
        let before = try CorpusVicinity(changes, in: transaction.database)
        known = try check(before.adding(vicinity).dossier()).map(\.message)
        guard problems.excluding(known).isEmpty else {
          throw EditFailure.wouldBreak(problems.excluding(known))
        }
      }
    }
  }

  /// Removes all words from the journal, also from the pages of the file that they stood in.
  func purgeJournal() throws {
    try whole { transaction in
      try transaction.database.execute(sql: "PRAGMA secure_delete = ON")
      try CorpusJournal(database: transaction.database).purge()
      return true
    }
  }
}

extension [Diagnostic] {
  /// Those that are not among messages, each of which stands for one.
  fileprivate func excluding(_ known: [String]) -> [Diagnostic] {
    var left = Dictionary(known.map { ($0, 1) }, uniquingKeysWith: +)
    return filter { problem in
      guard let count = left[problem.message], count > 0 else { return true }
      left[problem.message] = count - 1
      return false
    }
  }
}

extension RowChange {
  /// Where the text of a source goes that gets another id; nil for other rows.
  fileprivate var move: TextMove? {
    guard table == "source", let old = was?["id"]?.text, let new = now?["id"]?.text,
      Slug.isSound(old), Slug.isSound(new)
    else { return nil }
    return TextMove(old, to: new)
  }
}

extension JournalEntry {
  /// The entry with the ids of the records that changed.
  fileprivate func changing(_ records: [String]) -> JournalEntry {
    var seen: Set<String> = []
    var changed = self
    changed.records = records.filter { seen.insert($0).inserted }
    return changed
  }
}

/// An edit that is to be sent to an archive.
package struct ArchivedEdit: Sendable {
  /// Its entry, as a journal would have it.
  package let entry: JournalEntry
  package let changes: [ArchivedChange]
  let moves: [TextMove]
}

extension ArchivedChange {
  /// Nil where both are the same.
  fileprivate init?(_ was: ArchivedRecord?, _ now: ArchivedRecord?) {
    guard let any = was ?? now, was != now else { return nil }
    let newID = was != nil && now != nil && was?.id != now?.id ? now?.id : nil
    self.init(kind: any.kind, id: any.id, newID: newID, was: was?.body, now: now?.body)
  }
}
