import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Who is tied to whom: a discourse network as a heat map, window by window.
package struct NetworkPane: Pane {
  package static let entry = PaneEntry(
    "network",
    digit: 0,
    title: NetworkWords.name,
    shortTitle: "Net",
    help: "who is tied to whom by what both say",
    commands: [.columns, .normalise],
    share: 65
  )

  package private(set) var outlook = NetworkOutlook.empty
  /// What is asked for, and what is shown until the answer comes.
  private var wanted = NetworkKind.all[0]
  private var normalisation = NetworkNormalisation.none
  private var window: Int?
  /// The selected cell, counted in the outlook.
  package private(set) var row = 0
  package private(set) var column = 0
  /// The first row and column on the screen.
  package private(set) var top = 0
  package private(set) var leading = 0
  /// The names of the selected nodes, by which they are found in another network.
  private var chosenRow: String?
  private var chosenColumn: String?
  /// The quotes of the selected cell, and on what they are.
  private(set) var cell: NetworkCell?
  /// What the last answer was for.
  private var answered: Inquiry?

  package init() {}

  package struct Inquiry: PaneInquiry {
    package let question: NetworkQuestion
    package let window: Int?
    package let row: String?
    package let column: String?

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      let outlook = analyst.outlook(question, perspective, window: window)
      let foundRow = outlook.rows.firstIndex { $0.name == row } ?? 0
      // Without a column the nearest node is chosen, so that there is something to read.
      let nearest = outlook.nearest(to: foundRow).first?.column ?? 0
      let foundColumn = outlook.columns.firstIndex { $0.name == column } ?? nearest
      return Answer(
        question: self,
        outlook: outlook,
        row: foundRow,
        column: foundColumn,
        cell: NetworkCell(outlook, foundRow, foundColumn, analyst, perspective)
      )
    }

    package struct Answer: Equatable, Sendable {
      package let question: Inquiry
      package let outlook: NetworkOutlook
      package let row: Int
      package let column: Int
      package let cell: NetworkCell?
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    Inquiry(
      question: wanted.question(normalisation),
      window: window,
      row: chosenRow,
      column: chosenColumn
    )
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    outlook = answer.outlook
    answered = answer.question
    cell = answer.cell
    // Whoever has been chosen since is looked for among the rows.
    let isSame = (chosenRow, chosenColumn) == (answer.question.row, answer.question.column)
    row = isSame ? answer.row : place(of: chosenRow, in: outlook.rows) ?? answer.row
    column =
      isSame ? answer.column : place(of: chosenColumn, in: outlook.columns) ?? answer.column
    if window == answer.question.window { window = outlook.window }
  }

  private func place(of name: String?, in nodes: [NetworkOutlook.Node]) -> Int? {
    nodes.firstIndex { $0.name == name }
  }

  package func isWanting(in scene: Scene) -> Bool { answered != inquiry(in: scene) }

  package var subject: Subject? {
    guard outlook.rows.indices.contains(row), outlook.columns.indices.contains(column) else {
      return nil
    }
    return .tie(
      NetworkTie(
        question: outlook.question,
        row: outlook.rows[row].name,
        column: outlook.columns[column].name,
        days: outlook.days
      )
    )
  }

  package var mark: PaneMark? { nil }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    let page = max(1, grid(scene).rows)
    switch command {
    case .down: move(rows: 1)
    case .up: move(rows: -1)
    case .nextPane: move(columns: 1)
    case .previousPane: move(columns: -1)
    case .first: move(rows: -outlook.rows.count)
    case .last: move(rows: outlook.rows.count)
    case .halfPageDown: move(rows: max(1, page / 2))
    case .halfPageUp: move(rows: -max(1, page / 2))
    case .pageDown: move(rows: page)
    case .pageUp: move(rows: -page)
    case .left: moveWindow(by: -1)
    case .right: moveWindow(by: 1)
    case .columns:
      wanted = wanted.next
      if !NetworkNormalisation.all(of: wanted.mode).contains(normalisation) {
        normalisation = .none
      }
      (chosenRow, chosenColumn) = (nil, nil)
    case .normalise:
      let all = NetworkNormalisation.all(of: wanted.mode)
      normalisation = all[((all.firstIndex(of: normalisation) ?? 0) + 1) % all.count]
    default: return false
    }
    return true
  }

  private mutating func move(rows: Int = 0, columns: Int = 0) {
    guard !outlook.rows.isEmpty else { return }
    row = min(max(0, row + rows), outlook.rows.count - 1)
    column = min(max(0, column + columns), outlook.columns.count - 1)
    choose()
  }

  private mutating func choose() {
    guard outlook.rows.indices.contains(row), outlook.columns.indices.contains(column) else {
      return
    }
    chosenRow = outlook.rows[row].name
    chosenColumn = outlook.columns[column].name
  }

  /// Before the first window stands the whole range.
  private mutating func moveWindow(by step: Int) {
    guard !outlook.windows.isEmpty else { return }
    let place = (window ?? (step < 0 ? outlook.windows.count : -1)) + step
    window = outlook.windows.indices.contains(place) ? place : nil
    // Who is not in one window may be in the next.
    if chosenRow == nil { choose() }
  }

  package mutating func clampScroll(in scene: Scene) {
    let grid = grid(scene)
    top = NetworkPane.clamped(top, around: row, grid.rows, of: outlook.rows.count)
    leading = NetworkPane.clamped(leading, around: column, grid.columns, of: outlook.columns.count)
  }

  /// The first of so many on the screen, moved no further than shows the selected one.
  private static func clamped(_ first: Int, around selected: Int, _ room: Int, of total: Int) -> Int
  {
    let shown = min(max(first, selected - max(1, room) + 1), selected)
    return max(0, min(shown, total - room))
  }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    guard let place = place(at: point, scene) else { return false }
    (row, column) = place
    choose()
    return true
  }

  package mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    move(rows: lines)
  }
}

/// The kinds of networks that the view goes through.
struct NetworkKind: Equatable {
  let mode: NetworkMode
  let rows: StatementField
  let columns: StatementField
  let stance: StanceRule

  static let all = [
    NetworkKind(mode: .one, rows: .actor, columns: .proposition, stance: .subtract),
    NetworkKind(mode: .one, rows: .actor, columns: .proposition, stance: .congruence),
    NetworkKind(mode: .one, rows: .actor, columns: .proposition, stance: .conflict),
    NetworkKind(mode: .one, rows: .organisation, columns: .proposition, stance: .subtract),
    NetworkKind(mode: .two, rows: .actor, columns: .proposition, stance: .subtract),
    NetworkKind(mode: .two, rows: .party, columns: .issue, stance: .subtract),
  ]

  var next: NetworkKind {
    let place = NetworkKind.all.firstIndex(of: self) ?? 0
    return NetworkKind.all[(place + 1) % NetworkKind.all.count]
  }

  func question(_ normalisation: NetworkNormalisation) -> NetworkQuestion {
    let options = NetworkOptions(mode: mode, stance: stance, normalisation: normalisation)
    return NetworkQuestion(rows: rows, columns: columns, options: options)
  }
}
