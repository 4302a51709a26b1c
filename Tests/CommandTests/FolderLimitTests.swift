import DossierStore
import Foundation
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// What the program writes into a folder it can read again.
@Suite struct FolderLimitTests {
  private let folder: TemporaryFolder
  private var dossier: String { folder.path("d") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("d/sources")
    let header = "format: 1\ntitle: Base\nasOf: 2020-01-01\nparties:\n"
    try folder.write(
      header + "  - {id: a, name: A, short: A}\n  - {id: b, name: B, short: B}\n",
      to: "d/dossier.yaml"
    )
  }

  private func run(_ words: String...) throws -> Program.Ending {
    try Program.run(words.map { Array($0.utf8) })
  }

  /// In flow style a file takes less room than in the canonical form.
  @Test func aFileIsNotFormattedBeyondWhatIsRead() throws {
    let summary = String(repeating: "words ", count: 99) + "end"
    let events = (0..<12_500).map {
      "{id: E\($0), date: 2014, summary: \"\(summary)\", direction: other},\n"
    }
    try folder.write("events: [\n\(events.joined())]\n", to: "d/events.yaml")
    let before = try folder.bytes(of: "d/events.yaml")
    #expect(before.count < 8 << 20)
    for words in [["fmt", "--check", dossier], ["fmt", dossier]] {
      let ending = try Program.run(words.map { Array($0.utf8) })
      #expect(ending.status == 1)
      #expect(ending.message.contains("larger than 8 MiB"), "\(ending.message.prefix(300))")
    }
    #expect(try folder.bytes(of: "d/events.yaml") == before)
    #expect(try !run("check", dossier).message.contains("larger than 8 MiB"))
  }

  @Test func aFolderIsHeldToItsLimits() {
    func file(_ name: String, _ mebibytes: Int) -> DossierFile {
      DossierFile(path: name, bytes: [UInt8](repeating: 0x20, count: mebibytes << 20))
    }
    #expect(DossierFolder.excess(of: [file("a.yaml", 8)]) == nil)
    let larger = DossierFile(path: "a.yaml", bytes: [UInt8](repeating: 0x20, count: 8 << 20 + 1))
    #expect(DossierFolder.excess(of: [larger])?.contains("a.yaml") == true)
    let nine = (0..<9).map { file("\($0).yaml", 8) }
    #expect(DossierFolder.excess(of: Array(nine.dropLast())) == nil)
    #expect(DossierFolder.excess(of: nine)?.contains("64 MiB") == true)
    let many = (0...4_096).map { DossierFile(path: "\($0).yaml", bytes: []) }
    #expect(DossierFolder.excess(of: many) != nil)
  }

  @Test func aFileIsHeldToTheValuesThatAreRead() {
    func file(_ lines: Int) -> DossierFile {
      DossierFile(path: "a.yaml", bytes: Array(String(repeating: "- a\n", count: lines).utf8))
    }
    #expect(DossierFolder.excess(of: [file(350_000)]) == nil)
    #expect(DossierFolder.excess(of: [file(350_001)])?.contains("350000 keys") == true)
  }

  /// Many small records fill a file before its size does.
  @Test func sourcesAreDividedAmongFilesThatCanBeRead() throws {
    let rows = (0..<36_000).map {
      #"{"id":"Q\#($0)","text":"w","speaker":"a","date":"2014","issue":"i","source":"s\#($0 % 90)"}"#
    }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "rows.ndjson")
    let corpus = folder.path("c.entente")
    #expect(try run("import", folder.path("rows.ndjson"), "--into", corpus).status == 0)
    let written = folder.path("written")
    let ending = try run("export", "--format", "dossier", "--force", "--output", written, corpus)
    #expect(ending.status == 0 && ending.message == "", "\(ending.message.prefix(300))")
    #expect(try run("check", written).text.contains("36,000 quotes"))
    let files = try FileManager.default.contentsOfDirectory(atPath: written + "/sources")
    #expect(files.sorted() == ["sources-0001.yaml", "sources-0002.yaml"])
  }

  /// What `verify --keep` found would not be read again either.
  @Test func resultsThatMakeAFileTooLargeAreNotKept() throws {
    let file = DossierFile(path: "checks.yaml", bytes: [UInt8](repeating: 0x20, count: 9 << 20))
    #expect(throws: CommandFailure.self) {
      try FolderFile(folder: FilePath(dossier), file: file).write(among: [])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: dossier).count == 2)
  }

  /// A row that is exported is longer than it was: a text stands in it twice, with signs escaped.
  @Test func aLongRowThatWasExportedComesInAgain() throws {
    let text = String(repeating: #"“so” \"so\" "#, count: 160_000)
    let row = #"{"id":"Q1","text":"\#(text)","speaker":"a","date":"2014","issue":"i","source":"s"}"#
    try folder.write(row + "\n", to: "rows.ndjson")
    let (first, second) = (folder.path("first.entente"), folder.path("second.entente"))
    #expect(try run("import", folder.path("rows.ndjson"), "--into", first).text.contains("1 new"))
    let exported = folder.path("exported.ndjson")
    #expect(try run("export", "--format", "ndjson", "--output", exported, first).status == 0)
    let ending = try run("import", exported, "--into", second)
    #expect(ending.text.contains("1 new"), "\(ending.message.prefix(300))")
  }

  /// A folder that nobody could open is not written, even when it is asked for by force.
  @Test func anExportThatCannotBeReadIsNotWritten() throws {
    let long = String(repeating: "A", count: 3_000_000)
    let rows = (0..<3).map {
      #"{"text":"w","speaker":"s\#($0)","speakerName":"\#($0)\#(long)","date":"2014","#
        + #""issue":"i","source":"s"}"#
    }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "rows.ndjson")
    let corpus = folder.path("c.entente")
    #expect(try run("import", folder.path("rows.ndjson"), "--into", corpus).status == 0)
    let written = folder.path("written")
    let ending = try run("export", "--format", "dossier", "--force", "--output", written, corpus)
    #expect(ending.status == 1)
    #expect(ending.message.contains("larger than 8 MiB"), "\(ending.message.prefix(300))")
    #expect(!FileManager.default.fileExists(atPath: written))
  }
}
