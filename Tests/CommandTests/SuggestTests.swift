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

  @Test(arguments: [[], ["--text"], ["folder", "--text", "speech.txt"]])
  func wrongWordsAreRefused(words: [String]) {
    #expect(throws: (any Error).self) { try Entente.parseAsRoot(["suggest"] + words) }
  }
}
