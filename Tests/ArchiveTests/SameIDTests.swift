import CorpusStore
import DossierStore
import Files
import Foundation
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import Archive
@testable import entente

/// Two records that have one id for somebody: neither takes the other's place.
@Suite(.enabled(if: Server.isWanted, Server.isMissing), .serialized)
struct SameIDTests {
  private static func source(_ id: Source.ID, _ title: String) -> Source {
    var source = SmallDossier.dossier.sources[0]
    source.id = id
    source.title = title
    source.textDigest = nil
    return source
  }

  /// What two add while the server is away is all there, each under an id of its own, with its text.
  @Test(arguments: [["ann", "ben"], ["ben", "ann"]])
  func whatIsNewInTwoPlacesIsKept(roles: [String]) throws {
    let server = try Server()
    let team = try Team("same_\(roles[0])", server)
    for role in roles { _ = try team.contents(role) }
    try server.stop()
    for role in roles {
      let session = try team.session(role)
      let texts = try team.replica(role).texts
      try #require(texts.makePrivateFolders())
      try NewFile.write(
        Array("The text of \(role)".utf8),
        at: texts.appending("doe-2017.txt"),
        replaces: false
      )
      _ = try session.perform(summary: "Add the article doe-2017") { _ in
        [.put(.source(Self.source("doe-2017", "By \(role)")))]
      }
      _ = try session.perform(summary: "Code next-1") { _ in
        [.put(.quote(NewQuote.made("next-1", "Words of \(role)", in: "doe-2017")))]
      }
      try Team.change("next-1", session) { $0.remark = "Remark of \(role)" }
    }
    try server.start()
    for role in roles { _ = try team.contents(role) }
    for (role, ids) in zip(roles, [("doe-2017", "next-1"), ("doe-2017-2", "next-2")]) {
      let replica = try team.replica(role)
      #expect(try replica.waitingEdits().isEmpty)
      let seen = try #require(try team.quote(Quote.ID(ids.1).rawValue, roles[0]))
      #expect(seen.text == "Words of \(role)" && seen.remark == "Remark of \(role)")
      #expect(seen.source.rawValue == ids.0)
      #expect(
        replica.texts.names.map { $0.map { String(decoding: $0, as: UTF8.self) } } == [
          "\(ids.0).txt"
        ]
      )
    }
    let told = try team.replica(roles[1]).takeTidings()
    #expect(
      told == [
        "“doe-2017” is the id of another record by now: yours is doe-2017-2.",
        "“next-1” is the id of another record by now: yours is next-2.",
      ]
    )
    #expect(try team.replica(roles[1]).takeTidings().isEmpty)
    #expect(try team.contents("ann") == team.contents("ben"))
    #expect(try team.contents("ann") == team.contents("ann", machine: 2))
    let audit = try Archive(at: team.address(roles[1])).audit()
    #expect(audit.contains { $0.subject == "Code next-2" && $0.records == ["next-2"] })
    try server.stop()
  }

  /// Both have added the same record, which is there once.
  @Test func whatIsAlikeIsAddedOnce() throws {
    let server = try Server()
    let team = try Team("same_alike", server)
    for role in ["ann", "ben"] { _ = try team.contents(role) }
    try server.stop()
    for role in ["ann", "ben"] {
      _ = try team.session(role).perform(summary: "Add doe-2017") { _ in
        [.put(.source(Self.source("doe-2017", "The same")))]
      }
    }
    try server.start()
    for role in ["ann", "ben"] { _ = try team.contents(role) }
    #expect(try team.replica("ben").waitingEdits().isEmpty)
    #expect(try team.contents("ann") == team.contents("ben"))
    let ids = try team.contents("ann").records.filter { $0.kind == "source" }.map(\.id)
    #expect(ids.filter { $0.hasPrefix("doe-2017") } == ["doe-2017"])
    try server.stop()
  }

  /// An article gets another id where its own was drawn before somebody else's came.
  @Test func anArticleNeverTakesAnothersPlace() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("corpus.entente"))
    let writer = try CorpusWriter(openingOrCreating: path)
    try writer.transaction { _ = try $0.add(SmallDossier.dossier) { _, _ in } }
    writer.close()
    let before = try Contents(of: path)
    let known = SmallDossier.dossier.sources[0]
    let added = AddedSource(Self.source(known.id, "Another"), text: "Other words.", taken: [])
    let written = try AddedRecords(place: .corpus(path)).write([added])
    let new = try #require(written.ids[known.id])
    let after = try Contents(of: path)
    #expect(after.records.subtracting(before.records).map(\.id) == [new.rawValue])
    #expect(before.records.isSubset(of: after.records))
    let texts = path.withEnding(".texts").names ?? []
    #expect(texts.map { String(decoding: $0, as: UTF8.self) } == ["\(new).txt"])
  }

  /// Who may not add leaves no text behind, which would pass for that of somebody else's source.
  @Test func whatIsRefusedLeavesNoText() throws {
    let team = try Team("same_refused")
    try Archive(at: team.address("postgres")).grant([.read], to: "eve", on: RightScope())
    let machine = try Machine()
    let file = machine.home.path("article.txt")
    try Data("Some words of an article.".utf8).write(to: URL(filePath: file))
    let address = team.database.address("eve")
    let ending = try machine.run("add", file, "--to", address, "--id", "x")
    #expect(ending.status == 1, "\(ending.message)")
    #expect(try machine.everything().allSatisfy { !$0.name.hasSuffix("x.txt") })
  }

  /// The id of a quote that was undone is another's next one; that one can be undone as well.
  @Test func anEditIsUndoneWhateverTheIDOfItsQuote() throws {
    let team = try Team("same_undone")
    let (ann, ben) = (try team.session("ann"), try team.session("ben"))
    let before = try team.contents("ann")
    _ = try ben.perform(
      [.put(.quote(NewQuote.made("next-1", "His.", coder: "ben")))],
      summary: "Code next-1"
    )
    _ = try ben.undo(nil)
    _ = try team.contents("ann")
    let quote = NewQuote.made("next-1", "Hers.", coder: "ann")
    let report = try ann.perform([.put(.quote(quote))], summary: "Code next-1")
    let id = try #require(report.entry?.records.first)
    #expect(id == "next-1-2" && report.notices.count == 1)
    #expect(try team.quote(id, "ben")?.text == "Hers.")
    #expect(try Archive(at: team.address("ann")).audit().last?.records == [id])
    #expect(try Archive(at: team.address("ann")).audit().last?.subject == "Code next-1-2")
    _ = try ann.undo(nil)
    #expect(try team.contents("ben") == before)
    _ = try ben.redo(nil)
    _ = try ann.redo(nil)
    #expect(try team.quote("next-1", "ann")?.text == "His.")
    #expect(try team.quote(id, "ann")?.text == "Hers.")
    _ = try ann.undo(nil)
    _ = try ben.undo(nil)
    #expect(try team.contents("ann") == before)
  }

  /// A role of one collection does not change what others see of the records of another.
  @Test func aRoleOfOneCollectionLeavesTheRecordsOfOthers() throws {
    let team = try Team("same_records")
    try team.database.run("INSERT INTO entente.collection (name) VALUES ('interviews')")
    let owner = try Archive(at: team.address("postgres"))
    try owner.grant([.read, .code], to: "eve", on: RightScope(collection: "interviews"))
    let before = try team.contents("ann")
    let known = try #require(before.records.first { $0.kind == "actor" && $0.id == "elena-marsh" })
    let eve = try Archive(at: team.address("eve"))
    let change = ArchivedChange(
      kind: "actor",
      id: known.id,
      was: nil,
      now: #"{"name": "Defaced", "kind": "person", "aliases": "[]", "roles": []}"#
    )
    #expect(try eve.change([change], summary: "Add", mark: UUID()).isEmpty)
    #expect(try team.contents("eve").records.contains { $0.id == known.id })
    #expect(try team.contents("ann") == before)
    #expect(try team.contents("ann", machine: 2) == before)
    // What somebody changes is the record that all of them see.
    var actor = try #require(SmallDossier.dossier.actors.first { $0.id == "elena-marsh" })
    actor.remark = "Changed."
    _ = try team.session("ben").perform([.put(.actor(actor))], summary: "Change")
    let after = try #require(
      try team.contents("ann").records.first { $0.kind == "actor" && $0.id == known.id }
    )
    #expect(after.body.contains("Changed.") && !after.body.contains("Defaced"))
  }

  /// An audit tells ids as its reader sees them, not how many others there are.
  @Test func anAuditTellsNoIDsOfOthers() throws {
    let team = try Team("same_audit")
    try team.database.run("INSERT INTO entente.collection (name) VALUES ('vault')")
    let owner = try Archive(at: team.address("postgres"))
    try owner.grant([.read, .code], to: "eve", on: RightScope(collection: "vault"))
    let addition = try ArchiveAddition(to: team.address("eve"), in: team.state("eve"))
    let writer = try CorpusWriter(openingOrCreating: addition.corpus)
    try writer.transaction { _ = try $0.add(SmallDossier.dossier) { _, _ in } }
    writer.close()
    _ = try addition.send(to: "vault", label: "vault")
    addition.remove()
    let ben = try team.session("ben")
    _ = try team.contents("ben")
    try Team.change("Q04-2", ben) { $0.remark = "Seen." }
    let entry = try #require(try Archive(at: team.address("eve")).audit().last)
    #expect(entry.records == ["Q04"] && entry.subject == "Change Q04")
    #expect(try Archive(at: team.address("ben")).audit().last?.subject == "Change Q04-2")
  }
}
