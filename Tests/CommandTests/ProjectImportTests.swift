import Foundation
import TestDossier
import Testing

/// Coded projects go out and come in by the program.
@Suite struct ProjectImportTests {
  @Test func `the shipped dossier comes back from a project with nothing lost`() throws {
    let folder = try TemporaryFolder()
    let (project, corpus) = (folder.path("whole.qdpx"), folder.path("back.entente"))
    #expect(try Program.run("export", "--format", "qdpx", "--output", project).status == 0)
    let ending = try Program.run("import", project, "--into", corpus)
    #expect(ending.status == 0, "\(ending.message)")
    #expect(!ending.message.contains("Not as it was"), "\(ending.message)")
    for table in ["quotes", "actors", "events", "sources"] {
      let words = ["export", "--format", "csv", "--table", table]
      let before = try Program.run(words.map { Array($0.utf8) })
      let after = try Program.run((words + [corpus]).map { Array($0.utf8) })
      #expect(!before.text.isEmpty)
      #expect(before.text == after.text, "\(table)")
    }
    let board = try Program.run("list", "issues", "--json")
    let again = try Program.run("list", "issues", "--json", corpus)
    #expect(board.text.contains("north-korea"))
    #expect(board.text == again.text)
  }

  @Test func `a trial tells the counts and writes nothing`() throws {
    let folder = try TemporaryFolder()
    let (project, corpus) = (folder.path("whole.qdpx"), folder.path("none.entente"))
    #expect(try Program.run("export", "--format", "qdpx", "--output", project).status == 0)
    let ending = try Program.run("import", project, "--into", corpus, "--dry-run")
    #expect(ending.status == 0)
    #expect(ending.text.contains("203 new"))
    #expect(ending.text.contains("Nothing was written."))
    #expect(!FileManager.default.fileExists(atPath: corpus))
    #expect(!FileManager.default.fileExists(atPath: corpus + ".texts"))
  }

  @Test func `a code book is text and comes in as issues`() throws {
    let folder = try TemporaryFolder()
    let (book, corpus) = (folder.path("codes.qdc"), folder.path("codes.entente"))
    #expect(try Program.run("export", "--format", "qdc", "--output", book).status == 0)
    let ending = try Program.run("import", book, "--into", corpus)
    #expect(ending.status == 0, "\(ending.message)")
    let issues = try Program.run("list", "issues", "--as-of", "2020", corpus)
    #expect(issues.text.contains("North Korea"))
  }

  @Test func `a project cut short is told of, and makes no corpus`() throws {
    let folder = try TemporaryFolder()
    let (project, corpus) = (folder.path("whole.qdpx"), folder.path("none.entente"))
    #expect(try Program.run("export", "--format", "qdpx", "--output", project).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: project))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: project))
    let ending = try Program.run("import", project, "--into", corpus)
    #expect(ending.status == 1)
    #expect(ending.message.contains("The file is damaged: the archive ends early."))
    #expect(!FileManager.default.fileExists(atPath: corpus))
  }
}
