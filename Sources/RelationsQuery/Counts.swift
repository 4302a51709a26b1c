import RelationsModel

/// How many counted quotes take each stance.
public struct StanceCounts: Hashable, Sendable {
  /// Quotes that agree.
  public var agrees: Int
  /// Quotes that disagree.
  public var disagrees: Int
  /// Quotes that take no stance.
  public var none: Int

  public init(agrees: Int = 0, disagrees: Int = 0, none: Int = 0) {
    self.agrees = agrees
    self.disagrees = disagrees
    self.none = none
  }

  /// All of them.
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
  /// The issue that a quote is on.
  case issue
  /// Who speaks.
  case actor
  /// Where it was found.
  case source
  /// For which side it speaks.
  case party
  /// What it says of its proposition.
  case stance
  /// How the words reached us.
  case rendering
}

/// One value of a facet with the counted quotes that have it.
public struct FacetCount: Hashable, Sendable {
  /// The id of a record or a party, or the name of a stance or a rendering; nil for quotes that
  /// speak for no party, and `unrecorded` for those of which nobody recorded the rendering.
  public let value: String?
  /// How many counted quotes have the value, by stance.
  public let quotes: Int

  public init(value: String?, quotes: Int) {
    self.value = value
    self.quotes = quotes
  }
}

extension FacetCount {
  /// The value of quotes of which nobody recorded what the facet asks.
  public static let unrecorded = "unrecorded"

  /// All values of `Facet.rendering`, in the order in which they are counted.
  static let renderings = Rendering.allCases.map(\.rawValue) + [unrecorded]
}

/// How long a stretch of time is.
public enum PeriodLength: String, Hashable, Sendable, CaseIterable {
  /// A month of a year.
  case month
  /// Three months, the first from January on.
  case quarter
  /// A calendar year.
  case year
}

/// The counted quotes of one stretch of time.
public struct PeriodCount: Hashable, Sendable {
  /// The first day of the stretch; `Day.distantPast` for quotes whose date has no known start.
  public let start: Day
  /// How many counted quotes are dated in the stretch, by stance.
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
