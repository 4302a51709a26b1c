/// A piece of the answer of a reading process: a kind, and at most 4 GB of bytes.
///
/// On the pipe it is the byte of its kind, the number of its bytes in four bytes, and the bytes.
struct ExtractionFrame: Hashable {
  enum Kind: UInt8 {
    /// What follows belongs to a new article.
    case article = 1
    case type, title, author, issued, publisher, url, language, licence, remark, text
    /// The path of the article's file as an export has it.
    case path
    /// The bytes of a file in an archive, as they are.
    case part
    /// Why there is no article.
    case failure
    /// The answer is whole.
    case end
  }

  let kind: Kind
  let bytes: [UInt8]

  init(_ kind: Kind, _ bytes: [UInt8] = []) {
    self.kind = kind
    self.bytes = bytes
  }

  init(_ kind: Kind, _ text: String) {
    self.init(kind, Array(text.utf8))
  }

  /// The bytes before those of the frame itself.
  static let headCount = 5

  /// The frame as the pipe has it.
  var encoded: [UInt8] {
    let count = UInt32(truncatingIfNeeded: bytes.count)
    return [kind.rawValue] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
      + bytes
  }
}

extension ExtractionFrame {
  /// The frames of an answer.
  static func frames(
    of answer: Result<[ExtractedItem], ExtractionFailure>
  ) -> [ExtractionFrame] {
    let bounds = ExtractionAnswer.Bounds.self
    let limit = ExtractionFailure.tooLarge(limit: "more than \(bounds.textBytes >> 20) MB of text")
    switch answer {
    case .success(let items) where items.contains { $0.article.text.utf8.count > bounds.textBytes }:
      return [ExtractionFrame(.failure, limit.encoded), ExtractionFrame(.end)]
    case .success(let items):
      return items.flatMap(frames) + [ExtractionFrame(.end)]
    case .failure(let failure):
      return [ExtractionFrame(.failure, failure.encoded), ExtractionFrame(.end)]
    }
  }

  private static func frames(of item: ExtractedItem) -> [ExtractionFrame] {
    if let part = item.part {
      let path = item.path.map { ExtractionFrame(.path, $0) }
      return [ExtractionFrame(.article)] + [path].compactMap { $0 }
        + [ExtractionFrame(.part, part)]
    }
    let article = item.article
    var frames = [ExtractionFrame(.article)]
    func add(_ kind: Kind, _ value: String?) {
      guard let value else { return }
      frames.append(ExtractionFrame(kind, shortened(value, to: ExtractionAnswer.Bounds.fieldBytes)))
    }
    add(.path, item.path)
    add(.type, article.type)
    add(.title, article.title)
    for author in article.authors.prefix(ExtractionAnswer.Bounds.authors) { add(.author, author) }
    add(.issued, article.issued)
    add(.publisher, article.publisher)
    add(.url, article.url)
    add(.language, article.language)
    add(.licence, article.licence)
    for remark in article.remarks.prefix(ExtractionAnswer.Bounds.remarks) { add(.remark, remark) }
    frames.append(ExtractionFrame(.text, article.text))
    return frames
  }

  /// As much of a text as fits in so many bytes, cut between characters.
  private static func shortened(_ text: String, to count: Int) -> String {
    guard text.utf8.count > count else { return text }
    var bytes = 0
    return String(
      text.prefix { character in
        bytes += character.utf8.count
        return bytes <= count
      }
    )
  }
}

/// An article of a file, or an entry of an export with the path of its file.
struct ExtractedItem: Hashable {
  var article: ExtractedArticle
  /// As the export has it, relative to the export's folder; nil for an article, and for an entry
  /// without a file.
  var path: String?
  /// The bytes of a file in an archive, of which nothing was read yet; nil for articles.
  var part: [UInt8]?

  init(_ article: ExtractedArticle, path: String? = nil) {
    self.article = article
    self.path = path
  }

  /// A file in an archive.
  init(part: [UInt8], path: String) {
    article = ExtractedArticle(text: "")
    self.path = path
    self.part = part
  }
}
