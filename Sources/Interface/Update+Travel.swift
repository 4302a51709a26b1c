import Drawing
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
        "Nothing changes \(place) \(DateText.day(perspective.asOf))."
      )
      return []
    }
    return travel(to: question.isByYear ? perspective.asOf.aYear(isLater ? 1 : -1) : day)
  }

  /// Looks from another day on.
  mutating func travel(to day: Day) -> [Effect] {
    guard day != perspective.asOf else { return [] }
    since = perspective.asOf
    perspective.asOf = day
    hasTravelled = true
    board.followed = pane == nil ? board.selected?.id : nil
    return askBoard()
  }

  /// What has changed since the date before, in a line.
  var travelNotice: Notice? {
    guard let since else { return nil }
    let count = board.moved.count
    let what = count == 0 ? "Nothing" : Wording.count(count, "issue")
    let verb =
      count == 0 ? "stands otherwise than" : count == 1 ? "has moved since" : "have moved since"
    return Notice(.information, "\(what) \(verb) \(DateText.day(since)).")
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
