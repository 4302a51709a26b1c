import Foundation
import TestDossier
import Testing

/// Rows of a corpus that cannot be read are counted alike by all that leave them out.
@Suite struct UnreadableRowCountTests {
  private func aFolderLosesThemOnlyByForce(_ folder: TemporaryFolder, _ corpus: String) throws {
    let written = folder.path("written")
    let words = ["export", "--format", "dossier", "--output", written, corpus]
    let refused = try Program.run(words.map { Array($0.utf8) })
    #expect(refused.status == 1 && refused.message.contains("has 10 rows that cannot be taken"))
    #expect(!FileManager.default.fileExists(atPath: written))
    let forced = try Program.run((words + ["--force"]).map { Array($0.utf8) })
    #expect(forced.status == 0, "\(forced.message)")
    #expect(forced.message.contains("left out: 10 rows"))
  }

  @Test func everyCommandTellsTheSameNumber() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<20).map {
      #"{"id":"Q\#($0)","text":"words","speaker":"a","party":"x","date":"2014-01-0\#(1 + $0 % 2)","#
        + #""issue":"i","source":"s"}"#
    }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "rows.ndjson")
    let corpus = folder.path("c.entente")
    func run(_ words: String...) throws -> Program.Ending {
      try Program.run((words + [corpus]).map { Array($0.utf8) })
    }
    _ = try Program.run("import", folder.path("rows.ndjson"), "--into", corpus)
    // A date as somebody's other program may have written it, of the same length.
    var bytes = try folder.bytes(of: "c.entente")
    let (written, wrong) = (Array("2014-01-02".utf8), Array("12/03/2014".utf8))
    for start in 0..<bytes.count - written.count {
      let end = start + written.count
      if bytes[start] == written[0], bytes[start..<end].elementsEqual(written) {
        bytes.replaceSubrange(start..<end, with: wrong)
      }
    }
    try folder.write(bytes, to: "c.entente")
    let check = try run("check")
    #expect(check.status == 1 && check.text.contains("10 errors"), "\(check.text)\(check.message)")
    for words in [
      ["list", "quotes"], ["search", "words"], ["export", "--format", "csv"], ["timeline"],
      ["list", "issues"],
    ] {
      let ending = try Program.run((words + [corpus]).map { Array($0.utf8) })
      #expect(ending.status == 0)
      #expect(ending.message.contains("10 problems"), "\(words) \(ending.message)")
      let leftOut = ending.message.contains("what cannot be read is left out")
      #expect(leftOut, "\(words) \(ending.message)")
    }
    let lines = try run("export", "--format", "ndjson").text.split(separator: "\n")
    #expect(lines.count == 10)
    try aFolderLosesThemOnlyByForce(folder, corpus)
  }
}
