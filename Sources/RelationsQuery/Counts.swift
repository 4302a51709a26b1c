import RelationsModel

/// How many counted quotes take each stance.
public struct StanceCounts: Hashable, Sendable {
  public var agrees: Int
  public var disagrees: Int
  public var none: Int

  public init(agrees: Int = 0, disagrees: Int = 0, none: Int = 0) {
    self.agrees = agrees
    self.disagrees = disagrees
    self.none = none
  }

  public var total: Int { agrees + disagrees + none }

  /// Counts so many more quotes of one stance.
  public mutating func count(_ stance: Stance, times: Int = 1) {
    switch stance {
    case .agrees: agrees += times
    case .disagrees: disagrees += times
    case .none: none += times
    }
  }
}

/// By what quotes can be told apart and counted.
public enum Facet: String, Hashable, Sendable, CaseIterable {
  case issue, actor, source, party, stance, rendering
}

/// One value of a facet with the counted quotes that have it.
public struct FacetCount: Hashable, Sendable {
  /// The id of a record or a party, or the name of a stance or a rendering; nil for quotes that
  /// speak for no party.
  public let value: String?
  public let quotes: Int

  public init(value: String?, quotes: Int) {
    self.value = value
    self.quotes = quotes
  }
}

/// How long a stretch of time is.
public enum PeriodLength: String, Hashable, Sendable, CaseIterable {
  case month, quarter, year
}

/// The counted quotes of one stretch of time.
public struct PeriodCount: Hashable, Sendable {
  /// The first day of the stretch; `Day.distantPast` for quotes whose date has no known start.
  public let start: Day
  public let quotes: StanceCounts

  public init(start: Day, quotes: StanceCounts) {
    self.start = start
    self.quotes = quotes
  }
}

extension PeriodLength {
  /// The first day of the stretch that a day lies in.
  public func start(of day: Day) -> Day {
    guard day > .distantPast else { return day }
    let (year, month, _) = day.components
    let first =
      switch self {
      case .month: month
      case .quarter: (month - 1) / 3 * 3 + 1
      case .year: 1
      }
    return Day(year: year, month: first, day: 1) ?? day
  }
}
