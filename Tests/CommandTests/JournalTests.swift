import DossierStore
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// What `entente journal` says of the changes of a dossier.
struct JournalCommandTests {
  private let folder: TemporaryFolder
  private let session: EditSession

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("dossier")
    for file in DossierWriter(SmallDossier.dossier).files where !file.path.hasPrefix("sources") {
      try folder.write(file.bytes, to: "dossier/\(file.path)")
    }
    try folder.makeFolder("dossier/sources")
    for file in DossierWriter(SmallDossier.dossier).files where file.path.hasPrefix("sources") {
      try folder.write(file.bytes, to: "dossier/\(file.path)")
    }
    session = try EditSession(
      folder: FilePath(folder.path("dossier")),
      coder: "ada",
      data: FilePath(folder.path("data")),
      now: { "2026-11-29T10:00:00Z" }
    )
  }

  @Test("changes are listed with who, when and what, and whether they stand")
  func listing() throws {
    for name in ["Rosa", "Paul"] {
      let actor = Actor(id: Actor.ID(name.lowercased()), name: name, kind: .person)
      _ = try session.perform([.put(.actor(actor))], summary: "\(name) added")
    }
    _ = try session.undo()
    let history = try JournalRun(session).history()
    #expect(
      history.edits.map { JournalRun.line($0, history) } == [
        "1  2026-11-29T10:00:00Z  ada  Rosa added: rosa",
        "3  2026-11-29T10:00:00Z  ada  Paul added: paul  (undone)",
      ]
    )
  }

  @Test("a folder is asked for, and one thing at a time")
  func arguments() throws {
    for words in [
      [], ["folder", "--undo", "--redo"], ["folder", "--change", "3"],
      ["folder", "--json", "--undo"],
    ] {
      #expect(throws: (any Error).self) { try Entente.parseAsRoot(["journal"] + words) }
    }
    _ = try Entente.parseAsRoot(["journal", "folder", "--undo", "--change", "3"])
  }
}
