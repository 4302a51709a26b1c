import DossierStore
import Foundation
import Glibc
import TestDossier
import Testing

/// `entente verify`, on a folder that keeps the texts of its sources.
struct VerifyTests {
  private static let words = "We will follow the science, and nothing else."
  private static let files = [
    "dossier.yaml": """
    format: 1
    title: Arcadia – Ruritania
    asOf: 2019-12-31
    parties:
      - {id: arcadia, name: Arcadia, short: AR}
      - {id: ruritania, name: Ruritania, short: RU}
    """,
    "actors.yaml": "actors:\n  - {id: ana, name: Ana, kind: person, party: arcadia}\n",
    "issues.yaml": """
    issues:
      - id: fisheries
        title: Fisheries
        propositions:
          - {id: F-1, text: Science should decide.}
    """,
    "events.yaml": "events: []\n",
    "sources/press.yaml": """
    sources:
      - id: gazette
        type: article-newspaper
        title: Ministers talk fish
        issued: 2019-06-12
        publisher: The Gazette
        licence: short quotation with attribution
        quotes:
          - id: Q1
            text: \(words)
            speaker: ana
            role: Minister
            date: 2019-06-11
            issue: fisheries
            proposition: F-1
            stance: agrees
            basis: words
    """,
  ]

  private func folder(keeping texts: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["sources", "texts"] { mkdir(folder.path(name), 0o755) }
    for (name, text) in Self.files { try folder.write(text.utf8, to: name) }
    for (name, text) in texts { try folder.write(text.utf8, to: "texts/\(name)") }
    return folder
  }

  private func finding(_ arguments: String..., in folder: TemporaryFolder) throws -> String? {
    let command = ["verify", "--json"] + arguments + [folder.path("")]
    let ending = try Program.run(command.map { Array($0.utf8) })
    let entries = try JSONSerialization.jsonObject(with: Data(ending.output)) as? [[String: Any]]
    return entries?.first?["found"] as? String
  }

  @Test func aTextThatTheFolderKeepsIsCheckedAgainst() throws {
    let without = try folder(keeping: [:])
    #expect(try finding(in: without) == "noText")
    let ending = try Program.run("verify", without.path(""))
    #expect(ending.status == 1 && ending.output.isEmpty)
    #expect(ending.message.hasPrefix("entente: Nothing is verified: no text is at hand for any of"))
    #expect(ending.message.contains("texts/SOURCE.txt"))
    let json = try Program.run("verify", "--json", without.path(""))
    #expect(json.status == 1 && json.text.contains("noText"))
    try without.write("sources: []\n", to: "sources/press.yaml")
    let empty = try Program.run("verify", without.path(""))
    #expect(empty.status == 1)
    #expect(empty.message.contains("no quote and no passage with a place"), "\(empty.message)")
    let with = try folder(keeping: ["gazette.txt": "She said: “\(Self.words)”"])
    #expect(try finding(in: with) == "exact")
    let check = try Program.run("check", with.path(""))
    #expect(check.status == 0)
    #expect(check.text.hasPrefix("No problems"), "\(check.text)")
    let wrong = try folder(keeping: ["gazette.txt": "Nothing of the kind was said that day."])
    #expect(try finding(in: wrong) == "missing")
    #expect(try Program.run("verify", wrong.path("")).status == 1)
  }

  @Test func aTextThatIsGivenComesBeforeTheOneThatIsKept() throws {
    let folder = try folder(keeping: ["gazette.txt": "Nothing of the kind was said that day."])
    try folder.write("Then: \(Self.words)".utf8, to: "given")
    let given = "gazette=\(folder.path("given"))"
    #expect(try finding("--text", given, in: folder) == "exact")
    try folder.write([0xFF], to: "texts/gazette.txt")
    #expect(try finding("--text", given, in: folder) == "exact")
  }

  @Test func aTextOfNoSourceIsWarnedOf() throws {
    let folder = try folder(keeping: ["gazete.txt": Self.words, "notes.md": "", ".hidden": ""])
    let ending = try Program.run("check", folder.path(""))
    #expect(ending.status == 0)
    #expect(ending.text.contains("texts/gazete.txt:1:1: warning: not read: no source has this id"))
    #expect(ending.text.contains("gazette.txt"))
    #expect(ending.text.contains("texts/notes.md:1:1: warning: not read: the texts of sources"))
    let name = folder.path("").dropLast()
    #expect(ending.text.hasSuffix("2 warnings in \(name).\n"), "\(ending.text)")
  }

  @Test func aTextThatCannotBeReadFailsTheCheck() throws {
    let folder = try folder(keeping: [:])
    try folder.write([0xFF], to: "texts/gazette.txt")
    let check = try Program.run("check", folder.path(""))
    #expect(check.status == 1)
    #expect(check.text.contains("texts/gazette.txt:1:1: error: cannot be read: it is not UTF-8"))
    let verify = try Program.run("verify", folder.path(""))
    #expect(verify.status == 1)
    #expect(verify.message.contains("texts/gazette.txt cannot be read: it is not UTF-8."))
    try folder.write([], to: "texts/gazette.txt")
    truncate(folder.path("texts/gazette.txt"), 9 << 20)
    #expect(try Program.run("check", folder.path("")).text.contains("it is larger than 8 MiB"))
  }

  @Test func updateRewritesWhatHasMovedInTheKeptText() throws {
    let text = "The minister spoke. \(Self.words)"
    let folder = try folder(keeping: ["gazette.txt": text])
    let press = try #require(Self.files["sources/press.yaml"])
      .replacing(
        "    publisher:",
        with: "    textDigest: \(NormalisedText(text).digest)\n    publisher:"
      )
    let count = Self.words.unicodeScalars.count
    func anchored(at start: Int) -> String {
      press + "\n        anchor: {start: \(start), end: \(start + count)}  # counted\n"
    }
    try folder.write(anchored(at: 3).utf8, to: "sources/press.yaml")
    #expect(try finding(in: folder) == "moved")
    #expect(try finding("--update", in: folder) == "moved")
    let written = try String(contentsOfFile: folder.path("sources/press.yaml"), encoding: .utf8)
    #expect(written == anchored(at: 20))
    #expect(try finding(in: folder) == "exact")
    #expect(try Program.run("verify", "--update").status == 2)
  }

  @Test func whatIsFoundIsKeptWhenThatIsWanted() throws {
    let folder = try folder(keeping: ["gazette.txt": "She said: “\(Self.words)”"])
    let path = folder.path("")
    func ids(_ filter: String) throws -> String { try Program.run("search", filter, path).text }
    #expect(try ids("anchor:exact").isEmpty)
    let keeping = try Program.run("verify", "--keep", path)
    #expect(keeping.status == 0)
    #expect(keeping.message.contains("1 result kept in checks.yaml."))
    #expect(try ids("anchor:exact").contains("Q1"))
    #expect(try ids("anchor:unchecked").isEmpty)
    #expect(try Program.run("check", path).text.hasPrefix("No problems"))
    #expect(try Program.run("fmt", "--check", path).text.contains("checks.yaml") == false)
    let shown = try Program.run("show", "Q1", path).text
    #expect(shown.contains("Checked"))
    #expect(shown.contains("word for word at its anchor"))

    // Another print without the words; and then none at all, by which nothing is lost.
    try folder.write("Nothing of the kind was said that day.".utf8, to: "given")
    let given = "gazette=\(folder.path("given"))"
    #expect(try Program.run("verify", "--keep", "--text", given, path).status == 1)
    #expect(try ids("anchor:missing").contains("Q1"))
    unlink(folder.path("texts/gazette.txt"))
    let without = try Program.run("verify", "--keep", path)
    #expect(without.message.contains("Nothing is kept: no text is at hand."))
    #expect(try ids("anchor:missing").contains("Q1"))
  }

  @Test func resultsAreKeptInAFolderAlone() throws {
    let ending = try Program.run("verify", "--keep")
    #expect(ending.status == 2)
    #expect(ending.message.contains("--keep adds to the files of a folder, or a corpus, and this"))
  }

  /// What was rewritten is found where it should be.
  @Test func positionsAreRewrittenBeforeTheResultIsKept() throws {
    let text = "She said: \(Self.words)"
    let folder = try folder(keeping: ["gazette.txt": text])
    let digest = NormalisedText(text).digest
    let source = try String(decoding: folder.bytes(of: "sources/press.yaml"), as: UTF8.self)
      .replacing("    quotes:", with: "    textDigest: \(digest)\n    quotes:")
      .replacing(
        "        basis: words",
        with: "        basis: words\n        anchor: {start: 1, end: \(1 + Self.words.count)}"
      )
    try folder.write(source.utf8, to: "sources/press.yaml")
    func found(_ arguments: String...) throws -> String {
      #expect(
        try Program.run((["verify"] + arguments + [folder.path("")]).map { Array($0.utf8) }).status
          == 0
      )
      return try String(decoding: folder.bytes(of: "checks.yaml"), as: UTF8.self)
    }
    #expect(try found("--keep").contains("moved: [Q1]"))
    #expect(try found("--keep", "--update").contains("exact: [Q1]"))
  }
}
