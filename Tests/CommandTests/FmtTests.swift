import Foundation
import Glibc
import TestDossier
import Testing

/// `entente fmt`, on folders as users have them.
struct FmtTests {
  private static let actors = "actors:\n- name: 'Elsa' # who\n  id: elsa\n  kind: person\n"
  private static let canonical =
    "actors:\n  - id: elsa\n    name: Elsa  # who\n    kind: person\n"

  private func folder(_ files: [String: String] = ["actors.yaml": actors]) throws -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
    }
    return folder
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func theShippedDossierIsCanonical() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
    let shipped = root.appending(path: "../../Data/uk-russia").path(percentEncoded: false)
    for arguments in [["fmt", "--check", shipped], ["fmt", "--check"], ["fmt"]] {
      let ending = try Program.run(arguments.map { Array($0.utf8) })
      #expect(ending.status == 0)
      #expect(ending.output.isEmpty)
      // Whoever means the folder that he is in is told that it was not looked at.
      #expect(ending.errors.isEmpty == arguments.contains(shipped))
    }
  }

  @Test func checkingWritesNothing() throws {
    let folder = try folder()
    let ending = try Program.run("fmt", "--check", folder.path(""))
    #expect(ending.status == 1)
    #expect(ending.text == folder.path("actors.yaml") + "\n")
    #expect(try text(folder.path("actors.yaml")) == Self.actors)
  }

  @Test func onlyWhatChangesIsWritten() throws {
    let folder = try folder(["actors.yaml": Self.actors, "events.yaml": "events: []\n"])
    var before = stat()
    stat(folder.path("events.yaml"), &before)
    let ending = try Program.run("fmt", folder.path(""))
    #expect(ending.status == 0, "\(ending.message)")
    #expect(ending.text == folder.path("actors.yaml") + "\n")
    #expect(try text(folder.path("actors.yaml")) == Self.canonical)
    var after = stat()
    stat(folder.path("events.yaml"), &after)
    #expect(after.st_ino == before.st_ino)
    #expect(try Program.run("fmt", "--check", folder.path("")).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(names.sorted() == ["actors.yaml", "events.yaml"])
  }

  @Test func modesAndLinksAreKept() throws {
    let folder = try folder(["elsewhere.txt": Self.actors])
    chmod(folder.path("elsewhere.txt"), 0o640)
    symlink("elsewhere.txt", folder.path("actors.yaml"))
    #expect(try Program.run("fmt", folder.path("")).status == 0)
    var status = stat()
    lstat(folder.path("actors.yaml"), &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    stat(folder.path("elsewhere.txt"), &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(try text(folder.path("elsewhere.txt")) == Self.canonical)
  }

  @Test func aFileWithMistakesIsLeftAndTheOthersAreFormatted() throws {
    let wrong = "events:\n  - {idd: a}\n"
    let folder = try folder(["actors.yaml": Self.actors, "events.yaml": wrong])
    let ending = try Program.run("fmt", folder.path(""))
    #expect(ending.status == 1)
    #expect(ending.text == folder.path("actors.yaml") + "\n")
    #expect(ending.message.contains("events.yaml:2:6: error: an event has no key “idd”"))
    #expect(ending.message.contains("1 file left as it is"))
    #expect(try text(folder.path("events.yaml")) == wrong)
    #expect(try text(folder.path("actors.yaml")) == Self.canonical)
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let folder = try folder()
    #expect(try Program.run("fmt", folder.path("actors.yaml")).status == 1)
    #expect(try Program.run("fmt", folder.path("nowhere")).message.contains("There is no"))
    mkdir(folder.path("sources"), 0o755)
    mkdir(folder.path("sources/a.yaml"), 0o755)
    let ending = try Program.run("fmt", folder.path(""))
    #expect(ending.message.contains("a.yaml:1:1: error: cannot be read: it is a folder"))
    #expect(ending.status == 1)
  }
}
