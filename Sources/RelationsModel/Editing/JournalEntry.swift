/// What was done to a dossier at one time, without what undoing it takes.
package struct JournalEntry: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable {
    case edit, undo, redo
    /// The files of the target were written.
    case done
    /// The target was not done after all.
    case void
  }

  /// From 1, without gaps.
  package let sequence: Int
  /// When, in UTC, such as 2026-11-29T10:00:00Z.
  package let time: String
  package let coder: String
  package let kind: Kind
  /// The edit that was undone or redone, or the entry that is done or void.
  package let target: Int?
  package let summary: String
  /// The ids of the records that changed, each once.
  package var records: [String]
  /// Whether the words were removed, so that it cannot be undone.
  package let isPurged: Bool

  package init(
    sequence: Int,
    time: String,
    coder: String,
    kind: Kind,
    target: Int?,
    summary: String,
    records: [String],
    isPurged: Bool
  ) {
    self.sequence = sequence
    self.time = time
    self.coder = coder
    self.kind = kind
    self.target = target
    self.summary = summary
    self.records = records
    self.isPurged = isPurged
  }
}
