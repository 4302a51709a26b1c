import RelationsModel
import RelationsQuery

/// An event or a counted quote on the axis of time.
public enum TimelineEntry: Hashable, Sendable {
  /// Something that happened.
  case event(EventCard)
  /// Something that was said.
  case quote(QuoteCard)

  /// Which record the entry is.
  public enum ID: Hashable, Sendable {
    /// The id of an event.
    case event(Event.ID)
    /// The id of a quote.
    case quote(Quote.ID)
  }

  /// What tells the entry from every other, of either kind.
  public var id: ID {
    switch self {
    case .event(let card): .event(card.event.id)
    case .quote(let card): .quote(card.quote.id)
    }
  }

  /// When it happened or was said, as precisely as is known.
  public var date: EDTFDate {
    switch self {
    case .event(let card): card.event.date
    case .quote(let card): card.quote.date
    }
  }
}

/// What happened and what was said in one stretch of time.
public struct DensityPeriod: Hashable, Sendable {
  /// The first day of the stretch.
  public let start: Day
  /// How many events there are, by direction.
  public let events: EventPeriodCount
  /// How many counted quotes there are, by stance.
  public let quotes: StanceCounts

  public init(start: Day, events: EventPeriodCount, quotes: StanceCounts) {
    self.start = start
    self.events = events
    self.quotes = quotes
  }
}

extension Analyst {
  /// Events and counted quotes in order of first day; on equal days, oldest first, events stand
  /// before quotes, the coarser date before the finer, then by id; newest first is the exact reverse.
  public func timeline(
    _ perspective: Perspective,
    _ order: QuoteOrder,
    _ window: Window
  ) -> Page<TimelineEntry> {
    let axis = TimeAxis(queries, perspective)
    let offset = min(window.offset, axis.count)
    let end = offset + min(window.count, axis.count - offset)
    let rows =
      order == .oldestFirst
      ? axis.entries(offset..<end)
      : axis.entries(axis.count - end..<axis.count - offset).reversed()
    return Page(rows: rows, offset: offset, total: axis.count)
  }

  /// Where a record stands on the timeline; nil when it is not there.
  public func position(
    of entry: TimelineEntry.ID,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? {
    let axis = TimeAxis(queries, perspective)
    let place: Int? =
      switch entry {
      case .event(let id):
        queries.position(of: id, perspective, .oldestFirst).map(axis.place(ofEvent:))
      case .quote(let id):
        queries.position(of: id, in: .counted, perspective, .oldestFirst)
          .flatMap(axis.place(ofQuote:))
      }
    return place.map { order == .oldestFirst ? $0 : axis.count - 1 - $0 }
  }

  /// Where the timeline reaches a day: the first entry dated on or after it when the oldest stand
  /// first, on or before it when the newest do; the last entry when there is none.
  public func position(
    of day: Day,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int {
    let axis = TimeAxis(queries, perspective)
    let place =
      order == .oldestFirst
      ? axis.count(before: day)
      : axis.count - axis.count(before: Day(number: day.number + 1))
    return max(0, min(place, axis.count - 1))
  }

  /// Events and quotes by stretches of time, oldest first; stretches with neither are left out.
  public func density(_ perspective: Perspective, by length: PeriodLength) -> [DensityPeriod] {
    let events = queries.eventCounts(by: length, perspective)
    let quotes = queries.counts(by: length, in: .counted, perspective)
    let eventsByStart = Dictionary(events.map { ($0.start, $0) }) { first, _ in first }
    let quotesByStart = Dictionary(quotes.map { ($0.start, $0.quotes) }) { first, _ in first }
    return Set(eventsByStart.keys).union(quotesByStart.keys).sorted().map { start in
      DensityPeriod(
        start: start,
        events: eventsByStart[start] ?? EventPeriodCount(start: start),
        quotes: quotesByStart[start] ?? StanceCounts()
      )
    }
  }

  /// The nearest day before or after the as-of date on which something changes under the lens and the
  /// window; under a filter, of an issue that the filter ever shows.
  public func turningDay(_ direction: TimeDirection, _ perspective: Perspective) -> Day? {
    let day = queries.turningDay(
      direction,
      perspective,
      of: perspective.filter.isNarrowing ? everShown(perspective) : nil
    )
    return day.flatMap { $0 > .distantPast ? $0 : nil }
  }

  /// The issues that a filter shows to one who looks back on everything.
  private func everShown(_ perspective: Perspective) -> Set<Issue.ID> {
    let whole = perspective.lookingBack
    return kept(\.everShown, whole) { Set(queries.issues(whole, .all).rows.map(\.id)) }
  }
}
