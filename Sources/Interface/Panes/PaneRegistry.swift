import Presentation

/// The views, each with a digit of its own; where a pane is listed here makes no difference.
package enum PaneRegistry {
  /// The panes of the views besides the board.
  package static let all: [any Pane.Type] = [
    TimelinePane.self,
    ChangesPane.self,
    ActorsPane.self,
    MatrixPane.self,
    LadderPane.self,
    SilencesPane.self,
    RepliesPane.self,
    ArticlesPane.self,
    NetworkPane.self,
  ]

  /// The names and titles of all views in the order of their tabs: by digit, 0 after 9.
  package static let entries: [PaneEntry] =
    ([board] + all.map { $0.entry }).sorted { ($0.digit + 9) % 10 < ($1.digit + 9) % 10 }

  private static let board = PaneEntry(
    .board,
    digit: 1,
    title: "Board",
    shortTitle: "Board",
    help: "where the two sides stand, issue by issue"
  )
}

extension PaneID {
  package static let board: PaneID = "board"
}
