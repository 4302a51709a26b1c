import RelationsModel

extension Day {
  /// The day so many units later; a month that is too short gives its last day.
  func adding(_ count: Int, _ unit: WindowUnit) -> Day {
    switch unit {
    case .days, .events: return Day(number: number + count)
    case .weeks: return Day(number: number + 7 * count)
    case .months, .years:
      let (year, month, day) = components
      let months = year * 12 + month - 1 + (unit == .months ? count : count * 12)
      let target = months >= 0 ? months / 12 : (months - 11) / 12
      let inYear = months - target * 12 + 1
      let last = Day.count(inMonth: inYear, ofYear: target)
      // Beyond the years that dates have it still goes on, so that whoever counts comes to an end.
      return Day(year: target, month: inYear, day: Swift.min(day, last))
        ?? Day(number: number + count * (unit == .months ? 31 : 366))
    }
  }

  /// The whole units from another day to this one, cut off toward zero.
  func wholeUnits(since other: Day, _ unit: WindowUnit) -> Int {
    switch unit {
    case .days, .events: return number - other.number
    case .weeks: return (number - other.number) / 7
    case .months: return wholeMonths(since: other)
    case .years: return wholeMonths(since: other) / 12
    }
  }

  /// The units from another day to this one, with their fraction.
  func units(since other: Day, _ unit: WindowUnit) -> Double {
    let days = Double(number - other.number)
    switch unit {
    case .days, .events: return days
    case .weeks: return days / 7
    case .months: return days / (365.2425 / 12)
    case .years: return days / 365.2425
    }
  }

  private func wholeMonths(since other: Day) -> Int {
    let (start, end) = (other.components, components)
    let months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0, end.day < start.day { return months - 1 }
    if months < 0, end.day > start.day { return months + 1 }
    return months
  }
}
