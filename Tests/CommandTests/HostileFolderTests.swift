import TestDossier
import Testing

@testable import entente

/// A dossier from a stranger: whatever is printed of it, no byte of it commands the terminal.
struct HostileFolderTests {
  /// As YAML writes the characters, so that they are in the values and not only in the file.
  private static let value =
    #""x\e]0;taken\a\x9b31m\u202e\u2066\u200b\u2028y\x7f\n""#

  private static let header = """
    format: 1
    title: \(value)
    asOf: 2015-01-01
    summary: \(value)
    parties:
      - id: north
        name: \(value)
        short: \(value)
      - id: south
        name: South
        short: SO

    """

  private static let actors = """
    actors:
      - id: somebody
        name: \(value)
        kind: person
        party: north
        aliases: [\(value)]

    """

  private static let issues = """
    issues:
      - id: matter
        title: \(value)
        summary: \(value)
        propositions:
          - id: M-1
            text: \(value)

    """

  private static let sources = """
    sources:
      - id: paper
        type: webpage
        title: \(value)
        publisher: \(value)
        licence: \(value)
        quotes:
          - id: Q1
            text: \(value)
            speaker: somebody
            role: \(value)
            date: 2014-01-01
            issue: matter
            proposition: M-1
            stance: agrees
            basis: words
            venue: \(value)
            hedge: \(value)
      - id: other
        type: webpage
        \(value): nonsense
        licence: \(value)
        quotes:
          - id: \(value)
            speaker: \(value)

    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(HostileFolderTests.header, to: "dossier.yaml")
    try folder.write(HostileFolderTests.actors, to: "actors.yaml")
    try folder.write(HostileFolderTests.issues, to: "issues.yaml")
    try folder.write(HostileFolderTests.sources, to: "sources-\u{1B}]0;taken\u{07}\u{202E}.yaml")
    try folder.makeFolder("sources")
    try folder.write(HostileFolderTests.sources, to: "sources/\u{1B}]0;taken\u{07}\u{202E}.yaml")
    return folder
  }

  @Test(arguments: [
    [], ["list", "issues"], ["list", "quotes"], ["list", "actors"], ["list", "sources"],
    ["show", "matter"], ["show", "Q1"], ["show", "somebody"], ["show", "paper"], ["show", "M-1"],
    ["search", "x"], ["list", "quotes", "--json"], ["show", "matter", "--json"],
    ["list", "sources", "--json"],
  ])
  func whatIsPrintedIsHarmless(arguments: [String]) throws {
    let folder = try folder()
    let ending = try Program.run((arguments + [folder.path("")]).map { Array($0.utf8) })
    #expect(ending.status == 0, "\(ending.message)")
    #expect(!ending.output.isEmpty)
    #expect(ending.text.dangers.isEmpty)
    #expect(ending.message.contains("`entente check"))
    #expect(ending.message.dangers.isEmpty)
  }

  @Test func itsProblemsAreListedHarmlessly() throws {
    let folder = try folder()
    let ending = try Program.run("check", folder.path(""))
    #expect(ending.status == 1)
    #expect(ending.text.contains("error"))
    #expect(ending.text.dangers.isEmpty)
    #expect(ending.message.dangers.isEmpty)
  }
}
