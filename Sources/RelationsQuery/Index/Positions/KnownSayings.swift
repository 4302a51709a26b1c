import Synchronization

/// What was found out of who said what when, and is asked again.
final class KnownSayings: Sendable {
  private struct Known {
    /// The days that were asked for; together they hold no more than the quotes of an index.
    var days: [Range<Int>: SayingDay] = [:]
    var spans: IndexSpans?
  }

  private let known = Mutex(Known())
  private static let mostDays = 4_096

  /// What is known of the words at some places of the lists; found out the first time.
  func day(at places: Range<Int>, _ make: () -> SayingDay) -> SayingDay {
    if let known = known.withLock({ $0.days[places] }) { return known }
    let day = make()
    known.withLock { known in
      if known.days.count >= KnownSayings.mostDays { known.days.removeAll(keepingCapacity: true) }
      known.days[places] = day
    }
    return day
  }

  /// What answers tell of when words were said; found out the first time.
  func spans(_ make: () -> IndexSpans) -> IndexSpans {
    if let known = known.withLock(\.spans) { return known }
    let spans = make()
    known.withLock { $0.spans = spans }
    return spans
  }
}
