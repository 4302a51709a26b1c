/// Reads articles from the bytes of a file.
///
/// Files from elsewhere are not trusted: call this in a process that can do no harm.
public enum ArticleReader {
  /// Reads the article of a file in a form.
  public static func article(
    in bytes: [UInt8],
    as format: ArticleFormat
  ) throws(ExtractionFailure) -> ExtractedArticle {
    switch format {
    case .plain: ExtractedArticle(text: String(decoding: bytes, as: UTF8.self))
    default: throw .unknownFormat
    }
  }
}
