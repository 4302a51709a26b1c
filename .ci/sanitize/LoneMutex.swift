import Foundation
import Synchronization

/// Two threads that wait for one another's lock again and again, and do nothing else.
@main enum LoneMutex {
  final class Shared: Sendable {
    let values = Mutex<[Int]>([])
  }

  static func main() {
    let shared = Shared()
    let count = 20_000
    let thread = Thread {
      for number in 0..<count {
        shared.values.withLock {
          $0.append(number)
          if number % 50 == 0 { usleep(1) }
        }
      }
    }
    thread.start()
    var taken = 0
    while taken < count {
      taken += shared.values.withLock { values in
        defer { values = [] }
        return values.count
      }
    }
  }
}
