import Files
import Glibc
import RelationsModel
import SystemPackage
import Testing

@testable import DossierStore

/// What kills, cuts of power and other programs leave of a journal and of the files.
struct JournalTests {
  private let actors = ["paul", "rosa"].map { id in
    Actor(id: Actor.ID(id), name: id, kind: .person, party: "borduria")
  }

  private func write(_ bytes: some Sequence<UInt8>, to path: FilePath) throws {
    _ = try NewFile.write(Array(bytes), at: path, replaces: true, isDurable: false)
  }

  @Test("a journal torn at any byte keeps its whole lines, and the next edit mends it")
  func tornAnywhere() throws {
    let disk = try EditedDisk()
    let journal = try disk.journal
    _ = try disk.session().perform([.put(.actor(actors[0]))], summary: "first")
    let first = (WholeFile.read(journal) ?? []).count
    _ = try disk.session().perform([.put(.actor(actors[1]))], summary: "second")
    let whole = WholeFile.read(journal) ?? []
    let ends = whole.indices.filter { whole[$0] == 0x0A }.map { $0 + 1 }
    for count in first...whole.count {
      var file = JournalFile(of: "/", in: "/")
      try file.read(Array(whole[..<count]))
      #expect(file.entries.count == ends.count { $0 <= count })
    }
    for count in stride(from: first, through: whole.count, by: 41) {
      try write(whole[..<count], to: journal)
      var file = JournalFile(of: FilePath(disk.folder.path("")).resolved ?? "/", in: disk.data)
      try file.refresh()
      #expect(file.entries.count == ends.count { $0 <= count })
      // Half a line, or zeros where the disk had no time for the bytes.
      try write(whole[..<count] + Array(repeating: 0, count: 40), to: journal)
      try file.refresh()
      #expect(file.entries.count == ends.count { $0 <= count })
      let note = FolderEntry(
        sequence: file.entries.count + 1,
        time: "",
        coder: "",
        kind: .done,
        target: 1,
        summary: "",
        mended: nil,
        files: []
      )
      try file.append(note, isSynced: false)
      var again = JournalFile(of: FilePath(disk.folder.path("")).resolved ?? "/", in: disk.data)
      try again.refresh()
      #expect(again.entries == file.entries)
    }
  }

  @Test("a line that was changed in the middle is damage, and a purge ends it")
  func damaged() throws {
    let disk = try EditedDisk()
    let session = try disk.session()
    for actor in actors { _ = try session.perform([.put(.actor(actor))], summary: "") }
    let journal = try disk.journal
    var bytes = WholeFile.read(journal) ?? []
    let name = try #require(bytes.firstRange(of: Array("paul".utf8)))
    bytes[name.lowerBound] = UInt8(ascii: "s")
    try write(bytes, to: journal)
    #expect(throws: EditFailure.damagedJournal(line: 1)) { try disk.session().undo() }
    try disk.session().purge()
    #expect(try disk.session().entries().isEmpty)
  }

  /// The journal of one edit of two files, without the note that they were written.
  private func interrupted(_ disk: EditedDisk) throws -> (
    before: [DossierFile], after: [DossierFile]
  ) {
    let before = try disk.files()
    let source = Source(id: "letter", type: "webpage", licence: "quotation")
    _ = try disk.session().perform([.put(.actor(actors[0])), .put(.source(source))], summary: "")
    let after = try disk.files()
    let lines = (WholeFile.read(try disk.journal) ?? []).split(separator: 0x0A)
    #expect(lines.count == 2)
    try write(lines[0] + [0x0A], to: try disk.journal)
    return (before, after)
  }

  private func put(_ files: [DossierFile], on disk: EditedDisk) throws {
    for file in try disk.files() { disk.folder.remove(file.path) }
    for file in files { try disk.folder.write(file.bytes, to: file.path) }
  }

  @Test("an edit that a kill has interrupted is done by whoever opens the dossier next")
  func completed() throws {
    let disk = try EditedDisk()
    let (before, after) = try interrupted(disk)
    let line = WholeFile.read(try disk.journal) ?? []
    // None of the files was written, or one of the two.
    for missing in [
      ["actors.yaml", "sources/letter.yaml"], ["actors.yaml"], ["sources/letter.yaml"], [],
    ] {
      try write(line, to: try disk.journal)
      let old = before.filter { missing.contains($0.path) }
      try put(after.filter { !missing.contains($0.path) } + old, on: disk)
      #expect(try disk.session().entries().map(\.kind) == [.edit, .done])
      #expect(try disk.files().map(\.bytes) == after.map(\.bytes))
      _ = try disk.session().undo()
      #expect(try disk.files().map(\.bytes) == before.map(\.bytes))
    }
  }

  @Test("a file that a kill has kept from taking its place is taken away")
  func strays() throws {
    let disk = try EditedDisk()
    let (before, after) = try interrupted(disk)
    try put(before, on: disk)
    let bytes = try #require(after.first { $0.path == "actors.yaml" }).bytes
    let others = ["actors.yaml.part", "actors.yaml.1x.part", "issues.yaml.7.part", "actors.yaml.7"]
    for name in others + ["actors.yaml.4294967295.part"] { try disk.folder.write(bytes, to: name) }
    _ = try disk.session().entries()
    let names = FilePath(disk.folder.path("")).names ?? []
    #expect(!names.contains(Array("actors.yaml.4294967295.part".utf8)))
    for name in others { #expect(names.contains(Array(name.utf8)), "\(name)") }
    #expect(try disk.files().map(\.bytes) == after.map(\.bytes))
  }

  @Test("it is not done where somebody has written in the files since")
  func notCompleted() throws {
    let disk = try EditedDisk()
    let (before, _) = try interrupted(disk)
    try put(before, on: disk)
    try disk.change("actors.yaml") { "# By hand.\n" + $0 }
    let files = try disk.files()
    let history = try disk.session().history()
    #expect(history.state(of: 1) == .void)
    #expect(try disk.files().map(\.bytes) == files.map(\.bytes))
    #expect(throws: EditFailure.nothingToUndo) { try disk.session().undo() }
  }

  @Test("what somebody takes back by hand after an edit stays so")
  func takenBackByHand() throws {
    let disk = try EditedDisk()
    let before = try disk.files()
    _ = try disk.session().perform([.put(.actor(actors[0]))], summary: "")
    try put(before, on: disk)
    #expect(try disk.session().entries().count == 2)
    #expect(try disk.files().map(\.bytes) == before.map(\.bytes))
  }

  @Test("two sessions that edit one dossier at one time lose nothing")
  func interleaved() async throws {
    let disk = try EditedDisk()
    let sessions = try ["ada", "ben"].map(disk.session)
    try await withThrowingTaskGroup { group in
      for session in sessions {
        group.addTask {
          for number in 0..<10 {
            let id = "\(session.coder)-\(number)"
            let actor = Actor(id: Actor.ID(id), name: id, kind: .person)
            _ = try session.perform([.put(.actor(actor))], summary: id)
          }
        }
      }
      try await group.waitForAll()
    }
    let dossier = try EditedFolder.dossier(disk.files())
    #expect(dossier.actors.count == 22)
    #expect(try disk.session().history().edits.count == 20)
    for session in sessions { for _ in 0..<10 { _ = try session.undo() } }
    #expect(try disk.texts() == EditedDisk().texts())
  }
}
