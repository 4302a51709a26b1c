/// A date as precise as it is known: EDTF levels 0 and 1 (ISO 8601-2:2019).
///
/// A date is kept as it was written, with the first and the last day that it can mean. It counts
/// from its first day on, and is never shown more precisely than it is known.
public struct EDTFDate: Hashable, Sendable {
  /// How finely a date is known, from the coarsest to the finest.
  public enum Precision: Int, Hashable, Sendable, Comparable {
    /// From one date to another, or open at an end.
    case interval
    /// A hundred years: `19XX`.
    case century
    /// Ten years: `199X`.
    case decade
    /// `2006`.
    case year
    /// A season or a quarter: `2006-21`.
    case season
    /// `2006-11`.
    case month
    /// `2006-11-23`.
    case day

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The doubt that EDTF marks after a date: `?`, `~` or `%`.
  public enum Doubt: Character, Hashable, Sendable {
    /// Perhaps wrong: written `2003?`.
    case uncertain = "?"
    /// Near it: written `2003~`.
    case approximate = "~"
    /// Near it, and perhaps wrong: written `2003%`.
    case both = "%"
  }

  /// The date as written, such as `2006-11`, `2003~` or `2014/..`.
  public var text: String { written.isEmpty ? first.description : written }
  /// The date as written; empty for a plain day such as `2006-11-23`, which its first day tells.
  ///
  /// Nearly all dates are plain days, and a view reads far more of them than it writes.
  private let written: String
  /// The first day that the date can mean; `Day.distantPast` when its start is open or unknown.
  public let first: Day
  /// The last day that the date can mean; `Day.distantFuture` when its end is open or unknown.
  public let last: Day
  /// How finely the date is known; of an interval, `interval` whatever its ends.
  public let precision: Precision

  /// Whether nobody knows when it began, so that no time can be counted from it.
  public var hasOpenStart: Bool { first <= .distantPast }
  /// The doubt marked after the date; nil when none is, and for intervals.
  public let doubt: Doubt?

  init(text: String, first: Day, last: Day, precision: Precision, doubt: Doubt?) {
    // A day without doubt, sign or time has ten characters, and no other text of a day has.
    let isPlain = precision == .day && doubt == nil && text.utf8.count == 10
    self.init(
      written: isPlain ? "" : text,
      first: first,
      last: last,
      precision: precision,
      doubt: doubt
    )
  }

  private init(written: String, first: Day, last: Day, precision: Precision, doubt: Doubt?) {
    self.written = written
    self.first = first
    self.last = last
    self.precision = precision
    self.doubt = doubt
  }

  /// The date that is exactly one day.
  public init(_ day: Day) {
    // The days from 0000-01-01 to 9999-12-31.
    let isPlain = (-719_528...2_932_896).contains(day.number)
    self.init(
      written: isPlain ? "" : day.description,
      first: day,
      last: day,
      precision: .day,
      doubt: nil
    )
  }
}

extension EDTFDate: Comparable {
  /// Orders by first day; on equal days the coarser stands first.
  public static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.precision != right.precision { return left.precision < right.precision }
    return left.written != right.written && left.text < right.text
  }
}

extension EDTFDate: CustomStringConvertible {
  public var description: String { text }
}
