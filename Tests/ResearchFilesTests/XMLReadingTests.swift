import Testing

@testable import ResearchFiles

/// XML of others is read piece by piece, and trusted in nothing.
@Suite struct XMLReadingTests {
  private func pieces(_ text: String) throws -> [XMLReading.Piece] {
    var reading = XMLReading(Array(text.utf8))
    var pieces: [XMLReading.Piece] = []
    while let piece = try reading.next() { pieces.append(piece) }
    return pieces
  }

  @Test func `elements, attributes and texts come in their order`() throws {
    let text =
      "<?xml version=\"1.0\"?><!-- a --><x:a b='1&amp;&#x41;' c=\"&lt;\">d<e/>"
      + "<![CDATA[<f>]]></x:a>"
    #expect(
      try pieces(text) == [
        .start("a", ["b": "1&A", "c": "<"]), .text("d"), .start("e", [:]), .end("e"),
        .text("<f>"), .end("a"),
      ]
    )
  }

  @Test func `a break is a line feed in a text and a space in an attribute`() throws {
    #expect(
      try pieces("<a b=\"1\n2&#10;3\">4\r\n5\r6</a>") == [
        .start("a", ["b": "1 2\n3"]), .text("4\n5\n6"), .end("a"),
      ]
    )
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 1, "a document type is declared"),
    ("<a>\n&b;</a>", 2, "“&b;” is no sign"),
    ("<a>\n<b>\n</a>", 3, "</a> ends what was not begun"),
    ("<a>\n\n<b", 3, "a tag breaks off"),
    ("<a><b></b>", 1, "it breaks off inside of <a>"),
    ("<a/><b/>", 1, "a second root begins"),
    ("", 1, "there is no element"),
    ("words", 1, "text stands outside of the root"),
    ("<a b=c/>", 1, "a value stands without quotation marks"),
    ("<a b='c", 1, "a value breaks off"),
    ("<a><!-- c", 1, "a comment or the like breaks off"),
  ])
  func `what is wrong is told with its line`(text: String, line: Int, reason: String) {
    let problem = #expect(throws: XMLProblem.self) { try pieces(text) }
    #expect(problem?.line == line)
    #expect(problem?.reason.hasPrefix(reason) == true, "\(problem?.reason ?? "")")
  }

  @Test func `elements do not nest without end`() {
    let deep = String(repeating: "<a>", count: 100_000)
    let problem = #expect(throws: XMLProblem.self) { try pieces(deep) }
    #expect(problem?.reason == "elements are nested deeper than 200")
  }
}
