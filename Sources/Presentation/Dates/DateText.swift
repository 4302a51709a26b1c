import RelationsModel

/// In which order and form the parts of a date are shown.
package enum DateStyle: String, Hashable, Sendable, CaseIterable {
  /// 23 Dec 2017
  case dayMonthYear = "day-month-year"
  /// Dec 23, 2017
  case monthDayYear = "month-day-year"
  /// 2017-12-23
  case iso
}

/// Dates as they are shown, never finer than they are known.
package enum DateText {
  /// How dates are shown within `DateText.$style.withValue`: by `update` and `view` as the state's
  /// settings say, in print as the program's do.
  ///
  /// Bound once around whatever makes texts, because a date stands in nearly all of them.
  @TaskLocal package static var style = DateStyle.dayMonthYear

  /// Whether months have their full names, as they have for whoever hears them.
  @TaskLocal package static var hasFullMonths = false

  /// Makes texts with dates in a style, for the eye or for the ear.
  package static func shown<Texts>(
    in style: DateStyle,
    isHeard: Bool,
    _ texts: () -> Texts
  ) -> Texts {
    $style.withValue(style) { $hasFullMonths.withValue(isHeard) { texts() } }
  }

  /// Such as "13 Nov 2017", "Nov 2017", "2017", "about 2003" or "from 2014".
  package static func full(_ date: EDTFDate) -> String {
    doubted(date) { date in
      switch date.precision {
      case .day: day(date.first)
      case .month: month(date.first)
      case .season: season(date)
      case .year, .decade, .century: years(date)
      case .interval: interval(date)
      }
    }
  }

  /// The month at the finest, for narrow columns: "Nov 2017".
  package static func short(_ date: EDTFDate) -> String {
    date.precision == .day ? doubted(date) { month($0.first) } : full(date)
  }

  /// The date as finely as so many columns hold, a doubt by a sign instead of words: "~Dec 2003",
  /// "2003?", "2014–2016".
  package static func narrow(_ date: EDTFDate, columns: Int) -> String {
    let (plain, years) = (signed(date, short(date.withoutDoubt)), signed(date, span(date)))
    // Letters, digits and signs of dates are a column wide each.
    return plain.count <= columns ? plain : years
  }

  private static func signed(_ date: EDTFDate, _ plain: String) -> String {
    switch date.doubt {
    case nil: plain
    case .approximate: "~\(plain)"
    case .uncertain: "\(plain)?"
    case .both: "~\(plain)?"
    }
  }

  /// The years from the first to the last.
  private static func span(_ date: EDTFDate) -> String {
    let first = date.first > .distantPast ? "\(date.first.components.year)" : ""
    let last = date.last < .distantFuture ? "\(date.last.components.year)" : ""
    return first == last ? first : "\(first)–\(last)"
  }

  /// Since when something has been so, such as "since 13 Nov 2017", or of a date without a known start
  /// "since or before 2014".
  package static func since(_ date: EDTFDate) -> String {
    guard date.hasOpenStart else {
      let isStretch = date.precision == .interval || date.precision == .season
      return "since \(isStretch ? "some day of " : "")\(full(date))"
    }
    return date.end.map { "since or before \(full($0))" } ?? "since an unknown day"
  }

  /// A day without a known date, which stands for a start or an end that is open.
  private static func unknown(_ day: Day) -> String? {
    day > .distantPast && day < .distantFuture ? nil : "an unknown day"
  }

  package static func day(_ date: Day) -> String {
    if let unknown = unknown(date) { return unknown }
    let (year, month, day) = date.components
    return switch style {
    case .dayMonthYear: "\(day) \(name(ofMonth: month)) \(year)"
    case .monthDayYear: "\(name(ofMonth: month)) \(day), \(year)"
    case .iso: date.description
    }
  }

  /// The most columns that a day of a usual year takes.
  package static var dayColumns: Int {
    switch style {
    case .dayMonthYear: 11
    case .monthDayYear: 12
    case .iso: 10
    }
  }

  package static func month(_ day: Day) -> String {
    if let unknown = unknown(day) { return unknown }
    let (year, month, _) = day.components
    return style == .iso ? String(day.description.dropLast(3)) : "\(name(ofMonth: month)) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func name(ofMonth month: Int) -> String {
    hasFullMonths ? months[month - 1] : String(months[month - 1].prefix(3))
  }

  private static func doubted(_ date: EDTFDate, _ plain: (EDTFDate) -> String) -> String {
    switch date.doubt {
    case nil: plain(date)
    case .approximate: "about \(plain(date))"
    case .uncertain: "perhaps \(plain(date))"
    case .both: "perhaps about \(plain(date))"
    }
  }

  private static func season(_ date: EDTFDate) -> String {
    "\(month(date.first)) to \(month(date.last))"
  }

  private static func years(_ date: EDTFDate) -> String {
    let (first, last) = (date.first.components.year, date.last.components.year)
    return first == last ? "\(first)" : "\(first) to \(last)"
  }

  private static func interval(_ date: EDTFDate) -> String {
    switch (date.begin.map(full), date.end.map(full)) {
    case (let start?, let end?): return "\(start) to \(end)"
    case (let start?, nil): return "from \(start)"
    case (nil, let end?): return "until \(end)"
    case (nil, nil): return date.text
    }
  }
}

extension EDTFDate {
  /// The beginning of an interval, as precise as it is dated; nil where that is open.
  package var begin: EDTFDate? {
    let text = text.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    return try? EDTFDate(parsing: String(text))
  }

  /// The end of an interval, as precise as it is dated; nil where that is open.
  package var end: EDTFDate? {
    let text = text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return try? EDTFDate(parsing: String(text))
  }

  /// The same date with no doubt marked after it.
  fileprivate var withoutDoubt: EDTFDate {
    guard doubt != nil else { return self }
    return (try? EDTFDate(parsing: String(text.dropLast()))) ?? self
  }
}
