import Files
import RelationsModel

/// What was done to the folder of a dossier at one time, with all that undoing it takes.
///
/// It names records and never paths: a file is known by a digest of its path inside the dossier, so
/// that a journal leads to no file that the dossier would not have anyway.
package struct FolderEntry: Hashable, Sendable, Codable {
  /// What became of one file.
  package struct File: Hashable, Sendable, Codable {
    /// The digest of the path.
    let path: String
    /// The digest of the bytes before; nil for a file that was not there.
    let before: String?
    /// The digest of the bytes after; nil for a file that went.
    let after: String?
    /// What was replaced; empty once the words were purged.
    let steps: [[RecordSplice]]
  }

  /// From 1, without gaps.
  package let sequence: Int
  /// When, in UTC, such as 2026-11-29T10:00:00Z.
  package let time: String
  package let coder: String
  package let kind: JournalEntry.Kind
  /// The edit that was undone or redone, or the entry that is done or void.
  package let target: Int?
  package let summary: String
  /// The digests of errors of the dossier that the edit mended.
  private(set) var mended: [String]?
  private(set) var files: [File]
  /// The texts that went with their sources to other ids; nil when none did.
  private(set) var moves: [TextMove]?

  /// The ids of the records that changed, each once.
  package var records: [String] {
    var seen: Set<String> = []
    return files.flatMap(\.steps).flatMap { $0 }.compactMap(\.record)
      .filter { seen.insert($0).inserted }
  }

  /// Whether the words were removed, so that it cannot be undone.
  package var isPurged: Bool { !files.isEmpty && files.allSatisfy(\.steps.isEmpty) }

  /// The entry without what undoing it takes.
  package var head: JournalEntry {
    JournalEntry(
      sequence: sequence,
      time: time,
      coder: coder,
      kind: kind,
      target: target,
      summary: summary,
      records: records,
      isPurged: isPurged
    )
  }

  /// The entry without words.
  var purged: FolderEntry {
    var purged = self
    purged.mended = nil
    purged.files = files.map { File(path: $0.path, before: $0.before, after: $0.after, steps: []) }
    return purged
  }
}
