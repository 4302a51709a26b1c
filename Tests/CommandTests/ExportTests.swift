import Foundation
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

  /// A variant is listed with its original's proposition and stance, and exported with its own.
  @Test func eachLineIsTheObjectOfTheListAsItWasRecorded() throws {
    let lines = try export().text.split(separator: "\n")
    let listed = try Program.run("list", "quotes", "--as-of", "2100", "--json")
    let objects = try JSONSerialization.jsonObject(with: Data(listed.output)) as? [NSDictionary]
    let exported = try lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
    }
    var variants = 0
    for (line, object) in zip(exported, try #require(objects)) {
      let recorded = try #require(object.mutableCopy() as? NSMutableDictionary)
      if object["variantOf"] is String {
        variants += 1
        recorded["proposition"] = NSNull()
        recorded["stance"] = "none"
      }
      #expect(line == recorded)
    }
    #expect(variants > 0)
    #expect(exported.count > 190 && exported.count == objects?.count)
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
