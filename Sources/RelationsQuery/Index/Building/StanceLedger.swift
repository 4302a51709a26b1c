import RelationsModel

/// A counted quote that takes a stance on a proposition, as an index lays it out.
struct StancedEntry {
  /// The quote's place among all by date.
  let rank: UInt32
  /// The quote's position.
  let position: UInt32
  let speaker: UInt32
  let day: Int32
  /// The side spoken for; nil for neither.
  let side: Side?
  let stance: Stance
}

/// Collects the stanced quotes of each proposition, in order of date.
struct StanceLedger {
  /// By proposition, in order of date.
  private(set) var entries: [[StancedEntry]]
  /// For each entry the last day that its date can mean; `Int32.min` where it is dated to the day.
  private var lastDays: [[Int32]]
  /// By proposition the ranks of those of neither side, in order.
  private var others: [[UInt32]]

  init(propositionCount: Int) {
    entries = Array(repeating: [], count: propositionCount)
    lastDays = Array(repeating: [], count: propositionCount)
    others = Array(repeating: [], count: propositionCount)
  }

  /// The number of the list of one side and stance on a proposition.
  static func list(_ proposition: Int, _ side: Side, _ stance: Stance) -> Int {
    list(proposition, side) * 2 + (stance == .agrees ? 0 : 1)
  }

  /// The number of the list of one side on a proposition.
  static func list(_ proposition: Int, _ side: Side) -> Int {
    proposition * 2 + side.rawValue
  }

  mutating func add(_ entry: StancedEntry, lastDay: Int32, on proposition: Int) {
    entries[proposition].append(entry)
    lastDays[proposition].append(lastDay == entry.day ? .min : lastDay)
    if entry.side == nil { others[proposition].append(entry.rank) }
  }

  /// Lays out, for each side of each proposition, its quotes by stance and its stance days, and the
  /// quotes of neither side.
  func put(on image: inout ImageWriter) {
    var quotes = StanceColumns()
    var days = StanceDayColumns()
    for (proposition, entries) in entries.enumerated() {
      for side in Side.allCases {
        for stance in [Stance.agrees, .disagrees] {
          for (place, entry) in entries.enumerated() where entry.side == side {
            guard entry.stance == stance else { continue }
            quotes.add(entry.rank, lastDay: lastDays[proposition][place])
          }
          quotes.close()
        }
        for entry in entries where entry.side == side { days.add(entry) }
        days.close()
      }
    }
    image.put(.otherStanceStarts, Self.starts(of: others.map(\.count)))
    image.put(.otherStanceRanks, others.flatMap { $0 })
    image.put(.stanceStarts, quotes.starts)
    image.put(.stanceRanks, quotes.ranks)
    image.put(.stanceReach, quotes.reach)
    image.put(.stanceDayStarts, days.starts)
    image.put(.stanceDays, days.days)
    image.put(.stanceDayAgrees, days.agrees)
    image.put(.stanceDayDisagrees, days.disagrees)
  }

  /// Where lists of so many entries each start when they stand one after the other.
  static func starts(of counts: [Int]) -> [UInt32] {
    var starts: [UInt32] = [0]
    var total = 0
    for count in counts {
      total += count
      starts.append(UInt32(total))
    }
    return starts
  }

  /// Quotes of one side and stance, list after list.
  private struct StanceColumns {
    var starts: [UInt32] = [0]
    var ranks: [UInt32] = []
    /// The last day that any quote of the list up to here can mean, among those not dated to the day.
    var reach: [Int32] = []
    private var known = Int32.min

    mutating func add(_ rank: UInt32, lastDay: Int32) {
      ranks.append(rank)
      known = max(known, lastDay)
      reach.append(known)
    }

    mutating func close() {
      starts.append(UInt32(ranks.count))
      known = .min
    }
  }

  /// Stance days of one side with cumulated counts, list after list.
  private struct StanceDayColumns {
    var starts: [UInt32] = [0]
    var days: [Int32] = []
    var agrees: [UInt32] = []
    var disagrees: [UInt32] = []
    private var tally = StanceTally()

    mutating func add(_ entry: StancedEntry) {
      tally.count(entry.stance)
      let isNew = days.count == Int(starts.last ?? 0) || days.last != entry.day
      if isNew {
        days.append(entry.day)
        agrees.append(0)
        disagrees.append(0)
      }
      agrees[agrees.count - 1] = UInt32(tally.agrees)
      disagrees[disagrees.count - 1] = UInt32(tally.disagrees)
    }

    mutating func close() {
      starts.append(UInt32(days.count))
      tally = StanceTally()
    }
  }
}
