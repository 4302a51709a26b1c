import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Going through time: the as-of date, and dates that are typed.
extension State {
  /// Looks for the nearest day on which something changes.
  mutating func askTurn(_ direction: TimeDirection, isByYear: Bool = false) -> [Effect] {
    let question = Question.turn(
      TurnQuestion(perspective: perspective, direction: direction, isByYear: isByYear)
    )
    pending.turn = question
    return [.ask(question)]
  }

  mutating func travel(to day: Day?, as question: TurnQuestion) -> [Effect] {
    let isLater = question.direction == .later
    guard let day else {
      let place = isLater ? "after" : "before"
      notice = Notice(
        .information,
        "Nothing\(perspective.filter.isNarrowing ? " that matches" : "") changes \(place) "
          + "\(DateText.day(perspective.asOf))."
      )
      return []
    }
    guard question.isByYear else {
      // What is marked is what changed on that very day, whichever way one comes.
      return travel(to: day, since: Day(number: day.number - 1))
    }
    return travel(to: perspective.asOf.aYear(isLater ? 1 : -1))
  }

  /// Looks from another day on, and marks what is otherwise than on the day before or an earlier one.
  mutating func travel(to day: Day, since other: Day? = nil) -> [Effect] {
    guard day != perspective.asOf else { return [] }
    since = other ?? perspective.asOf
    perspective.asOf = day
    hasTravelled = true
    board.followed = pane == nil ? board.selected?.id : nil
    return askBoard()
  }

  /// What has moved, in a line.
  var travelNotice: Notice? {
    guard let since else { return nil }
    let isDay = since.number == perspective.asOf.number - 1
    let isBack = since > perspective.asOf
    let time =
      isDay
      ? "on this day"
      : isBack ? "between this day and \(DateText.day(since))" : "since \(DateText.day(since))"
    let rows = BoardSection.allCases.flatMap { board[$0].page.rows }
    let moved = rows.filter { board.moved.contains($0.id) }.map(\.title)
    var titles: [String] = []
    for title in moved where !titles.contains(title) { titles.append(title) }
    if board.moved.isEmpty {
      guard !perspective.filter.isNarrowing else {
        return Notice(.information, "Nothing that matches moved \(time).")
      }
      let isAssessed = isDay && perspective.lens == .assessed
      let other = isAssessed ? " An assessment of that day changed nothing." : ""
      return Notice(.information, "Nothing moved \(time).\(other)")
    }
    // Those that are of later days alone, or further down the lists, have no title here.
    let others = board.moved.subtracting(rows.map(\.id)).count
    let names = titles.isEmpty ? Wording.count(others, "issue") : titles.joined(separator: "; ")
    let more = titles.isEmpty || others == 0 ? "" : "; and \(Wording.number(others)) more"
    return Notice(.information, "Moved \(time): \(names)\(more)")
  }
}

extension Day {
  /// The same day of another year; the last of February where that year has no such day.
  func aYear(_ count: Int) -> Day {
    let (year, month, day) = components
    return Day(year: year + count, month: month, day: day)
      ?? Day(year: year + count, month: month, day: 28) ?? self
  }
}
