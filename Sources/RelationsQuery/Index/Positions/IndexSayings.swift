import RelationsModel

/// Finds replies and last words in the lists of who said what of a proposition, without visiting
/// more of them than may be the answer.
struct IndexSayings {
  let image: IndexImage
  let records: IndexRecords
  private let quoteCount: Int
  private let days: Column<Int32>
  private let byDate: Column<UInt32>
  private let starts: Column<UInt32>
  private let ranks: Column<UInt32>
  private let longer: Column<UInt32>
  private let kept: SayingDays
  private let keptFrom: Int
  /// What other segments change; nil where the index answers alone.
  private let view: SegmentView?

  /// Of the quotes that have the first ranks.
  init(
    _ image: IndexImage,
    quoteCount: Int,
    _ kept: SayingDays = SayingDays(),
    _ tuning: IndexTuning = .standard,
    _ view: SegmentView? = nil
  ) {
    self.view = view
    self.kept = kept
    keptFrom = tuning.dayKeptFrom
    self.image = image
    self.quoteCount = quoteCount
    records = IndexRecords(image)
    days = image.column(.quoteDays)
    byDate = image.column(.quotesByDate)
    starts = image.column(.sayingStarts)
    ranks = image.column(.sayingRanks)
    longer = image.column(.sayingLonger)
  }

  init(
    _ image: IndexImage,
    by day: Day,
    _ kept: SayingDays,
    _ tuning: IndexTuning,
    _ view: SegmentView? = nil
  ) {
    let days: Column<Int32> = image.column(.quoteDays)
    let count = IndexDayStatistics.count(image, days, by: Int32(clamping: day.number))
    self.init(image, quoteCount: count, kept, tuning, view)
  }

  static func list(_ proposition: Int, _ side: Side, isStanced: Bool) -> Int {
    proposition * 4 + side.rawValue * 2 + (isStanced ? 0 : 1)
  }

  // MARK: - Replies

  func reply(to position: Int) -> ReplyFinding? {
    guard isClaim(position) else { return nil }
    let claim = dated(position)
    if let answer = namedAnswer(to: position, claim) { return finding(answer, .named) }
    guard let (proposition, side) = subject(of: position) else { return nil }
    let candidates = candidates(
      on: proposition,
      side.other,
      of: claim,
      except: records.answers(ofQuote: position)
    )
    guard let reply = nearest(of: candidates, to: claim),
      let relation = ReplyRelation(dated(reply, from: claim.source).succession(after: claim))
    else { return nil }
    return finding(reply, relation)
  }

  /// Whether a quote is counted and known by the day.
  func isClaim(_ position: Int) -> Bool {
    image.column(.counted, as: UInt64.self).hasBit(position) && isKnown(position)
  }

  /// The nearest of the quotes that answer a claim by name.
  func namedAnswer(to position: Int, _ claim: DatedWords) -> Int? {
    nearest(of: records.answers(toQuote: position).filter { isKnown($0) }, to: claim)
  }

  /// What a quote with a stance is on, and for whom it speaks.
  func subject(of position: Int) -> (proposition: Int, side: Side)? {
    let proposition = image.column(.quotePropositions, as: UInt32.self)[position]
    guard image.column(.stanced, as: UInt64.self).hasBit(position),
      proposition != IndexLayout.none, let side = records.side(ofQuote: position)
    else { return nil }
    return (Int(proposition), side)
  }

  /// In order of date, words with a stance of one side that may be the nearest to a claim, except
  /// those that the claim itself answers: whatever the dates leave open, they were said before it.
  func candidates(
    on proposition: Int,
    _ side: Side,
    of claim: DatedWords,
    except answered: [Int]
  ) -> [Int] {
    let list = range(proposition, side, isStanced: true)
    let day = Int32(clamping: claim.counted.number)
    guard view != nil || !answered.isEmpty else {
      return candidates(in: list, around: day, of: claim, except: nil)
    }
    return candidates(in: list, around: day, of: claim) { position in
      view?.removed.contains(position) == true || answered.contains(position)
    }
  }

  func finding(_ position: Int, _ relation: ReplyRelation) -> ReplyFinding {
    ReplyFinding(quote: Quote.ID(records.id(position, of: .quote)), relation: relation)
  }

  private func isKnown(_ position: Int) -> Bool {
    Int(image.column(.quoteRanks, as: UInt32.self)[position]) < quoteCount
  }

  /// The first of the nearest.
  private func nearest(of positions: [Int], to claim: DatedWords) -> Int? {
    guard var best = positions.first else { return nil }
    guard positions.count > 1 else { return best }
    var words = dated(best, from: claim.source)
    for position in positions.dropFirst() {
      let next = dated(position, from: claim.source)
      if next.isNearer(than: words, to: claim) { (best, words) = (position, next) }
    }
    return best
  }

  /// In order of date, what may be the nearest of a list: of the day from which the claim counts, of the
  /// next day on which there is anything, and of that of the nearest before whose date does not end
  /// before the claim.
  private func candidates(
    in list: Range<Int>,
    around day: Int32,
    of claim: DatedWords,
    except isLeftOut: ((Int) -> Bool)?
  ) -> [Int] {
    let own = places(in: list, of: day)
    var days = [own]
    if own.upperBound < list.upperBound {
      days.append(places(in: list, of: self.day(own.upperBound)))
    }
    if own.lowerBound > list.lowerBound,
      let before = lasting(until: claim.earliest, before: own.lowerBound, in: list)
    {
      days.insert(places(in: list, of: self.day(before)), at: 0)
    }
    if let isLeftOut, days.contains(where: { $0.contains { isLeftOut(position($0)) } }) {
      // What is left of these days need not be the nearest.
      return list.map(position).filter {
        !isLeftOut($0) && dated($0, from: claim.source).succession(after: claim) != .earlier
      }
    }
    return days.flatMap { candidates(ofDay: $0, claim) }
  }

  /// In order, the positions of a day's words that may be the nearest to a claim.
  private func candidates(ofDay places: Range<Int>, _ claim: DatedWords) -> [Int] {
    guard places.count >= max(1, keptFrom) else {
      return places.map(position).filter {
        dated($0, from: claim.source).succession(after: claim) != .earlier
      }
    }
    let day = kept.day(at: places) {
      SayingDay(places.map { dated(position($0)) })
    }
    return day.candidates(after: claim).map { position(places.lowerBound + $0) }
  }

  // MARK: - Last words

  /// As `PropositionListing.lastWord`.
  func lastWord(on proposition: Int) -> Side? {
    let last = BothSides { lastStanced(on: proposition, $0) }
    guard last.first != nil, last.second != nil else { return nil }
    let sides = Side.allCases.filter { side in
      guard let own = last[side] else { return false }
      return allWords(on: proposition, side.other, lastingUntil: own) {
        isAnswered($0, on: proposition, by: side)
          || isFollowed(dated($0), on: proposition, by: side)
      }
    }
    return sides.count == 1 ? sides[0] : nil
  }

  /// The latest of the first days that a side's words with a stance can mean; nil where it has none.
  func lastStanced(on proposition: Int, _ side: Side) -> Day? {
    earliestOfLast(range(proposition, side, isStanced: true))
  }

  /// Whether something holds of all words of a side, with or without a stance, whose dates do not end
  /// before a day: the latest are asked first, and none after the first of which it does not hold.
  func allWords(
    on proposition: Int,
    _ side: Side,
    lastingUntil day: Day,
    satisfy condition: (Int) -> Bool
  ) -> Bool {
    [true, false].allSatisfy { isStanced in
      let list = range(proposition, side, isStanced: isStanced)
      var end = list.upperBound
      while end > list.lowerBound, let place = lasting(until: day, before: end, in: list) {
        guard isRemoved(place) || condition(position(place)) else { return false }
        end = place
      }
      return true
    }
  }

  /// Whether words of a side with a stance on a proposition answer others by name.
  func isAnswered(_ position: Int, on proposition: Int, by side: Side) -> Bool {
    records.answers(toQuote: position).contains { answer in
      guard isKnown(answer), view?.removed.contains(answer) != true,
        let (own, speaking) = subject(of: answer)
      else { return false }
      return own == proposition && speaking == side
    }
  }

  /// Whether words of a side with a stance stand after others of the same day in the same source.
  func isFollowed(_ words: DatedWords, on proposition: Int, by side: Side) -> Bool {
    guard words.isDay else { return false }
    let list = range(proposition, side, isStanced: true)
    return places(in: list, of: Int32(clamping: words.first.number)).contains { place in
      !isRemoved(place)
        && dated(position(place), from: words.source).succession(after: words)
          == .sameDay(isOrderKnown: true)
    }
  }

  private func isRemoved(_ place: Int) -> Bool {
    view?.removed.contains(position(place)) ?? false
  }

  /// The latest of the first days that the dates of a list can mean.
  private func earliestOfLast(_ list: Range<Int>) -> Day? {
    var latest: Day?
    for place in list.reversed() where !isRemoved(place) {
      // A doubt takes the first day back, so that one before may begin later; no further back.
      if let latest, Int(day(place)) <= latest.number { break }
      let earliest = records.earliest(ofQuote: position(place))
      latest = max(latest ?? earliest, earliest)
    }
    return latest
  }

  // MARK: - Lists

  /// The places of a list that are known by the day.
  private func range(_ proposition: Int, _ side: Side, isStanced: Bool) -> Range<Int> {
    let all = starts.stretch(
      IndexSayings.list(proposition, side, isStanced: isStanced),
      upTo: ranks.count
    )
    return all.lowerBound..<ranks.firstIndex(in: all, notLessThan: UInt32(clamping: quoteCount))
  }

  private func position(_ place: Int) -> Int { Int(byDate[Int(ranks[place])]) }
  private func day(_ place: Int) -> Int32 { days[position(place)] }

  /// The places of a list whose dates begin on a day.
  private func places(in list: Range<Int>, of day: Int32) -> Range<Int> {
    let start = first(in: list) { $0 >= day }
    return start..<first(in: start..<list.upperBound) { $0 > day }
  }

  private func first(in list: Range<Int>, where isReached: (Int32) -> Bool) -> Int {
    var low = list.lowerBound
    var high = list.upperBound
    while low < high {
      let middle = (low + high) >> 1
      if isReached(day(middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The last place before another whose date does not end before a day.
  private func lasting(until day: Day, before end: Int, in list: Range<Int>) -> Int? {
    var place: Int? = end - 1
    while let current = place {
      if records.latest(ofQuote: position(current)) >= day { return current }
      place = longer(current, in: list)
    }
    return nil
  }

  /// The nearest place before another whose date ends later; damaged bytes lead nowhere.
  private func longer(_ place: Int, in list: Range<Int>) -> Int? {
    let next = list.lowerBound + Int(longer[place])
    return longer[place] != IndexLayout.none && next < place ? next : nil
  }

  private func date(_ position: Int) -> EDTFDate { records.date(ofQuote: position) }

  /// When words were said and where they stand; the position in the text only of words that stand in a
  /// claim's source, for only among those it tells anything.
  func dated(_ position: Int, from source: Int? = nil) -> DatedWords {
    let own = Int(image.column(.quoteSources, as: UInt32.self)[position])
    let isAsked = source == nil || source == own
    let row = Int(image.column(.quotePlaces, as: UInt32.self)[position])
    return DatedWords(
      date: date(position),
      source: own,
      start: isAsked ? records.quote(position).anchor.span?.start : nil,
      place: view?.place(ofRow: row) ?? row
    )
  }
}

extension IndexRecords {
  /// The quotes that a counted quote answers by name, in order of date.
  func answers(ofQuote position: Int) -> [Int] {
    others(.answeredQuotes, range(of: position, .answering))
  }

  /// The quotes that answer a counted quote by name, in order of date.
  func answers(toQuote position: Int, atMost limit: Int = .max) -> [Int] {
    others(.answeringQuotes, range(of: position, .answered).prefix(limit))
  }

  /// How many they are.
  func answerCount(toQuote position: Int) -> Int { range(of: position, .answered).count }

  private func others(_ section: IndexFormat.Section, _ range: Range<Int>) -> [Int] {
    guard !range.isEmpty else { return [] }
    let partners: Column<UInt32> = image.column(section)
    return range.map { Int(partners[$0]) }
  }

  /// Where a quote stands in a column of them that is in their order.
  private func range(of position: Int, _ section: IndexFormat.Section) -> Range<Int> {
    let quotes: Column<UInt32> = image.column(section)
    guard quotes.count > 0 else { return 0..<0 }
    let start = quotes.firstIndex(in: 0..<quotes.count, notLessThan: UInt32(clamping: position))
    let end = quotes.firstIndex(
      in: start..<quotes.count,
      notLessThan: UInt32(clamping: position + 1)
    )
    return start..<end
  }
}
