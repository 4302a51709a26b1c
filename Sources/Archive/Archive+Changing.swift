import CorpusStore
import Foundation
import RelationsModel

/// An obstacle to one change of an edit.
struct ArchiveProblem: Hashable, Sendable {
  enum Kind: String {
    /// The record is not what it was any more.
    case changed
    /// It is not there any more, or not for the role.
    case gone
    /// Another record has the id.
    case taken
    /// The role may not do it.
    case refused
    /// No obstacle: it was made, under the id that is told.
    case named
  }

  let kind: Kind
  let id: String
  /// The record as it is, a JSON object; the reason where the change is refused.
  let theirs: String?
  /// Who changed it last.
  let who: String?

  init(_ row: [String?]) {
    kind = row[0].flatMap(Kind.init) ?? .refused
    id = row[2] ?? ""
    theirs = row[3]
    who = row[4]
  }

  /// The problem with both sides' words, for people.
  func conflict(with change: ArchivedChange?) -> EditConflict {
    guard kind != .refused else {
      return EditConflict(record: id, coder: nil, fields: [], reason: theirs ?? "It is refused.")
    }
    let (was, mine) = (ArchivedText.told(change?.was), ArchivedText.told(change?.now))
    let theirs = ArchivedText.told(theirs)
    let names = Set(mine.keys).union(theirs.keys).filter { mine[$0] != theirs[$0] }.sorted()
    let fields = names.map { name in
      EditConflict.Field(name: name, was: was[name], mine: mine[name], theirs: theirs[name])
    }
    return EditConflict(record: id, coder: who, fields: fields)
  }
}

/// The answer of an archive to an edit.
struct ArchiveAnswer {
  /// The obstacles; where there are none, the edit is made.
  let problems: [ArchiveProblem]
  /// The ids that new quotes have got, by those that were asked for.
  let names: [String: String]
  private let changes: [ArchivedChange]

  init(_ rows: [ArchiveProblem], _ changes: [ArchivedChange]) {
    problems = rows.filter { $0.kind != .named }
    names = Dictionary(
      rows.filter { $0.kind == .named }.map { ($0.id, $0.theirs ?? $0.id) }
    ) { first, _ in first }
    self.changes = changes
  }

  /// Both sides' words, for people.
  var conflicts: [EditConflict] {
    problems.map { problem in problem.conflict(with: changes.first { $0.id == problem.id }) }
  }

  /// The new records whose ids others have taken, with theirs, where nothing else stands in the way.
  var taken: [(change: ArchivedChange, theirs: String?)]? {
    var taken: [(ArchivedChange, String?)] = []
    for problem in problems {
      let change = changes.first { $0.isNew && $0.id == problem.id }
      guard problem.kind == .taken, let change else { return nil }
      taken.append((change, problem.theirs))
    }
    return taken.isEmpty ? nil : taken
  }
}

extension Archive {
  /// Makes all changes of an edit, or none of them; what stands in the way of them.
  ///
  /// A `mark` that the archive knows already is that of an edit which was made.
  func change(
    _ changes: [ArchivedChange],
    summary: String,
    mark: UUID
  ) throws(ArchiveError) -> [ArchiveProblem] {
    try answer(changes, summary: summary, mark: mark).problems
  }

  private func answer(
    _ changes: [ArchivedChange],
    summary: String,
    mark: UUID
  ) throws(ArchiveError) -> ArchiveAnswer {
    let list = (try? JSONEncoder().encode(changes)).map { String(decoding: $0, as: UTF8.self) }
    let statement = "SELECT * FROM entente.change($1, $2::uuid, $3::jsonb)"
    let rows = try connection.run(statement, [summary, mark.uuidString, list])
    return ArchiveAnswer(rows.map(ArchiveProblem.init), changes)
  }

  /// Makes an edit; what stands in its way.
  func make(_ edit: WaitingEdit) throws(ArchiveError) -> ArchiveAnswer {
    try answer(edit.changes, summary: edit.summary, mark: edit.mark)
  }

  /// Takes an edit of the audit back, or makes it again; what stands in the way of it.
  func reverse(
    _ kind: JournalEntry.Kind,
    _ number: Int,
    mark: UUID
  ) throws(ArchiveError) -> [ArchiveProblem] {
    let statement = "SELECT * FROM entente.reverse($1, $2::bigint, $3::uuid)"
    let values = [kind.rawValue, String(number), mark.uuidString]
    return ArchiveAnswer(try connection.run(statement, values).map(ArchiveProblem.init), [])
      .problems
  }

  /// Who did what, oldest first, as far as the role may know it.
  package func audit() throws(ArchiveError) -> [AuditEntry] {
    try connection.run("SELECT * FROM entente.history()").map(AuditEntry.init)
  }
}

/// Something that was done in an archive.
package struct AuditEntry: Hashable, Sendable {
  /// Counts what the role may know, from 1.
  package let number: Int
  /// When, in UTC, such as 2026-11-29T10:00:00Z.
  package let time: String
  package let role: String
  /// `edit`, `undo`, `redo`, `import`, `grant` or `revoke`.
  package let action: String
  /// The number of the edit that was undone or made again.
  package let target: Int?
  /// The summary of an edit; a collection or a role otherwise.
  package let subject: String
  /// The ids of the records that an edit changed.
  package let records: [String]

  init(_ row: [String?]) {
    number = row[0].flatMap { Int($0) } ?? 0
    time = row[1] ?? ""
    role = row[2] ?? ""
    action = row[3] ?? ""
    target = row[4].flatMap { Int($0) }
    subject = row[5] ?? ""
    let list = row[6].flatMap { try? JSONDecoder().decode([String].self, from: Data($0.utf8)) }
    records = list ?? []
  }

  /// The entry as one of a journal; nil for what is no edit.
  package var journalEntry: JournalEntry? {
    guard let kind = JournalEntry.Kind(rawValue: action) else { return nil }
    return JournalEntry(
      sequence: number,
      time: time,
      coder: role,
      kind: kind,
      target: target,
      summary: subject,
      records: records,
      isPurged: false
    )
  }
}
