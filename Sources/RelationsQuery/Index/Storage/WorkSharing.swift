import Synchronization

/// How two pieces of work that do not need each other are done.
///
/// Whoever has threads can hand in a way to use them; here there are none.
public struct WorkSharing: Sendable {
  /// A piece of work.
  public typealias Work = @Sendable () -> Void

  private let runBoth: @Sendable (@escaping Work, @escaping Work) -> Void

  /// `both` returns when both pieces are done.
  public init(both: @escaping @Sendable (@escaping Work, @escaping Work) -> Void) {
    runBoth = both
  }

  /// One piece after the other.
  public static let oneAfterTheOther = WorkSharing { first, second in
    first()
    second()
  }

  /// Makes two values, and gives them when both are made.
  func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First,
    _ second: @escaping @Sendable () -> Second
  ) -> (First?, Second?) {
    let made = (Made<First>(), Made<Second>())
    runBoth({ made.0.keep(first()) }, { made.1.keep(second()) })
    return (made.0.value, made.1.value)
  }

  /// Where a value is left by the thread that made it.
  private final class Made<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    var value: Value? { kept.withLock { $0 } }

    func keep(_ value: Value) { kept.withLock { $0 = value } }
  }
}
