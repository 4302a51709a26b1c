/// The days on which one party, or one actor, took a stance on one proposition, in order.
///
/// Counts are cumulated from the first day on, so that any window costs two look-ups. Days are those
/// from which dates count: their first.
public protocol StanceDays {
  /// The number of stance days.
  var count: Int { get }
  /// The day at a place.
  func day(_ place: Int) -> Day
  /// The quotes of the first `count` days by stance.
  func tally(ofFirst count: Int) -> StanceTally
}

extension StanceDays {
  /// The number of stance days up to and including a day.
  @inlinable
  public func count(by day: Day) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) >> 1
      if self.day(middle) <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The quotes in the window that ends on the stance day at a place.
  @inlinable
  public func tally(at place: Int, _ window: RecordWindow) -> StanceTally {
    let all = tally(ofFirst: place + 1)
    let before =
      switch window {
      case .all: 0
      case .day: place
      default: count(by: Day(number: window.firstDay(endingOn: day(place)).number - 1))
      }
    let left = tally(ofFirst: before)
    return StanceTally(
      agrees: all.agrees - left.agrees,
      disagrees: all.disagrees - left.disagrees
    )
  }

  /// The position on the stance day at a place.
  @inlinable
  public func position(at place: Int, _ window: RecordWindow) -> Position {
    tally(at: place, window).position
  }

  /// The position at the end of a day: silent before the first stance day.
  @inlinable
  public func position(by day: Day, _ window: RecordWindow) -> Position {
    let count = count(by: day)
    return count == 0 ? .silent : position(at: count - 1, window)
  }

  /// The first place of the run that a place belongs to: consecutive stance days of one position.
  @inlinable
  public func startOfRun(at place: Int, _ window: RecordWindow) -> Int {
    let position = position(at: place, window)
    var start = place
    while start > 0, self.position(at: start - 1, window) == position { start -= 1 }
    return start
  }

  /// The places where runs start, in order.
  @inlinable
  public func startsOfRuns(_ window: RecordWindow) -> [Int] {
    var starts: [Int] = []
    var position = Position.silent
    for place in 0..<count {
      let now = self.position(at: place, window)
      if now != position { starts.append(place) }
      position = now
    }
    return starts
  }
}

/// Stance days kept in arrays.
public struct StanceDayList: StanceDays, Sendable {
  private var days: [Day] = []
  private var tallies = [StanceTally()]

  public init() {}

  public var count: Int { days.count }

  /// The day at a place.
  public func day(_ place: Int) -> Day { days[place] }

  /// The quotes of the first days by stance.
  public func tally(ofFirst count: Int) -> StanceTally { tallies[count] }

  /// Adds a quote dated no earlier than any before it; one without stance counts for nothing.
  public mutating func add(_ stance: Stance, on day: Day) {
    guard stance != .none else { return }
    if days.last != day {
      days.append(day)
      tallies.append(tallies[tallies.count - 1])
    }
    tallies[tallies.count - 1].count(stance)
  }
}

/// Changes of one actor's or one party's stance on one proposition.
public enum StanceTurns {
  /// The places of the quotes on both sides of each change, of quotes with a stance in order of date.
  ///
  /// A change is a run of agreeing or disagreeing days after one of the other; divided days between
  /// them do not count. The earlier quote is the last of the old stance before the later one's day,
  /// and the later one the run's first of the new stance.
  public static func changes(
    in quotes: some RandomAccessCollection<(day: Day, stance: Stance)>,
    _ window: RecordWindow
  ) -> [(earlier: Int, later: Int)] {
    let quotes = Array(quotes)
    var days = StanceDayList()
    for quote in quotes { days.add(quote.stance, on: quote.day) }
    let starts = days.startsOfRuns(window)
    guard starts.count > 1 else { return [] }
    var changes: [(earlier: Int, later: Int)] = []
    var old: Stance?
    var next = 0
    for (number, start) in starts.enumerated() {
      guard let stance = days.position(at: start, window).stance else { continue }
      let end = number + 1 < starts.count ? days.day(starts[number + 1]) : nil
      while next < quotes.count, quotes[next].day < days.day(start) { next += 1 }
      let turning = quotes[next...].firstIndex { $0.stance == stance }
      guard let later = turning, end.map({ quotes[later].day < $0 }) ?? true else { continue }
      if let old, old != stance {
        let earlier = quotes[..<later].lastIndex {
          $0.stance == old && $0.day < quotes[later].day
        }
        if let earlier { changes.append((earlier, later)) }
      }
      old = stance
    }
    return changes
  }
}

extension Position {
  /// The stance that most of the words take; nil where they are divided or silent.
  public var stance: Stance? {
    switch self {
    case .agree: .agrees
    case .disagree: .disagrees
    case .divided, .silent: nil
    }
  }

  /// The stances of which the position is made: both of a divided one.
  package var stances: [Stance] {
    self == .divided ? [.agrees, .disagrees] : [stance].compactMap { $0 }
  }
}

extension Standing {
  /// The day since which an issue has stood as it does at the end of a day, without a break; nil when
  /// nobody has taken a stance by then.
  ///
  /// `lists` are the stance days of both parties on each of its propositions, party after party;
  /// `startOfRun` finds where the run of one of their stance days starts.
  @inlinable
  public static func since<Days: StanceDays>(
    _ lists: [Days],
    by asOf: Day,
    _ window: RecordWindow,
    startOfRun: (Days, Int) -> Int
  ) -> Day? {
    since(lists, by: asOf, startOfRun: startOfRun) { day in
      Standing(
        record: stride(from: 0, to: lists.count - 1, by: 2).lazy.map { place in
          BothSides(
            first: lists[place].position(by: day, window),
            second: lists[place + 1].position(by: day, window)
          )
        }
      )
    }
  }

  /// The same of anything else that depends on the positions of some lists alone: `value` is what it is at
  /// the end of a day.
  @inlinable
  static func since<Days: StanceDays, Value: Equatable>(
    _ lists: [Days],
    by asOf: Day,
    startOfRun: (Days, Int) -> Int,
    value: (Day) -> Value
  ) -> Day? {
    let now = value(asOf)
    var since: Day?
    var day = asOf
    while true {
      // Standings change only where a run starts.
      var turn: Day?
      for list in lists {
        let count = list.count(by: day)
        guard count > 0 else { continue }
        let start = list.day(startOfRun(list, count - 1))
        turn = max(turn ?? start, start)
      }
      guard let turn else { return since }
      since = turn
      day = Day(number: turn.number - 1)
      if value(day) != now { return since }
    }
  }
}

extension PropositionStanding {
  /// The day since which a proposition has stood as it does at the end of a day, without a break; nil when
  /// neither party has taken a stance by then.
  ///
  /// `both` are the stance days of the parties on it. What is contested is one with what is contested by
  /// a party that is divided, unless `isDividedApart`.
  package static func since<Days: StanceDays>(
    _ both: BothSides<Days>,
    by asOf: Day,
    _ window: RecordWindow,
    isDividedApart: Bool,
    startOfRun: (Days, Int) -> Int
  ) -> Day? {
    Standing.since([both.first, both.second], by: asOf, startOfRun: startOfRun) { day in
      let positions = BothSides { both[$0].position(by: day, window) }
      let standing = PropositionStanding(positions)
      // That neither party has spoken is not the same as that one has.
      if positions.isSilent { return PropositionStanding?.none }
      return !isDividedApart && standing == .divided ? .contested : standing
    }
  }
}

extension BothSides<Position> {
  /// Whether neither party has taken a stance.
  package var isSilent: Bool { first == .silent && second == .silent }
}
