/// How far back from a party's latest stance day its words count toward its position.
///
/// Written `day`, a number with a unit (`90d`, `12w`, `6m`, `1y`) or `all`.
public enum RecordWindow: Hashable, Sendable {
  /// So many days back from the latest stance day; 0 is that day alone.
  case days(Int)
  /// So many calendar months back from the latest stance day.
  case months(Int)
  /// All words up to the as-of date.
  case all

  /// The latest stance day alone: a party's last words.
  public static let day = RecordWindow.days(0)

  /// The longest window of days or months that can be written.
  private static let limit = 100_000

  /// Reads a window as it is written; nil for any other text.
  public init?(_ text: String) {
    switch text {
    case "day": self = .day
    case "all": self = .all
    default:
      guard let unit = text.last, text.dropLast().utf8.allSatisfy(Self.isDigit),
        let count = Int(text.dropLast()), (1...Self.limit).contains(count)
      else { return nil }
      switch unit {
      case "d": self = .days(count)
      case "w": self = .days(count * 7)
      case "m": self = .months(count)
      case "y": self = .months(count * 12)
      default: return nil
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The first day that counts where `last` is the latest stance day.
  public func firstDay(endingOn last: Day) -> Day {
    switch self {
    case .all: .distantPast
    case .days(let count):
      last == .distantPast ? last : Day(number: max(last.number - count, Day.distantPast.number))
    case .months(let count): last.back(months: count)
    }
  }
}

extension RecordWindow: CustomStringConvertible {
  /// The window as it is written.
  public var description: String {
    switch self {
    case .day: "day"
    // As many days as can only be written in weeks.
    case .days(let count) where count > Self.limit && count % 7 == 0: "\(count / 7)w"
    case .days(let count): "\(count)d"
    case .months(let count): count % 12 == 0 ? "\(count / 12)y" : "\(count)m"
    case .all: "all"
    }
  }
}

extension Day {
  /// The same day of the month so many months before, or that month's last day where it is shorter.
  func back(months: Int) -> Day {
    guard self > .distantPast, self < .distantFuture else { return self }
    let (year, month, day) = components
    let total = year * 12 + month - 1 - months
    let target = (year: total >= 0 ? total / 12 : (total - 11) / 12, month: 0)
    let ofYear = total - target.year * 12 + 1
    let last = Day.count(inMonth: ofYear, ofYear: target.year)
    return Day(year: target.year, month: ofYear, day: min(day, last)) ?? .distantPast
  }
}
