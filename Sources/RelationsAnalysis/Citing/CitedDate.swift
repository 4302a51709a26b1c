import RelationsModel

/// Dates as a citation has them: in full, and never finer than they are known.
package enum CitedDate {
  /// Such as "13 November 2017", "November 2017", "about 2003", "from 2014" or "2012 to 2014".
  package static func text(_ date: EDTFDate) -> String {
    let shown = undoubted(date)
    return switch date.doubt {
    case nil: shown
    case .approximate: "about \(shown)"
    case .uncertain: "perhaps \(shown)"
    case .both: "perhaps about \(shown)"
    }
  }

  /// With the month before the day, such as "November 13, 2017" or "2014?".
  static func american(_ date: EDTFDate) -> String {
    guard date.precision != .interval else { return interval(date, american) }
    guard date.precision == .day else { return doubted(date, undoubted(date)) }
    let (year, _, day) = date.first.components
    return doubted(date, "\(nameOfMonth(date.first)) \(day), \(year)")
  }

  /// With the year before all, such as "2017, November 13".
  static func yearFirst(_ date: EDTFDate) -> String {
    let (year, _, day) = date.first.components
    return switch date.precision {
    case .day: doubted(date, "\(year), \(nameOfMonth(date.first)) \(day)")
    case .month: doubted(date, "\(year), \(nameOfMonth(date.first))")
    default: american(date)
    }
  }

  private static func doubted(_ date: EDTFDate, _ shown: String) -> String {
    switch date.doubt {
    case nil: shown
    case .approximate: "ca. \(shown)"
    case .uncertain: "\(shown)?"
    case .both: "ca. \(shown)?"
    }
  }

  /// A start or an end that is open has no day to tell.
  private static func isKnown(_ day: Day) -> Bool { day > .distantPast && day < .distantFuture }

  private static func month(_ day: Day) -> String {
    "\(nameOfMonth(day)) \(day.components.year)"
  }

  private static func nameOfMonth(_ day: Day) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names[day.components.month - 1]
  }

  private static func undoubted(_ date: EDTFDate) -> String {
    switch date.precision {
    case .day where !isKnown(date.first): "an unknown day"
    case .day: "\(date.first.components.day) \(month(date.first))"
    case .month: month(date.first)
    case .season: "\(month(date.first)) to \(month(date.last))"
    case .year: "\(date.first.components.year)"
    case .decade, .century: "\(date.first.components.year) to \(date.last.components.year)"
    case .interval: interval(date, text)
    }
  }

  private static func interval(_ date: EDTFDate, _ text: (EDTFDate) -> String) -> String {
    let ends = date.text.split(separator: "/", omittingEmptySubsequences: false)
    let shown = ends.map { end in (try? EDTFDate(parsing: String(end))).map(text) }
    return switch (shown.first ?? nil, shown.last ?? nil) {
    case (let start?, let end?): "\(start) to \(end)"
    case (let start?, nil): "from \(start)"
    case (nil, let end?): "until \(end)"
    case (nil, nil): date.text
    }
  }
}
