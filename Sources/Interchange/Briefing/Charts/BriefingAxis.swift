import RelationsModel

/// The years between the first and the last that anything is dated in, from which all charts measure.
struct BriefingAxis: Hashable, Sendable {
  let years: ClosedRange<Int>

  /// How far along the axis a day lies, from 0 to 1.
  func share(of day: Day) -> Double {
    guard let start = Day(year: years.lowerBound, month: 1, day: 1),
      let end = Day(year: years.upperBound + 1, month: 1, day: 1)
    else { return 0 }
    let days = Double(day.number - start.number) / Double(end.number - start.number)
    return min(1, max(0, days))
  }

  /// How many years a bar stands for, so that there are few enough to be told apart on a telephone.
  var yearsOfABar: Int {
    let steps = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000]
    return steps.first { years.count <= 40 * $0 } ?? max(1, years.count / 40)
  }
}
