import RelationsModel

/// The stanced, counted quotes on each proposition, by side and stance in order of date, and those
/// of neither side.
struct StanceLists {
  private let starts: Column<UInt32>
  private let ranks: Column<UInt32>
  private let reaches: Column<Int32>
  private let otherStarts: Column<UInt32>
  private let otherRanks: Column<UInt32>
  private let quoteCount: Int

  init(_ image: IndexImage, quoteCount: Int) {
    starts = image.column(.stanceStarts)
    ranks = image.column(.stanceRanks)
    reaches = image.column(.stanceReach)
    otherStarts = image.column(.otherStanceStarts)
    otherRanks = image.column(.otherStanceRanks)
    self.quoteCount = quoteCount
  }

  /// The places of the quotes by the day.
  private func range(_ proposition: Int, _ side: Side, _ stance: Stance) -> Range<Int> {
    let list = StanceLedger.list(proposition, side, stance)
    let range = starts.stretch(list, upTo: ranks.count)
    return range.lowerBound..<ranks.firstIndex(in: range, notLessThan: UInt32(clamping: quoteCount))
  }

  /// The ranks of all stanced quotes on a proposition by the day, in order.
  func ranks(_ proposition: Int) -> [Int] {
    let own = Side.allCases.flatMap { side in
      range(proposition, side, .agrees).map { Int(ranks[$0]) }
        + range(proposition, side, .disagrees).map { Int(ranks[$0]) }
    }
    return (own + others(proposition)).sorted()
  }

  /// The ranks of the quotes that take a stance on a proposition for neither side by the day, in
  /// order.
  func others(_ proposition: Int) -> [Int] {
    let range = otherStarts.stretch(proposition, upTo: otherRanks.count)
    let last = otherRanks.firstIndex(in: range, notLessThan: UInt32(clamping: quoteCount))
    return (range.lowerBound..<last).map { Int(otherRanks[$0]) }
  }

  /// One side's quotes by the day.
  func words(_ proposition: Int, _ side: Side) -> Words {
    Words(
      agreeing: range(proposition, side, .agrees),
      disagreeing: range(proposition, side, .disagrees),
      ranks: ranks,
      reaches: reaches
    )
  }

  /// One side's stanced quotes on one proposition, found once and asked many times.
  struct Words {
    fileprivate let agreeing: Range<Int>
    fileprivate let disagreeing: Range<Int>
    fileprivate let ranks: Column<UInt32>
    fileprivate let reaches: Column<Int32>

    private func places(_ stance: Stance) -> Range<Int> {
      stance == .agrees ? agreeing : disagreeing
    }

    /// The number of quotes of a stance.
    func count(_ stance: Stance) -> Int { places(stance).count }

    /// How many quotes of a stance have ranks before another.
    func number(ofRank rank: Int, _ stance: Stance) -> Int {
      let places = places(stance)
      return ranks.firstIndex(in: places, notLessThan: UInt32(clamping: rank)) - places.lowerBound
    }

    /// The rank of the first quote; nil where there is none.
    var first: Int? {
      [agreeing, disagreeing].lazy.compactMap { $0.first.map { Int(ranks[$0]) } }.min()
    }

    /// The rank of the quote of a stance that so many of that stance stand before.
    func quote(_ stance: Stance, number: Int) -> Int? {
      let places = places(stance)
      guard number >= 0, number < places.count else { return nil }
      return Int(ranks[places.lowerBound + number])
    }

    /// The last day that a quote of a stance can mean, among those not dated to the day.
    func reach(_ stance: Stance) -> Int32? {
      let places = places(stance)
      guard !places.isEmpty else { return nil }
      let reach = reaches[places.upperBound - 1]
      return reach == .min ? nil : reach
    }
  }
}
