import Files
import Foundation
import Glibc
import Interchange
import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// What the screen shows, written to files.
struct ScreenExportTests {
  private let board = Board(ScanQueries(SmallDossier.dossier))
  private let perspective = Perspective(
    asOf: SmallDossier.asOf,
    filter: Filter.read("fisheries").filter
  )

  private func request(_ name: String, _ path: String, replaces: Bool = false) throws
    -> ExportRequest
  {
    let form = try #require(ScreenExport.forms.first { $0.name == name })
    return ExportRequest(form: form, path: path, replaces: replaces, perspective: perspective)
  }

  @Test func everyFormOfTheCommandLineIsOffered() {
    let names = Set(ScreenExport.forms.compactMap { $0.name.split(separator: " ").first })
    #expect(names.map(String.init).sorted() == ExportForms.all.map { $0.name }.sorted())
    for table in ExportTable.allCases {
      #expect(ScreenExport.forms.contains { $0.name == "csv \(table.rawValue)" })
    }
    #expect(names.isSuperset(of: ["html", "markdown"]))
    for form in ["html", "html brief", "markdown", "markdown brief"] {
      #expect(ScreenExport.forms.contains { $0.name == form })
    }
    for style in CitationStyle.allCases {
      #expect(ScreenExport.forms.contains { $0.name == "citations \(style.rawValue)" })
    }
  }

  @Test func whatIsShownIsWritten() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("quotes.ndjson")
    let shown = board.queries.overview(perspective).quotes.matching
    let ending = ScreenExport.write(try request("ndjson", path), board)
    guard case .written(let count, "quotes", path, nil) = ending else {
      return #expect(Bool(false), "\(ending)")
    }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == count && count >= shown && shown > 0)
    // It is not written over unless that was said.
    #expect(
      ScreenExport.write(try request("ndjson", path), board)
        == .exists(try request("ndjson", path))
    )
    let again = ScreenExport.write(try request("ndjson", path, replaces: true), board)
    #expect(again == ending)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["quotes.ndjson"]
    )
  }

  /// Where nothing is without a name, a file stands beside its place until it is whole or given up.
  @Test func aFileThatStandsBesideItsPlaceIsTakenAway() throws {
    let folder = try TemporaryFolder()
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted()
    }
    func begin(_ name: String, replaces: Bool = false) throws -> NewFile {
      let file = try NewFile(
        at: FilePath(folder.path(name)),
        replaces: replaces,
        standsBeside: true
      )
      _ = "whole".withCString { Glibc.write(file.descriptor, $0, 5) }
      return file
    }
    let first = try begin("a")
    #expect(try names().count == 1 && !names().contains("a"))
    try first.finish()
    #expect(try names() == ["a"])
    try begin("a", replaces: true).finish()
    #expect(try names() == ["a"])
    let late = try begin("b")
    try folder.write("other".utf8, to: "b")
    #expect(throws: FileFailure.self) { try late.finish() }
    #expect(try folder.bytes(of: "b") == Array("other".utf8))
    let left = try begin("c")
    #expect(try names().count == 3)
    NewFile.abandonAll()
    #expect(try names() == ["a", "b"])
    #expect(throws: FileFailure.self) { try left.finish() }
    #expect(try names() == ["a", "b"])
  }

  @Test(
    arguments: [
      ("a", "."), ("é", "."), ("~", "."), (" ", "."), ("ab", "."), ("./a", "."), ("a/b", "a"),
      ("/a", "/"), ("/a/b", "/a"), ("../a", ".."), ("", "."),
    ])
  func aFileStandsInAFolder(path: String, folder: String) {
    #expect(FilePath(path).folder == FilePath(folder))
  }

  /// Until it is whole it has no name, so that a kill leaves nothing.
  @Test func aFileThatIsBeingWrittenStandsNowhere() throws {
    let folder = try TemporaryFolder()
    try folder.write("old".utf8, to: "kept")
    for (name, replaces) in [("new", false), ("kept", true)] {
      let file = try NewFile(at: FilePath(folder.path(name)), replaces: replaces)
      _ = "whole".withCString { Glibc.write(file.descriptor, $0, 5) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")).count == 1)
      if replaces { try file.finish() } else { file.abandon() }
    }
    #expect(try folder.bytes(of: "kept") == Array("whole".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["kept"])
  }

  @Test func whatComesMeanwhileIsLeftAsItIs() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("late.csv")
    let file = try NewFile(at: FilePath(path), replaces: false)
    try folder.write("somebody else’s".utf8, to: "late.csv")
    #expect(throws: FileFailure(path: FilePath(path), reason: .exists)) { try file.finish() }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "somebody else’s")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["late.csv"])
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("no/such/folder.csv")
    let ending = ScreenExport.write(try request("csv quotes", path), board)
    #expect(ending == .failed("\(path) cannot be written: No such file or directory."))
  }
}
