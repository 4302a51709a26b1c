extension Role {
  /// The title with the organisation, such as "Chair, Ore Council"; once where both are the same.
  package var name: String {
    [title, organisation == title ? nil : organisation].compactMap { $0 }.joined(separator: ", ")
  }

  /// Whether dates or sightings place the role on a day: held by then, and not known to have ended.
  ///
  /// Sightings alone place it only on their own days and between two of them. Of a start or an end that
  /// is open nobody knows the day: the role is placed from the last day by which it had begun, and to
  /// the first on which it may have ended.
  package func isPlaced(on day: Day) -> Bool {
    guard !excludes(EDTFDate(day)) else { return false }
    let isSeenBy = seen.contains { $0.surelyBegun <= day }
    let isSeenAfter = seen.contains { $0.surelyLasting >= day }
    let isHeldBy = isSeenBy || from.map { !$0.hasOpenStart || $0.last <= day } ?? false
    let isHeldAfter =
      isSeenAfter || to.map { $0.last < .distantFuture || $0.first >= day } ?? (from != nil)
    return isHeldBy && isHeldAfter
  }

  /// A role whose end is not recorded is told for so many days after the last that is known of it.
  private static let daysWithoutWord = 365

  /// The last date by a day on which the role began or was seen, where that is more than a year before
  /// and nothing says that it was still held: neither an end nor a later sighting.
  package func lastKnown(by day: Day) -> EDTFDate? {
    guard to == nil, !seen.contains(where: { $0.surelyLasting >= day }) else { return nil }
    let last = ([from].compactMap(\.self) + seen).filter { $0.surelyBegun <= day }
      .max { $0.surelyLasting < $1.surelyLasting }
    return last.flatMap { day.number - $0.last.number > Role.daysWithoutWord ? $0 : nil }
  }
}

extension EDTFDate {
  /// The day by which the date has begun for certain, as far as it has a start.
  fileprivate var surelyBegun: Day { hasOpenStart ? last : first }
  /// The day to which it lasts for certain, as far as it has an end.
  fileprivate var surelyLasting: Day { last < .distantFuture ? last : first }
}

extension [Role] {
  /// The role that is held on a date; nil when the roles’ dates tell of none.
  ///
  /// Of several it is the one that began last. A coarse date is in a role with both its ends, and one
  /// in doubt or without a known start in none.
  package func held(on date: EDTFDate) -> Role? {
    guard date.doubt == nil, !date.hasOpenStart, date.last < .distantFuture else { return nil }
    let held = filter { $0.isPlaced(on: date.first) && $0.isPlaced(on: date.last) }
    let latest = held.enumerated().max { left, right in
      (left.element.from?.first ?? .distantPast, left.offset)
        < (right.element.from?.first ?? .distantPast, right.offset)
    }
    return latest?.element
  }
}
