import RelationsModel
import RelationsQuery

/// A source of which the text is at hand, and what was found in it.
public struct Article: Hashable, Sendable {
  /// The source, with the quotes and passages found in it.
  public let card: SourceCard

  public init(card: SourceCard) {
    self.card = card
  }

  /// How many quotes and passages were found in it; none where it is yet to be read.
  public var codedCount: Int { card.quoteCount + card.passages.count }
}

/// In which order articles are listed.
public enum ArticleOrder: String, Hashable, Sendable, CaseIterable {
  /// Those in which nothing was found first, each group as `newestFirst`.
  case toReadFirst
  /// By the date on which the source came out, the latest first; then those without a date.
  case newestFirst

  /// The other order.
  public var other: ArticleOrder { self == .newestFirst ? .toReadFirst : .newestFirst }
}

extension Analyst {
  /// The sources among `texts`, of which the text is at hand, that the filter keeps.
  ///
  /// The as-of date has no part in it: a text that came in today may be later than all that was coded.
  public func articles(
    _ texts: Set<Source.ID>,
    _ perspective: Perspective,
    _ order: ArticleOrder
  ) -> [Article] {
    guard !texts.isEmpty else { return [] }
    var perspective = perspective
    perspective.asOf = .distantFuture
    let cards = queries.sources(perspective, .all).rows
    let articles = cards.filter { texts.contains($0.source.id) }.map(Article.init)
    return articles.sorted { left, right in
      if order == .toReadFirst, (left.codedCount == 0) != (right.codedCount == 0) {
        return left.codedCount == 0
      }
      let days = [left, right].map { $0.card.source.issued?.first ?? .distantPast }
      return days[0].number != days[1].number
        ? days[0].number > days[1].number : left.card.source.id < right.card.source.id
    }
  }

  /// The article to which one goes on from another: the next in the order of dates in which nothing was
  /// found, else the next of all; the latest first, round the end.
  ///
  /// `step` is 1 to go on and -1 to go back. Nil where there is no other article.
  public func article(
    beside source: Source.ID,
    _ step: Int,
    among texts: Set<Source.ID>,
    _ perspective: Perspective
  ) -> Article? {
    let all = articles(texts, perspective, .newestFirst)
    let others = all.filter { $0.card.source.id != source }
    let place = all.firstIndex { $0.card.source.id == source } ?? 0
    let ordered = Array(others[min(place, others.count)...]) + others.prefix(place)
    let wanted = step > 0 ? ordered : ordered.reversed()
    return wanted.first { $0.codedCount == 0 } ?? wanted.first
  }
}
