import CorpusStore
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

  @Test("a corpus is listed, undone and redone, by the command and on the screen")
  func corpus() throws {
    let path = folder.path("archive")
    let writer = try CorpusWriter(openingOrCreating: FilePath(path))
    try writer.transaction { _ = try $0.add(SmallDossier.dossier) { _, _ in } }
    writer.close()
    let session = try DossierEditing.session(of: .corpus(FilePath(path)))
    let rosa = Actor(id: "rosa", name: "Rosa", kind: .person)
    let report = try session.perform([.put(.actor(rosa))], summary: "Rosa added")
    #expect(report.notices.count { $0.contains("login name") } == 1)
    let paul = Actor(id: "paul", name: "Paul", kind: .person)
    #expect(try session.perform([.put(.actor(paul))], summary: "Paul added").notices.isEmpty)
    let undone = try Program.run("journal", path, "--undo")
    #expect(undone.message == "entente: Undone: change 2, Paul added: paul.\n")
    let screen = ScreenSession(.corpus(FilePath(path)))
    #expect(ScreenReversal.reverse(true, screen) == .saved("Undone: Rosa added."))
    let lines = try Program.run("journal", path).text.split(separator: "\n")
    #expect(lines.map { $0.hasSuffix("  (undone)") } == [true, true])
    #expect(lines.allSatisfy { $0.contains("  \(LoginName.current)  ") })
    _ = try Program.run("journal", path, "--redo", "--change", "2")
    #expect(try Program.run("list", "actors", path).text.contains("Paul"))
    #expect(try Program.run("journal", path, "--json").text.contains(#""state": "standing""#))
    _ = try Program.run("journal", path, "--purge")
    #expect(try Program.run("journal", path, "--undo").message.contains("were removed"))
  }
}
