import Foundation
import RelationsModel
import TestDossier
import Testing

@testable import entente

/// The problems of a dossier as programs read them.
struct CheckFormatTests {
  private func problem(_ message: String, file: String = "actors.yaml") -> Diagnostic {
    Diagnostic(
      severity: .warning,
      place: Diagnostic.Place(file: file, line: 3, column: 5),
      message: message,
      suggestion: nil
    )
  }

  @Test(
    arguments: [
      ("100% sure: a, b", "a.yaml", "file=a.yaml,line=3,col=5::100%25 sure: a, b"),
      ("x", "./a,b:c%.yaml", "file=a%2Cb%3Ac%25.yaml,line=3,col=5::x"),
      ("a\nb\r::error::c", "a", "file=a,line=3,col=5::a b␍::error::c"),
      ("\u{1B}[31m", "a\u{1B}", "file=a␛,line=3,col=5::␛[31m"),
    ]
  )
  func workflowCommandsAreEscaped(message: String, file: String, command: String) {
    #expect(WorkflowCommand.text(of: problem(message, file: file)) == "::warning \(command)")
  }

  private func wrongDossier() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Program.run("new", folder.path("d"), "--parties", "a,b").status == 0)
    let actors = "actors:\n  - id: elsa\n    nam: Elsa\n    kind: persn\n"
    try Data(actors.utf8).write(to: URL(filePath: folder.path("d/actors.yaml")))
    return folder
  }

  @Test func jsonNamesWhatWasExpected() throws {
    let folder = try wrongDossier()
    let path = folder.path("d")
    for arguments in [["check", "--json", path], ["check", "--format", "json", path]] {
      let ending = try Program.run(arguments.map { Array($0.utf8) })
      #expect(ending.status == 1)
      let value = try JSONSerialization.jsonObject(with: Data(ending.output))
      let problems = try #require(value as? [[String: Any]])
      #expect(problems.count == 2)
      #expect(problems[0]["nearest"] as? String == "name")
      #expect(
        problems[0]["expected"] as? String == "one of id, name, kind, party, aliases, roles, remark"
      )
      #expect(problems[0]["file"] as? String == folder.path("d/actors.yaml"))
      #expect(problems[1]["line"] as? Int == 4)
      #expect(problems[1]["column"] as? Int == 11)
      #expect(problems[1]["severity"] as? String == "error")
      #expect(problems[1]["expected"] as? String == "person, body or unnamed")
      let keys = ["column", "expected", "file", "line", "message", "nearest", "severity"]
      #expect(problems.allSatisfy { $0.keys.sorted() == keys })
    }
  }

  @Test func gitHubGetsACommandALine() throws {
    let folder = try wrongDossier()
    let ending = try Program.run("check", "--format", "github", folder.path("d"))
    #expect(ending.status == 1)
    let lines = ending.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("::error file=") })
    #expect(lines[0].hasSuffix(",line=3,col=5::an actor has no key “nam”; did you mean “name”?"))
  }

  @Test func aSoundDossierGivesNothing() throws {
    #expect(try Program.run("check", "--json").text == "[]\n")
    let ending = try Program.run("check", "--format", "github")
    #expect(ending.status == 0 && ending.output.isEmpty)
    #expect(try Program.run("check", "--format", "text").text.hasPrefix("No problems"))
    #expect(try Program.run("check", "--json", "--format", "github").status == 2)
    #expect(try Program.run("check", "--json", "--format", "json").status == 0)
  }
}
