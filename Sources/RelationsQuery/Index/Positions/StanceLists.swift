import RelationsModel

/// The stanced, counted quotes on each proposition, by side and stance in order of date.
struct StanceLists {
  private let starts: Column<UInt32>
  private let ranks: Column<UInt32>
  private let reaches: Column<Int32>
  private let quoteCount: Int

  init(_ image: IndexImage, quoteCount: Int) {
    starts = image.column(.stanceStarts)
    ranks = image.column(.stanceRanks)
    reaches = image.column(.stanceReach)
    self.quoteCount = quoteCount
  }

  /// The places of the quotes by the day.
  private func range(_ proposition: Int, _ side: Side, _ stance: Stance) -> Range<Int> {
    let list = StanceLedger.list(proposition, side, stance)
    let range = starts.stretch(list, upTo: ranks.count)
    return range.lowerBound..<ranks.firstIndex(in: range, notLessThan: UInt32(clamping: quoteCount))
  }

  /// The ranks of a side's first and last stanced quote.
  func ends(_ proposition: Int, _ side: Side) -> (first: Int, last: Int)? {
    let agreeing = range(proposition, side, .agrees)
    let disagreeing = range(proposition, side, .disagrees)
    guard !agreeing.isEmpty else { return ends(disagreeing) }
    guard !disagreeing.isEmpty else { return ends(agreeing) }
    return (
      Int(min(ranks[agreeing.lowerBound], ranks[disagreeing.lowerBound])),
      Int(max(ranks[agreeing.upperBound - 1], ranks[disagreeing.upperBound - 1]))
    )
  }

  private func ends(_ range: Range<Int>) -> (first: Int, last: Int)? {
    range.isEmpty ? nil : (Int(ranks[range.lowerBound]), Int(ranks[range.upperBound - 1]))
  }

  /// The ranks of all stanced quotes on a proposition by the day, in order.
  func ranks(_ proposition: Int) -> [Int] {
    Side.allCases.flatMap { side in
      range(proposition, side, .agrees).map { Int(ranks[$0]) }
        + range(proposition, side, .disagrees).map { Int(ranks[$0]) }
    }
    .sorted()
  }

  /// The rank of the quote of one side and stance by the day that so many stand before.
  func quote(_ proposition: Int, _ side: Side, _ stance: Stance, number: Int) -> Int? {
    let list = starts.stretch(StanceLedger.list(proposition, side, stance), upTo: ranks.count)
    let place = list.lowerBound + number
    guard number >= 0, place < list.upperBound, Int(ranks[place]) < quoteCount else { return nil }
    return Int(ranks[place])
  }

  /// The last day that a quote of one side and stance by the day can mean, among those not dated to
  /// the day.
  func reach(_ proposition: Int, _ side: Side, _ stance: Stance) -> Int32? {
    let range = range(proposition, side, stance)
    guard !range.isEmpty else { return nil }
    let reach = reaches[range.upperBound - 1]
    return reach == .min ? nil : reach
  }
}
