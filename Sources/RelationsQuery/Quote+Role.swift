import RelationsModel

extension Quote {
  /// The role that a speaker's dated roles give to the day of the quote, where it states none itself.
  ///
  /// Of several it is the one that began last. A coarse date is in a role with both its ends, and one
  /// in doubt or without a known start in none.
  func roleThen(among roles: [Role]) -> String? {
    guard role == nil, date.doubt == nil, !date.hasOpenStart, date.last < .distantFuture else {
      return nil
    }
    let held = roles.filter { $0.isPlaced(on: date.first) && $0.isPlaced(on: date.last) }
    let latest = held.enumerated().max { left, right in
      (left.element.from?.first ?? .distantPast, left.offset)
        < (right.element.from?.first ?? .distantPast, right.offset)
    }
    return latest?.element.title
  }
}

extension Role {
  /// Whether anything of the role is dated by a day, so that whoever looks from it can know of it.
  package func isKnown(by day: Day) -> Bool {
    if from == nil, to == nil, seen.isEmpty { return true }
    return ([from, to].compactMap { $0 } + seen).contains { $0.first <= day }
  }
}
