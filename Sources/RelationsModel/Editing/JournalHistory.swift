/// What the entries of a journal come to: which edits stand, and what is undone and redone next.
package struct JournalHistory: Sendable {
  package enum State: Hashable, Sendable {
    case standing, undone
    /// It was never done.
    case void
  }

  /// The edits, without what was undone and redone.
  package private(set) var edits: [JournalEntry] = []
  private var states: [Int: State] = [:]
  /// The entry that last did or undid an edit.
  private var latest: [Int: JournalEntry] = [:]
  /// An edit that was to be undone or redone next once an entry was made, and is so while no later entry
  /// did or undid it.
  private struct Turn {
    let edit: Int
    let entry: Int
  }

  private var undoable: [String: [Turn]] = [:]
  private var redoable: [String: [Turn]] = [:]
  /// The last entry that changes files, when nobody has noted that it is done.
  package private(set) var unfinished: JournalEntry?

  package init(_ entries: [JournalEntry]) {
    let void = Set(entries.filter { $0.kind == .void }.compactMap(\.target))
    for entry in entries {
      switch entry.kind {
      case .done, .void:
        if entry.target == unfinished?.sequence { unfinished = nil }
      case .edit, .undo, .redo:
        unfinished = entry
        if entry.kind == .edit { edits.append(entry) }
        if void.contains(entry.sequence) {
          if entry.kind == .edit { states[entry.sequence] = .void }
        } else {
          add(entry)
        }
      }
    }
  }

  private mutating func add(_ entry: JournalEntry) {
    let edit = entry.target ?? entry.sequence
    let coder = entry.coder
    let turn = Turn(edit: edit, entry: entry.sequence)
    latest[edit] = entry
    switch entry.kind {
    case .edit:
      redoable[coder] = []
      undoable[coder, default: []].append(turn)
      states[edit] = .standing
    case .undo:
      redoable[coder, default: []].append(turn)
      states[edit] = .undone
    case .redo:
      undoable[coder, default: []].append(turn)
      states[edit] = .standing
    case .done, .void: break
    }
  }

  /// What became of an edit.
  package func state(of edit: Int) -> State { states[edit] ?? .standing }

  /// The edit that a coder undoes next.
  package func undoable(by coder: String) -> Int? { next(of: undoable[coder]) }

  /// The edit that a coder redoes next.
  package func redoable(by coder: String) -> Int? { next(of: redoable[coder]) }

  private func next(of turns: [Turn]?) -> Int? {
    turns?.last { latest[$0.edit]?.sequence == $0.entry }?.edit
  }

  /// The entry that is to be reversed to undo an edit.
  package func entry(toUndo edit: Int) throws(EditFailure) -> JournalEntry {
    guard let entry = latest[edit] else { throw .noEntry(edit) }
    guard states[edit] == .standing else { throw .alreadyUndone(edit) }
    guard !entry.isPurged else { throw .purged(edit) }
    return entry
  }

  /// The entry that is to be reversed to redo an edit that is undone.
  package func entry(toRedo edit: Int) throws(EditFailure) -> JournalEntry {
    guard let entry = latest[edit] else { throw .noEntry(edit) }
    guard states[edit] == .undone else { throw .nothingToRedo }
    guard !entry.isPurged else { throw .purged(edit) }
    return entry
  }

  /// Who changed a record after an entry; nil when the journal does not know.
  package func coder(of record: String, after sequence: Int, in entries: [JournalEntry]) -> String?
  {
    entries.last { $0.sequence > sequence && $0.records.contains(record) }?.coder
  }
}
