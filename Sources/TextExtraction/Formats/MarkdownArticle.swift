/// Articles from texts in Markdown.
package enum MarkdownArticle {
  /// Reads a text as a reader sees it, without its marks.
  ///
  /// Front matter tells its title, author, date, address and
  /// language; else the title is the first heading of the first level.
  package static func read(_ bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    let text = NormalText.normal(
      CleanText.withPlainBreaks(TextDecoding.string(from: bytes))
        .replacing("\t", with: "    ")
    )
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    let matter = FrontMatter(takenFrom: &lines)
    let content = MarkdownBlocks(lines)
    guard !content.blocks.isEmpty else { throw .noText }
    var article = ExtractedArticle(text: content.blocks.joined(separator: "\n\n"))
    matter?.write(to: &article)
    if article.title == nil { article.title = content.title }
    return article
  }
}
