import RelationsModel
import TextExtraction

/// What the user says about a source; it comes before what its file says.
struct GivenSource {
  var id: String?
  var type: String?
  var title: String?
  var authors: [PersonName] = []
  var issued: EDTFDate?
  var publisher: String?
  var url: String?
  var language: String?
  var licence: String?
  /// Whether an article that the dossier has already is added as a version of it.
  var isVariant = false

  /// What stands for a licence that nobody told.
  static let unseenTerms = "Terms not seen"

  /// The source of an article, still without an id unless one was given.
  func source(of article: ExtractedArticle) -> Source {
    let told = article.type.flatMap { Source.itemTypes.contains($0) ? $0 : nil }
    let printed = article.authors.compactMap { PersonName(printed: $0) }
    return Source(
      id: Source.ID(id ?? ""),
      type: type ?? told ?? "document",
      title: title ?? article.title,
      author: authors.isEmpty ? printed : authors,
      issued: issued ?? article.issued.flatMap { try? EDTFDate(parsing: $0) },
      publisher: publisher ?? article.publisher,
      url: url ?? article.url.flatMap { WebAddress.isSound($0) ? $0 : nil },
      language: language ?? article.language,
      licence: licence ?? article.licence ?? GivenSource.unseenTerms
    )
  }

  /// The names of the fields that neither the file nor the user told.
  static func missing(in source: Source) -> [String] {
    [
      ("title", source.title == nil), ("author", source.author.isEmpty),
      ("date", source.issued == nil), ("publisher", source.publisher == nil),
      ("address", source.url == nil), ("language", source.language == nil),
      ("licence", source.licence == unseenTerms),
    ].compactMap { $0.1 ? $0.0 : nil }
  }
}
