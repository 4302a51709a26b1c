import Files
import Glibc
import SystemPackage
import TestDossier
import Testing

@testable import TextExtraction

@Suite struct ExportRunTests {
  @Test func filesBelowTheFolderAreRead() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("files/1")
    try folder.write("The text.", to: "files/1/a.txt")
    try folder.write(
      #"[{"title": "T", "author": [{"literal": "A"}], "file": "files/1/a.txt"}, {"title": "U"}]"#,
      to: "my.json"
    )
    let path = FilePath(folder.path("my.json"))
    #expect(ExtractionRun.isExport(path))
    let entries = try ExtractionRun.export(at: path, by: BuiltProgram.path).get()
    #expect(entries.map(\.file) == ["files/1/a.txt", nil])
    #expect(entries.map(\.entry.title) == ["T", "U"])
    #expect(entries[0].merged?.text == "The text.")
    #expect(entries[0].merged?.title == "T")
    #expect(entries[0].merged?.authors == ["A"])
    #expect(entries[1].article == .failure(.unreadable(reason: "the entry names no file")))
  }

  @Test(arguments: ["../a", "/etc/passwd", "files/../../a", "", "."])
  func pathsOutOfTheFolderAreNotOpened(path: String) throws {
    let folder = try TemporaryFolder()
    #expect(
      throws: ExtractionFailure.unreadable(reason: "its path leads out of the folder of the export")
    ) {
      _ = try SourceFile(below: FilePath(folder.path("")), FilePath(path))
    }
  }

  @Test(arguments: ["link", "folder-link/a", "folder/link"])
  func linksAreNotFollowed(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("folder")
    try folder.write("a", to: "folder/a")
    symlink("folder/a", folder.path("link"))
    symlink("folder", folder.path("folder-link"))
    symlink("a", folder.path("folder/link"))
    #expect(throws: ExtractionFailure.unreadable(reason: "a link leads to it")) {
      _ = try SourceFile(below: FilePath(folder.path("")), FilePath(path))
    }
  }

  @Test func aPipeIsNoFileAndIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path("pipe"), 0o600)
    try folder.makeFolder("folder")
    for name in ["pipe", "folder"] {
      #expect(throws: ExtractionFailure.unreadable(reason: "it is no regular file")) {
        _ = try SourceFile(below: FilePath(folder.path("")), FilePath(name))
      }
    }
  }
}
