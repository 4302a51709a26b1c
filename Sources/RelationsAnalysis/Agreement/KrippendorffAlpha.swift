/// Krippendorff's alpha: 1 less the disagreement that was observed, divided by the one that chance
/// would give, for any number of coders and with empty cells.
///
/// Source: Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section E.
struct KrippendorffAlpha {
  private let data: ReliabilityData
  /// How often each value was given in units of at least two values, by its place.
  private let counts: [Int]
  /// All of them.
  private let total: Int
  private let units: Int

  init(_ data: ReliabilityData) {
    self.data = data
    var counts = [Int](repeating: 0, count: data.values.count)
    var units = 0
    for unit in 0..<data.unitCount {
      let cells = data.unit(unit)
      guard cells.count > 1 else { continue }
      units += 1
      for cell in cells { counts[Int(cell.value)] += 1 }
    }
    self.counts = counts
    self.units = units
    total = counts.reduce(0, +)
  }

  subscript(statistic: ReliabilityStatistic) -> Reliability {
    Reliability(
      statistic,
      coders: Array(data.coders.indices),
      units: units,
      Result { () throws(Reliability.Undefined) in try value(statistic) }
    )
  }

  private func value(_ statistic: ReliabilityStatistic) throws(Reliability.Undefined) -> Double {
    guard units > 0 else { throw Reliability.Undefined(lack: .noUnits) }
    guard counts.count(where: { $0 > 0 }) > 1 else {
      throw Reliability.Undefined(lack: .oneValue)
    }
    switch statistic {
    case .alphaOrdinal: return try alpha(ofDistances: midranks(try numbers))
    case .alphaInterval: return try alpha(ofDistances: try numbers)
    case .alphaRatio: return try alpha(ofRatios: try numbers)
    default: return try nominal
    }
  }

  /// The number of each value that was given; 0 stands for one that was not.
  private var numbers: [Double] {
    get throws(Reliability.Undefined) {
      var numbers: [Double] = []
      for (value, count) in zip(data.values, counts) {
        guard let number = value.number, number.isFinite else {
          guard count == 0 else { throw Reliability.Undefined(lack: .noNumbers) }
          numbers.append(0)
          continue
        }
        numbers.append(number)
      }
      return numbers
    }
  }

  /// Where all values are put in a row by their numbers, the middle of each value's stretch: the
  /// ordinal distance of two values is that of their middles.
  private func midranks(_ numbers: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: numbers.count)
    var below = 0
    // Values of one number are one stretch.
    let order = numbers.indices.filter { counts[$0] > 0 }.sorted { numbers[$0] < numbers[$1] }
    var start = 0
    while start < order.count {
      var (end, count) = (start, 0)
      while end < order.count, numbers[order[end]] == numbers[order[start]] {
        count += counts[order[end]]
        end += 1
      }
      for place in order[start..<end] { ranks[place] = Double(below) + Double(count) / 2 }
      below += count
      start = end
    }
    return ranks
  }

  /// 1 − observed / expected, of the sums of distances of ordered pairs.
  ///
  /// `observed` sums a unit's pairs divided by one less than its values, `expected` all pairs.
  private func alpha(
    observed: Double,
    expected: Double
  ) throws(Reliability.Undefined) -> Double {
    // Values of two names can have one number.
    guard expected > 0 else { throw Reliability.Undefined(lack: .oneValue) }
    return 1 - observed * Double(total - 1) / expected
  }

  private func sum(_ disagreement: (ArraySlice<ReliabilityData.Cell>) -> Double) -> Double {
    var sum = 0.0
    for unit in 0..<data.unitCount {
      let cells = data.unit(unit)
      if cells.count > 1 { sum += disagreement(cells) / Double(cells.count - 1) }
    }
    return sum
  }

  private var nominal: Double {
    get throws(Reliability.Undefined) {
      let observed = sum { cells in
        Double(cells.reduce(0) { sum, cell in sum + cells.count { $0.value != cell.value } })
      }
      let expected = counts.reduce(0.0) { $0 + Double($1) * Double(total - $1) }
      return try alpha(observed: observed, expected: expected)
    }
  }

  /// Alpha where the distance of two values is the square of the difference of their places.
  ///
  /// Over all ordered pairs such squares sum to 2 (n Σx² − (Σx)²); places are taken from their mean,
  /// so that nothing is lost in the difference.
  private func alpha(
    ofDistances places: [Double]
  ) throws(Reliability.Undefined) -> Double {
    let mean = zip(places, counts).reduce(0) { $0 + $1.0 * Double($1.1) } / Double(total)
    let places = places.map { $0 - mean }
    let observed = sum { cells in
      let all = cells.reduce(0) { $0 + places[Int($1.value)] }
      let squares = cells.reduce(0) { $0 + places[Int($1.value)] * places[Int($1.value)] }
      return max(0, 2 * (Double(cells.count) * squares - all * all))
    }
    let squares = zip(places, counts).reduce(0) { $0 + $1.0 * $1.0 * Double($1.1) }
    let all = zip(places, counts).reduce(0) { $0 + $1.0 * Double($1.1) }
    return try alpha(observed: observed, expected: 2 * (Double(total) * squares - all * all))
  }

  /// Alpha where the distance of two values is the square of their difference divided by their sum.
  private func alpha(ofRatios numbers: [Double]) throws(Reliability.Undefined) -> Double {
    let used = numbers.indices.filter { counts[$0] > 0 }
    guard used.allSatisfy({ numbers[$0] >= 0 }) else {
      throw Reliability.Undefined(lack: .noZero)
    }
    func distance(_ left: Int, _ right: Int) -> Double {
      let sum = numbers[left] + numbers[right]
      guard sum > 0 else { return 0 }
      let ratio = (numbers[left] - numbers[right]) / sum
      return ratio * ratio
    }
    let observed = sum { cells in
      cells.reduce(0) { sum, cell in
        sum + cells.reduce(0) { $0 + distance(Int(cell.value), Int($1.value)) }
      }
    }
    let expected = used.reduce(0.0) { sum, left in
      sum
        + used.reduce(0) {
          $0 + Double(counts[left]) * Double(counts[$1]) * distance(left, $1)
        }
    }
    return try alpha(observed: observed, expected: expected)
  }
}
