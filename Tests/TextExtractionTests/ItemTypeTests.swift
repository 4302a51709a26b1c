import Testing

@testable import TextExtraction

@Suite struct ItemTypeTests {
  private func page(_ head: String) throws -> String? {
    let text =
      "<html><head>\(head)</head><body><p>One sentence that is long enough.</p></body></html>"
    return try HTMLArticle.read(Array(text.utf8)).type
  }

  @Test(arguments: [
    ("NewsArticle", "article-newspaper"), ("ReportageNewsArticle", "article-newspaper"),
    ("BlogPosting", "post-weblog"), ("Report", "report"), ("ScholarlyArticle", "article-journal"),
    ("Article", "webpage"), ("WebPage", "webpage"),
  ])
  func linkedDataTellsTheTypeOfAPage(kind: String, type: String) throws {
    let data =
      #"<script type="application/ld+json">{"@type": "\#(kind)", "headline": "A"}</script>"#
    #expect(try page(data) == type)
  }

  @Test func aJournalTellsItself() throws {
    #expect(
      try page(#"<meta name="citation_journal_title" content="Straits">"#) == "article-journal"
    )
    #expect(try page("") == "webpage")
  }

  @Test(arguments: [
    ("newspaperArticle", "article-newspaper"), ("article-newspaper", "article-newspaper"),
    ("blogPost", "post-weblog"), ("report", "report"),
  ])
  func aKindOfZoteroIsACSLType(kind: String, type: String) {
    #expect(ItemType.ofZotero(kind) == type)
  }

  @Test func plainTextTellsNoType() throws {
    #expect(try ArticleReader.article(in: Array("Some words.".utf8), as: .plain).type == nil)
  }
}
