import RelationsModel

/// Dates as BibTeX and biblatex read them.
struct BibTeXDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  let date: EDTFDate

  init(_ date: EDTFDate) {
    self.date = date
  }

  /// The date with its doubt and its ends, as biblatex writes EDTF.
  var extended: String {
    switch date.precision {
    case .day: text(date.first, fields: 3) + doubt
    case .month: text(date.first, fields: 2) + doubt
    case .year: text(date.first, fields: 1) + doubt
    case .season: "\(text(date.first, fields: 2))/\(text(date.last, fields: 2))"
    case .decade, .century: "\(text(date.first, fields: 1))/\(text(date.last, fields: 1))"
    case .interval: interval
    }
  }

  /// The year for styles that know nothing finer.
  var year: String? {
    let known = date.first > .distantPast ? date.first : date.last
    guard known < .distantFuture else { return nil }
    return String(known.components.year)
  }

  /// The name of the month, where the date is within one.
  var month: String? {
    guard date.precision == .month || date.precision == .day else { return nil }
    return BibTeXDate.months[date.first.components.month - 1]
  }

  private var doubt: String { date.doubt.map { String($0.rawValue) } ?? "" }

  private var interval: String {
    date.text.split(separator: "/", omittingEmptySubsequences: false)
      .map { end in (try? EDTFDate(parsing: String(end))).map(BibTeXDate.end) ?? "" }
      .joined(separator: "/")
  }

  private static func end(_ date: EDTFDate) -> String {
    let extended = BibTeXDate(date).extended
    return extended.contains("/") ? BibTeXDate(date).year ?? "" : extended
  }

  private func text(_ day: Day, fields: Int) -> String {
    let (year, month, number) = day.components
    let digits = String(year.magnitude)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    let rest = [month, number].prefix(fields - 1).map { $0 < 10 ? "-0\($0)" : "-\($0)" }
    return (year < 0 ? "-" : "") + padding + digits + rest.joined()
  }
}
