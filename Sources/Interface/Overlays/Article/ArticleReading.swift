import RelationsModel
import RelationsQuery

/// A source with its text, and the quotes that stand in it.
package struct ArticleReading: Equatable, Sendable {
  package let card: SourceCard
  package let text: ArticleText
  /// By their ids.
  package let quotes: [Quote.ID: QuoteCard]

  package init(card: SourceCard, text: ArticleText, quotes: [QuoteCard]) {
    self.card = card
    self.text = text
    self.quotes = Dictionary(quotes.map { ($0.quote.id, $0) }) { first, _ in first }
  }

  /// The quote of a mark; nil for a passage.
  func quote(of mark: ArticleText.Mark) -> QuoteCard? { quotes[Quote.ID(mark.record)] }

  /// The passage of a mark; nil for a quote.
  func passage(of mark: ArticleText.Mark) -> Passage? {
    card.passages.first { $0.id.rawValue == mark.record }
  }
}

/// What came of reading the text of a source.
package enum ArticleAnswer: Equatable, Sendable {
  /// With the quote to be shown in it, where one is asked for.
  case read(ArticleReading, at: Quote.ID?)
  case failed(String)
}
