import Foundation
import TestDossier
import Testing

/// The commands of an archive, and commands on one, against a server of the tests' own.
@Suite(.enabled(if: Server.isWanted, Server.isMissing), .serialized)
struct ArchiveCommandTests {
  /// A table of so many quotes, a tenth of which are replaced where `isLater`.
  private static func table(rows: Int, isLater: Bool = false) -> String {
    let head = "id,text,speaker,party,date,issue,proposition,stance,source\n"
    return (0..<rows).reduce(into: head) { table, row in
      let words = isLater && row % 10 == 0 ? "other words" : "words"
      let (party, stance) = row % 2 == 0 ? ("uk", "agrees") : ("russia", "disagrees")
      let day = String(row % 28 + 1)
      let date = "2016-0\(row % 9 + 1)-\(day.count < 2 ? "0" : "")\(day)"
      table += "q\(row),Quote \(row) has \(words),speaker \(row % 40),\(party),\(date),"
      table += "issue \(row % 7),claim \(row % 30),\(stance),source \(row % 300)\n"
    }
  }

  /// A message without the lines of the progress bar, which tell times.
  private static func withoutBar(_ message: String) -> [Substring] {
    message.split { $0.isNewline }.filter { !$0.contains("rows/s") }
  }

  private static func write(_ text: String, _ name: String, in machine: Machine) throws -> String {
    let path = machine.home.path(name)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private static func archive(_ name: String, roles: [String] = []) throws -> (Database, Machine) {
    let database = try Server.shared.get().database(name, roles: roles)
    let machine = try Machine()
    let ending = try machine.run("archive", "init", database.address())
    try #require(ending.status == 0, "\(ending.message)")
    return (database, machine)
  }

  @Test func initTwiceChangesNothing() throws {
    let (database, machine) = try Self.archive("twice")
    let state = "SELECT a.*, m.* FROM entente.archive a, entente.migration m"
    let before = try database.run(state)
    let ending = try machine.run("archive", "init", database.address())
    #expect(ending.status == 0)
    #expect(ending.text == "The archive is up to date.\n")
    #expect(try database.run(state) == before)
  }

  /// The role that owns archives is made once for a server, whoever is first.
  @Test func severalDatabasesAreInitialisedAtOnce() async throws {
    let server = try Server()
    defer { try? server.stop() }
    let addresses = try (0..<4).map { try server.database("many\($0)").address() }
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for address in addresses {
        group.addTask { try Machine().run("archive", "init", address).status }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == [0, 0, 0, 0])
  }

  @Test func anImportIsThatIntoACorpus() throws {
    let (database, machine) = try Self.archive("ten_thousand")
    let corpus = machine.home.path("corpus.entente")
    for (isLater, name) in [(false, "first.csv"), (true, "second.csv")] {
      let path = try Self.write(
        Self.table(rows: 10_000, isLater: isLater) + "bad,,,,,,,,\n",
        name,
        in: machine
      )
      let own = try machine.run("import", path, "--into", corpus)
      let sent = try machine.run("import", path, "--into", database.address())
      #expect(own.status == sent.status)
      #expect(Self.withoutBar(own.message) == Self.withoutBar(sent.message))
      #expect(own.message.contains(":10002:"))
      #expect(
        own.text.replacing(corpus, with: "") == sent.text.replacing(database.address(), with: "")
      )
      for words in [["export", "--format", "ndjson"], ["list", "issues"], ["list", "sources"]] {
        let ours = try machine.run(words + [corpus])
        let theirs = try machine.run(words + [database.address()])
        #expect(theirs.status == 0, "\(theirs.message)")
        #expect(theirs.text == ours.text, "\(words)")
      }
    }
    #expect(try database.run("SELECT count(*) FROM entente.quote") == "10000\n")
  }

  @Test func rightsAreSeenAtTheNextContact() throws {
    let (database, machine) = try Self.archive("rights", roles: ["ann", "bob"])
    let path = try Self.write(Self.table(rows: 20), "rows.csv", in: machine)
    try machine.run("import", path, "--into", database.address())
    let bob = try Machine()
    func quotes() throws -> Tool.Ending {
      try bob.run("export", "--format", "ndjson", database.address("bob"))
    }
    #expect(try quotes().status == 1)
    try machine.run("archive", "grant", "bob", database.address(), "--may", "read")
    #expect(try quotes().text.split(separator: "\n").count == 20)
    try machine.run("archive", "revoke", "bob", database.address(), "--may", "read")
    try machine.run(
      "archive",
      "grant",
      "bob",
      database.address(),
      "--may",
      "read",
      "--party",
      "uk"
    )
    #expect(try quotes().text.split(separator: "\n").count == 10)
    #expect(try bob.everything().allSatisfy { $0.bytes.range(of: Data("Quote 1 has".utf8)) == nil })
    #expect(try bob.everything().contains { $0.bytes.range(of: Data("Quote 2 has".utf8)) != nil })
    try machine.run("archive", "revoke", "bob", database.address(), "--may", "read")
    let refused = try quotes()
    #expect(refused.status == 1)
    #expect(refused.message.contains("has no right to read this archive"))
    #expect(try bob.everything().allSatisfy { $0.bytes.range(of: Data("Quote".utf8)) == nil })
  }

  @Test func whatSomebodyMayNotAddIsRejected() throws {
    let (database, machine) = try Self.archive("rejects", roles: ["ann"])
    let path = try Self.write(Self.table(rows: 4), "rows.csv", in: machine)
    try machine.run(
      "archive",
      "grant",
      "ann",
      database.address(),
      "--may",
      "read,code",
      "--party",
      "uk"
    )
    let ann = try Machine()
    let ending = try ann.run("import", path, "--into", database.address("ann"))
    #expect(ending.text.contains("4 rows into"))
    #expect(ending.text.contains("2 new, 0 replaced, 0 unchanged, 2 rejected"))
    #expect(ending.message.contains("q1: you may not add quotes of this party or source"))
  }

  @Test func withoutTheServerTheReplicaAnswers() throws {
    let server = try Server()
    let database = try server.database("gone")
    let machine = try Machine()
    try machine.run("archive", "init", database.address())
    let path = try Self.write(Self.table(rows: 20), "rows.csv", in: machine)
    try machine.run("import", path, "--into", database.address())
    let before = try machine.run("list", "quotes", database.address())
    try #require(before.status == 0 && before.message.isEmpty)
    try server.stop()
    let after = try machine.run("list", "quotes", database.address())
    #expect(after.status == 0)
    #expect(after.text == before.text)
    #expect(
      after.message.hasPrefix("entente: The archive’s server does not answer; this is as of 20")
    )
    let other = try Machine().run("list", "quotes", database.address())
    #expect(other.status == 1)
    #expect(other.message.contains("cannot be reached"))
    #expect(try machine.run("import", path, "--into", database.address()).status == 1)
    #expect(try machine.run("archive", "forget", database.address()).status == 0)
    #expect(try machine.everything().allSatisfy { !$0.name.contains("archives/") })
    #expect(try machine.run("list", "quotes", database.address()).status == 1)
  }

  @Test func aDumpThatIsRestoredIsTheArchive() throws {
    let (database, machine) = try Self.archive("dumped", roles: ["ann"])
    let path = try Self.write(Self.table(rows: 50), "rows.csv", in: machine)
    try machine.run("import", path, "--into", database.address())
    try machine.run(
      "archive",
      "grant",
      "ann",
      database.address(),
      "--may",
      "read",
      "--party",
      "uk"
    )
    let restored = try database.server.database("restored")
    let dump = machine.home.path("team.dump")
    try database.server.client("pg_dump", ["-F", "c", "-f", dump, database.name])
    try database.server.client("pg_restore", ["-d", restored.name, dump])
    for role in ["postgres", "ann"] {
      let words = ["export", "--format", "ndjson"]
      let before = try machine.run(words + [database.address(role)])
      let after = try machine.run(words + [restored.address(role)])
      #expect(after.status == 0, "\(after.message)")
      #expect(before.text == after.text && !after.text.isEmpty)
    }
    let refused = try restored.run("SELECT * FROM entente.quote", as: "ann", fails: true)
    #expect(refused.contains("permission denied"))
    let sizes = try restored.run("SELECT reltuples FROM pg_class", as: "ann", fails: true)
    #expect(sizes.contains("permission denied"))
    #expect(try machine.run("archive", "init", restored.address()).status == 0)
  }

  @Test func anArchiveIsNoText() throws {
    let (database, machine) = try Self.archive("texts")
    let ending = try machine.run("fmt", database.address())
    #expect(ending.status == 1)
    #expect(ending.message.contains("archive") && ending.message.hasSuffix(".\n"))
  }

  @Test func anArticleIsAddedAndTakenBack() throws {
    let (database, machine) = try Self.archive("articles", roles: ["ann"])
    let (address, own) = (database.address(), database.address("ann"))
    try machine.run(
      "import",
      try Self.write(Self.table(rows: 4), "r.csv", in: machine),
      "--into",
      address
    )
    try machine.run("archive", "grant", "ann", address, "--may", "read,code")
    let ann = try Machine()
    let article = try Self.write("<p>Words that nobody has said yet.</p>", "a.html", in: ann)
    let added = try ann.run("add", article, "--id", "paper", "--to", own)
    #expect(added.status == 0, "\(added.message)")
    #expect(try machine.run("list", "sources", address).text.contains("paper"))
    let texts = try ann.everything().filter { $0.name.hasSuffix(".entente.texts/paper.txt") }
    #expect(texts.count == 1)
    let audit = try machine.run("archive", "audit", address).text
    #expect(audit.contains("ann  Add the article paper: paper"))
    let number = try #require(audit.split(separator: " ").first)
    #expect(try machine.run("archive", "undo", address, String(number)).status == 0)
    #expect(try !ann.run("list", "sources", own).text.contains("paper"))
    let twice = try machine.run("archive", "undo", address, String(number))
    #expect(twice.status == 1)
    #expect(twice.message == "entente: Change \(number) is undone already.\n")
    #expect(try machine.run("journal", address, "--redo", "--change", String(number)).status == 0)
    #expect(try ann.run("list", "sources", own).text.contains("paper"))
  }

  @Test func aReplicaIsForItsOwnerAlone() throws {
    let (database, machine) = try Self.archive("modes")
    let path = try Self.write(Self.table(rows: 20), "rows.csv", in: machine)
    try machine.run("import", path, "--into", database.address())
    try machine.run("list", "quotes", database.address())
    let root = machine.home.path(".local/state/entente/archives")
    let names = try #require(FileManager.default.enumerator(atPath: root))
    var count = 0
    for case let name as String in names {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      let mode = attributes[.posixPermissions] as? Int ?? 0
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(mode == (isFolder ? 0o700 : 0o600), "\(name) has mode \(String(mode, radix: 8))")
      #expect(!name.contains("modes") && !name.contains("postgres"), "\(name)")
      count += 1
    }
    #expect(count >= 4)
  }

  @Test func aPasswordInAnAddressIsRefused() throws {
    let machine = try Machine()
    for words in [["list", "quotes"], ["archive", "init"], ["archive", "forget"], ["check"]] {
      let ending = try machine.run(words + ["postgres://ann:sesame@127.0.0.1/team"])
      #expect(ending.status == 1)
      #expect(ending.message.contains("has a password in it"), "\(ending.message)")
      #expect(!(ending.text + ending.message).contains("sesame"))
    }
  }
}
