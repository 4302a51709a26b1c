import RelationsModel
import RelationsQuery

/// The events and the counted quotes of a perspective on one axis, the oldest first.
///
/// Neither list is ever fetched: an event's place is its place among events and the number of quotes
/// before its day, and all else is found from there by halving.
struct TimeAxis {
  let queries: any BoardQueries
  let perspective: Perspective
  let eventCount: Int
  let quoteCount: Int

  init(_ queries: any BoardQueries, _ perspective: Perspective) {
    self.queries = queries
    self.perspective = perspective
    let none = Window(offset: 0, count: 0)
    eventCount = queries.events(perspective, .oldestFirst, none).total
    quoteCount = queries.quotes(.counted, perspective, .oldestFirst, none).total
  }

  var count: Int { eventCount + quoteCount }

  /// The entries of a stretch of the axis.
  func entries(_ range: Range<Int>) -> [TimelineEntry] {
    guard !range.isEmpty else { return [] }
    // Of one kind there are at most as many as the whole stretch has.
    let skipped = firstEvent { place(ofEvent: $0) < range.lowerBound }
    let events = queries.events(
      perspective,
      .oldestFirst,
      Window(offset: skipped, count: range.count)
    ).rows
    let quotes = queries.quotes(
      .counted,
      perspective,
      .oldestFirst,
      Window(offset: range.lowerBound - skipped, count: range.count)
    ).rows
    return Array(merged(events[...], quotes[...]).prefix(range.count))
  }

  private func merged(
    _ events: ArraySlice<EventCard>,
    _ quotes: ArraySlice<QuoteCard>
  ) -> [TimelineEntry] {
    var (events, quotes) = (events, quotes)
    var entries: [TimelineEntry] = []
    entries.reserveCapacity(events.count + quotes.count)
    while let event = events.first, let quote = quotes.first {
      if event.event.date.first <= quote.quote.date.first {
        entries.append(.event(event))
        events.removeFirst()
      } else {
        entries.append(.quote(quote))
        quotes.removeFirst()
      }
    }
    return entries + events.map(TimelineEntry.event) + quotes.map(TimelineEntry.quote)
  }

  /// Where an event of the list of events stands on the axis.
  func place(ofEvent index: Int) -> Int {
    index + quoteCount(before: day(ofEvent: index))
  }

  /// Where a quote of the list of quotes stands on the axis.
  func place(ofQuote index: Int) -> Int? {
    let window = Window(offset: index, count: 1)
    let card = queries.quotes(.counted, perspective, .oldestFirst, window).rows.first
    return card.map { card in
      index + firstEvent { day(ofEvent: $0) <= card.quote.date.first }
    }
  }

  /// How many entries are dated before a day.
  func count(before day: Day) -> Int {
    firstEvent { self.day(ofEvent: $0) < day } + quoteCount(before: day)
  }

  private func quoteCount(before day: Day) -> Int {
    queries.count(ofQuotesBefore: day, in: .counted, perspective)
  }

  private func day(ofEvent index: Int) -> Day {
    let window = Window(offset: index, count: 1)
    let card = queries.events(perspective, .oldestFirst, window).rows.first
    return card?.event.date.first ?? .distantFuture
  }

  /// The first event that is not passed, where all that are passed come before all that are not.
  private func firstEvent(after isPassed: (Int) -> Bool) -> Int {
    var range = 0..<eventCount
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isPassed(middle) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
