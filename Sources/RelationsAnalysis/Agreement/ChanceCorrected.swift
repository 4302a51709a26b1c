// Coefficients that set the agreement that was observed against the agreement by chance: Cohen's and
// Fleiss's kappa and Scott's pi.

extension Result where Success == Double, Failure == Reliability.Undefined {
  static func undefined(_ lack: Reliability.Lack) -> Result {
    .failure(Reliability.Undefined(lack: lack))
  }

  /// (observed − chance) / (1 − chance).
  fileprivate init(observed: Double, expected: Double) {
    // Shares of whole numbers: only where there is one value do they come to 1.
    self = expected < 1 ? .success((observed - expected) / (1 - expected)) : .undefined(.oneValue)
  }
}

/// What every two coders gave to the units that both coded.
struct CoderPairs {
  private struct Tally {
    var units = 0
    var agreements = 0
    /// By value how often each of the two gave it.
    var counts: [Int32: (first: Int, second: Int)] = [:]
  }

  private let coderCount: Int
  /// By pair, (0, 1), (0, 2), …, (1, 2), ….
  private var tallies: [Tally]

  init(_ data: ReliabilityData) {
    coderCount = data.coders.count
    tallies = Array(repeating: Tally(), count: coderCount * max(0, coderCount - 1) / 2)
    for unit in 0..<data.unitCount {
      let cells = data.unit(unit)
      for first in cells.indices {
        for second in cells.indices[first...].dropFirst() { add(cells[first], cells[second]) }
      }
    }
  }

  private mutating func add(_ first: ReliabilityData.Cell, _ second: ReliabilityData.Cell) {
    guard let place = place(Int(first.coder), Int(second.coder)) else { return }
    tallies[place].units += 1
    if first.value == second.value { tallies[place].agreements += 1 }
    tallies[place].counts[first.value, default: (0, 0)].first += 1
    tallies[place].counts[second.value, default: (0, 0)].second += 1
  }

  /// The place of a pair among the tallies; nil where there is no such pair.
  private func place(_ first: Int, _ second: Int) -> Int? {
    guard 0 <= first, first < second, second < coderCount else { return nil }
    return first * (2 * coderCount - first - 1) / 2 + second - first - 1
  }

  func reliabilities(_ statistic: ReliabilityStatistic) -> [Reliability] {
    guard coderCount > 1 else {
      return [
        Reliability(statistic, coders: Array(0..<coderCount), units: 0, .undefined(.noUnits))
      ]
    }
    return (0..<coderCount).flatMap { first in
      (first + 1..<max(first + 1, coderCount)).map { reliability(statistic, of: (first, $0)) }
    }
  }

  func reliability(_ statistic: ReliabilityStatistic, of coders: (Int, Int)) -> Reliability {
    let tally = place(coders.0, coders.1).map { tallies[$0] } ?? Tally()
    return Reliability(
      statistic,
      coders: [coders.0, coders.1].filter { $0 < coderCount },
      units: tally.units,
      CoderPairs.value(statistic, tally)
    )
  }

  private static func value(
    _ statistic: ReliabilityStatistic,
    _ tally: Tally
  ) -> Result<Double, Reliability.Undefined> {
    guard tally.units > 0 else { return .undefined(.noUnits) }
    guard tally.counts.count > 1 else { return .undefined(.oneValue) }
    let units = Double(tally.units)
    let expected = tally.counts.values.reduce(0) { sum, count in
      let (first, second) = (Double(count.first) / units, Double(count.second) / units)
      let share = (first + second) / 2
      return sum + (statistic == .cohenKappa ? first * second : share * share)
    }
    return Result(observed: Double(tally.agreements) / units, expected: expected)
  }
}

extension ReliabilityData {
  /// The share of pairs of values of one unit that are the same.
  var observedAgreement: Reliability {
    var (pairs, same, units) = (0, 0, 0)
    for unit in 0..<unitCount {
      let cells = self.unit(unit)
      guard cells.count > 1 else { continue }
      units += 1
      pairs += cells.count * (cells.count - 1) / 2
      for first in cells.indices {
        same += cells[first...].dropFirst().count { $0.value == cells[first].value }
      }
    }
    return Reliability(
      .observedAgreement,
      coders: Array(coders.indices),
      units: units,
      pairs == 0 ? .undefined(.noUnits) : .success(Double(same) / Double(pairs))
    )
  }

  /// Fleiss's kappa of the units that every coder coded.
  var fleissKappa: Reliability {
    var counts = [Int](repeating: 0, count: values.count)
    var (agreement, units) = (0.0, 0)
    for unit in 0..<unitCount {
      let cells = self.unit(unit)
      guard cells.count == coders.count, cells.count > 1 else { continue }
      units += 1
      for cell in cells { counts[Int(cell.value)] += 1 }
      let same = cells.reduce(0) { sum, cell in sum + cells.count { $0.value == cell.value } - 1 }
      agreement += Double(same) / Double(cells.count * (cells.count - 1))
    }
    let total = Double(units * coders.count)
    let result: Result<Double, Reliability.Undefined>
    if units == 0 {
      result = .undefined(.noUnits)
    } else if counts.count(where: { $0 > 0 }) < 2 {
      result = .undefined(.oneValue)
    } else {
      let expected = counts.reduce(0.0) { $0 + Double($1) / total * (Double($1) / total) }
      result = Result(observed: agreement / Double(units), expected: expected)
    }
    return Reliability(.fleissKappa, coders: Array(coders.indices), units: units, result)
  }
}
