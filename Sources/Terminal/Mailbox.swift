import Synchronization

/// Where answers arrive from other threads, in order.
package final class Mailbox<Message: Sendable>: Sendable {
  private struct Contents {
    var messages: [Message] = []
    var running = 0
  }

  private let contents = Mutex(Contents())
  private let wake: WakePipe

  package init(wake: WakePipe) {
    self.wake = wake
  }

  /// Says that something has been started that will end with `finish`.
  package func begin() {
    contents.withLock { $0.running += 1 }
  }

  /// Delivers messages of something that goes on, such as its progress.
  package func post(_ messages: Message...) {
    contents.withLock { $0.messages += messages }
    wake.wake()
  }

  /// Delivers the last messages of what `begin` announced.
  package func finish(_ messages: Message...) {
    contents.withLock {
      $0.messages += messages
      $0.running -= 1
    }
    wake.wake()
  }

  /// Takes everything that has arrived.
  func drain() -> [Message] {
    contents.withLock { contents in
      defer { contents.messages = [] }
      return contents.messages
    }
  }

  /// Nothing is running and nothing waits to be taken.
  package var isIdle: Bool {
    contents.withLock { $0.running == 0 && $0.messages.isEmpty }
  }
}
