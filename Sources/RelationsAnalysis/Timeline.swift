import RelationsModel
import RelationsQuery

/// An event or a counted quote on the axis of time.
public enum TimelineEntry: Hashable, Sendable {
  case event(EventCard)
  case quote(QuoteCard)

  /// Which record the entry is.
  public enum ID: Hashable, Sendable {
    case event(Event.ID)
    case quote(Quote.ID)
  }

  public var id: ID {
    switch self {
    case .event(let card): .event(card.event.id)
    case .quote(let card): .quote(card.quote.id)
    }
  }

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
  public let events: EventPeriodCount
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
  ) -> Page<TimelineEntry> { .empty }

  /// Where a record stands on the timeline; nil when it is not there.
  public func position(
    of entry: TimelineEntry.ID,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int? { nil }

  /// Where the timeline reaches a day: the first entry dated on or after it when the oldest stand
  /// first, on or before it when the newest do; the last entry when there is none.
  public func position(
    of day: Day,
    _ perspective: Perspective,
    _ order: QuoteOrder
  ) -> Int { 0 }

  /// Events and quotes by stretches of time, oldest first; stretches with neither are left out.
  public func density(_ perspective: Perspective, by length: PeriodLength) -> [DensityPeriod] { [] }

  /// The nearest day before or after the as-of date on which a standing, a position or an assessment
  /// changes; under a filter, of an issue that the filter ever shows.
  public func turningDay(_ direction: TimeDirection, _ perspective: Perspective) -> Day? { nil }
}
