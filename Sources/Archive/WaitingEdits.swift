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
  package let summary: String
  var changes: [ArchivedChange]
  /// What the archive has otherwise; empty while nobody has asked it.
  package internal(set) var conflicts: [EditConflict] = []
}

/// The edits that wait for an archive, in a file beside its replica, oldest first.
///
/// The file has mode 0600 and is written as a whole: an edit that is in it stays in it until the archive
/// has taken it, or its coder has given it up.
struct WaitingEdits: Sendable {
  let file: FilePath

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
    let descriptor = file.open(O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noFolder }
    close(descriptor)
    do {
      let data = try JSONEncoder().encode(edits)
      try NewFile.write(Array(data), at: file, replaces: true)
    } catch {
      throw .replica("The changes that wait for the archive cannot be kept: \(error).")
    }
  }
}
