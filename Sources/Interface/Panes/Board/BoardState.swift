import RelationsModel
import RelationsQuery

/// The lists of the board, and what is selected in each.
package struct BoardState: Equatable, Sendable {
  package var overview = Overview(quotes: .zero, shared: .zero, contested: .zero, oneSided: .zero)
  package var lists: [BoardSection: IssueList] = [:]
  /// The section that the user chose.
  package var focus = BoardSection.shared

  /// What the engine knew when it answered.
  package var edition = 0

  /// The issue that is to stay selected in whichever section it comes to stand.
  package var followed: Issue.ID?

  /// The issues that stand otherwise than by the as-of date before.
  package var moved: Set<Issue.ID> = []

  /// How many quotes would match after the as-of date.
  package var later = 0

  package init() {}

  package subscript(section: BoardSection) -> IssueList {
    get { lists[section] ?? IssueList() }
    set { lists[section] = newValue }
  }

  /// The section that keys move in: the chosen one, or while a filter empties it the first that has issues.
  package var active: BoardSection {
    if self[focus].page.total > 0 { return focus }
    return BoardSection.allCases.first { self[$0].page.total > 0 } ?? focus
  }

  package var selected: IssueRow? { self[active].selectedRow }
}

/// One section's issues: the stretch that is loaded, the selected one and the first one on the screen.
package struct IssueList: Equatable, Sendable {
  package var page: Page<IssueRow> = .empty
  /// The selected row, counted in the whole list.
  package var selected = 0
  /// The issue that the user chose, to come back to when a filter no longer hides it.
  package var chosen: Issue.ID?
  /// The topmost row on the screen, counted in the whole list.
  package var top = 0

  package init() {}

  package var selectedRow: IssueRow? { row(at: selected) }

  package func row(at index: Int) -> IssueRow? { page.row(at: index) }

  /// Moves the selection, as far as there are rows.
  package mutating func select(_ index: Int) {
    selected = min(max(0, index), max(0, page.total - 1))
    chosen = selectedRow?.id
  }

  /// Scrolls so that the selection stands among so many visible rows.
  package mutating func reveal(rows: Int) {
    guard rows > 0 else { return }
    top = min(max(top, selected - rows + 1), selected)
    top = max(0, min(top, page.total - rows))
  }
}
