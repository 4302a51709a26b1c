import Foundation
import Synchronization

/// A short queue between a thread that makes values and one that uses them up.
///
/// The thread sanitizer reports that both threads use `values` at once, which they do not: it cannot
/// see on Linux that a thread has waited for a `Mutex`, and reports one that is alone as well. With a
/// POSIX lock in the place of the `Mutex` it reports nothing; `.ci/sanitize/threads` shows all three.
package final class BoundedQueue<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let ended = Atomic<Bool>(false)

  package init(atMost count: Int) {
    // A semaphore that goes with a smaller value than it was made with ends the program.
    for _ in 0..<count { free.signal() }
  }

  /// Whether nobody takes any more.
  package var isEnded: Bool { ended.load(ordering: .acquiring) }

  /// Waits for room; once nobody takes any more, values are let go.
  package func put(_ value: Value) {
    free.wait()
    guard !isEnded else {
      free.signal()
      return
    }
    values.withLock { $0.append(value) }
    filled.signal()
  }

  /// Waits for a value.
  package func take() -> Value? {
    filled.wait()
    defer { free.signal() }
    return values.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  /// Lets the maker go on to find that nobody takes any more.
  package func end() {
    ended.store(true, ordering: .releasing)
    free.signal()
  }
}
