/// The views besides the board, in the order of their digits from 2 on.
package enum PaneRegistry {
  package static let all: [any Pane.Type] = [
    TimelinePane.self,
    ChangesPane.self,
    ActorsPane.self,
    MatrixPane.self,
    LadderPane.self,
    SilencesPane.self,
    RepliesPane.self,
  ]

  /// The views' names and titles, the board's first.
  package static let entries: [PaneEntry] =
    [PaneEntry(.board, title: "Board", help: "Where the two sides stand, issue by issue")]
    + all.map { $0.entry }
}

extension PaneID {
  package static let board: PaneID = "board"
}
