import Testing

@testable import TextExtraction

@Suite struct PlainHeadTests {
  private func read(_ text: String) throws -> ExtractedArticle {
    try PlainArticle.read(Array(text.utf8))
  }

  private static let body = """
    The talks on the dues ended on Monday without a result, and both sides blamed the other for it.

    They will meet again in the spring.
    """

  @Test func aTitleAndABylineAreRead() throws {
    let article = try read(
      "Ministers quarrel over dues\nBy Ruth Keller, The Strait Courier, 3 March 2014\n\n"
        + Self.body
    )
    #expect(article.title == "Ministers quarrel over dues")
    #expect(article.authors == ["Ruth Keller"])
    #expect(article.publisher == "The Strait Courier")
    #expect(article.issued == "2014-03-03")
    #expect(article.text.hasPrefix("Ministers quarrel over dues\n\nBy Ruth Keller, The Strait"))
  }

  @Test(
    arguments: [
      ("By Ruth Keller and Paul Amsel", ["Ruth Keller", "Paul Amsel"], nil, nil),
      ("BY RUTH KELLER | March 3, 2014", ["RUTH KELLER"], nil, "2014-03-03"),
      ("By Ruth Keller, our correspondent, 3 March 2014", ["Ruth Keller"], nil, "2014-03-03"),
      ("Published on Monday, 3 March 2014 at 10:15 GMT", [], nil, "2014-03-03"),
      ("2014-03", [], nil, "2014-03"),
      ("By the end of the week the talks were over", [], nil, nil),
      ("By Monday 3 March 2014", [], nil, nil),
      ("The talks of 3 March 2014", [], nil, nil),
    ] as [(String, [String], String?, String?)]
  )
  func theLinesUnderATitleAreRead(
    line: String,
    authors: [String],
    publisher: String?,
    issued: String?
  ) throws {
    let article = try read("Ministers quarrel\n\n\(line)\n\n" + Self.body)
    #expect(article.title == "Ministers quarrel")
    #expect(article.authors == authors)
    #expect(article.publisher == publisher)
    #expect(article.issued == issued)
  }

  @Test(arguments: [
    "The talks ended.", "Dear Sir", "“We shall see,” he said, “what comes”", "and so they parted",
    "Talks", String(repeating: "Word ", count: 30) + "end",
  ])
  func aLineOfTheArticleIsNoTitle(_ line: String) throws {
    #expect(try read(line + "\n\n" + Self.body).title == nil)
  }

  @Test func oneParagraphIsNoTitle() throws {
    #expect(try read("Ministers quarrel over dues").title == nil)
    #expect(try read("Roses are red\nViolets are blue\n\n" + Self.body).title == nil)
  }
}
