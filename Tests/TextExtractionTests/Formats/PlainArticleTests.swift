import Testing

@testable import TextExtraction

@Suite struct PlainArticleTests {
  private func text(_ text: String) throws -> String {
    try PlainArticle.read(Array(text.utf8)).text
  }

  @Test func wrappedLinesAreJoined() throws {
    let wrapped = """
      The minister said on Tuesday that the
      talks would go on for as long as they
      were of use to both of the countries.

      "Nobody wants this to fail," he added.
      """
    #expect(
      try text(wrapped) == """
        The minister said on Tuesday that the talks would go on for as long as they were of use to both of the countries.

        "Nobody wants this to fail," he added.
        """
    )
  }

  @Test func shortLinesKeepTheirBreaks() throws {
    let verse =
      "Roses are red\nViolets are blue\n\nA line that is much longer than the lines of the verse."
    #expect(try text(verse) == verse)
    #expect(
      try text("Agreed:\n- the first point of all\n- the second")
        == "Agreed:\n- the first point of all\n- the second"
    )
  }

  @Test func longLinesAreParagraphs() throws {
    let long = String(repeating: "word ", count: 40) + "end."
    #expect(try text(long + "\r\n" + long) == long + "\n\n" + long)
  }

  @Test func indentedLinesBeginParagraphs() throws {
    #expect(
      try text("  One line of text\nand more of it.\n  Two.")
        == "One line of text and more of it.\n\nTwo."
    )
  }

  @Test(arguments: [
    (
      "a line that ends with inter-\nnational things, and international law",
      "a line that ends with international things, and international law"
    ),
    (
      "a line that ends with anglo-\nfrench things, not as of all others",
      "a line that ends with anglo-french things, not as of all others"
    ),
  ])
  func aHyphenGoesOnlyIfTheWordIsThereWithoutIt(wrapped: String, joined: String) throws {
    #expect(try text(wrapped) == joined)
  }

  @Test func encodingsAreRead() throws {
    #expect(try PlainArticle.read([0x93, 0x63, 0x61, 0x66, 0xE9, 0x94]).text == "“café”")
    #expect(try PlainArticle.read([0xEF, 0xBB, 0xBF, 0xC3, 0xA9]).text == "é")
    #expect(try PlainArticle.read([0xFE, 0xFF, 0x04, 0x16]).text == "Ж")
    #expect(try text("e\u{301}\u{0}\u{7}").unicodeScalars.map(\.value) == [0xE9])
  }

  @Test func nothingIsNoArticle() {
    #expect(throws: ExtractionFailure.noText) { try PlainArticle.read(Array(" \n\n\t".utf8)) }
  }
}
