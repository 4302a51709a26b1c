import Foundation
import TestDossier
import Testing

@testable import Archive

/// A database of DNA on a server comes in as the same database in a file.
@Suite(.enabled(if: Server.isWanted, Server.isMissing), .serialized)
struct ServerImportTests {
  private static func database(_ name: String, roles: [String] = []) throws -> Database {
    try Server.shared.get().database(name, roles: roles)
  }

  /// The names of what an import leaves in a home, but for the program's own folders.
  private static func corpora(_ machine: Machine) throws -> [String] {
    try machine.everything().map(\.name).filter { $0.contains(".entente") }
  }

  @Test(arguments: [3, 2], [false, true])
  func itIsTheFile(version: Int, isQuoted: Bool) throws {
    let database = try Self.database("same_\(version)_\(isQuoted)")
    let project = ServerProject(version: version, isQuoted: isQuoted)
    try project.write(to: database)
    let machine = try Machine()
    let file = machine.home.path("small.dna")
    try project.write(to: file)
    let corpora = ["file", "server"].map { machine.home.path("\($0).entente") }
    let words = ["--parties", "a,b", "--title", "Fish", "--map", "stance=agreement"]
    let own = try machine.run(["import", file, "--into", corpora[0]] + words)
    let sent = try machine.run(["import", database.address(), "--into", corpora[1]] + words)
    #expect(own.status == 0, "\(own.message)")
    #expect(sent.status == 0, "\(sent.message)")
    #expect(sent.message == own.message)
    #expect(sent.text.replacing(corpora[1], with: corpora[0]) == own.text)
    #expect(own.text.contains("2 rows into"))
    for format in ["ndjson", "csv"] {
      let endings = try corpora.map { try machine.run("export", "--format", format, $0) }
      #expect(endings[0].status == 0, "\(endings[0].message)")
      #expect(endings[0].text.contains("Ana Moreau"))
      #expect(endings[1].text == endings[0].text)
    }
    let texts = try machine.everything().filter { $0.name.hasSuffix(".txt") }
    #expect(texts.count == 4)
    #expect(Set(texts.map(\.bytes)).count == 2)
  }

  @Test func importingAgainReplacesWhatWasChanged() throws {
    let database = try Self.database("again")
    try ServerProject().write(to: database)
    let machine = try Machine()
    let words = ["import", database.address(), "--into", machine.home.path("c.entente")]
    #expect(try machine.run(words).text.contains("2 new, 0 replaced, 0 unchanged"))
    #expect(try machine.run(words).text.contains("0 new, 0 replaced, 2 unchanged"))
    try database.run("UPDATE databoolean SET value = 1 WHERE statementid = 10")
    let ending = try machine.run(words)
    #expect(ending.text.contains("0 new, 1 replaced, 1 unchanged"), "\(ending.message)")
  }

  @Test func aTrialWritesNothing() throws {
    let database = try Self.database("trial")
    try ServerProject().write(to: database)
    let machine = try Machine()
    let words = ["import", database.address(), "--into", machine.home.path("c.entente")]
    let ending = try machine.run(words + ["--dry-run"])
    #expect(ending.status == 0, "\(ending.message)")
    #expect(ending.text.contains("2 new"))
    #expect(ending.message.contains("Not as it was: regular expressions (1)."))
    #expect(try Self.corpora(machine).isEmpty)
  }

  @Test func yesAndNoAndLargeNumbersAreRead() throws {
    let database = try Self.database("kinds")
    try ServerProject().write(to: database)
    try database.run(
      """
      ALTER TABLE databoolean ALTER value TYPE boolean USING value <> 0;
      ALTER TABLE documents ALTER date TYPE numeric;
      CREATE DOMAIN short AS varchar(190);
      ALTER TABLE documents ALTER title TYPE short;
      ALTER TABLE coders ALTER name TYPE char(20)
      """
    )
    let machine = try Machine()
    let corpus = machine.home.path("c.entente")
    let ending = try machine.run("import", database.address(), "--into", corpus)
    #expect(ending.status == 0, "\(ending.message)")
    let quotes = try machine.run("export", "--format", "ndjson", corpus).text
    #expect(quotes.contains("\"disagrees\"") && quotes.contains("\"agrees\""))
    #expect(quotes.contains("\"Ada\"") && quotes.contains("2017-03-14"))
  }

  private static let refusals: [(String, sql: String, role: String, query: String, told: String)] =
    [
      (
        "view", "ALTER TABLE coders RENAME TO c; CREATE VIEW coders AS SELECT * FROM c", "postgres",
        "", "coders is no table"
      ),
      ("missing", "DROP TABLE statements", "postgres", "", "it has no table STATEMENTS"),
      ("rights", "REVOKE ALL ON documents FROM PUBLIC", "eve", "", "“eve” may not read the table"),
      (
        "column",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO eve; REVOKE ALL ON entities FROM eve; GRANT SELECT (id, value) ON entities TO eve",
        "eve", "", "“eve” may not read the table entities"
      ),
      (
        "rows",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO eve; ALTER TABLE documents ENABLE ROW LEVEL SECURITY",
        "eve", "", "A policy hides rows"
      ),
      (
        "type",
        "CREATE TYPE mood AS ENUM ('a'); ALTER TABLE documents ADD x int; ALTER TABLE documents DROP notes; ALTER TABLE documents ADD notes mood",
        "postgres", "", "has the type public.mood"
      ),
      (
        "elsewhere", "ALTER SCHEMA public RENAME TO dna; CREATE SCHEMA public", "postgres", "",
        "in the schema “dna”"
      ),
      ("nobody", "SELECT 1", "nobody_at_all", "", "nobody_at_all"),
      ("password", "SELECT 1", "postgres", "&password=secret", "has a password in it"),
    ]

  @Test(arguments: refusals.indices)
  func whatIsNoneIsToldInOneLine(place: Int) throws {
    let (name, sql, role, query, told) = Self.refusals[place]
    let database = try Self.database("refused_\(name)", roles: ["eve"])
    try ServerProject().write(to: database)
    try database.run(sql)
    let machine = try Machine()
    let corpus = machine.home.path("c.entente")
    let ending = try machine.run("import", database.address(role) + query, "--into", corpus)
    #expect(ending.status == 1)
    #expect(ending.text.isEmpty)
    #expect(ending.message.contains(told), "\(ending.message)")
    #expect(!ending.message.contains("secret"))
    #expect(ending.message.split(separator: "\n").count == 1)
    #expect(try Self.corpora(machine).isEmpty)
  }

  @Test func anArchiveAndAnAbsentServerAreTold() throws {
    let database = try Self.database("team_of_dna")
    let machine = try Machine()
    try machine.run("archive", "init", database.address())
    let corpus = machine.home.path("c.entente")
    let archive = try machine.run("import", database.address(), "--into", corpus)
    #expect(archive.status == 1)
    #expect(archive.message.contains("This is the archive of a team"), "\(archive.message)")
    #expect(archive.message.contains("`entente export --format ndjson postgres://"))
    let nobody = "postgres:///dna?host=\(machine.home.path(""))"
    let absent = try machine.run("import", nobody, "--into", corpus)
    #expect(absent.status == 1)
    #expect(absent.message.contains("The server cannot be reached"), "\(absent.message)")
    #expect(absent.message.split(separator: "\n").count == 1)
    #expect(try Self.corpora(machine).isEmpty)
  }

  @Test func theSearchPathSaysWhichSchema() throws {
    let database = try Self.database("schemas")
    try ServerProject(version: 2).write(to: database, in: "\"old \"\"one\"\"\"")
    try ServerProject().write(to: database, in: "dna")
    let machine = try Machine()
    let corpus = machine.home.path("c.entente")
    for (schema, told) in [
      ("dna", "A. Moreau"), ("%22old%5C%20%5C%22%5C%22one%5C%22%5C%22%22", "Ana"),
    ] {
      let address = database.address() + "&options=-csearch_path%3D\(schema)"
      let ending = try machine.run("import", address, "--into", corpus)
      #expect(ending.status == 0, "\(ending.message)")
      let quotes = try machine.run("list", "actors", "--json", corpus)
      #expect(quotes.text.contains(told))
    }
  }

  /// Statements that speak of wrong types, and texts that no column should have.
  @Test func oddRowsAreCounted() throws {
    let database = try Self.database("odd")
    try ServerProject().write(to: database)
    try database.run(
      """
      ALTER TABLE documents ALTER date TYPE text;
      INSERT INTO documents (id, title, text, date) VALUES (1, NULL, NULL, 'soon'), (NULL, '', '', '1');
      ALTER TABLE statements ALTER start TYPE double precision;
      INSERT INTO statements VALUES (20, 1, 9, 'Infinity', 3, 1), (21, 1, 9, -5, 3, 1),
        (22, NULL, NULL, NULL, NULL, NULL);
      INSERT INTO entities VALUES (-1, 1, E'\\x07\\x1B]0;x', 0, 0, 0, 0);
      INSERT INTO datashorttext VALUES (99, 9, 1, -1), (100, 12345, 1, 9)
      """
    )
    let machine = try Machine()
    let corpus = machine.home.path("c.entente")
    let ending = try machine.run("import", database.address(), "--into", corpus)
    #expect(ending.status == 0, "\(ending.message)")
    let undated = "documents without a number, or without a date in the years 1 to 9999 (2)"
    #expect(ending.message.contains(undated), "\(ending.message)")
    #expect(ending.message.contains("statements without a place (2)"), "\(ending.message)")
    #expect(!ending.message.contains("\u{1B}"))
    #expect(try machine.run("list", "actors", corpus).text.contains("\u{1B}") == false)
  }

  @Test func oneStateIsRead() throws {
    let database = try Self.database("state")
    try ServerProject().write(to: database)
    let tables = try ServerTables(
      at: ArchiveAddress(database.address()),
      names: ["DOCUMENTS", "CODERS"],
      needed: ["DOCUMENTS"]
    )
    try database.run("DELETE FROM documents; UPDATE coders SET name = 'Eve'")
    var rows: [[String?]] = []
    try tables.forEachRow(of: "CODERS", ["Name", "Nothing", "ID"]) { rows.append($0) }
    #expect(rows == [["Ada", nil, "1"]])
    try tables.forEachRow(of: "DOCUMENTS", ["ID"]) { rows.append($0) }
    #expect(rows.count == 3)
    #expect(tables["DOCUMENTS"]?.isNumber("date") == true)
    #expect(tables["DOCUMENTS"]?.isNumber("Title") == false)
    #expect(tables["STATEMENTS"] == nil)
  }

  @Test func whatIsTooLargeIsNotSent() throws {
    let database = try Self.database("large")
    try ServerProject().write(to: database)
    let tables = try ServerTables(
      at: ArchiveAddress(database.address()),
      names: ["DOCUMENTS", "CODERS"],
      needed: ["DOCUMENTS"],
      mostBytes: 100
    )
    var count = 0
    try tables.forEachRow(of: "CODERS", ["Name"]) { _ in count += 1 }
    #expect(throws: ServerTablesError.tooLarge) {
      try tables.forEachRow(of: "DOCUMENTS", ["Text"]) { _ in count += 1 }
    }
    #expect(count == 1)
  }
}
