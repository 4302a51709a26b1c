import RelationsModel

/// Counts a list's quotes by stretches of time, looking up the stretch of each day once.
struct PeriodTally {
  private let length: PeriodLength
  private var starts: [Day] = []
  private var placeOfStart: [Day: Int] = [:]
  /// By stretch and stance.
  private var counts: [UInt32]

  /// Days from 1800 to 2100 or so, in which nearly all dates lie; all other days are looked up each
  /// time.
  private static let firstDay = -62_091
  private static let dayCount = 110_000
  /// No fewer than there are stretches within those days.
  private static let placeCount = 110_000 / 28

  init(_ listing: QuoteListing, _ length: PeriodLength, _ image: IndexImage) {
    self.length = length
    let days: Column<Int32> = image.column(.quoteDays)
    let stances = StanceBits(image)
    var places = [Int16](repeating: -1, count: Self.dayCount)
    var counts = [UInt32](repeating: 0, count: Self.placeCount * 3)
    self.counts = []
    var others: [Day: StanceCounts] = [:]
    places.withUnsafeMutableBufferPointer { places in
      counts.withUnsafeMutableBufferPointer { counts in
        listing.forEachCounted { position in
          let offset = Int(days[position]) - Self.firstDay
          guard UInt(bitPattern: offset) < UInt(Self.dayCount) else {
            let start = length.start(of: Day(number: offset + Self.firstDay))
            others[start, default: StanceCounts()]
              .count(Stance.allCases[stances.code(position)])
            return
          }
          if places[offset] < 0 { places[offset] = place(of: offset) }
          counts[Int(places[offset]) * 3 + stances.code(position)] &+= 1
        }
      }
    }
    self.counts = counts
    periods = periods(with: others)
  }

  /// The stretches that have any, in order.
  private(set) var periods: [PeriodCount] = []

  /// The place of a day's stretch among those within the days that are looked up once.
  @inline(never)
  private mutating func place(of offset: Int) -> Int16 {
    let start = length.start(of: Day(number: offset + Self.firstDay))
    if let known = placeOfStart[start] { return Int16(known) }
    placeOfStart[start] = starts.count
    starts.append(start)
    return Int16(starts.count - 1)
  }

  /// A stretch may hold days of both kinds.
  private func periods(with others: [Day: StanceCounts]) -> [PeriodCount] {
    var all = others
    for (place, start) in starts.enumerated() {
      let counts = StanceCounts(counts, at: place * 3)
      all[start, default: StanceCounts()].count(.agrees, times: counts.agrees)
      all[start, default: StanceCounts()].count(.disagrees, times: counts.disagrees)
      all[start, default: StanceCounts()].count(.none, times: counts.none)
    }
    return all.sorted { $0.key < $1.key }.map { PeriodCount(start: $0.key, quotes: $0.value) }
  }
}
