import Files
import RelationsModel
import TestDossier
import Testing

@testable import DossierStore

/// Sessions that dice make up: a corpus comes to what a folder comes to.
struct CorpusEditPropertyTests {
  private static let count = Environment.value("EDIT_SESSIONS").flatMap { Int($0) } ?? 60

  /// The records of a dossier by their ids, in the order in which they are sorted.
  private func records(_ dossier: Dossier) -> [[String]] {
    func sorted<Record>(_ records: [Record], _ id: (Record) -> String) -> [String] {
      records.sorted { id($0) < id($1) }.map { "\($0)" }
    }
    return [
      sorted(dossier.actors) { $0.id.rawValue }, sorted(dossier.issues) { $0.id.rawValue },
      sorted(dossier.sources) { $0.id.rawValue }, sorted(dossier.quotes) { $0.id.rawValue },
      sorted(dossier.passages) { $0.id.rawValue }, sorted(dossier.events) { $0.id.rawValue },
      ["\(dossier.head)"],
    ]
  }

  @Test("a corpus is edited, undone and redone as a folder is", arguments: 0..<count)
  func sessions(seed: Int) throws {
    var made = MadeDossier(seed: UInt64(seed) + 1_000)
    let files = try made.files()
    let disk = try EditedDisk(files)
    let folder = try disk.session()
    var dossier = try EditedFolder.dossier(files)
    let corpus = try EditedCorpus(dossier)
    let start = try corpus.text()
    #expect(try records(corpus.dossier()) == records(dossier))
    for _ in 0..<6 {
      let step = try made.step(in: dossier)
      let one = outcome { try take(step, folder) }
      let other = outcome { try take(step, corpus.session()) }
      #expect((one == nil) == (other == nil), "\(step): \(one ?? "") and \(other ?? "")")
      dossier = try EditedFolder.dossier(disk.files())
      #expect(try records(corpus.dossier()) == records(dossier), "\(step)")
    }
    let end = try corpus.text()
    var count = 0
    while (try? corpus.session().undo()) != nil { count += 1 }
    #expect(try corpus.text() == start)
    for _ in 0..<count { _ = try corpus.session().redo() }
    #expect(try corpus.text() == end)
  }

  private func take(_ step: MadeDossier.Step, _ session: some EditingSession) throws {
    switch step {
    case .edit(let operations): _ = try session.perform(operations, summary: "")
    case .undo: _ = try session.undo(nil)
    case .redo: _ = try session.redo(nil)
    }
  }

  /// Why something was not done; nil when it was.
  private func outcome(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch { return (error as? EditFailure)?.message ?? "\(error)" }
  }
}
