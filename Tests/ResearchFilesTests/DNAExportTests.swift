import Files
import GRDB
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import Interchange
@testable import ResearchFiles

/// A dossier as a database of Discourse Network Analyzer.
@Suite struct DNAExportTests {
  private struct MemorySink: ExportSink {
    var bytes: [UInt8] = []

    mutating func write(_ bytes: some Collection<UInt8>) throws(ExportStop) { self.bytes += bytes }

    mutating func noteReplaced(_ places: Int) {}
  }

  private func database(
    in folder: TemporaryFolder,
    of dossier: Dossier = SmallDossier.dossier
  ) throws -> FilePath {
    let export = Export(
      Analyst(ScanQueries(dossier)),
      Perspective(asOf: .distantFuture)
    )
    var sink = MemorySink()
    #expect(try DNAExporter.write(export, to: &sink) == dossier.quotes.count)
    let path = FilePath(folder.path("small.dna"))
    try NewFile.write(sink.bytes, at: path, replaces: false)
    return path
  }

  @Test func `every statement has its words and a value of each variable`() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: database(in: folder).string)
    try queue.read { database in
      func number(_ sql: String) throws -> Int? { try Int.fetchOne(database, sql: sql) }
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
      let tables = "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
      #expect(try number(tables) == 16)
      let quotes = SmallDossier.dossier.quotes
      let stanced = quotes.count { $0.stance != .none && $0.proposition != nil }
      #expect(try number("SELECT count(*) FROM STATEMENTS") == quotes.count)
      #expect(try number("SELECT count(*) FROM DATABOOLEAN") == stanced)
      #expect(try number("SELECT count(*) FROM DATALONGTEXT") == quotes.count)
      let short = 10 * stanced + 9 * (quotes.count - stanced)
      #expect(try number("SELECT count(*) FROM DATASHORTTEXT") == short)
      #expect(try number("SELECT count(*) FROM ENTITIES WHERE Value = ''") == 19)
      let long = "SELECT count(*) FROM ENTITIES WHERE length(Value) > 190"
      #expect(try number(long) == 0)
      let words = Set(quotes.map(\.text))
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT Text, Start, Stop FROM STATEMENTS JOIN DOCUMENTS ON DocumentId = DOCUMENTS.ID"
      )
      for row in rows {
        let text: String = row[0]
        let units = Array(text.utf16)[(row[1] as Int)..<(row[2] as Int)]
        #expect(words.contains(String(decoding: units, as: UTF16.self)))
      }
    }
  }

  @Test func `its own reader finds speakers, propositions and stances again`() throws {
    let folder = try TemporaryFolder()
    let project = try DNAReader.read(database(in: folder))
    let read = try DNADossier(project, DNAMapping()).dossier
    let quotes = SmallDossier.dossier.quotes.filter { $0.stance != .none && $0.proposition != nil }
    #expect(read.quotes.count == quotes.count)
    #expect(read.quotes.map(\.text).sorted() == quotes.map(\.text).sorted())
    // So that what comes in again is known.
    #expect(Set(read.quotes.map(\.id)) == Set(quotes.map(\.id)))
    #expect(read.quotes.allSatisfy { $0.remark?.contains("quote: ") != true })
    #expect(
      read.quotes.count { $0.stance == .agrees } == quotes.count { $0.stance == .agrees }
    )
  }

  @Test func `the section of a document comes back`() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("first.dna"))
    try SmallProject.write(to: path, version: 3)
    let first = try DNADossier(try DNAReader.read(path), DNAMapping()).dossier
    #expect(Set(first.quotes.map(\.locator)) == ["12"])
    let again = try DNAReader.read(database(in: folder, of: first))
    #expect(Set(again.documents.map(\.section)) == ["12"])
    #expect(again.documents.map(\.id) == [4])
    let second = try DNADossier(again, DNAMapping()).dossier
    #expect(second.quotes.map(\.id) == first.quotes.map(\.id))
    #expect(second.quotes.map(\.source) == first.quotes.map(\.source))
  }

  /// A text ends there for whoever reads the database.
  @Test func `no text ends before its end`() throws {
    let folder = try TemporaryFolder()
    var longer = SmallDossier.dossier.quotes
    for index in longer.indices { longer[index].text += "\0 and on" }
    let dossier = SmallDossier.dossier.with(quotes: longer)
    let project = try DNAReader.read(database(in: folder, of: dossier))
    let read = try DNADossier(project, DNAMapping()).dossier
    let quotes = dossier.quotes.filter { $0.stance != .none && $0.proposition != nil }
    #expect(read.quotes.count == quotes.count)
    #expect(read.quotes.allSatisfy { $0.text.hasSuffix("\u{FFFD} and on") })
  }

  @Test func `a text beyond what DNA holds keeps a mark of its own`() {
    let stem = String(repeating: "a", count: 200)
    let (one, other) = (DNAWriting.short(stem + "b"), DNAWriting.short(stem + "c"))
    #expect(one != other)
    #expect(one.unicodeScalars.count <= 190)
    #expect(DNAWriting.short("short") == "short")
  }
}
