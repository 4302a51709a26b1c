import Testing

@testable import TextExtraction

@Suite struct HTMLArticleTests {
  @Test(arguments: Page.all)
  func theTextIsThatOfTheArticle(page: Page) throws {
    let article = try HTMLArticle.read(Array(page.html.utf8))
    #expect(article.text == page.text.joined(separator: "\n\n"))
  }

  @Test func textOfLinkedDataIsTold() throws {
    let page = try #require(Page.all.first { $0.name == "text in linked data alone" })
    #expect(try HTMLArticle.read(Array(page.html.utf8)).remarks.count == 1)
  }

  @Test(arguments: [
    "", "<p></p>", "<script>x</script>", "<nav><a href=x>Home</a></nav>", "<!-- a -->",
  ])
  func aPageWithoutTextHasNone(html: String) {
    #expect(throws: ExtractionFailure.noText) { try HTMLArticle.read(Array(html.utf8)) }
  }
}

/// Pages that are made to exhaust their reader.
@Suite struct HostilePageTests {
  private func text(_ html: String) throws -> String {
    try HTMLArticle.read(Array(html.utf8)).text
  }

  private func repeated(_ text: String) -> String { String(repeating: text, count: 10_000) }

  @Test func deepNestingIsFlattened() throws {
    #expect(try text(repeated("<div>") + "a") == "a")
    #expect(try text(repeated("<b>") + "a" + repeated("</i>")) == "a")
    #expect(try text(repeated("<table><tr><td>") + "a") == "a")
    #expect(try text(repeated("<a href=x>") + "a</a> b" + repeated("<p>")).contains("b"))
    #expect(MarkupTree(html: repeated("<ul><li>")).nodes.allSatisfy { $0.end > 0 })
  }

  @Test func tagsThatNothingClosesAreRead() throws {
    #expect(try text("a" + repeated("</div>")) == "a")
    #expect(try text("a" + repeated("<")).hasPrefix("a<<"))
    #expect(try text("a" + repeated("<!--")) == "a")
    #expect(try text("<p>a</p>" + repeated("<a b='")) == "a")
    #expect(try text("<p " + repeated("x ") + ">a") == "a")
    #expect(try text("<p class='" + repeated("ab ") + "'>a") == "a")
    #expect(try text("<title>" + repeated("<title>") + "</title>a") == "a")
  }

  @Test func referencesDoNotMultiply() throws {
    let bomb = "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><p>&b;" + repeated("&amp;")
    #expect(try text(bomb).utf8.count < 15_000)
  }

  @Test func otherFilesAreNotOpened() throws {
    let html = "<iframe src=file:///etc/passwd></iframe><frame src='file:///etc/passwd'><p>a</p>"
    #expect(try text(html) == "a")
  }

  @Test func bytesThatAreNoTextAreRead() throws {
    let bytes = (0...255).map { UInt8($0) }
    _ = try HTMLArticle.read(bytes + Array("<p>".utf8) + bytes)
    #expect(try HTMLArticle.read([0x61, 0, 0x62, 0xFF]).text == "abÿ")
  }
}
