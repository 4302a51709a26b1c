import Drawing
import RelationsModel
import RelationsQuery

/// Where each item of an issue's text stands on the screen, laid out from the selected one.
package struct DetailFlow: ItemFlow {
  private let state: State
  package let view: Rect
  package let gap = 1
  private let hasTwoColumns: Bool
  private let aboutColumns: Int
  /// The row of the view in which the selected item begins.
  ///
  /// It is where the state wants it, as far as that shows the item and leaves no blank rows; so a
  /// window that grows again shows what it showed before.
  package private(set) var selectionRow = 0

  package init(_ state: State) {
    self.state = state
    let layout = state.layout
    view = layout.quoteColumn
    hasTwoColumns = layout.hasTwoColumns
    aboutColumns = hasTwoColumns ? layout.aboutColumn.columns : view.columns
    if state.depth > .list { selectionRow = clampedSelectionRow }
  }

  private var clampedSelectionRow: Int {
    let (item, wanted) = (state.detail.selected, state.detail.selectionRow)
    guard let selectionRow = selectionRow(of: item, wanted: wanted) else {
      return min(0, max(wanted, view.rows - height(item)))
    }
    return isInLeftColumn ? 0 : selectionRow
  }

  /// The last item; those without text are left out.
  package var last: DetailItem {
    let total = state.detail.quotes.total
    if !hasTwoColumns, let detail = state.detail.issue,
      !(detail.passages.isEmpty && detail.events.isEmpty)
    {
      return .around
    }
    return total > 0 ? .quote(total - 1) : .about
  }

  package func after(_ item: DetailItem) -> DetailItem? {
    guard item != last else { return nil }
    switch item {
    case .about: return state.detail.quotes.total > 0 ? .quote(0) : last
    case .quote(let index): return index + 1 < state.detail.quotes.total ? .quote(index + 1) : last
    case .around: return nil
    }
  }

  package func before(_ item: DetailItem) -> DetailItem? {
    let total = state.detail.quotes.total
    switch item {
    case .about: return nil
    case .quote(let index): return index > 0 ? .quote(index - 1) : .about
    case .around: return total > 0 ? .quote(total - 1) : .about
    }
  }

  package func above(_ item: DetailItem) -> DetailItem? {
    let before = before(item)
    return hasTwoColumns && before == .about ? nil : before
  }

  package func block(_ item: DetailItem) -> DetailBlock {
    guard let content = state.detail.content else { return DetailBlock() }
    switch item {
    case .about: return hasTwoColumns ? leftBlock : about(content)
    case .quote(let index):
      guard let card = state.detail.card(at: index) else { return DetailBlock(lines: [RichText()]) }
      return QuoteBlock.block(
        card,
        state.perspective.filter,
        columns: view.columns,
        namesIssue: state.detail.issue == nil,
        label: SubjectBlock.label(of: card.quote.id, in: content)
      )
    case .around:
      guard let detail = state.detail.issue else { return DetailBlock() }
      return AroundBlock.block(detail, state.perspective.filter, columns: view.columns)
    }
  }

  /// The text of the left column, when there are two.
  package var leftBlock: DetailBlock {
    guard hasTwoColumns, let content = state.detail.content else { return DetailBlock() }
    var block = about(content)
    guard let detail = state.detail.issue else { return block }
    let around = AroundBlock.block(detail, state.perspective.filter, columns: aboutColumns)
    block.addBlank()
    block.lines += around.lines
    return block
  }

  private func about(_ content: SubjectDetail) -> DetailBlock {
    if case .issue(let detail) = content {
      return AboutBlock(state, detail, columns: aboutColumns).block(rulingQuotes: !hasTwoColumns)
    }
    return SubjectBlock(state, columns: aboutColumns).block(content, rulingQuotes: !hasTwoColumns)
  }

  /// Whether the left of two columns is the one that is read and scrolled.
  package var isInLeftColumn: Bool { hasTwoColumns && state.detail.selected == .about }

  /// The items that are on the screen, from the top.
  package var placed: [PlacedItem<DetailItem>] {
    guard isInLeftColumn else {
      return placed(from: state.detail.selected, at: view.row + selectionRow)
    }
    return state.detail.quotes.total == 0 ? [] : placed(from: .quote(0), at: view.row)
  }

  package func item(at point: Point) -> DetailItem? {
    placed.first { (max($0.row, view.row)..<$0.row + $0.block.lines.count).contains(point.row) }?
      .item
  }
}
