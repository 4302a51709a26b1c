import RelationsModel

/// A place that one has been at: what was open, selected and scrolled there.
package struct Place: Equatable, Sendable {
  let depth: Depth
  let pane: AnyPane?
  let board: BoardState
  let detail: DetailState
  let reader: ReaderState
}

/// The places before and after the one that is shown, as in a browser.
package struct History: Equatable, Sendable {
  private static let limit = 100

  package private(set) var past: [Place] = []
  package private(set) var future: [Place] = []

  package init() {}

  /// Leaves a place for a new one.
  mutating func leave(_ place: Place) {
    past = past.suffix(History.limit - 1) + [place]
    future = []
  }

  /// Goes back from a place; nil when there is none before it.
  mutating func back(from place: Place) -> Place? {
    guard let before = past.popLast() else { return nil }
    future.append(place)
    return before
  }

  mutating func forward(from place: Place) -> Place? {
    guard let after = future.popLast() else { return nil }
    past.append(place)
    return after
  }
}

extension State {
  var place: Place {
    Place(depth: depth, pane: pane, board: board, detail: detail, reader: reader)
  }

  mutating func goBack() -> [Effect] {
    guard let before = history.back(from: place) else {
      notice = Notice(.information, "There is no earlier place.")
      return []
    }
    return restore(before)
  }

  mutating func goForward() -> [Effect] {
    guard let after = history.forward(from: place) else {
      notice = Notice(.information, "There is no later place.")
      return []
    }
    return restore(after)
  }

  private mutating func restore(_ place: Place) -> [Effect] {
    shelve()
    depth = place.depth
    pane = place.pane
    detail = place.detail
    reader = place.reader
    // What was counted since stands, and what was selected there is found again.
    let (overview, later) = (board.overview, board.later)
    board = place.board
    (board.overview, board.later) = (overview, later)
    return askBoard()
  }

  /// Goes from what is open to what it was opened from.
  ///
  /// Where that is the place before this one, it is gone back to, with what is selected by now.
  mutating func rise(to depth: Depth, in pane: AnyPane?) {
    let here = place
    if let before = history.past.last, before.depth == depth,
      before.pane?.entry.id == pane?.entry.id
    {
      _ = history.back(from: here)
    } else {
      history.leave(here)
    }
    self.depth = depth
  }
}
