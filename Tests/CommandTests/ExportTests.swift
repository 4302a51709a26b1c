import Foundation
import TestDossier
import Testing

@testable import entente

struct ExportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func export(_ more: String...) throws -> Program.Ending {
    try Program.run((["export", "--format", "ndjson"] + more).map { Array($0.utf8) })
  }

  @Test func eachLineIsTheObjectOfTheList() throws {
    let lines = try export().text.split(separator: "\n")
    let listed = try Program.run("list", "quotes", "--as-of", "2100", "--json")
    let objects = try JSONSerialization.jsonObject(with: Data(listed.output)) as? [NSDictionary]
    let exported = try lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
    }
    #expect(exported == objects)
    #expect(exported.count > 190)
  }

  /// Listed it has its original's proposition and stance; what is exported is what went in.
  @Test func aVariantComesBackAsItWentIn() throws {
    let rows = """
      {"id":"Q1","text":"We agree.","speaker":"ann","party":"a","date":"2014-01-01","issue":"fish",\
      "proposition":"F1","stance":"agrees","source":"s"}
      {"id":"Q2","text":"We do agree.","speaker":"bob","party":"b","date":"2014-01-02",\
      "issue":"fish","variantOf":"Q1","source":"s"}
      """
    try folder.write(rows, to: "in.ndjson")
    let corpus = folder.path("corpus")
    #expect(try Program.run("import", folder.path("in.ndjson"), "--into", corpus).status == 0)
    let lines = try export(corpus).text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("\"proposition\":\"F1\",\"stance\":\"agrees\""))
    #expect(lines[1].contains("\"proposition\":null,\"stance\":\"none\""))
  }

  @Test func theFilterAndTheDateNarrowIt() throws {
    let some = try export("--filter", "who:lavrov", "--as-of", "2016").text.split(separator: "\n")
    #expect(!some.isEmpty)
    #expect(some.allSatisfy { $0.contains("\"speaker\":\"sergei-lavrov\"") })
    #expect(try export("--filter", "zeppelin").status == 1)
    #expect(try Program.run("export").status == 2)
    #expect(try Program.run("export", "--format", "xml").status == 2)
  }

  @Test func aFileIsReplacedOnlyWhenAsked() throws {
    try folder.write("mine", to: "out")
    #expect(chmod(folder.path("out"), 0o640) == 0)
    let refused = try export("--output", folder.path("out"))
    #expect(refused.status == 1)
    #expect(refused.message.contains("--force"))
    #expect(try String(contentsOf: folder.url.appending(path: "out"), encoding: .utf8) == "mine")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"),
      withDestinationPath: "out"
    )
    #expect(try export("--output", folder.path("link"), "--force").status == 0)
    var status = stat()
    #expect(lstat(folder.path("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(folder.path("out"), &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try Data(contentsOf: folder.url.appending(path: "out")) == Data(export().output))
  }

  @Test func aFullDiskLeavesNothingBehind() throws {
    try folder.write("mine", to: "out")
    let arguments = ["export", "--format", "ndjson", "--output", folder.path("out"), "--force"]
    let process = try ImportProcess(arguments, fileLimit: 20)
    #expect(process.end() == 1)
    #expect(process.message.contains("cannot be written"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(names == ["out"])
    #expect(try String(contentsOf: folder.url.appending(path: "out"), encoding: .utf8) == "mine")
  }
}
