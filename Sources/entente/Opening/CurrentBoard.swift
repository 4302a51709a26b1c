import Synchronization

/// The board that answers at the moment: while a dossier is being read, a fuller one takes its place
/// from time to time.
final class CurrentBoard: Sendable {
  private let board: Mutex<Board>

  init(_ board: Board) {
    self.board = Mutex(board)
  }

  var value: Board { board.withLock { $0 } }

  func replace(_ board: Board) {
    self.board.withLock { $0 = board }
  }
}
