import CorpusStore
import Foundation
import RelationsModel

/// Edits that wait for the archive.
extension Replica {
  /// Follows the archive, sends what waits, and follows what came of it.
  func meet(_ archive: Archive) throws(ArchiveError) {
    try follow(archive)
    var edits = try waiting.all()
    guard edits.contains(where: \.conflicts.isEmpty) else { return }
    var made: Set<UUID> = []
    for place in edits.indices where edits[place].conflicts.isEmpty {
      let problems = try send(edits[place], to: archive)
      if problems.isEmpty {
        made.insert(edits[place].mark)
      } else {
        edits[place].conflicts = problems
        // By now the replica is without it: what is refused is not taken out of it again.
        try waiting.keep(edits)
      }
    }
    // What was made goes on waiting until the replica has it from the archive: should the connection be
    // lost before, it is shown again, and the next edit begins with it. Sent twice it is made once.
    try follow(archive)
    try waiting.keep(edits.filter { !made.contains($0.mark) })
  }

  /// Sends an edit; a refusal by the server is a conflict as well.
  private func send(
    _ edit: WaitingEdit,
    to archive: Archive
  ) throws(ArchiveError) -> [EditConflict] {
    do throws(ArchiveError) {
      return try archive.make(edit)
    } catch {
      guard case .failed(let reason) = error else { throw error }
      let id = edit.changes.first?.id ?? ""
      return [EditConflict(record: id, coder: nil, fields: [], reason: reason)]
    }
  }

  /// Shows edits in the replica before the archive has them.
  func show(_ edits: [WaitingEdit]) throws(ArchiveError) {
    guard !edits.isEmpty else { return }
    try ArchiveError.translating {
      let writer = try CorpusWriter(openingOrCreating: corpus)
      defer { writer.close() }
      try writer.transaction { transaction in
        for change in edits.flatMap(\.changes) { try transaction.make(change) }
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
      edit.conflicts = try send(edit, to: archive)
      edits[place] = edit
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
    var edit = edits.remove(at: place)
    let changes = edit.changes
    edit.changes = changes.reversed().map(\.reversed)
    try show([edit])
    try waiting.keep(edits)
    edit.changes = changes
    return edit
  }
}
