import Drawing
import RelationsAnalysis
import RelationsQuery

@testable import Interface

/// What is not as it must be in a view besides the board.
enum PaneFaults {
  static func faults(of state: State) -> [String] {
    guard let pane = state.pane, !state.layout.pane.isEmpty else { return [] }
    let scene = state.scene
    return selectionFaults(of: pane, scene) + drawingFaults(of: pane, state)
  }

  private static func selectionFaults(of pane: AnyPane, _ scene: Scene) -> [String] {
    if let pane = pane.value(TimelinePane.self) { return faults(pane.list, pane.flow(scene)) }
    if let pane = pane.value(ChangesPane.self) { return faults(pane.list, pane.flow(scene)) }
    if let pane = pane.value(SilencesPane.self) { return faults(pane.list, pane.flow(scene)) }
    if let pane = pane.value(RepliesPane.self) { return faults(pane.list, pane.flow(scene)) }
    if let pane = pane.value(ActorsPane.self) {
      return faults(pane[pane.active], pane.flow(of: pane.active, scene))
    }
    if let pane = pane.value(LadderPane.self) {
      return pane.isInAdvice
        ? faults(pane.steps, pane.adviceFlow(scene)) : faults(pane.list, pane.flow(scene))
    }
    if let pane = pane.value(NetworkPane.self) { return faults(pane, scene) }
    return pane.value(MatrixPane.self).map { faults($0, scene) } ?? []
  }

  private static func faults<Row>(_ list: BlockList<Row>, _ flow: BlockFlow) -> [String] {
    guard list.page.total > 0 else { return [] }
    var faults: [String] = []
    let isSeen = flow.placed.contains { placed in
      let first = placed.row + placed.block.headLines
      return placed.item == list.selected && first >= flow.view.row && first < flow.view.endRow
    }
    // A window of a line has room for a heading or for what stands below it.
    if !isSeen, flow.view.rows > 2 { faults.append("row \(list.selected) is not to be seen") }
    for placed in flow.placed where list.row(at: placed.item) == nil {
      faults.append("row \(placed.item) is blank")
    }
    return faults
  }

  private static func faults(_ pane: MatrixPane, _ scene: Scene) -> [String] {
    guard pane.matrix.rows.total > 0, pane.matrix.columns.total > 0 else { return [] }
    let grid = pane.grid(scene)
    var faults: [String] = []
    if !(pane.top..<pane.top + grid.rows).contains(pane.row) { faults.append("no selected row") }
    if !(pane.leading..<pane.leading + grid.columns).contains(pane.column) {
      faults.append("no selected column")
    }
    let rows = pane.top..<min(pane.top + grid.rows, pane.matrix.rows.total)
    let columns = pane.leading..<min(pane.leading + grid.columns, pane.matrix.columns.total)
    if rows.contains(where: { pane.head(of: $0) == nil }) { faults.append("a row is blank") }
    if columns.contains(where: { pane.head(ofColumn: $0) == nil }) {
      faults.append("a column is blank")
    }
    return faults
  }

  private static func faults(_ pane: NetworkPane, _ scene: Scene) -> [String] {
    guard !pane.outlook.rows.isEmpty else { return [] }
    let grid = pane.grid(scene)
    var faults: [String] = []
    if !(pane.top..<pane.top + grid.rows).contains(pane.row) { faults.append("no selected row") }
    if !(pane.leading..<pane.leading + grid.columns).contains(pane.column) {
      faults.append("no selected column")
    }
    return faults
  }

  /// Draws the view alone and looks for anything outside the room that it has.
  private static func drawingFaults(of pane: AnyPane, _ state: State) -> [String] {
    let size = state.device.size
    // Edges are the same in a larger window, which takes long to look through.
    guard size.columns * size.rows <= 5_000 else { return [] }
    var painter = Painter(size: size, theme: state.device.theme)
    let blank = painter.canvas.cells
    pane.draw(in: state.scene, on: &painter)
    let drawn = painter.canvas.cells
    let rect = state.layout.pane
    for (index, cell) in drawn.enumerated() where cell != blank[index] {
      let point = Point(column: index % size.columns, row: index / size.columns)
      if !rect.contains(point) { return ["\(cell.glyph) is drawn at \(point), outside the view"] }
    }
    return []
  }
}
