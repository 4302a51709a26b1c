/// The days on which a standing, a position or an assessment of each issue changes, in order.
struct IssueTurns {
  private let starts: Column<UInt32>
  private let days: Column<Int32>

  init(_ image: IndexImage) {
    starts = image.column(.issueTurnStarts)
    days = image.column(.issueTurnDays)
  }

  func first(of issue: Int, after day: Int32) -> Int32? {
    // Nothing is later than the last of all days.
    guard day < .max else { return nil }
    let range = starts.stretch(issue, upTo: days.count)
    let place = days.firstIndex(in: range, notLessThan: day + 1)
    return place < range.upperBound ? days[place] : nil
  }

  func last(of issue: Int, before day: Int32) -> Int32? {
    let range = starts.stretch(issue, upTo: days.count)
    let place = days.firstIndex(in: range, notLessThan: day)
    return place > range.lowerBound ? days[place - 1] : nil
  }
}
