/// One day of the proleptic Gregorian calendar, as ISO 8601 counts years (year 0 is 1 BC).
public struct Day: Hashable, Sendable {
  /// Days since 1 January 1970, negative before it.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// The day that a year, a month from 1 and a day from 1 name; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), abs(year) <= 1_000_000 else { return nil }
    guard day >= 1, day <= Day.count(inMonth: month, ofYear: year) else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// Before every day that a date can name: a start that is open or unknown.
  public static let distantPast = Day(number: -400_000_000)
  /// After every day that a date can name: an end that is open or unknown.
  public static let distantFuture = Day(number: 400_000_000)

  /// The number of days in a month from 1 to 12.
  public static func count(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  /// The year, the month from 1 and the day of the month from 1.
  public var components: (year: Int, month: Int, day: Int) {
    // Counting years from March puts the leap day last, so a month's first day is a linear formula.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = (yearFromMarch >= 0 ? yearFromMarch : yearFromMarch - 399) / 400
    let yearOfEra = yearFromMarch - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it, such as `2017-12-23`.
  public var description: String {
    let (year, month, day) = components
    guard (0...9_999).contains(year) else {
      return "\(zeroPadded(year, to: 4))-\(zeroPadded(month, to: 2))-\(zeroPadded(day, to: 2))"
    }
    // Nearly all days are written in this form, many for every frame.
    return String(unsafeUninitializedCapacity: 10) { text in
      func put(_ number: Int, at place: Int) {
        text[place] = UInt8(ascii: "0") + UInt8(number / 10)
        text[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
      }
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      text[4] = UInt8(ascii: "-")
      put(month, at: 5)
      text[7] = UInt8(ascii: "-")
      put(day, at: 8)
      return 10
    }
  }
}

func zeroPadded(_ number: Int, to width: Int) -> String {
  let digits = String(abs(number))
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (number < 0 ? "-" : "") + zeros + digits
}
