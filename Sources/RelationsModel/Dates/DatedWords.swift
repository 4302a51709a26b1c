/// When words were said and where they stand: enough to tell which words follow which.
public struct DatedWords: Hashable, Sendable {
  /// The first day of the date, or a later one before which they were not said; `Day.distantPast` where
  /// the start is open.
  public let first: Day
  /// The day from which a wait is counted: the first, or the last where the start is open.
  public let counted: Day
  /// The first day that the date can mean, its doubt included.
  public let earliest: Day
  /// The last day that the date can mean, its doubt included.
  public let latest: Day
  /// Whether the date is one day and no doubt is marked after it.
  public let isDay: Bool
  /// The same number for all words of one source.
  public let source: Int
  /// Where the words begin in the text of their source; nil where that is not known.
  public let start: Int?
  /// The place of the quote among those of the record, in the order of its files.
  public let place: Int

  /// The words of a date; `span` is the first and last day of those that it can mean which what they answer
  /// by name, or what answers them, leaves open.
  public init(
    date: EDTFDate,
    span: ClosedRange<Day>? = nil,
    source: Int,
    start: Int?,
    place: Int
  ) {
    earliest = span?.lowerBound ?? date.earliest
    latest = span?.upperBound ?? date.latest
    first = earliest > date.earliest ? max(date.first, earliest) : date.first
    counted = first > .distantPast ? first : min(date.last, latest)
    isDay = date.precision == .day && date.doubt == nil
    self.source = source
    self.start = start
    self.place = place
  }

  /// Whether the words stand before others of the same source: by their positions where both have
  /// one, else by the order of the file.
  public func stand(before other: DatedWords) -> Bool {
    if let start, let otherStart = other.start, start != otherStart { return start < otherStart }
    return place < other.place
  }

  /// How the words follow others in time.
  public func succession(after other: DatedWords) -> Succession {
    if latest < other.earliest { return .earlier }
    if earliest > other.latest { return .later }
    guard isDay, other.isDay else { return .perhapsLater }
    guard source == other.source else { return .sameDay(isOrderKnown: false) }
    return stand(before: other) ? .earlier : .sameDay(isOrderKnown: true)
  }
}

/// How the words of one quote follow those of another in time.
public enum Succession: Hashable, Sendable {
  /// On an earlier day, or before them in the same source on the same day.
  case earlier
  /// On the same day; the order is known within one source alone.
  case sameDay(isOrderKnown: Bool)
  /// Either date may fall on either side of the other.
  case perhapsLater
  /// On a later day, whatever days the two dates mean.
  case later
}

extension DatedWords {
  /// Whether the words follow a claim more nearly than others that follow it as well.
  ///
  /// The nearest is the one whose first day is nearest to the day from which the claim's wait is
  /// counted, be it before that day as a coarse date's may be. On one day, words that certainly follow go before
  /// those that perhaps do, and of the claim's own day those go first that stand after it in its own
  /// source, the nearest to it before the others. Of words that count from one day those go first
  /// whose date ends sooner: whatever day the others mean, they are no nearer.
  public func isNearer(than other: DatedWords, to claim: DatedWords) -> Bool {
    let (own, others) = (distance(from: claim), other.distance(from: claim))
    guard own == others else { return own < others }
    let (rank, otherRank) = (certainty(after: claim), other.certainty(after: claim))
    guard rank == otherRank else { return rank < otherRank }
    if rank == 0 { return stand(before: other) }
    guard first == other.first else { return first > other.first }
    return latest < other.latest
  }

  private func distance(from claim: DatedWords) -> Int { abs(first.number - claim.counted.number) }

  /// Smaller for words of which it is surer that they follow.
  private func certainty(after claim: DatedWords) -> Int {
    switch succession(after: claim) {
    case .sameDay(isOrderKnown: true): 0
    case .later, .sameDay: 1
    case .perhapsLater: 2
    case .earlier: 3
    }
  }
}

extension EDTFDate {
  /// The first day that the date can mean, where a doubt marked after it is taken to reach one unit of
  /// its precision: `2003~` may be a day of 2002.
  public var earliest: Day {
    doubtfulEnd(atStart: true)?.day(after: -1) ?? first
  }

  /// The last day that the date can mean, with the same allowance for doubt.
  public var latest: Day {
    doubtfulEnd(atStart: false)?.day(after: 2).map { Day(number: $0.number - 1) } ?? last
  }

  /// The date itself, or an interval's end, when a doubt is marked after it.
  private func doubtfulEnd(atStart: Bool) -> EDTFDate? {
    guard precision == .interval else { return doubt == nil ? nil : self }
    // Most intervals have no doubt, and are told from the others without being taken apart.
    guard text.utf8.contains(where: { EDTFDate.doubt($0) != nil }) else { return nil }
    let ends = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard let end = atStart ? ends.first : ends.last, let mark = end.last,
      EDTFDate.doubt(mark) != nil
    else { return nil }
    return try? EDTFDate(parsing: String(Substring(end)))
  }

  /// The first day of the unit of the precision that lies so many units on.
  private func day(after units: Int) -> Day? {
    let months: Int
    switch precision {
    case .day: return Day(number: first.number + units)
    case .month: months = units
    case .season: months = units * 3
    case .year: months = units * 12
    case .decade: months = units * 120
    case .century: months = units * 1_200
    case .interval: return nil
    }
    let (year, month, _) = first.components
    let total = year * 12 + month - 1 + months
    let inYear = (total % 12 + 12) % 12
    return Day(year: (total - inYear) / 12, month: inYear + 1, day: 1)
  }
}
