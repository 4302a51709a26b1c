import RelationsModel

/// The record at the end of one day over one window, read from columns: no quote is visited.
struct IndexDayStatistics: Sendable {
  let asOf: Day
  let window: RecordWindow
  /// How many quotes there are by then; they have the first ranks.
  let quoteCount: Int
  /// The quotes by then.
  let mask: Bitmap
  /// For each issue its quotes by then.
  let quotes: [Range<Int>]
  /// For each issue how many of them are counted.
  let counts: [Int]
  /// For each issue its standing by the record.
  let records: [Standing]
  /// For each issue whether it is there at all for one who looks from that day.
  let exists: [Bool]
  /// For each issue the place of the latest assessment.
  let assessments: [Int?]
  /// For each proposition both parties' positions.
  let positions: [BothSides<Position>]

  /// The day as columns have it.
  let day: Int32
  /// What other segments change; nil where the index answers alone.
  let view: SegmentView?

  init(_ image: IndexImage, asOf: Day, _ window: RecordWindow, _ view: SegmentView? = nil) {
    let day = Int32(clamping: asOf.number)
    self.asOf = asOf
    self.window = window
    self.day = day
    self.view = view
    let days: Column<Int32> = image.column(.quoteDays)
    let starts: Column<UInt32> = image.column(.issueQuoteStarts)
    let total = image.quoteCount
    let issueCount = image.count(.issue)
    let quotes = (0..<issueCount).map { issue in
      let range = starts.stretch(issue, upTo: total)
      return range.lowerBound..<days.firstIndex(in: range, after: day)
    }
    var mask = Bitmap(count: total)
    for range in quotes { mask.insert(range) }
    if let view { mask.subtract(view.removed) }
    let counted: Column<UInt64> = image.column(.counted)
    let count = IndexDayStatistics.count(image, days, by: day)
    self.quotes = quotes
    self.mask = mask
    quoteCount = count
    counts = quotes.map { mask.count(in: $0, and: counted) }
    let assessmentStarts: Column<UInt32> = image.column(.issueAssessmentStarts)
    let assessmentDays: Column<Int32> = image.column(.assessmentDays)
    assessments = (0..<issueCount).map {
      IndexDayStatistics.latest(of: $0, assessmentStarts, assessmentDays, by: day)
    }
    let lists = StanceDayLists(image)
    let positions = (0..<image.count(.proposition)).map { proposition in
      BothSides { lists.list(proposition, $0).position(by: asOf, window) }
    }
    let propositions: Column<UInt32> = image.column(.issuePropositionStarts)
    self.positions = positions
    records = (0..<issueCount).map { issue in
      Standing(record: positions[propositions.stretch(issue, upTo: positions.count)])
    }
    let firstDays: Column<Int32> = image.column(.issueDays)
    exists = (0..<issueCount).map { firstDays[$0] <= day }
  }

  /// The last of an issue's dated entries by a day; nil where it has none by then.
  static func latest(
    of issue: Int,
    _ starts: Column<UInt32>,
    _ days: Column<Int32>,
    by day: Int32
  ) -> Int? {
    let range = starts.stretch(issue, upTo: days.count)
    let end = days.firstIndex(in: range, after: day)
    return end > range.lowerBound ? end - 1 : nil
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
}
