import GRDB
import SystemPackage
import TestDossier
import Testing

@testable import Interchange
@testable import ResearchFiles

/// Projects of programs that keep them in databases.
@Suite struct CodedTablesTests {
  private func read(_ path: FilePath, _ rules: String) throws -> ReadProject {
    let project = try CodedTables.project(at: path)
    return try ReadProject(#require(project), rules)
  }

  @Test func `QualCoder’s codes of one place are one quote of the case there`() throws {
    let folder = try TemporaryFolder()
    let read = try read(
      SmallTables.qualCoder(in: folder),
      "code:All/Issues/*=issue,code:disagrees=stance"
    )
    let row = try #require(read.rows.first)
    #expect(read.rows.count == 1)
    #expect(row["text"] == "We will not “talk” 🇷🇺 today.")
    #expect(row["issueTitle"] == "ukraine")
    #expect(row["stance"] == "disagrees")
    #expect(row["speakerName"] == "Sergei L.")
    #expect(row["party"] == "arcadia")
    #expect(row["date"] == "2018-03-14")
    #expect(row["coder"] == "ana")
    #expect(row["coded"] == "2018-03-16")
    #expect(row["remark"] == "a note; also coded by ben")
    #expect(read.dropped("parts of pictures") == 2)
    #expect(read.dropped("codings of a text or a code that is missing") == 1)
  }

  @Test func `Taguette counts bytes of what stands between tags`() throws {
    let folder = try TemporaryFolder()
    let read = try read(
      SmallTables.taguette(in: folder),
      "code:issue/*=issue,code:stance/*=stance"
    )
    #expect(read.rows.map { $0["text"] } == ["Fish & “chips” are ours.", "So is 😀"])
    #expect(read.rows.map { $0["coder"] } == ["ana", nil])
    #expect(read.rows.first?["stance"] == "agrees")
    #expect(
      read.found.texts.values.first
        == "Été\n\nFish & “chips” are ours.\n\nSo is 😀 peace.\n\n"
    )
  }

  @Test func `RQDA keeps what it deleted, which is not read`() throws {
    let folder = try TemporaryFolder()
    let read = try read(SmallTables.rqda(in: folder), "code:Issues/*=issue")
    #expect(read.rows.map { $0["text"] } == ["Sanctions stay."])
    #expect(read.rows.first?["coded"] == "2015-05-02")
    #expect(read.rows.first?["speakerName"] == "Sergei L.")
    #expect(read.rows.first?["date"] == "2015")
    #expect(read.dropped("codings that were deleted there") == 1)
    #expect(read.found.texts.count == 1)
  }

  @Test func `words that do not stand at their place are kept without it`() throws {
    let folder = try TemporaryFolder()
    let path = try SmallTables.qualCoder(in: folder)
    let queue = try DatabaseQueue(path: path.string)
    try queue.write { try $0.execute(sql: "UPDATE code_text SET pos0 = 0, pos1 = 5") }
    try queue.close()
    let read = try read(path, "code:All/Issues/*=issue")
    #expect(read.rows.first?["text"] == "We will not “talk” 🇷🇺 today.")
    #expect(read.rows.first?.text.contains("\"start\"") == false)
    #expect(read.dropped("stretches kept by their words, as the place has others") == 2)
  }

  @Test func `a view in the place of a table is refused`() throws {
    let folder = try TemporaryFolder()
    let path = try SmallTables.qualCoder(in: folder)
    let queue = try DatabaseQueue(path: path.string)
    try queue.write { database in
      try database.execute(sql: "ALTER TABLE source RENAME TO kept")
      try database.execute(sql: "CREATE VIEW source AS SELECT * FROM kept")
    }
    try queue.close()
    #expect(try CodedTables.project(at: path) == nil)
  }

  @Test func `folders in a ring end`() {
    let tree = CodeTree(folders: [1: ("a", 2), 2: ("b", 1)])
    #expect(tree.path(above: 1) == ["b", "a"])
  }
}
