import CorpusStore
import Foundation
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import Archive

/// A replica is what its archive has sent, whatever happens to the connection.
@Suite(.enabled(if: Server.isWanted, Server.isMissing), .serialized)
struct ReplicaTests {
  /// The program ended after the archive had taken an edit and before it was noted.
  @Test func whatTheArchiveHasTakenStays() throws {
    let server = try Server()
    let team = try Team("taken_before", server)
    let (ann, replica) = (try team.session("ann"), try team.replica("ann"))
    _ = try team.contents("ann")
    try server.stop()
    var source = SmallDossier.dossier.sources[0]
    source.id = "sole"
    source.textDigest = nil
    _ = try ann.perform([.put(.source(source))], summary: "Add")
    try Team.change("Q04", ann) { $0.remark = "Mine." }
    let file = URL(filePath: replica.waiting.file.string)
    let waiting = try Data(contentsOf: file)
    try server.start()
    let sent = try team.contents("ann")
    #expect(sent.records.contains { $0.id == "sole" })
    for _ in 0..<2 {
      try waiting.write(to: file)
      #expect(try team.contents("ann") == sent)
      #expect(try replica.waitingEdits().isEmpty)
    }
    #expect(try team.contents("ann", machine: 2) == sent)
    try server.stop()
  }

  /// A server that takes nobody in just now refuses no role.
  @Test func aFullServerLeavesTheReplica() throws {
    let team = try Team("taken_full")
    let seen = try team.contents("ann")
    let replica = try team.replica("ann")
    try team.database.run("ALTER ROLE ann CONNECTION LIMIT 0")
    defer { _ = try? team.database.run("ALTER ROLE ann CONNECTION LIMIT -1") }
    guard case .old(_, let reason) = try replica.refresh() else {
      Testing.Issue.record("the server took the role in")
      return
    }
    #expect(reason.contains("too many connections"))
    #expect(try team.contents("ann", refreshed: false) == seen)
    try team.database.run("ALTER ROLE ann NOLOGIN CONNECTION LIMIT -1")
    defer { _ = try? team.database.run("ALTER ROLE ann LOGIN") }
    #expect(throws: ArchiveError.self) { try replica.refresh() }
    #expect(!replica.exists)
  }

  @Test(arguments: [
    ("connection to server on socket “x” failed: FATAL:  28000: role “a: b” may not", true),
    ("connection to server at “h” failed: FATAL:  42501: permission denied", true),
    ("connection to server at “h” failed: FATAL:  53300: sorry, too many clients", false),
    ("connection to server at “h” failed: FATAL:  3D000: database “x” does not exist", false),
    ("connection to server at “h” failed: FATAL:  57P03: it starts", false),
    ("connection to server at “h” failed: Connection refused", false),
    ("it does not answer", false),
  ])
  func onlyARefusalOfTheRoleIsOne(line: String, isOfRole: Bool) {
    let refusal = ServerRefusal(line)
    #expect(refusal.isOfRole == isOfRole)
    #expect(!refusal.reason.contains("28000") && !refusal.reason.contains("53300"))
    #expect(line.hasSuffix(String(refusal.reason.suffix(9))))
  }

  /// While the follower has no contact an edit waits at once: nobody asks a server that hangs.
  @Test func anEditIsNotHeldUpByAServerThatIsGone() throws {
    let team = try Team("taken_hung")
    let (ann, replica) = (try team.session("ann"), try team.replica("ann"))
    _ = try team.contents("ann")
    FollowedReplicas.begin(replica.folder)
    defer { FollowedReplicas.end(replica.folder) }
    FollowedReplicas.note(replica.folder, isLost: true)
    let report = try Team.change("Q04", ann) { $0.remark = "Mine." }
    #expect(report.notices.count == 1 && report.notices[0].contains("waits on this machine"))
    #expect(try replica.waitingEdits().count == 1)
    FollowedReplicas.note(replica.folder, isLost: false)
    #expect(try team.quote("Q04", "ben")?.remark == nil)
    try Team.change("Q01", ann) { $0.remark = "Too." }
    #expect(try team.quote("Q04", "ben")?.remark == "Mine.")
    #expect(try team.quote("Q01", "ben")?.remark == "Too.")
  }

  // MARK: - What no replica can hold

  private static func new(_ kind: String, _ id: String, _ body: String) -> ArchivedChange {
    ArchivedChange(kind: kind, id: id, was: nil, now: body)
  }

  private static let malformed = [
    ("actor", "{}"), ("actor", #"{"name": 7, "kind": "person", "aliases": "[]"}"#),
    ("actor", #"{"name": "A", "kind": "ghost", "aliases": "[]"}"#),
    ("actor", #"{"name": "A", "kind": "person", "aliases": "x"}"#),
    ("actor", #"{"name": "A", "kind": "person", "aliases": "[]", "roles": [{}]}"#),
    ("source", #"{"type": "article", "author": "[]"}"#), ("source", "no object"), ("source", "[]"),
    ("issue", #"{"title": "A", "keywords": "[]", "assessments": [{"verdict": "odd"}]}"#),
    ("proposition", #"{"issue": "fisheries", "position": 1, "text": "A"}"#),
    ("event", #"{"date": "2016", "summary": "A", "issues": "[]", "sources": "[]"}"#),
    ("passage", #"{"kind": "claim"}"#), ("party", #"{"key": 3, "name": "A", "short_name": "A"}"#),
  ]

  @Test func whatIsMalformedIsRefused() throws {
    let team = try Team("malformed")
    let archive = try Archive(at: team.address("postgres"))
    let before = try team.contents("ann")
    for (kind, body) in Self.malformed {
      let change = Self.new(kind, "odd-one", body)
      let problems = try archive.change([change], summary: "Odd", mark: UUID())
      #expect(problems.map(\.kind) == [.refused], "\(kind) \(body)")
    }
    let rows = (Self.malformed + [("scroll", "{}")]).map { "('\($0)', 'odd-one', '\($1)')" }
    let said = try team.database.run(
      """
      BEGIN; SELECT entente.begin_import();
      INSERT INTO pg_temp.incoming_record (kind, id, body) VALUES \(rows.joined(separator: ", "));
      SELECT outcome, id FROM entente.take('main', 'odd'); COMMIT
      """
    )
    #expect(said.components(separatedBy: "refused|odd-one").count == rows.count + 1)
    #expect(try team.contents("ann") == before)
    #expect(try team.replica("ann").leftOut().isEmpty)
  }

  @Test func aQuoteWithAnOddStanceIsRefused() throws {
    let team = try Team("malformed_quote")
    let quote = try #require(SmallDossier.dossier.quotes.first)
    let body = """
      {"text": "A", "speaker": "\(quote.speaker)", "date": "2016", "issue": "\(quote.issue)", \
      "source": "\(quote.source)", "stance": "maybe"}
      """
    let archive = try Archive(at: team.address("ann"))
    let change = Self.new("quote", "odd-1", body)
    let problems = try archive.change([change], summary: "Odd", mark: UUID())
    #expect(problems.map(\.kind) == [.refused])
    let sound = Self.new("quote", "odd-1", body.replacing("maybe", with: "agrees"))
    #expect(try archive.change([sound], summary: "Sound", mark: UUID()).isEmpty)
  }

  /// A record that is there nevertheless is left out by itself, and told, until it is sound.
  @Test func whatCannotBeHeldIsLeftOut() throws {
    let team = try Team("malformed_there")
    let before = try team.contents("ann")
    try team.database.run(
      """
      WITH g AS (UPDATE entente.archive SET generation = generation + 1 RETURNING generation)
      INSERT INTO entente.record (collection, kind, id, body, generation)
      SELECT 1, 'actor', 'odd-one', '{"name": "Odd"}', generation FROM g
      """
    )
    #expect(try team.contents("ann") == before)
    let told = try team.replica("ann").leftOut()
    #expect(told.count == 1 && told[0].contains("actor “odd-one”"))
    try Team.change("Q04", try team.session("ben")) { $0.remark = "Theirs." }
    #expect(try team.quote("Q04", "ann")?.remark == "Theirs.")
    try team.database.run(
      """
      WITH g AS (UPDATE entente.archive SET generation = generation + 1 RETURNING generation)
      UPDATE entente.record SET body = '{"name": "Odd", "kind": "person", "aliases": "[]"}',
        generation = g.generation FROM g WHERE id = 'odd-one'
      """
    )
    #expect(try team.contents("ann").records.contains { $0.id == "odd-one" })
    #expect(try team.replica("ann").leftOut().isEmpty)
  }

  @Test func aCollectionHasAName() throws {
    let archive = try Archive(at: try Team("names").address("postgres"))
    for name in ["Bad Name", "", "-x", "Zz"] {
      let refusal = ArchiveError.failed(
        reason: "“\(name)” is no name of a collection: small letters, digits and “-”, at most 64."
      )
      #expect(throws: refusal) {
        try archive.grant([.read], to: "eve", on: RightScope(collection: name))
      }
    }
  }

  /// What an import leaves that was killed goes with the next one; that of another that runs stays.
  @Test func whatAKilledImportLeavesGoes() throws {
    let team = try Team("taken_killed")
    _ = try team.contents("ann")
    let folder = try team.replica("ann").folder
    let old = ["import-2147483600.entente", "import-2147483600.entente-wal"]
    for name in old + ["import-1.entente"] {
      try Data().write(to: URL(filePath: folder.appending(name).string))
    }
    let addition = try ArchiveAddition(to: team.address("ann"), in: team.state("ann"))
    addition.remove()
    let names = (folder.names ?? []).map { String(decoding: $0, as: UTF8.self) }
    #expect(names.filter { $0.hasPrefix("import-") } == ["import-1.entente"])
  }

  @Test func whoMayNotMakeAnArchiveIsToldWhatIsMissing() throws {
    let database = try Server.shared.get().database("init_refused", roles: ["ann"])
    let archive = try Archive(at: ArchiveAddress(database.address("ann")))
    let failure = #expect(throws: ArchiveError.self) { try archive.initialize() }
    #expect(failure?.message.contains("“ann” may not do that") == true)
    #expect(failure?.message.contains("make roles") == true)
  }

  // MARK: - Counts

  /// A role counts the collections in which it sees something.
  @Test func collectionsThatAreHiddenAreNotCounted() throws {
    let team = try Team("counts")
    try team.database.run("INSERT INTO entente.collection (name) VALUES ('vault'), ('cellar')")
    let owner = try Archive(at: team.address("postgres"))
    try owner.grant([.read], to: "eve", on: RightScope(party: "arcadia"))
    let eve = try Archive(at: team.address("eve"))
    #expect(try eve.status().collectionCount == 1)
    #expect(try owner.status().collectionCount == 3)
    // No plan is printed, which would tell how many rows there are.
    let said = try team.database.run(
      "SET client_min_messages = log; SET debug_print_plan = on; SELECT entente.status()",
      as: "eve"
    )
    #expect(said.components(separatedBy: "plan_rows").count == 2)
  }
}
