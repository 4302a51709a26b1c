/// Articles from pages in HTML.
package enum HTMLArticle {
  /// Reads the article of a page.
  ///
  /// `charset` is what a server or a mail declared as its encoding.
  package static func read(
    _ bytes: [UInt8],
    charset: String? = nil
  ) throws(ExtractionFailure) -> ExtractedArticle {
    try read(MarkupTree(html: bytes, charset: charset))
  }

  /// Reads the article of a page that is parsed already.
  package static func read(_ tree: MarkupTree) throws(ExtractionFailure) -> ExtractedArticle {
    let metadata = PageMetadata(tree)
    var paragraphs = ArticleBody.blocks(of: tree, title: metadata.title).map(\.text)
    let linked = metadata.articleBody.map(Self.paragraphs) ?? []
    // Pages that are put together by a script have their text nowhere else.
    let isLinkedLonger = Self.bytes(linked) > 300 && Self.bytes(linked) > Self.bytes(paragraphs) * 4
    if isLinkedLonger { paragraphs = linked }
    guard !paragraphs.isEmpty else { throw .noText }
    var article = ExtractedArticle(text: NormalText.normal(paragraphs.joined(separator: "\n\n")))
    metadata.write(to: &article)
    if isLinkedLonger {
      article.remarks.append("The text is that of the page's linked data; check its paragraphs.")
    }
    return article
  }

  private static func bytes(_ paragraphs: [String]) -> Int {
    paragraphs.reduce(0) { $0 + $1.utf8.count }
  }

  /// The paragraphs of a text in linked data, which may have tags and parts paragraphs by line breaks.
  private static func paragraphs(_ text: String) -> [String] {
    let plain = text.contains("</p>") ? text : text.replacing("\n", with: "<p>")
    let tree = MarkupTree(html: plain)
    let nothing = tree.nodes.map { _ in false }
    return BlockReader.blocks(of: tree, below: 0, leavingOut: nothing).map(\.text)
  }
}
