import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Actors by issues or propositions: who says what, and how often.
package struct MatrixPane: Pane {
  package static let entry = PaneEntry(
    "matrix",
    digit: 5,
    title: MatrixWords.name,
    shortTitle: "Matrix",
    help: "how often which actor agrees or disagrees on which issue",
    commands: [.columns, .sort],
    share: 65
  )

  package var matrix = Matrix.empty
  /// By what it is asked for, and by what it is shown until the answer comes.
  private var wanted = MatrixColumn.issues
  package private(set) var kind = MatrixColumn.issues
  package var order = ActorOrder.number
  /// The selected cell, counted in the whole.
  package var row = 0
  package var column = 0
  /// The first row and column on the screen.
  package var top = 0
  package var leading = 0
  /// Whether rows or columns have come to stand otherwise, and must be asked for.
  private var isStale = false
  /// What the user chose, to come back to when it is no longer hidden.
  private var chosenActor: Actor.ID?
  private var chosenColumn: String?

  package init() {}

  package struct Inquiry: PaneInquiry {
    package let kind: MatrixColumn
    package let order: ActorOrder
    package let actor: Actor.ID?
    package let column: String?
    package let rowIndex: Int
    package let columnIndex: Int
    /// How many rows and columns to fetch on either side of the cell.
    package let prefetchRadius: Int

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      let row = actor.flatMap { analyst.row(of: $0, perspective, by: kind, order) }
      let place = column.flatMap { analyst.column(of: $0, perspective, by: kind) }
      return Answer(
        matrix: analyst.matrix(
          perspective,
          by: kind,
          order,
          rows: Window(around: row ?? rowIndex, prefetchRadius: prefetchRadius),
          columns: Window(around: place ?? columnIndex, prefetchRadius: prefetchRadius)
        ),
        question: self,
        row: row,
        column: place
      )
    }

    package struct Answer: Equatable, Sendable {
      package let matrix: Matrix
      package let question: Inquiry
      package let row: Int?
      package let column: Int?
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    let grid = grid(scene)
    return Inquiry(
      kind: wanted,
      order: order,
      actor: anchorActor,
      column: wanted == kind ? anchorColumn : nil,
      rowIndex: row,
      columnIndex: wanted == kind ? column : 0,
      prefetchRadius: max(45, grid.rows, grid.columns)
    )
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    let asked = answer.question
    if kind != asked.kind { (column, leading, chosenColumn) = (0, 0, nil) }
    // Whoever has been selected since is looked for among the rows.
    let isMoved = anchorActor != nil && anchorActor != asked.actor
    let isAside = kind == asked.kind && anchorColumn != nil && anchorColumn != asked.column
    let (actor, place) = (anchorActor, anchorColumn)
    matrix = answer.matrix
    kind = asked.kind
    let found = isMoved ? matrix.rows.index { $0.actor == actor } : answer.row
    row = min(found ?? row, max(0, matrix.rows.total - 1))
    let foundColumn = isAside ? matrix.columns.index { $0.id == place } : answer.column
    column = min(foundColumn ?? column, max(0, matrix.columns.total - 1))
    isStale = false
  }

  private var anchorActor: Actor.ID? { chosenActor ?? head(of: row)?.actor }
  private var anchorColumn: String? { chosenColumn ?? head(ofColumn: column)?.id }

  private mutating func choose() {
    chosenActor = head(of: row)?.actor
    chosenColumn = head(ofColumn: column)?.id
  }

  package func head(of row: Int) -> Matrix.Row? {
    let local = row - matrix.rows.offset
    return matrix.rows.rows.indices.contains(local) ? matrix.rows.rows[local] : nil
  }

  package func head(ofColumn column: Int) -> Matrix.Column? {
    let local = column - matrix.columns.offset
    return matrix.columns.rows.indices.contains(local) ? matrix.columns.rows[local] : nil
  }

  package func cell(_ row: Int, _ column: Int) -> StanceCounts? {
    let (row, column) = (row - matrix.rows.offset, column - matrix.columns.offset)
    guard matrix.cells.indices.contains(row), matrix.cells[row].indices.contains(column) else {
      return nil
    }
    return matrix.cells[row][column]
  }

  /// On how many propositions the quotes of a cell take a stance.
  func spread(_ row: Int, _ column: Int) -> Int {
    let (row, column) = (row - matrix.rows.offset, column - matrix.columns.offset)
    guard matrix.spread.indices.contains(row), matrix.spread[row].indices.contains(column) else {
      return 0
    }
    return matrix.spread[row][column]
  }

  package mutating func seek(_ mark: PaneMark) {
    guard case .subject(.cell(let actor, let column, let kind)) = mark else { return }
    (chosenActor, chosenColumn) = (actor, column)
    (wanted, self.kind) = (kind, kind)
  }

  package var subject: Subject? {
    guard let actor = head(of: row)?.actor, let id = head(ofColumn: column)?.id else { return nil }
    return .cell(actor, column: id, kind)
  }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    let page = max(1, grid(scene).rows)
    switch command {
    case .down: move(rows: 1)
    case .up: move(rows: -1)
    case .left: move(columns: -1)
    case .right: move(columns: 1)
    case .first: move(rows: -matrix.rows.total)
    case .last: move(rows: matrix.rows.total)
    case .halfPageDown: move(rows: max(1, page / 2))
    case .halfPageUp: move(rows: -max(1, page / 2))
    case .pageDown: move(rows: page)
    case .pageUp: move(rows: -page)
    case .sort:
      order = order.next(among: [.number, .party, .name, .date])
      isStale = true
    case .columns:
      wanted = wanted == .issues ? .propositions : .issues
      isStale = true
    default: return false
    }
    return true
  }

  private mutating func move(rows: Int = 0, columns: Int = 0) {
    row = min(max(0, row + rows), max(0, matrix.rows.total - 1))
    column = min(max(0, column + columns), max(0, matrix.columns.total - 1))
    choose()
  }

  package mutating func clampScroll(in scene: Scene) {
    let grid = grid(scene)
    top = MatrixPane.clampedStart(top, around: row, grid.rows, of: matrix.rows.total)
    leading = MatrixPane.clampedStart(
      leading,
      around: column,
      grid.columns,
      of: matrix.columns.total
    )
  }

  /// The first of so many on the screen, moved no further than shows the selected one.
  private static func clampedStart(_ first: Int, around selected: Int, _ room: Int, of total: Int)
    -> Int
  {
    let shown = min(max(first, selected - max(1, room) + 1), selected)
    return max(0, min(shown, total - room))
  }

  package func isWanting(in scene: Scene) -> Bool {
    guard !isStale else { return true }
    let grid = grid(scene)
    let rows = [top, min(matrix.rows.total, top + grid.rows) - 1].filter { $0 >= 0 }
    let columns = [leading, min(matrix.columns.total, leading + grid.columns) - 1].filter {
      $0 >= 0
    }
    return matrix.rows.total > 0 && matrix.columns.total > 0
      && (rows.contains { head(of: $0) == nil } || columns.contains { head(ofColumn: $0) == nil })
  }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    guard let place = place(at: point, scene) else { return false }
    (row, column) = place
    choose()
    return true
  }

  package mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    let grid = grid(scene)
    top = max(0, min(top + lines, matrix.rows.total - grid.rows))
    let kept = min(max(row, top), max(top, top + grid.rows - 1))
    move(rows: kept - row)
  }
}

extension Page {
  /// Where the first row of a kind stands in the whole list.
  func index(where isIt: (Row) -> Bool) -> Int? {
    rows.firstIndex(where: isIt).map { offset + $0 }
  }
}
