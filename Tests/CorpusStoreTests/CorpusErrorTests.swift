import GRDB
import Glibc
import SystemPackage
import TestDossier
import Testing

@testable import CorpusStore

struct CorpusErrorTests {
  private let folder: TemporaryFolder
  private let path: String
  private let sound: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("c")
    _ = try write(SmallDossier.dossier, to: path)
    sound = try folder.bytes(of: "c")
  }

  /// Tries to read and to write a file, and gives what reading it says.
  private func outcome(_ bytes: [UInt8]) throws -> CorpusError? {
    try folder.write(bytes, to: "c")
    do throws(CorpusError) {
      _ = try Corpus(opening: FilePath(path), patience: 0).dossier()
      return nil
    } catch {
      #expect(!error.message.isEmpty)
      return error
    }
  }

  private func writingError() -> CorpusError? {
    do {
      let writer = try CorpusWriter(openingOrCreating: FilePath(path), patience: 0)
      try writer.transaction { try $0.setTitle("Changed", isGiven: true) }
      return nil
    } catch {
      return error as? CorpusError
    }
  }

  @Test func whatIsCutIsNeverTakenForWhole() throws {
    for count in stride(from: 1, to: sound.count, by: 1_777) {
      #expect(try outcome(Array(sound.prefix(count))) != nil, "\(count) bytes")
      #expect(writingError() != nil, "\(count) bytes")
      #expect(try folder.bytes(of: "c") == Array(sound.prefix(count)), "\(count) bytes")
    }
  }

  /// SQLite would wait for a FIFO for ever, and write a log where a link leads.
  @Test(arguments: ["-wal", "-shm", "-journal"], [true, false])
  func whatIsNoFileBesideACorpusIsNotOpened(ending: String, isLink: Bool) throws {
    try folder.write("mine", to: "victim")
    func lay(_ name: String) {
      if isLink { symlink("victim", folder.path(name)) } else { mkfifo(folder.path(name), 0o600) }
    }
    lay("c" + ending)
    guard case .unreadable(_, let reason) = try outcome(sound) else {
      Testing.Issue.record("it was read")
      return
    }
    #expect(reason == "c\(ending) beside it is no regular file")
    #expect(writingError() != nil)
    lay("new" + ending)
    #expect(throws: CorpusError.self) { try write(SmallDossier.dossier, to: folder.path("new")) }
    #expect(
      try folder.names().sorted() == ["c", "c" + ending, "new" + ending, "victim"].sorted()
    )
    #expect(try folder.bytes(of: "victim") == Array("mine".utf8))
    #expect(try folder.bytes(of: "c") == sound)
  }

  @Test func changedBytesAreNeverFatal() throws {
    var state: UInt64 = 42
    for _ in 0..<150 {
      var bytes = sound
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int((state >> 33) % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: state >> 20)
      }
      _ = try outcome(bytes)
    }
  }

  @Test func otherFilesAreLeftAlone() throws {
    var foreign = sound
    foreign.replaceSubrange(68..<72, with: [0, 0, 0, 9])
    var nobodys = sound
    nobodys.replaceSubrange(68..<72, with: [0, 0, 0, 0])
    var newer = sound
    newer.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    var older = sound
    older.replaceSubrange(60..<64, with: [0, 0, 0, 0])
    let text = Array("{\"text\": \"no database at all\"}\n".utf8)
    let cases: [([UInt8], CorpusError)] = [
      (foreign, .foreign(path: path)), (nobodys, .foreign(path: path)),
      (newer, .otherFormat(path: path, found: 99, supported: Schema.version)),
      (older, .otherFormat(path: path, found: 0, supported: Schema.version)),
      (text, .notSQLite(path: path)),
    ]
    for (bytes, error) in cases {
      #expect(try outcome(bytes) == error)
      #expect(writingError() == error)
      #expect(try folder.bytes(of: "c") == bytes)
    }
  }

  /// A trigger of whoever made the corpus would write with every row that is imported.
  @Test func aTriggerIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("c")
    let writer = try CorpusWriter(openingOrCreating: FilePath(path))
    try writer.transaction { _ = try $0.add(SmallDossier.dossier) { _, _ in } }
    writer.close()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: "CREATE TRIGGER t AFTER UPDATE ON meta BEGIN UPDATE quote SET text = 'x'; END"
      )
    }
    try queue.close()
    let refused = CorpusError.hasTrigger(path: path, name: "t")
    #expect(throws: refused) { try Corpus(opening: FilePath(path)) }
    #expect(throws: refused) { try CorpusWriter(openingOrCreating: FilePath(path)) }
  }

  @Test func whatIsNoFileIsSaidToBeNone() throws {
    #expect(throws: CorpusError.notFound(path: folder.path("x"))) {
      try Corpus(opening: FilePath(folder.path("x")))
    }
    #expect(throws: CorpusError.notAFile(path: FilePath(folder.path("")).string)) {
      try Corpus(opening: FilePath(folder.path("")))
    }
    #expect(throws: CorpusError.self) {
      try CorpusWriter(openingOrCreating: FilePath(folder.path("no/such/folder")))
    }
    #expect(!Corpus.isCorpus(at: FilePath(folder.path(""))))
    #expect(Corpus.isCorpus(at: FilePath(path)))
  }

  @Test func anEmptyFileIsBegunAndNotRead() throws {
    #expect(try outcome([]) == .empty(path: path))
    #expect(writingError() == nil)
    #expect(try Corpus(opening: FilePath(path)).frame().title == "Changed")
  }

  @Test func aSecondWriterIsToldOfTheFirst() throws {
    let first = try CorpusWriter(openingOrCreating: FilePath(path))
    let second = try CorpusWriter(openingOrCreating: FilePath(path))
    try first.transaction { transaction in
      try transaction.setTitle("First", isGiven: true)
      #expect(throws: CorpusError.locked(path: path)) {
        try CorpusWriter(openingOrCreating: FilePath(path), patience: 0)
      }
    }
    try second.transaction { try $0.setTitle("Second", isGiven: true) }
    #expect(try Corpus(opening: FilePath(path)).frame().title == "Second")
  }

  @Test func aReaderSeesOneMomentBesideAWriter() throws {
    let writer = try CorpusWriter(openingOrCreating: FilePath(path))
    try writer.transaction { try $0.setTitle("Before", isGiven: true) }
    let reader = try Corpus(opening: FilePath(path), patience: 0)
    let before = try reader.identity
    try writer.transaction { transaction in
      try transaction.setTitle("After", isGiven: true)
      #expect(try Corpus(opening: FilePath(path), patience: 0).frame().title == "Before")
    }
    #expect(try reader.frame().title == "Before")
    #expect(try reader.identity == before)
    #expect(try Corpus(opening: FilePath(path)).frame().title == "After")
    #expect(try Corpus(opening: FilePath(path)).identity.generation == before.generation + 1)
  }

  @Test func afterAWriterHasClosedThereIsOneFile() throws {
    let names = try folder.names()
    #expect(names == ["c"])
    // A file with a log cannot be read from a disk that cannot be written.
    #expect(sound[18] == 1 && sound[19] == 1)
  }
}
