import CorpusStore
import Files
import Foundation
import Glibc
import RelationsModel
import SystemPackage

/// An edit that an archive has not taken yet.
package struct WaitingEdit: Codable, Sendable {
  /// Tells the edit from all others, so that the archive takes it once.
  let mark: UUID
  package let time: String
  package internal(set) var summary: String
  var changes: [ArchivedChange]
  /// What the archive has otherwise; empty while nobody has asked it.
  package internal(set) var conflicts: [EditConflict] = []

  /// Has its summary name a record by another id, where an edit of the record is told.
  mutating func rename(_ kind: String, _ old: String, to new: String) {
    guard changes.contains(where: { $0.kind == kind && $0.id == old }) else { return }
    let words = summary.split(separator: " ", omittingEmptySubsequences: false)
    summary = words.map { $0 == old ? new : String($0) }.joined(separator: " ")
  }
}

/// The edits that wait for an archive, in a file beside its replica, oldest first.
///
/// The file has mode 0600 and is written as a whole: an edit that is in it stays in it until the archive
/// has taken it, or its coder has given it up.
struct WaitingEdits: Sendable {
  let file: FilePath

  /// Whether nothing waits.
  var hasNone: Bool { file.linkStatus == nil }

  func all() throws(ArchiveError) -> [WaitingEdit] {
    guard file.linkStatus != nil else { return [] }
    guard let bytes = WholeFile.read(file) else {
      throw .replica("The changes that wait in \(file.shown) cannot be read.")
    }
    // It was begun, and nothing is in it yet.
    guard !bytes.isEmpty else { return [] }
    guard let edits = try? JSONDecoder().decode([WaitingEdit].self, from: Data(bytes))
    else { throw .replica("The changes that wait in \(file.shown) cannot be read.") }
    return edits
  }

  func keep(_ edits: [WaitingEdit]) throws(ArchiveError) {
    guard !edits.isEmpty else {
      file.remove()
      return
    }
    guard let data = try? JSONEncoder().encode(edits) else {
      throw .replica("The changes that wait for the archive cannot be written.")
    }
    try PrivateFile.write(String(decoding: data, as: UTF8.self), at: file)
  }
}

/// A file for its owner alone, which is written as a whole.
enum PrivateFile {
  static func write(_ text: String, at file: FilePath) throws(ArchiveError) {
    let descriptor = file.open(O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noFolder }
    close(descriptor)
    do throws(FileFailure) {
      try NewFile.write(Array(text.utf8), at: file, replaces: true)
    } catch {
      throw .replica("What waits for the archive cannot be kept: \(error.message)")
    }
  }
}
