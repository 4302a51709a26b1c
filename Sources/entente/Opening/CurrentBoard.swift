import Synchronization

/// The board that answers at the moment: while a dossier is being read, a fuller one takes its place
/// from time to time.
final class CurrentBoard: Sendable {
  private let board: Mutex<Board>
  /// Held by whoever reads a source to put another board in this one's place.
  private let reading = Mutex(())

  init(_ board: Board) {
    self.board = Mutex(board)
  }

  var value: Board { board.withLock { $0 } }

  /// Does the work that ends with another board, one at a time, so that what was read last stays.
  func whileReading<Result>(_ work: () -> Result) -> Result {
    reading.withLock { _ in work() }
  }

  func replace(_ board: Board) {
    self.board.withLock { $0 = board }
  }
}
