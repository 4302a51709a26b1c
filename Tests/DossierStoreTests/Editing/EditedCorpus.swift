import DossierStore
import Files
import RelationsModel
import SystemPackage
import TestDossier

@testable import CorpusStore

/// A corpus on the disk that is edited.
struct EditedCorpus {
  let folder: TemporaryFolder
  let path: FilePath

  init(_ dossier: Dossier) throws {
    folder = try TemporaryFolder()
    path = FilePath(folder.path("corpus"))
    let writer = try CorpusWriter(openingOrCreating: path)
    defer { writer.close() }
    try writer.transaction { transaction in
      _ = try transaction.add(dossier) { _, _ in }
    }
  }

  func session(_ coder: String = "ada", patience: Double = 5) -> CorpusEditSession {
    CorpusEditSession(
      corpus: path,
      coder: coder,
      patience: patience,
      now: { "2026-11-29T10:00:00Z" },
      check: { DossierWriter.errors(of: $0) }
    )
  }

  /// All that is in it.
  func dossier() throws -> Dossier { try Corpus(opening: path).dossier() }

  /// All that is in it in one text, by which two states are told apart.
  func text() throws -> String { "\(try dossier())" }

  func generation() throws -> Int { try Corpus(opening: path).identity.generation }
}
