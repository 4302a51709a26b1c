import RelationsModel

extension Quote {
  /// The role that a speaker's dated roles give to the day of the quote, where it states none itself.
  func roleThen(among roles: [Role]) -> String? {
    role == nil ? roles.held(on: date)?.title : nil
  }
}

extension Role {
  /// Whether anything of the role is dated by a day, so that whoever looks from it can know of it.
  package func isKnown(by day: Day) -> Bool {
    if from == nil, to == nil, seen.isEmpty { return true }
    return ([from, to].compactMap { $0 } + seen).contains { $0.first <= day }
  }
}
