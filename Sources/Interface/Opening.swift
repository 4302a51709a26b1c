import RelationsQuery

/// How far the reading of what is being opened has come.
package struct OpeningProgress: Equatable, Sendable {
  /// Quotes read so far.
  package var read: Int
  /// How many there are; nil where that is not known before the end.
  package var total: Int?
  /// Something stood in the way of the rest; what was read is shown.
  package var isStopped = false

  package init(read: Int = 0, total: Int? = nil) {
    self.read = read
    self.total = total
  }

  /// How many hundredths are read; nil where that is not known.
  package var percentage: Int? {
    guard let total, total > 0 else { return nil }
    return min(100, read * 100 / total)
  }
}

/// What happens while something is being opened.
package enum OpeningStep: Equatable, Sendable {
  /// So many quotes are read by now.
  case read(Int)
  /// The engine answers from the quotes read so far.
  case grown(Int)
  /// All is read, and the engine answers from it.
  case finished(Heading)
  /// Why the rest cannot be read; the engine answers from what is.
  case failed(String)
}

extension State {
  mutating func take(_ step: OpeningStep) -> [Effect] {
    switch step {
    case .read(let count):
      opening?.read = count
      return []
    case .grown(let count):
      opening?.read = count
    case .finished(let heading):
      opening = nil
      self.heading = heading
      // Only now is it known that nobody assessed anything.
      leaveIdleLens()
      if notice == nil { notice = problemNotice }
    case .failed(let reason):
      opening?.isStopped = true
      notice = Notice(.problem, reason)
    }
    return askAgain()
  }

  /// Looks by the record where nobody assessed anything.
  mutating func leaveIdleLens() {
    if !heading.isAssessed, perspective.lens == .assessed { perspective.lens = .record }
  }

  /// Asks everything again, because the engine knows more now.
  mutating func askAgain() -> [Effect] {
    edition += 1
    // What is selected stays so, also when what was read moves it to another pane.
    board.followed = board.followed ?? board.selected?.id
    return askBoard()
  }
}
