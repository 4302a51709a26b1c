import Presentation
import RelationsModel
import RelationsQuery

/// The board in words.
struct SpokenBoard {
  let state: State

  private var words: BoardWords { state.boardWords }

  var spoken: SpokenView {
    let board = state.board
    let list = board[board.active]
    return SpokenView(
      summary: words.summary(board.overview),
      list: "\(Wording.name(board.active)).",
      entry: list.selectedRow.map { [words.announced($0, isMoved: board.moved.contains($0.id))] }
        ?? nothing,
      place: Spoken.place(list.selected, of: list.page.total)
    )
  }

  private var nothing: [String] {
    guard !state.perspective.filter.isEmpty else { return [words.nothing] + state.guidance }
    let isEmptied = state.isPartial || state.board.overview[state.board.active].total > 0
    let reason =
      isEmptied
      ? "Nothing matches. \(Wording.capitalised(state.way(to: .back))) clears the filter."
      : words.nothing
    return [reason] + state.filterNotes.map(Wording.sentence)
  }
}

extension State {
  /// What the board says.
  var boardWords: BoardWords {
    BoardWords(heading, isFiltered: !perspective.filter.isEmpty)
  }
}
