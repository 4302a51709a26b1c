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
    let words = words(in: .issue(issue), on: date.first)
    let stanced = words.filter { $0.side != nil && $0.stance != .none }
    guard let first = (isMoved && !stanced.isEmpty ? stanced : words).first else {
      return (date, nil)
    }
    return (date.precision == .day ? first.quote.date : date, first.quote.id)
  }

  /// Since when a proposition has stood as it does, as precise as the words are dated with which a party
  /// then took a stance on it.
  func known(_ changed: ChangeList.ChangedProposition) -> EDTFDate {
    let date = changed.on
    let proposition = changed.entry.proposition.id
    // Where a party turned then to where it still is, that is how its words are dated.
    let isTurn = Side.allCases.contains { changed.entry.positions[$0].since == date }
    guard date.precision == .day, !isTurn else { return date }
    let stanced = words(in: .proposition(proposition), on: date.first)
      .filter { $0.side != nil && $0.stance != .none }
    return stanced.first?.quote.date ?? date
  }

  /// The words of a day, the first of them where there are many.
  func words(in scope: QuoteScope, on day: Day) -> [QuoteCard] {
    let before = queries.count(ofQuotesBefore: day, in: scope, perspective)
    let window = Window(offset: before, count: Self.quotesOfADay)
    return queries.quotes(scope, perspective, .oldestFirst, window).rows
      .filter { $0.quote.date.first == day }
  }
}
