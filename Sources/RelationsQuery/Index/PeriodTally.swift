import RelationsModel

/// Counts quotes by stretches of time, looking up the stretch of each day once.
struct PeriodTally {
  private let length: PeriodLength
  /// For each day of the years in which nearly all dates lie the place of its stretch, or -1.
  private var places: [Int32]
  private var others: [Int32: Int] = [:]
  private var starts: [Day] = []
  private var placeOfStart: [Day: Int] = [:]
  /// By stretch and stance.
  private var counts: [UInt32] = []

  /// From 1800 to 2100 or so.
  private static let firstDay: Int32 = -62_091
  private static let dayCount = 110_000

  init(_ length: PeriodLength) {
    self.length = length
    places = Array(repeating: -1, count: Self.dayCount)
  }

  /// Counts one more quote; `stance` is its stance's place among all.
  @inline(__always)
  mutating func count(_ stance: Int, on day: Int32) {
    let offset = Int(day) - Int(Self.firstDay)
    var place = -1
    if UInt(bitPattern: offset) < UInt(Self.dayCount) { place = Int(places[offset]) }
    if place < 0 { place = self.place(of: day) }
    counts[place * 3 + stance] += 1
  }

  /// The place of a day's stretch, which is from now on known.
  @inline(never)
  private mutating func place(of day: Int32) -> Int {
    if let known = others[day] { return known }
    let start = length.start(of: Day(number: Int(day)))
    let place = placeOfStart[start] ?? starts.count
    if place == starts.count {
      placeOfStart[start] = place
      starts.append(start)
      counts += [0, 0, 0]
    }
    let offset = Int(day) - Int(Self.firstDay)
    if places.indices.contains(offset) {
      places[offset] = Int32(place)
    } else {
      others[day] = place
    }
    return place
  }

  /// The stretches that have any, in order.
  var periods: [PeriodCount] {
    starts.indices.sorted { starts[$0] < starts[$1] }
      .map { PeriodCount(start: starts[$0], quotes: StanceCounts(counts, at: $0 * 3)) }
  }
}
