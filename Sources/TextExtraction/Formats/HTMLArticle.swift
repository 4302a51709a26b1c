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
    let blocks = ArticleBody.blocks(of: tree)
    guard !blocks.isEmpty else { throw .noText }
    let text = blocks.map(\.text).joined(separator: "\n\n")
    var article = ExtractedArticle(text: NormalText.normal(text))
    metadata.write(to: &article)
    return article
  }
}
