import Glibc
import TestDossier
import Testing

@testable import entente

@Suite struct SuggestTests {
  private static let text = """
    Mary Hill met John Stone on Monday. She said: “We agree.” He called it “too early”.

    “We will see,” said the spokesman.

    """

  private func withText(_ body: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.text.utf8), to: "speech.txt")
    try body(folder.path("speech.txt"))
  }

  @Test func aFileNeedsNoDossier() throws {
    try withText { path in
      let text = try Program.run("suggest", "--text", path).text
      #expect(text.contains("speech: 3 suggestions"))
      #expect(text.contains("Mary Hill (“She”): direct"))
      #expect(text.contains("“We agree.”"))
    }
  }

  @Test func aProgramGetsAnObjectForEachText() throws {
    try withText { path in
      let lines = try Program.run("suggest", "--text", path, "--text", path, "--json").text
        .split(separator: "\n")
      #expect(lines.count == 2)
      #expect(
        lines.allSatisfy { $0.hasPrefix(#"{"doc_id":"speech","quotes":[{"start":46,"end":57,"#) }
      )
    }
  }

  /// Whether there is a text with suggestions or not, all that is printed and exported is the same.
  @Test(
    arguments: [
      ["list", "quotes", "--json"], ["list", "issues"], ["list", "actors"], ["search", "agree"],
      ["export", "--format", "ndjson"], ["export", "--format", "csv"], ["check"],
    ]
  )
  func suggestionsAreInNoOutput(words: [String]) throws {
    func printed(_ hasText: Bool) throws -> String {
      let folder = try TemporaryFolder()
      mkdir(folder.path("sources"), 0o755)
      for (name, text) in Self.dossier { try folder.write(Array(text.utf8), to: name) }
      if hasText {
        mkdir(folder.path("texts"), 0o755)
        try folder.write(Array(Self.text.utf8), to: "texts/gazette.txt")
        #expect(try Program.run("suggest", folder.path("")).text.contains("2 suggestions"))
      }
      let path = String(folder.path("dossier").dropLast("/dossier".count))
      let command = (words + [path]).map { Array($0.utf8) }
      return try Program.run(command).text.replacing(path, with: "")
    }
    #expect(try printed(true) == printed(false))
  }

  /// A text beside somebody else's dossier is a file and not too large, or no text at all: nothing waits
  /// for it or reads it without an end.
  @Test(arguments: [["suggest"], ["export", "--format", "qdpx", "--output"]])
  func whatIsNoFileIsNoText(words: [String]) throws {
    let folder = try TemporaryFolder()
    for name in ["sources", "texts"] { mkdir(folder.path(name), 0o755) }
    for (name, text) in Self.dossier { try folder.write(Array(text.utf8), to: name) }
    let text = folder.path("texts/gazette.txt")
    let place = String(folder.path("dossier").dropLast("/dossier".count))
    let output = words.last == "--output" ? [folder.path("x.qdpx"), "--force"] : []
    func end() throws -> Int32 {
      try Program.run((words + output + [place]).map { Array($0.utf8) }).status
    }
    mkfifo(text, 0o600)
    let status = try end()
    unlink(text)
    symlink("/dev/zero", text)
    #expect(try end() == status)
    unlink(text)
    #expect(try end() == status)
  }

  private static let dossier = [
    "dossier.yaml": """
    format: 1
    title: The harbour
    parties:
      - {id: north, name: North, short: N}
      - {id: south, name: South, short: S}
    asOf: 2019-12-31

    """,
    "actors.yaml": """
    actors:
      - {id: mary-hill, name: Mary Hill, kind: person, party: north}

    """,
    "issues.yaml": """
    issues:
      - id: pipes
        title: Pipes
        propositions:
          - {id: P-1, text: The pipes should be mended.}

    """,
    "sources/gazette.yaml": """
    sources:
      - id: gazette
        type: article-newspaper
        title: The talks
        issued: 2019-06-11
        licence: CC0
        quotes:
          - id: Q1
            text: We agree to mend them
            speaker: mary-hill
            issue: pipes
            proposition: P-1
            stance: agrees
            basis: words

    """,
  ]

  @Test(arguments: [[], ["--text"], ["folder", "--text", "speech.txt"]])
  func wrongWordsAreRefused(words: [String]) {
    #expect(throws: (any Error).self) { try Entente.parseAsRoot(["suggest"] + words) }
  }
}
