import Glibc

/// What something took, in milliseconds: by the clock, and of the processors.
struct Spent {
  var clock = 0.0
  var processor = 0.0

  static func + (left: Spent, right: Spent) -> Spent {
    Spent(clock: left.clock + right.clock, processor: left.processor + right.processor)
  }
}

/// Tells what has been spent since it was made.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let processor = Stopwatch.processorNow

  var spent: Spent {
    Spent(
      clock: (ContinuousClock.now - start) / .milliseconds(1),
      processor: Self.processorNow - processor
    )
  }

  private static var processorNow: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
