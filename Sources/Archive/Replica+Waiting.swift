import CorpusStore
import Files
import Foundation
import RelationsModel
import SystemPackage

/// Edits that wait for the archive.
extension Replica {
  /// Follows the archive, sends what waits, and follows what came of it.
  func meet(_ archive: Archive) throws(ArchiveError) {
    try follow(archive)
    var edits = try waiting.all()
    guard edits.contains(where: \.conflicts.isEmpty) else { return }
    var made: Set<UUID> = []
    for place in edits.indices where edits[place].conflicts.isEmpty {
      let problems = try send(&edits, at: place, to: archive)
      if problems.isEmpty {
        made.insert(edits[place].mark)
      } else {
        edits[place].conflicts = problems
        try waiting.keep(edits)
      }
    }
    // What was made goes on waiting until the replica has it from the archive: should the connection be
    // lost before, it is shown again, and the next edit begins with it. Sent twice it is made once.
    try follow(archive)
    try waiting.keep(edits.filter { !made.contains($0.mark) })
  }

  /// So often another id is tried for a new record.
  private static let attempts = 20

  /// Sends one of several edits; a refusal by the server is a conflict as well, and an id that somebody
  /// else has taken for another record is none.
  private func send(
    _ edits: inout [WaitingEdit],
    at place: Int,
    to archive: Archive
  ) throws(ArchiveError) -> [EditConflict] {
    do throws(ArchiveError) {
      var answer = try archive.make(edits[place])
      for _ in 1..<Replica.attempts {
        guard let taken = answer.taken else { break }
        try follow(archive)
        let told = try renew(taken, in: &edits, from: place)
        // A program that ends now is to send it under the new id.
        try waiting.keep(edits)
        try tell(told)
        guard !edits[place].changes.isEmpty else { return [] }
        answer = try archive.make(edits[place])
      }
      try tell(answer.names.sorted { $0.key < $1.key }.map { Replica.sentence($0.key, $0.value) })
      return answer.conflicts
    } catch {
      guard case .failed(let reason) = error else { throw error }
      let id = edits[place].changes.first?.id ?? ""
      return [EditConflict(record: id, coder: nil, fields: [], reason: reason)]
    }
  }

  /// Gives new records other ids, in the edit that adds them and in those after it, with their texts.
  ///
  /// One that says what the other says is not added again. Gives what is to be told.
  private func renew(
    _ taken: [(change: ArchivedChange, theirs: String?)],
    in edits: inout [WaitingEdit],
    from place: Int
  ) throws(ArchiveError) -> [String] {
    var told: [String] = []
    for (change, theirs) in taken {
      if change.kind != "quote", ArchivedText.areAlike(change.now, theirs) {
        edits[place].changes.removeAll { $0 == change }
        continue
      }
      let new = try freeID(after: change.id, of: change.kind, edits)
      try ArchiveError.translating {
        for later in edits[place...].indices {
          edits[later].rename(change.kind, change.id, to: new)
          edits[later].changes = try edits[later].changes.map {
            try $0.renaming(change.kind, change.id, to: new)
          }
        }
      }
      told.append(Replica.sentence(change.id, new))
      guard change.kind == "source" else { continue }
      if let problem = TextMove(change.id, to: new).make(in: texts) { told.append(problem) }
    }
    return told
  }

  private func freeID(
    after id: String,
    of kind: String,
    _ edits: [WaitingEdit]
  ) throws(ArchiveError) -> String {
    try ArchiveError.translating {
      let file = try Corpus(opening: corpus)
      let own = Set(edits.flatMap(\.changes).flatMap { [$0.id, $0.newID].compactMap(\.self) })
      var next = ArchivedChange.id(after: id, of: kind)
      while try own.contains(next) || file.hasRecord(next)
        || (kind == "source" && texts.appending("\(next).txt").linkStatus != nil)
      {
        next = ArchivedChange.id(after: next, of: kind)
      }
      return next
    }
  }

  /// What is told of a record that got another id than was thought.
  static func sentence(_ old: String, _ new: String) -> String {
    "“\(old)” is the id of another record by now: yours is \(new)."
  }

  // MARK: - What is to be told

  /// Keeps what is to be told of edits that waited.
  private func tell(_ sentences: [String]) throws(ArchiveError) {
    guard !sentences.isEmpty else { return }
    try PrivateFile.write((told() + sentences).joined(separator: "\n"), at: tidings)
  }

  private func told() -> [String] {
    let bytes = WholeFile.read(tidings) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What came of edits that waited and was not told yet, in sentences; it is told once.
  package func takeTidings() throws(ArchiveError) -> [String] {
    guard tidings.linkStatus != nil else { return [] }
    return try locked { () throws(ArchiveError) in
      defer { tidings.remove() }
      return told()
    }
  }

  /// Shows edits in the replica before the archive has them.
  func show(_ edits: [WaitingEdit]) throws(ArchiveError) {
    guard !edits.isEmpty else { return }
    try ArchiveError.translating {
      let writer = try CorpusWriter(openingOrCreating: corpus)
      defer { writer.close() }
      try writer.transaction { transaction in
        for edit in edits { try transaction.show(edit.changes, mark: edit.mark.uuidString) }
      }
    }
  }

  /// Keeps an edit until the archive has it, and shows it.
  func wait(_ edit: WaitingEdit) throws(ArchiveError) {
    try waiting.keep(try waiting.all() + [edit])
    try show([edit])
  }

  /// The edits that the archive has not taken yet, oldest first.
  package func waitingEdits() throws(ArchiveError) -> [WaitingEdit] { try waiting.all() }

  /// Settles the first edit that the archive has otherwise: sends it again over what is there, or gives
  /// it up; nil where there is none.
  ///
  /// The edit may meet a newer change and still wait, with its conflicts then.
  package func settle(keepsMine: Bool) throws(ArchiveError) -> WaitingEdit? {
    try locked { () throws(ArchiveError) -> WaitingEdit? in
      guard keepsMine else { return try giveUp { !$0.conflicts.isEmpty } }
      guard case .made(let archive) = try contacted() else {
        throw .unreachable(reason: "a conflict can be settled only while it answers")
      }
      var edits = try waiting.all()
      guard let place = edits.firstIndex(where: { !$0.conflicts.isEmpty }) else { return nil }
      let changes = try ArchiveError.translating {
        let current = try Corpus(opening: corpus)
        return try edits[place].changes.map { try current.rebased($0) }
      }
      var edit = WaitingEdit(
        mark: UUID(),
        time: edits[place].time,
        summary: edits[place].summary,
        changes: changes
      )
      edits[place] = edit
      edit.conflicts = try send(&edits, at: place, to: archive)
      edit.summary = edits[place].summary
      edits[place].conflicts = edit.conflicts
      if edit.conflicts.isEmpty { edits.remove(at: place) }
      try waiting.keep(edits)
      try meet(archive)
      return edit
    }
  }

  private func giveUp(
    _ isMeant: (WaitingEdit) -> Bool
  ) throws(ArchiveError) -> WaitingEdit? {
    var edits = try waiting.all()
    guard let place = edits.firstIndex(where: isMeant) else { return nil }
    let edit = edits.remove(at: place)
    try waiting.keep(edits)
    return edit
  }

  /// Gives up the last edit of which the archive was not asked yet, and takes it out of the replica, for
  /// whoever holds the lock.
  func takeBack() throws(ArchiveError) -> WaitingEdit? {
    var edits = try waiting.all()
    guard let place = edits.lastIndex(where: \.conflicts.isEmpty) else { return nil }
    let edit = edits.remove(at: place)
    try ArchiveError.translating {
      let writer = try CorpusWriter(openingOrCreating: corpus)
      defer { writer.close() }
      try writer.transaction { try $0.hideShown(mark: edit.mark.uuidString) }
    }
    try waiting.keep(edits)
    return edit
  }
}
