import DossierStore
import Foundation
import Glibc
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// `entente new`, and what it leaves behind.
struct NewTests {
  private func names(_ path: String) -> [String] {
    (try? FileManager.default.subpathsOfDirectory(atPath: path).sorted()) ?? []
  }

  @Test(arguments: ["France,Germany", "\"Korea, Republic of\",日本", "'%,\"a: \"\"b\"\" #c\""])
  func aNewDossierIsSoundAndCanonical(parties: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("dossier")
    let ending = try Program.run("new", path, "--parties", parties)
    #expect(ending.status == 0, "\(ending.message)")
    #expect(
      names(path)
        == [
          ".gitignore", "actors.yaml", "dossier.yaml", "events.yaml", "issues.yaml", "sources",
          "sources/press.yaml",
        ]
    )
    let check = try Program.run("check", path)
    #expect(check.status == 0)
    #expect(check.text.hasPrefix("No problems"))
    #expect(try Program.run("fmt", "--check", path).status == 0)
    #expect(try Program.run(path).status == 0)
  }

  /// What is said can be given to a shell.
  @Test func theFolderIsQuotedInTheCommandsThatAreSaid() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("it's $(touch x)")
    let ending = try Program.run("new", path, "--parties", "a,b")
    let quoted = "'\(path.replacing("'", with: #"'\''"#))'"
    #expect(ending.text.contains("`entente \(quoted)`"), "\(ending.text)")
    #expect(ending.text.contains("`entente check \(quoted)`"))
  }

  @Test func anEmptyFolderIsTakenAndAFullOneIsNot() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.path("empty"), 0o755)
    #expect(try Program.run("new", folder.path("empty"), "--parties", "a,b").status == 0)
    let again = try Program.run("new", folder.path("empty"), "--parties", "a,b")
    #expect(again.status == 1)
    #expect(again.message.contains("is not empty"))
    try Data().write(to: URL(filePath: folder.path("file")))
    #expect(try Program.run("new", folder.path("file"), "--parties", "a,b").status == 1)
    symlink("nowhere", folder.path("link"))
    #expect(try Program.run("new", folder.path("link"), "--parties", "a,b").status == 1)
    let below = try Program.run("new", folder.path("no/where"), "--parties", "a,b")
    #expect(below.status == 1)
    #expect(below.message.contains("is not there"))
    #expect(try Program.run("new", "", "--parties", "a,b").status == 1)
    #expect(names(folder.path("")).filter { !$0.hasPrefix("empty") } == ["file", "link"])
  }

  @Test(arguments: ["", "France", "a,b,c", "a,", "a\u{1B}[31m,b", "É,e", "\"a,b"])
  func namesThatAreNotTwoAreRefused(parties: String) throws {
    let folder = try TemporaryFolder()
    let ending = try Program.run("new", folder.path("dossier"), "--parties", parties)
    #expect(ending.status == 2)
    #expect(ending.message.contains("part"))
    #expect(!ending.errors.contains(0x1B))
    #expect(names(folder.path("")) == [])
  }

  @Test(arguments: ["a.yaml", "x/y/z.yaml"])
  func nothingIsLeftWhenItFailsHalfWay(path: String) throws {
    let folder = try TemporaryFolder()
    let files = ["a.yaml", "sources/b.yaml", path].map { DossierFile(path: $0, bytes: [0x61]) }
    #expect(throws: NewFolderFailure.self) {
      try NewFolder.write(files, at: FilePath(folder.path("new")))
    }
    #expect(names(folder.path("")) == [])
    // A folder that was there stays, as empty as it was.
    mkdir(folder.path("old"), 0o755)
    #expect(throws: NewFolderFailure.self) {
      try NewFolder.write(files, at: FilePath(folder.path("old")))
    }
    #expect(names(folder.path("")) == ["old"])
  }
}
