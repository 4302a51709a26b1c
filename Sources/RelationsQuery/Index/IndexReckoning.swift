import RelationsModel

/// What the record says by one day, read from columns: no quote is visited.
struct IndexReckoning: Sendable {
  let asOf: Day
  /// How many quotes there are by then; they have the first ranks.
  let quoteCount: Int
  /// The quotes by then.
  let mask: Bitmap
  /// For each issue its quotes by then.
  let quotes: [Range<Int>]
  /// For each issue how many of them are counted.
  let counts: [Int]
  /// For each issue the place of the last change of its standing by the record; nil when nobody has
  /// taken a stance.
  let changes: [Int?]
  /// For each issue the place of the latest assessment.
  let assessments: [Int?]
  /// For each proposition what both parties say of it.
  let tallies: [BothSides<StanceTally>]

  /// The day as columns have it.
  let day: Int32

  init(_ image: IndexImage, asOf: Day) {
    let day = Int32(clamping: asOf.number)
    self.asOf = asOf
    self.day = day
    let days: Column<Int32> = image.column(.quoteDays)
    let starts: Column<UInt32> = image.column(.issueQuoteStarts)
    let total = image.quoteCount
    let issueCount = image.count(.issue)
    let quotes = (0..<issueCount).map { issue in
      let range = starts.stretch(issue, upTo: total)
      return range.lowerBound..<days.firstIndex(in: range, notLessThan: day &+ 1)
    }
    var mask = Bitmap(count: total)
    for range in quotes { mask.insert(range) }
    let counted: Column<UInt64> = image.column(.counted)
    let count = IndexReckoning.count(image, days, by: day)
    self.quotes = quotes
    self.mask = mask
    quoteCount = count
    counts = quotes.map { mask.count(in: $0, and: counted) }
    changes = IndexReckoning.latest(
      image.column(.issueChangeStarts),
      image.column(.issueChangeDays),
      issueCount,
      by: day
    )
    assessments = IndexReckoning.latest(
      image.column(.issueAssessmentStarts),
      image.column(.assessmentDays),
      issueCount,
      by: day
    )
    let stances = StanceLists(image, quoteCount: count)
    tallies = (0..<image.count(.proposition)).map { proposition in
      BothSides { stances.tally(proposition, $0) }
    }
  }

  /// For each issue the last of its dated entries by a day.
  private static func latest(
    _ starts: Column<UInt32>,
    _ days: Column<Int32>,
    _ count: Int,
    by day: Int32
  ) -> [Int?] {
    (0..<count).map { issue in
      let range = starts.stretch(issue, upTo: days.count)
      let end = days.firstIndex(in: range, notLessThan: day &+ 1)
      return end > range.lowerBound ? end - 1 : nil
    }
  }

  /// How many quotes there are by a day.
  static func count(_ image: IndexImage, _ days: Column<Int32>, by day: Int32) -> Int {
    let byDate: Column<UInt32> = image.column(.quotesByDate)
    var low = 0
    var high = image.quoteCount
    while low < high {
      let middle = (low + high) >> 1
      if days[Int(byDate[middle])] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether an issue is there at all for one who looks from that day.
  func exists(_ issue: Int) -> Bool { changes[issue] != nil || assessments[issue] != nil }
}

/// The stanced, counted quotes on each proposition, by side and stance in order of date.
struct StanceLists {
  private let starts: Column<UInt32>
  private let ranks: Column<UInt32>
  private let quoteCount: Int

  init(_ image: IndexImage, quoteCount: Int) {
    starts = image.column(.stanceStarts)
    ranks = image.column(.stanceRanks)
    self.quoteCount = quoteCount
  }

  /// The ranks by the day.
  private func range(_ proposition: Int, _ side: Side, _ stance: Stance) -> Range<Int> {
    let list = StandingHistory.list(proposition, side, stance)
    let range = starts.stretch(list, upTo: ranks.count)
    return range.lowerBound..<ranks.firstIndex(in: range, notLessThan: UInt32(clamping: quoteCount))
  }

  func tally(_ proposition: Int, _ side: Side) -> StanceTally {
    StanceTally(
      agrees: range(proposition, side, .agrees).count,
      disagrees: range(proposition, side, .disagrees).count
    )
  }

  /// The ranks of a side's first and last stanced quote.
  func ends(_ proposition: Int, _ side: Side) -> (first: Int, last: Int)? {
    let agrees = range(proposition, side, .agrees)
    let disagrees = range(proposition, side, .disagrees)
    if agrees.isEmpty && disagrees.isEmpty { return nil }
    if agrees.isEmpty { return ends(of: disagrees) }
    if disagrees.isEmpty { return ends(of: agrees) }
    let (first, second) = (ends(of: agrees), ends(of: disagrees))
    return (min(first.first, second.first), max(first.last, second.last))
  }

  private func ends(of range: Range<Int>) -> (first: Int, last: Int) {
    (Int(ranks[range.lowerBound]), Int(ranks[range.upperBound - 1]))
  }

  /// The ranks of all stanced quotes on a proposition by the day, in order.
  func ranks(_ proposition: Int) -> [Int] {
    Side.allCases.flatMap { side in
      range(proposition, side, .agrees).map { Int(ranks[$0]) }
        + range(proposition, side, .disagrees).map { Int(ranks[$0]) }
    }
    .sorted()
  }
}
