import RelationsModel

/// Dates as a citation has them: in full, and never finer than they are known.
package enum CitedDate {
  /// Such as "13 November 2017", "November 2017", "about 2003", "from 2014" or "2012 to 2014".
  package static func text(_ date: EDTFDate) -> String {
    let shown =
      switch date.precision {
      case .day: "\(date.first.components.day) \(month(date.first))"
      case .month: month(date.first)
      case .season: "\(month(date.first)) to \(month(date.last))"
      case .year: "\(date.first.components.year)"
      case .decade, .century: "\(date.first.components.year) to \(date.last.components.year)"
      case .interval: interval(date)
      }
    return switch date.doubt {
    case nil: shown
    case .approximate: "about \(shown)"
    case .uncertain: "perhaps \(shown)"
    case .both: "perhaps about \(shown)"
    }
  }

  private static func month(_ day: Day) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, _) = day.components
    return "\(names[month - 1]) \(year)"
  }

  private static func interval(_ date: EDTFDate) -> String {
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
