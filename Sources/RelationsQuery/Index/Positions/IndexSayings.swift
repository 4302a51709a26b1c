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
  private let kept: KnownSayings
  private let keptFrom: Int
  /// What other segments change; nil where the index answers alone.
  private let view: SegmentView?
  /// What answers by name tell of when words were said.
  private let spans: IndexSpans

  /// Of the quotes that have the first ranks.
  init(
    _ image: IndexImage,
    quoteCount: Int,
    _ kept: KnownSayings,
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
    spans = kept.spans { IndexSpans(image, except: view?.removed) }
  }

  init(
    _ image: IndexImage,
    by day: Day,
    _ kept: KnownSayings,
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
      except: records.allAnswers(ofQuote: position)
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
    // Lists are in order of dates, and tell nothing of words of whose dates some days are ruled out.
    let apart = apart(on: proposition, side, isStanced: true)
    guard view != nil || !answered.isEmpty || !apart.isEmpty else {
      return candidates(in: list, around: day, of: claim, except: nil)
    }
    let others = candidates(in: list, around: day, of: claim) { position in
      isRemoved(position) || answered.contains(position) || apart.contains(position)
    }
    let own = apart.filter { !answered.contains($0) && !isBefore($0, claim) }
    return own.isEmpty ? others : (own + others).sorted { rank(of: $0) < rank(of: $1) }
  }

  func finding(_ position: Int, _ relation: ReplyRelation) -> ReplyFinding {
    ReplyFinding(quote: Quote.ID(records.id(position, of: .quote)), relation: relation)
  }

  func isKnown(_ position: Int) -> Bool { rank(of: position) < quoteCount }

  /// The place of a quote in order of date.
  func rank(of position: Int) -> Int {
    Int(image.column(.quoteRanks, as: UInt32.self)[position])
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
        !isLeftOut($0) && !isBefore($0, claim)
      }
    }
    return days.flatMap { candidates(ofDay: $0, claim) }
  }

  /// In order, the positions of a day's words that may be the nearest to a claim.
  private func candidates(ofDay places: Range<Int>, _ claim: DatedWords) -> [Int] {
    guard places.count >= max(1, keptFrom) else {
      return places.map(position).filter { !isBefore($0, claim) }
    }
    let day = kept.day(at: places) {
      SayingDay(places.map { dated(position($0)) })
    }
    return day.candidates(after: claim).map { position(places.lowerBound + $0) }
  }

  private func isBefore(_ position: Int, _ claim: DatedWords) -> Bool {
    dated(position, from: claim.source).succession(after: claim) == .earlier
  }

  // MARK: - Lists

  /// In order of date, the known words of a list of whose dates answers rule out some days.
  func apart(on proposition: Int, _ side: Side, isStanced: Bool) -> [Int] {
    guard !spans.isEmpty else { return [] }
    return spans.positions(inList: IndexSayings.list(proposition, side, isStanced: isStanced))
      .filter(isKnown)
  }

  func isRemoved(_ position: Int) -> Bool { view?.removed.contains(position) ?? false }

  /// The places of a list that are known by the day.
  func range(_ proposition: Int, _ side: Side, isStanced: Bool) -> Range<Int> {
    let all = starts.stretch(
      IndexSayings.list(proposition, side, isStanced: isStanced),
      upTo: ranks.count
    )
    return all.lowerBound..<ranks.firstIndex(in: all, notLessThan: UInt32(clamping: quoteCount))
  }

  func position(_ place: Int) -> Int { Int(byDate[Int(ranks[place])]) }
  func day(_ place: Int) -> Int32 { days[position(place)] }

  /// The places of a list whose dates begin on a day.
  func places(in list: Range<Int>, of day: Int32) -> Range<Int> {
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
  func lasting(until day: Day, before end: Int, in list: Range<Int>) -> Int? {
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

  /// The first and last day of a quote's date that answers leave open; nil where they rule out none.
  func span(ofQuote position: Int) -> ClosedRange<Day>? { spans[position] }

  private func date(_ position: Int) -> EDTFDate { records.date(ofQuote: position) }

  /// When words were said and where they stand; the position in the text only of words that stand in a
  /// claim's source, for only among those it tells anything.
  func dated(_ position: Int, from source: Int? = nil) -> DatedWords {
    let own = Int(image.column(.quoteSources, as: UInt32.self)[position])
    let isAsked = source == nil || source == own
    let row = Int(image.column(.quotePlaces, as: UInt32.self)[position])
    return DatedWords(
      date: date(position),
      span: span(ofQuote: position),
      source: own,
      start: isAsked ? records.quote(position).anchor.span?.start : nil,
      place: view?.place(ofRow: row) ?? row
    )
  }
}
