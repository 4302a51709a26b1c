import RelationsModel

/// Reads ahead what the rows of some propositions rest on.
///
/// The quotes on a proposition stand all over an index. A row reads a dozen numbers of them, each found
/// by way of another, and waits for memory at each. Read for many rows at one time, kind by kind, all of
/// one kind are waited for together, and the rows then find them at hand.
struct PropositionLookahead {
  /// For how many rows is read at one time: what they read fits in the nearest cache.
  static let rows = 64

  private let stanceStarts: Column<UInt32>
  private let stanceRanks: Column<UInt32>
  private let reaches: Column<Int32>
  private let dayStarts: Column<UInt32>
  private let days: StanceDayLists
  private let tables: WindowTables
  private let sayingStarts: Column<UInt32>
  private let sayingRanks: Column<UInt32>
  private let sayingLonger: Column<UInt32>
  private let byDate: Column<UInt32>
  private let quoteDays: Column<Int32>
  private let written: Column<UInt64>
  private let ids: Column<UInt8>
  private let idStarts: Column<UInt64>
  private let firstID: Int

  init(_ image: IndexImage, _ tables: WindowTables) {
    self.tables = tables
    stanceStarts = image.column(.stanceStarts)
    stanceRanks = image.column(.stanceRanks)
    reaches = image.column(.stanceReach)
    dayStarts = image.column(.stanceDayStarts)
    days = StanceDayLists(image)
    sayingStarts = image.column(.sayingStarts)
    sayingRanks = image.column(.sayingRanks)
    sayingLonger = image.column(.sayingLonger)
    byDate = image.column(.quotesByDate)
    quoteDays = image.column(.quoteDays)
    written = image.column(.written)
    ids = image.column(.ids)
    idStarts = image.column(.idStarts)
    firstID = IDTable(image).range(of: .quote).lowerBound
  }

  /// Reads for some propositions; gives a sum of what was read, which somebody has to keep so that the
  /// reading is not left out.
  func read(_ propositions: some Collection<Int>) -> Int {
    var sum = 0
    var places: [Int] = []
    places.reserveCapacity(propositions.count * 16)
    for proposition in propositions {
      for side in Side.allCases {
        let list = StanceLedger.list(proposition, side)
        sum &+= read(dayStarts.stretch(list, upTo: days.days.count), of: list, into: &places)
        for isStanced in [true, false] {
          let list = IndexSayings.list(proposition, side, isStanced: isStanced)
          guard let last = sayingStarts.stretch(list, upTo: sayingRanks.count).last else {
            continue
          }
          places.append(Int(sayingRanks[last]))
          sum &+= Int(sayingLonger[last])
        }
      }
    }
    for index in places.indices { places[index] = Int(byDate[places[index]]) }
    for index in places.indices {
      let position = places[index]
      sum &+= Int(quoteDays[position]) &+ Int(truncatingIfNeeded: written[position >> 6])
      places[index] = Int(truncatingIfNeeded: idStarts[firstID + position])
    }
    for start in places { sum &+= Int(ids[start]) }
    return sum
  }

  /// Notes the ranks of the first and the last quote of each stance of one side, and of the one with
  /// which its last position began.
  private func read(_ stretch: Range<Int>, of list: Int, into places: inout [Int]) -> Int {
    guard let last = stretch.last else { return 0 }
    var sum = Int(days.days[stretch.lowerBound]) &+ Int(days.days[last])
    sum &+= Int(days.agrees[last]) &+ Int(days.disagrees[last])
    let start = stretch.lowerBound + tables.startOfRun(last)
    let isFirst = start == stretch.lowerBound
    for (number, counts) in [days.agrees, days.disagrees].enumerated() {
      let quotes = stanceStarts.stretch(list * 2 + number, upTo: stanceRanks.count)
      guard let end = quotes.last else { continue }
      let turning = quotes.lowerBound + (isFirst ? 0 : Int(counts[start - 1]))
      places.append(Int(stanceRanks[quotes.lowerBound]))
      places.append(Int(stanceRanks[min(turning, end)]))
      places.append(Int(stanceRanks[end]))
      sum &+= Int(reaches[end])
    }
    return sum
  }
}
