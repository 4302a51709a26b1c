import RelationsModel

extension IndexSayings {
  /// As `PropositionListing.lastWord`.
  func lastWord(on proposition: Int) -> LastWord? {
    let last = BothSides { lastStanced(on: proposition, $0) }
    guard last.first != nil, last.second != nil else { return nil }
    let words = Side.allCases.compactMap { side -> LastWord? in
      guard let own = last[side],
        let closing = closing(
          on: proposition,
          side,
          after: own.day,
          { isFollowed(dated($0), on: proposition, by: side) }
        )
      else { return nil }
      let end = closing.max { precedes($0, $1) } ?? own.position
      return LastWord(side: side, date: records.date(ofQuote: end))
    }
    return words.count == 1 ? words[0] : nil
  }

  /// What is known of the end of a side's words with a stance on a proposition.
  struct LastStanced {
    /// The last of them in order of date, as far as answers tell of when they were said.
    let position: Int
    /// The latest of the first days that their dates can mean.
    let day: Day
  }

  /// Nil where a side has no words with a stance.
  func lastStanced(on proposition: Int, _ side: Side) -> LastStanced? {
    let list = range(proposition, side, isStanced: true)
    // All words apart are in the list too.
    guard let place = list.last(where: { !isRemoved(position($0)) }),
      let day = earliestOfLast(list)
    else { return nil }
    let last = LastStanced(position: position(place), day: day)
    return apart(on: proposition, side, isStanced: true).reduce(last) { last, words in
      LastStanced(
        position: precedes(last.position, words) ? words : last.position,
        day: max(last.day, dated(words, from: -1).earliest)
      )
    }
  }

  /// The words of a side that answer by name what dates leave open: those of the other side, with or without a
  /// stance, that neither end before a day nor are followed; nil where something is left that nobody answers.
  ///
  /// The latest are asked first, and none after the first that nobody answers.
  func closing(
    on proposition: Int,
    _ side: Side,
    after day: Day,
    _ isFollowed: (Int) -> Bool
  ) -> [Int]? {
    var closing: [Int] = []
    for isStanced in [true, false] {
      let list = range(proposition, side.other, isStanced: isStanced)
      var end = list.upperBound
      while end > list.lowerBound, let place = lasting(until: day, before: end, in: list) {
        end = place
        let other = position(place)
        let isBefore = span(ofQuote: other).map { $0.upperBound < day } ?? false
        if isRemoved(other) || isBefore || isFollowed(other) { continue }
        let answers = answers(to: other, on: proposition, by: side)
        if answers.isEmpty { return nil }
        closing += answers
      }
    }
    return closing
  }

  /// The words of a side with a stance on a proposition that answer others by name.
  private func answers(to position: Int, on proposition: Int, by side: Side) -> [Int] {
    records.answers(toQuote: position).filter { answer in
      guard isKnown(answer), !isRemoved(answer), let (own, speaking) = subject(of: answer) else {
        return false
      }
      return own == proposition && speaking == side
    }
  }

  /// Whether words of a side with a stance stand after others of the same day in the same source.
  func isFollowed(_ words: DatedWords, on proposition: Int, by side: Side) -> Bool {
    guard words.isDay else { return false }
    let list = range(proposition, side, isStanced: true)
    return places(in: list, of: Int32(clamping: words.first.number)).contains { place in
      !isRemoved(position(place))
        && dated(position(place), from: words.source).succession(after: words)
          == .sameDay(isOrderKnown: true)
    }
  }

  /// Whether words stand before others in order of date, as far as answers tell of when they were said.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (dated(one, from: -1).first, dated(other, from: -1).first)
    return first != second ? first < second : rank(of: one) < rank(of: other)
  }

  /// The latest of the first days that the dates of a list can mean.
  private func earliestOfLast(_ list: Range<Int>) -> Day? {
    var latest: Day?
    for place in list.reversed() where !isRemoved(position(place)) {
      // A doubt takes the first day back, so that one before may begin later; no further back.
      if let latest, Int(day(place)) <= latest.number { break }
      let earliest = records.earliest(ofQuote: position(place))
      latest = max(latest ?? earliest, earliest)
    }
    return latest
  }
}
