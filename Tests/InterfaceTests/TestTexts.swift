import Coding
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier

@testable import Interface

/// Texts of the small dossier's sources, as if they lay beside it.
enum TestTexts {
  /// All sources have one.
  static func sources(_ queries: any BoardQueries) -> Set<Source.ID> {
    let all = Perspective(asOf: .distantFuture, lens: .record)
    return Set(queries.sources(all, .all).rows.map(\.source.id))
  }

  /// What the world answers to an effect that asks for texts; nil for any other effect.
  static func answer(_ effect: Effect, _ queries: any BoardQueries) -> Message? {
    switch effect {
    case .listTexts: .textsListed(sources(queries))
    case .readVocabulary: .vocabulary(CodingVocabulary(of: queries))
    case .readArticle(let source, let quote): .article(article(source, at: quote, queries))
    case .readArticleBeside(let source, let step, let perspective):
      .article(beside(source, step, perspective, queries))
    default: nil
    }
  }

  private static func beside(
    _ source: Source.ID,
    _ step: Int,
    _ perspective: Perspective,
    _ queries: any BoardQueries
  ) -> ArticleAnswer {
    let next = Analyst(queries).article(beside: source, step, among: sources(queries), perspective)
    guard let next else { return .failed("There is no other article.") }
    return article(next.card.source.id, at: nil, queries)
  }

  private static func article(
    _ source: Source.ID,
    at quote: Quote.ID?,
    _ queries: any BoardQueries
  ) -> ArticleAnswer {
    let all = Perspective(asOf: .distantFuture, lens: .record)
    guard case .source(let card)? = queries.record(source.rawValue, all) else {
      return .failed("No text of \(source) is at hand.")
    }
    let quotes = queries.quotes(.source(source), all, .oldestFirst, .all).rows
    return .read(
      ArticleReading(card: card, text: text(quotes.map(\.quote)), quotes: quotes),
      at: quote
    )
  }

  /// A paragraph for each quote, between others that say nothing of it.
  static func text(_ quotes: [Quote]) -> ArticleText {
    var paragraphs = [
      "The correspondents of both capitals were invited to the harbour in the morning."
    ]
    var marks: [ArticleText.Mark] = []
    var position = paragraphs[0].unicodeScalars.count + 1
    for (number, quote) in quotes.enumerated() {
      let opening = "After some hesitation the speaker went on: “"
      let start = position + opening.unicodeScalars.count
      let end = start + quote.text.unicodeScalars.count
      marks.append(ArticleText.Mark(record: quote.id.rawValue, range: start..<end))
      let closing = "Nobody in the room asked for more, and paragraph \(number + 1) ends here."
      paragraphs += ["\(opening)\(quote.text)”", closing]
      position = end + 2 + closing.unicodeScalars.count + 1
    }
    return ArticleText(paragraphs: paragraphs, marks: marks)
  }
}
