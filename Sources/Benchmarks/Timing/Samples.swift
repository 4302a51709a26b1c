/// Times of one thing, measured again and again, in milliseconds.
struct Samples {
  private(set) var milliseconds: [Double] = []

  init(_ milliseconds: [Double] = []) {
    self.milliseconds = milliseconds
  }

  mutating func add(_ time: Duration) { milliseconds.append(time / .milliseconds(1)) }

  /// Times one run of `work` and gives what it made.
  mutating func time<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try work()
    add(ContinuousClock.now - start)
    return result
  }

  static func + (left: Samples, right: Samples) -> Samples {
    Samples(left.milliseconds + right.milliseconds)
  }

  var sorted: [Double] { milliseconds.sorted() }
  var minimum: Double { sorted.first ?? 0 }
  var maximum: Double { sorted.last ?? 0 }

  var median: Double {
    let sorted = sorted
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The least time that 95 of a hundred do not pass.
  var p95: Double {
    let sorted = sorted
    guard !sorted.isEmpty else { return 0 }
    return sorted[max(0, (95 * sorted.count + 99) / 100 - 1)]
  }
}
