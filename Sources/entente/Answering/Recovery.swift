import Interface
import Synchronization
import Terminal

/// Waits for an engine that has failed, once for all questions that it left without an answer.
final class Recovery: Sendable {
  private let isWaiting = Atomic<Bool>(false)

  /// Has everything asked again that is missing, as soon as the engine says so.
  ///
  /// The mailbox does not count this as something that runs: it may last for hours.
  func start(_ board: Board, _ mailbox: Mailbox<Message>) {
    guard !isWaiting.exchange(true, ordering: .relaxed) else { return }
    BackgroundThread.run { [self] in
      let isBack = board.queries.waitUntilAnswering()
      // Before it is told: what fails from now on is to be waited for anew.
      isWaiting.store(false, ordering: .relaxed)
      if isBack { mailbox.post(.recovered) }
    }
  }
}
