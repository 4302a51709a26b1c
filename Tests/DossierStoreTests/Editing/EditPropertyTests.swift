import Files
import RelationsModel
import Testing

@testable import DossierStore

/// Sessions of edits, undos and redos that dice make up: 100, or as many as `EDIT_SESSIONS` says.
struct EditPropertyTests {
  private static let count = Environment.value("EDIT_SESSIONS").flatMap { Int($0) } ?? 100

  private func errors(in files: [DossierFile]) throws -> [String] {
    try DossierReader.read(files, shownAs: nil).diagnostics.filter { $0.severity == .error }
      .map(\.message)
  }

  /// The files among them that are not in the canonical form.
  private func odd(_ files: [DossierFile]) -> Set<String> {
    Set(files.filter { DossierFormatter.format($0, shownAs: nil) != .unchanged }.map(\.path))
  }

  @Test(
    "no session breaks a dossier, and all of it is undone and redone byte for byte",
    arguments: 0..<count
  )
  func sessions(seed: Int) throws {
    var made = MadeDossier(seed: UInt64(seed))
    let files = try made.files()
    #expect(try errors(in: files).isEmpty)
    let disk = try EditedDisk(files)
    let start = try disk.texts()
    let session = try disk.session()
    var dossier = try EditedFolder.dossier(files)
    for _ in 0..<6 {
      let step = try made.step(in: dossier)
      let outcome: EditOutcome
      do throws(EditFailure) {
        switch step {
        case .edit(let operations): outcome = try session.perform(operations, summary: "")
        case .undo: outcome = try session.undo()
        case .redo: outcome = try session.redo()
        }
      } catch {
        #expect(!isFault(error), "\(error)")
        continue
      }
      dossier = outcome.dossier
    }
    let end = try disk.texts()
    #expect(try errors(in: disk.files()).isEmpty)
    #expect(odd(try disk.files()).isSubset(of: odd(files)))
    var count = 0
    while (try? session.undo()) != nil { count += 1 }
    #expect(try disk.texts() == start)
    for _ in 0..<count { _ = try session.redo() }
    #expect(try disk.texts() == end)
  }

  /// Whether a failure is the program’s and not that of what was asked for.
  private func isFault(_ failure: EditFailure) -> Bool {
    switch failure {
    case .notKept, .lossy, .unsteady, .journal, .damagedJournal, .unreadable, .file, .unsoundFile,
      .changedSince:
      true
    default: false
    }
  }
}
