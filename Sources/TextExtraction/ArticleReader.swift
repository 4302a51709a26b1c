/// Reads articles from the bytes of a file.
///
/// Files from elsewhere are not trusted: call this in a process that can do no harm.
public enum ArticleReader {
  /// Reads the article of a file whose form is told by its bytes and the end of its name, such as `html`.
  ///
  /// What is packed by gzip is unpacked first.
  static func article(
    in bytes: [UInt8],
    ending: String
  ) throws(ExtractionFailure) -> ExtractedArticle {
    guard bytes.starts(with: [0x1F, 0x8B]) else {
      return try article(in: bytes, as: ArticleFormat.recognised(bytes, ending: ending))
    }
    let inner = try Unpacking.gzip(bytes, limit: ZipArchive.Bounds.partBytes)
    return try article(in: inner, as: ArticleFormat.recognised(inner, ending: ""))
  }

  /// Reads the article of a file in a form.
  ///
  /// Of a PDF the bytes are what `pdftotext -bbox-layout` printed of it.
  public static func article(
    in bytes: [UInt8],
    as format: ArticleFormat
  ) throws(ExtractionFailure) -> ExtractedArticle {
    var article = try read(bytes, as: format)
    article.text = NormalText.normal(article.text)
    guard !article.text.isEmpty else { throw .noText }
    return article
  }

  private static func read(
    _ bytes: [UInt8],
    as format: ArticleFormat
  ) throws(ExtractionFailure) -> ExtractedArticle {
    switch format {
    case .plain: try PlainArticle.read(bytes)
    case .markdown: try MarkdownArticle.read(bytes)
    case .html: try HTMLArticle.read(bytes)
    case .pdf: try PDFArticle.read(bytes)
    case .docx: try WordDocument.read(bytes)
    case .odt: try OpenDocument.read(bytes)
    case .epub: try Book.read(bytes)
    case .eml: try MailArticle.read(bytes)
    case .mhtml: try MHTMLArticle.read(bytes)
    }
  }
}
