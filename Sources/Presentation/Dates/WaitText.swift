import RelationsAnalysis

/// Words how long something took or has lasted: the one place for screens, prints and briefings.
package enum WaitText {
  /// Such as "11 years", "7 months" or "1 day": never finer than is of use, and only what has passed.
  package static func duration(days: Int) -> String {
    let days = max(0, days)
    // Four years have 1461 days; an anniversary can be one day short of so many.
    if days >= 730 { return "\((days + 1) * 4 / 1461) years" }
    if days >= 60 { return "\((days + 1) * 48 / 1461) months" }
    return switch days {
    case 0: "less than a day"
    case 1: "1 day"
    default: "\(days) days"
    }
  }

  /// The same for what may have been shorter, and was certainly no longer than is said.
  private static func duration(atMost days: Int) -> String {
    guard days >= 60 else { return duration(days: days) }
    // Two years, say, have up to 731 days, which is half of 1461 rounded up.
    let (quarterDays, parts, unit) = days >= 730 ? (1461, 4, "year") : (1461, 48, "month")
    return "\((days * parts - parts + quarterDays) / quarterDays) \(unit)s"
  }

  /// How long a silence has lasted, such as "at most 7 months" where the words before it are dated to a
  /// month and "about 2 years" where their date is in doubt; "unknown" where nobody knows when it began.
  package static func duration(_ silence: Silence) -> String {
    known(silence) ?? "unknown"
  }

  /// The same; nil where nobody knows when it began.
  package static func known(_ silence: Silence) -> String? {
    silence.wait == .unknown ? nil : duration(silence.wait)
  }

  /// Such as "7 months" or, where a date is known to the month, "at most 2 months".
  package static func duration(_ wait: Reply.Wait) -> String {
    switch wait {
    case .exactly(let days): duration(days: days)
    case .about(let days): "about \(duration(days: days))"
    case .atMost(let days):
      days > 0 ? "at most \(duration(atMost: days))" : duration(days: days)
    case .unknown: "some time"
    }
  }
}
