import Foundation
import TestDossier
import Testing

/// A role learns nothing of rows that it may not read: what it is told is the same where there are none.
@Suite(.enabled(if: Server.isWanted, Server.isMissing), .serialized)
struct HiddenRowsTests {
  /// A database with the rows that everybody sees, and with hidden ones or as many other changes.
  private static func database(_ name: String, hasHidden: Bool) throws -> Database {
    let database = try Server.shared.get().database(name, roles: ["eve"])
    let machine = try Machine()
    let address = database.address()
    try #require(try machine.run("archive", "init", address).status == 0)
    func add(_ table: String, to collection: String) throws {
      let path = machine.home.path("\(collection).csv")
      try Data(table.utf8).write(to: URL(filePath: path))
      let ending = try machine.run(
        "import",
        path,
        "--into",
        address,
        "--collection",
        collection,
        "--parties",
        "uk,russia"
      )
      try #require(ending.status == 0, "\(ending.message)")
    }
    try add(HiddenRows.open, to: "open")
    if hasHidden { try add(HiddenRows.hidden, to: "vault") }
    let ending = try machine.run(
      ["archive", "grant", "eve", address, "--may", "read,code", "--collection", "open"]
    )
    try #require(ending.status == 0, "\(ending.message)")
    // Generations and ids of archives tell nothing of rows.
    try database.run(
      """
      UPDATE entente.archive SET generation = 100, id = '00000000-0000-0000-0000-000000000000'
      """
    )
    return database
  }

  @Test func noStatementTellsOfThem() throws {
    try #require(HiddenRows.statements.count >= 80)
    let full = try Self.database("hidden_full", hasHidden: true)
    let plain = try Self.database("hidden_plain", hasHidden: false)
    for statement in HiddenRows.statements {
      let told = try full.run(statement, as: "eve", fails: true)
      for word in HiddenRows.words where !statement.contains(word) {
        #expect(!told.contains(word), "\(statement): \(told)")
      }
      let usual = try plain.run(statement, as: "eve", fails: true)
      #expect(
        told.replacing("hidden_full", with: "") == usual.replacing("hidden_plain", with: ""),
        "\(statement)"
      )
    }
    try checkCommands(full, plain)
  }

  /// The commands of the program, and the files that they leave.
  private func checkCommands(_ full: Database, _ plain: Database) throws {
    let machines = (full: try Machine(), plain: try Machine())
    let commands = [
      ["list", "quotes"], ["list", "issues"], ["list", "actors"], ["list", "sources"],
      ["list", "events"], ["search", "energy"], ["search", "buy"], ["timeline"], ["actors"],
      ["matrix"], ["ladder"], ["silences"], ["replies"], ["check"],
      ["export", "--format", "ndjson"],
      ["export", "--format", "csv", "--table", "sources"], ["export", "--format", "bibtex"],
      ["export", "--format", "html"], ["changes", "--from", "2015-01-01", "--to", "2017-01-01"],
      ["articles"], ["network"], ["agreement"], ["verify"], ["archive", "status"],
    ]
    for words in commands {
      let told = try Self.run(words, machines.full, full)
      for word in HiddenRows.words { #expect(!told.contains(word), "\(words): \(told)") }
      #expect(told == (try Self.run(words, machines.plain, plain)), "\(words)")
    }
    let files = try machines.full.everything()
    #expect(files.contains { $0.name.hasSuffix("replica.entente") })
    for file in files {
      for word in HiddenRows.words {
        #expect(!file.name.contains(word))
        #expect(file.bytes.range(of: Data(word.utf8)) == nil, "\(file.name) has \(word)")
      }
    }
  }

  private static func run(
    _ words: [String],
    _ machine: Machine,
    _ database: Database
  ) throws -> String {
    let ending = try machine.run(words + [database.address("eve")])
    return (ending.text + ending.message).replacing(database.name, with: "")
  }
}
