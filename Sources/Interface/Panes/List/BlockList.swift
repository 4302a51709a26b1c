import Drawing
import RelationsQuery

/// A long list of rows of any height: the stretch that is loaded, the selected row, and where on the
/// screen it begins.
package struct BlockList<Row: ListRow>: Equatable, Sendable {
  package var page: Page<Row> = .empty
  /// The selected row, counted in the whole list.
  package private(set) var selected = 0
  /// The row that the user chose, to come back to when it is no longer hidden.
  private var chosen: Row.Key?
  /// The row of the view in which the selected one begins; negative when its head is scrolled out.
  package var selectionRow = 0

  package init() {}

  /// How many rows are fetched on either side of the selected one.
  package static var prefetchRadius: Int { 80 }

  /// The row to find again.
  package var anchor: Row.Key? { chosen ?? selectedRow?.key }

  package var selectedRow: Row? { row(at: selected) }

  package func row(at index: Int) -> Row? { page.row(at: index) }

  /// Takes the rows around the one that was asked for, at its position if it is still there.
  ///
  /// Whatever has been selected since is looked for among them.
  package mutating func take(_ page: Page<Row>, position: Int?, of asked: Row.Key? = nil) {
    var index = position ?? selected
    if let anchor, anchor != asked {
      let local = page.rows.firstIndex { $0.key == anchor }
      index = local.map { page.offset + $0 } ?? selected
    }
    self.page = page
    selected = min(index, max(0, page.total - 1))
  }

  package mutating func select(_ index: Int) {
    selected = min(max(0, index), max(0, page.total - 1))
    chosen = selectedRow?.key
  }

  /// Selects a row as soon as it is answered.
  package mutating func seek(_ key: Row.Key) {
    chosen = key
  }

  /// Takes the rows around one that is to be selected, whatever was.
  package mutating func select(_ index: Int, of page: Page<Row>) {
    self.page = page
    select(index)
  }

  /// Turns the loaded rows round, as for the opposite order.
  package mutating func reverse() {
    page = Page(
      rows: page.rows.reversed(),
      offset: page.total - page.offset - page.rows.count,
      total: page.total
    )
    select(page.total - 1 - selected)
  }

  /// Whether the selected row or one so near to it is not loaded.
  package func isWanting(margin: Int) -> Bool {
    guard page.total > 0 else { return false }
    let edges = [max(0, selected - margin), selected, min(page.total - 1, selected + margin)]
    return edges.contains { row(at: $0) == nil }
  }
}

extension BlockList {
  /// Does what a command of moving says; false for any other.
  package mutating func perform(_ command: Command, in flow: BlockFlow) -> Bool {
    switch command {
    case .down: step(by: 1, in: flow)
    case .up: step(by: -1, in: flow)
    case .first: jump(to: 0)
    case .last: jump(to: page.total - 1)
    case .halfPageDown: turn(flow.view.rows / 2, in: flow)
    case .halfPageUp: turn(-flow.view.rows / 2, in: flow)
    case .pageDown: turn(flow.view.rows, in: flow)
    case .pageUp: turn(-flow.view.rows, in: flow)
    default: return false
    }
    return true
  }

  private mutating func jump(to index: Int) {
    select(index)
    selectionRow = index == 0 ? 0 : .max / 2
  }

  /// Goes to the next row; the view moves no further than it must.
  private mutating func step(by step: Int, in flow: BlockFlow) {
    let next = selected + step
    guard (0..<page.total).contains(next) else { return }
    let placed = flow.placed.first { $0.item == next }
    selectionRow = placed.map { $0.row - flow.view.row } ?? (step > 0 ? flow.view.rows : 0)
    select(next)
  }

  /// Selects the row that stands so many lines away; it comes to stand where the other stood.
  private mutating func turn(_ lines: Int, in flow: BlockFlow) {
    var rest = abs(lines)
    let step = lines > 0 ? 1 : -1
    var index = selected
    while rest > 0, (0..<page.total).contains(index + step) {
      rest -= flow.height(index) + flow.gap
      index += step
    }
    select(index)
  }

  /// Selects a row that is on the screen; nothing moves.
  package mutating func select(_ index: Int, in flow: BlockFlow) {
    if let placed = flow.placed.first(where: { $0.item == index }) {
      selectionRow = placed.row - flow.view.row
    }
    select(index)
  }

  /// Moves the rows by so many lines, and the selection when it would leave the view.
  package mutating func scroll(by lines: Int, in flow: BlockFlow) {
    guard !flow.view.isEmpty else { return }
    selectionRow = flow.clampedSelectionRow - lines
    var index = selected
    while selectionRow < 0, index + 1 < page.total {
      selectionRow += flow.height(index) + flow.gap
      index += 1
    }
    while selectionRow + flow.height(index) > flow.view.rows, index > 0 {
      index -= 1
      selectionRow -= flow.height(index) + flow.gap
    }
    if index != selected { select(index) }
  }
}

/// Where the rows of a list stand in a view, laid out from the selected one.
package struct BlockFlow: ItemFlow {
  package let view: Rect
  package let selected: Int
  package let count: Int
  package let gap: Int
  private let selectionRow: Int
  private let rowBlock: (Int) -> DetailBlock

  package init<Row>(
    _ list: BlockList<Row>,
    in view: Rect,
    gap: Int = 0,
    block: @escaping (Int, Row) -> DetailBlock
  ) {
    self.view = view
    self.gap = gap
    selected = list.selected
    count = list.page.total
    selectionRow = list.selectionRow
    // A row is asked for where it stands, where it goes on and when it is drawn, and laid out once.
    let laidOut = LaidOut()
    rowBlock = { index in
      if let known = laidOut.blocks[index] { return known }
      let fresh = list.row(at: index).map { block(index, $0) } ?? DetailBlock(lines: [RichText()])
      laidOut.blocks[index] = fresh
      return fresh
    }
  }

  private final class LaidOut {
    var blocks: [Int: DetailBlock] = [:]
  }

  package func block(_ index: Int) -> DetailBlock { rowBlock(index) }
  package func after(_ index: Int) -> Int? { index + 1 < count ? index + 1 : nil }
  package func above(_ index: Int) -> Int? { index > 0 ? index - 1 : nil }

  /// Where the selected row begins: where it is wanted, as far as that shows it and leaves no blank
  /// lines.
  var clampedSelectionRow: Int {
    guard count > 0 else { return 0 }
    // What is not on the screen stands where it stood when it comes back.
    guard !view.isEmpty else { return selectionRow }
    return selectionRow(of: selected, wanted: selectionRow) ?? 0
  }

  /// The rows that are on the screen, from the top.
  package var placed: [PlacedItem<Int>] {
    guard count > 0, !view.isEmpty else { return [] }
    return placed(from: selected, at: view.row + clampedSelectionRow)
  }

  package func index(at point: Point) -> Int? {
    guard view.contains(point) else { return nil }
    return placed.first { ($0.row..<$0.row + $0.block.lines.count).contains(point.row) }?.item
  }

  /// Draws the rows; the selected one has a bar beside it, and its own ground while keys move here.
  func draw(isFocused: Bool, on painter: inout Painter) {
    for placed in placed {
      let isSelected = placed.item == selected
      for (offset, line) in placed.block.lines.enumerated() {
        let row = placed.row + offset
        guard row >= view.row, row < view.endRow else { continue }
        let isOwn = offset >= placed.block.headLines
        if isOwn, isSelected {
          painter.write("▌", placed.block.bar ?? .text, at: Point(column: view.column, row: row))
        }
        let column = view.column + (isOwn ? 1 : 0)
        painter.write(line, at: Point(column: column, row: row), limit: view.endColumn - column)
      }
      guard isSelected, isFocused else { continue }
      let head = placed.block.headLines
      painter.select(
        Rect(
          column: view.column,
          row: placed.row + head,
          columns: view.columns,
          rows: placed.block.lines.count - head
        ),
        within: view
      )
    }
  }
}
