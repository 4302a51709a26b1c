import RelationsModel
import RelationsQuery

/// Finds how precisely the words are dated that count from a day on.
struct KnownDates {
  let queries: any BoardQueries
  private let perspective: Perspective

  /// The words of a day that are looked at: of one day the coarser dated stand first.
  private static let quotesOfADay = 32

  init(queries: any BoardQueries, _ perspective: Perspective) {
    self.queries = queries
    self.perspective = perspective.unfiltered
  }

  /// The date of what happened to an issue on the first day of a date, as coarse as the words of that
  /// day are, and the first of them.
  ///
  /// Where a party moved only its words count; `quote` is nil where there are no words of that day.
  func known(
    _ date: EDTFDate,
    of issue: Issue.ID,
    isMoved: Bool
  ) -> (date: EDTFDate, quote: Quote.ID?) {
    let words = words(of: issue, on: date.first)
    let stanced = words.filter { $0.side != nil && $0.stance != .none }
    guard let first = (isMoved && !stanced.isEmpty ? stanced : words).first else {
      return (date, nil)
    }
    return (date.precision == .day ? first.quote.date : date, first.quote.id)
  }

  private func words(of issue: Issue.ID, on day: Day) -> [QuoteCard] {
    let scope = QuoteScope.issue(issue)
    let before = queries.count(ofQuotesBefore: day, in: scope, perspective)
    let window = Window(offset: before, count: Self.quotesOfADay)
    return queries.quotes(scope, perspective, .oldestFirst, window).rows
      .filter { $0.quote.date.first == day }
  }
}
