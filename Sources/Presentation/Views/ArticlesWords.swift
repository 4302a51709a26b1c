import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of the view of articles: sources of which the text is at hand.
package struct ArticlesWords: TableWords {
  package static let name = "Articles"

  private let order: ArticleOrder
  /// How many articles there are in all, and of how many nothing is coded.
  private let toRead: Int

  private let isFiltered: Bool
  private let open: OpenSuggestions

  package init(
    _ order: ArticleOrder,
    toRead: Int,
    isFiltered: Bool,
    _ open: OpenSuggestions = OpenSuggestions()
  ) {
    self.order = order
    self.isFiltered = isFiltered
    self.toRead = toRead
    self.open = open
  }

  package var nothing: String {
    "No text of a source is at hand. `entente add FILE --to DOSSIER` adds an article, with its text."
  }

  package func note(_ total: Int) -> String {
    let first = order == .newestFirst ? "newest first" : "to be read first"
    let counts = isFiltered ? "all dates, numbers in all" : "all dates"
    return ["\(Wording.count(total, "article")), \(first)", counts, open.note].compactMap(\.self)
      .joined(separator: " · ")
  }

  package func summary(_ total: Int) -> String {
    let suggested = open.note.map { " \(Wording.sentence(Wording.capitalised($0)))" } ?? ""
    let sorted =
      toRead == 0 && order == .toReadFirst ? "" : "; \(ArticlesWords.name(order))"
    return "\(Wording.count(total, "article")), \(counted)\(sorted).\(whatever)\(suggested)"
  }

  /// Articles do not go by the as-of date, and what is counted of one not by the filter either.
  private var whatever: String {
    isFiltered
      ? " All dates; what was found in each is counted whatever the filter." : " All dates."
  }

  private var counted: String { "\(toRead == 0 ? "none" : Wording.number(toRead)) to be read" }

  private static func name(_ order: ArticleOrder) -> String {
    switch order {
    case .toReadFirst: "those first"
    case .newestFirst: "newest first"
    }
  }

  // MARK: An article

  /// Its title, or what tells it otherwise.
  package static func title(_ article: Article) -> String {
    let source = article.card.source
    return source.title ?? source.publisher ?? source.id.rawValue
  }

  /// Who published it and when; empty where neither is known.
  package static func origin(_ article: Article, separator: String = " · ") -> String {
    let source = article.card.source
    let authors = source.authorNames
    let publisher = source.title == nil ? nil : source.publisher
    return [authors.isEmpty ? nil : authors, publisher, source.issued.map(DateText.full)]
      .compactMap(\.self).joined(separator: separator)
  }

  /// What was found in it, and what it may have.
  package static func state(
    _ article: Article,
    _ open: OpenSuggestions = OpenSuggestions()
  ) -> String {
    let counts = [(article.card.quoteCount, "quote"), (article.card.passages.count, "passage")]
    let found = counts.filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) }
    let suggested = [open.note(of: article.card.source.id)].compactMap(\.self)
    return ((found.isEmpty ? ["to be read"] : found) + suggested).joined(separator: ", ")
  }

  package func announced(_ article: Article) -> [String] {
    let origin = ArticlesWords.origin(article, separator: ", ")
    return [
      "\(Wording.sentence(ArticlesWords.title(article))) "
        + (origin.isEmpty ? "" : "\(Wording.sentence(origin)) ")
        + Wording.sentence(Wording.capitalised(ArticlesWords.state(article, open)))
    ]
  }

  // MARK: In print

  package var opening: [String] {
    ["\(Wording.capitalised(counted)); \(ArticlesWords.name(order)).\(whatever)"]
  }
  package let columns: [CellAlignment] = [.left, .flexible, .right]
  package let legend: [String] = []
  package let hint = CommandHint("show ID", gives: "gives what was found in an article.")

  package func group(of article: Article) -> Bool? { nil }
  package func heading(of group: Bool, among rows: [Article]) -> String { "" }

  package func cells(_ article: Article, at index: Int) -> RowWords {
    let origin = ArticlesWords.origin(article)
    return RowWords(
      [
        article.card.source.id.rawValue, ArticlesWords.title(article), ArticlesWords.state(article),
      ],
      notes: origin.isEmpty ? [] : [origin]
    )
  }
}
