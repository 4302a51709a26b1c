import Drawing
import RelationsModel
import RelationsQuery

/// Where each item of an issue's text stands on the screen, for the state as it is.
///
/// Items are laid out from the selected one, up and down, as far as the view reaches: an issue with a
/// hundred thousand quotes costs no more than one screenful.
package struct IssueFlow {
  package struct Placed {
    package let item: IssueItem
    package let block: IssueBlock
    /// The screen row of the first line; it may lie above the view.
    package let row: Int
  }

  private let state: State
  package let view: Rect
  private let hasTwoColumns: Bool
  private let aboutColumns: Int
  /// The row of the view in which the selected item begins.
  ///
  /// It is where the state wants it, as far as that shows the item and leaves no blank rows; so a
  /// window that grows again shows what it showed before.
  package private(set) var lead = 0

  package init(_ state: State) {
    self.state = state
    let layout = state.layout
    view = layout.quoteColumn
    hasTwoColumns = layout.hasTwoColumns
    aboutColumns = hasTwoColumns ? layout.aboutColumn.columns : view.columns
    if state.level > .board { lead = settledLead }
  }

  private var settledLead: Int {
    let item = state.issue.selected
    let height = block(item).lines.count
    let room = view.rows - height
    let wanted = state.issue.lead
    guard room >= 0 else { return min(0, max(wanted, room)) }
    if isInLeftColumn { return 0 }
    let shown = min(max(0, wanted), room)
    let needed = room - reach(from: item, atMost: room, next: after)
    return min(max(shown, needed), reach(from: item, atMost: room, next: above))
  }

  /// How many rows there are on one side of an item, blanks between items included.
  private func reach(
    from item: IssueItem,
    atMost limit: Int,
    next: (IssueItem) -> IssueItem?
  ) -> Int {
    var rows = 0
    var item = item
    while rows < limit, let other = next(item) {
      rows += block(other).lines.count + 1
      item = other
    }
    return rows
  }

  /// The last item; those without text are left out.
  package var last: IssueItem {
    let total = state.issue.quotes.total
    if !hasTwoColumns, let detail = state.issue.detail,
      !(detail.passages.isEmpty && detail.events.isEmpty)
    {
      return .around
    }
    return total > 0 ? .quote(total - 1) : .about
  }

  package func after(_ item: IssueItem) -> IssueItem? {
    guard item != last else { return nil }
    switch item {
    case .about: return state.issue.quotes.total > 0 ? .quote(0) : last
    case .quote(let index): return index + 1 < state.issue.quotes.total ? .quote(index + 1) : last
    case .around: return nil
    }
  }

  package func before(_ item: IssueItem) -> IssueItem? {
    let total = state.issue.quotes.total
    switch item {
    case .about: return nil
    case .quote(let index): return index > 0 ? .quote(index - 1) : .about
    case .around: return total > 0 ? .quote(total - 1) : .about
    }
  }

  /// The item that stands right above another in its column.
  package func above(_ item: IssueItem) -> IssueItem? {
    let before = before(item)
    return hasTwoColumns && before == .about ? nil : before
  }

  package func block(_ item: IssueItem) -> IssueBlock {
    guard let content = state.issue.content else { return IssueBlock() }
    switch item {
    case .about: return hasTwoColumns ? leftBlock : about(content)
    case .quote(let index):
      guard let card = state.issue.card(at: index) else { return IssueBlock(lines: [RichText()]) }
      return QuoteBlock.block(
        card,
        state.perspective.filter,
        columns: view.columns,
        namesIssue: state.issue.detail == nil,
        label: SubjectBlock.label(of: card.quote.id, in: content)
      )
    case .around:
      guard let detail = state.issue.detail else { return IssueBlock() }
      return AroundBlock.block(detail, state.perspective.filter, columns: view.columns)
    }
  }

  /// The text of the left column, when there are two.
  package var leftBlock: IssueBlock {
    guard hasTwoColumns, let content = state.issue.content else { return IssueBlock() }
    var block = about(content)
    guard let detail = state.issue.detail else { return block }
    let around = AroundBlock.block(detail, state.perspective.filter, columns: aboutColumns)
    block.addBlank()
    block.lines += around.lines
    return block
  }

  private func about(_ content: SubjectDetail) -> IssueBlock {
    if case .issue(let detail) = content {
      return AboutBlock(state, detail, columns: aboutColumns).block(rulingQuotes: !hasTwoColumns)
    }
    return SubjectBlock(state, columns: aboutColumns).block(content, rulingQuotes: !hasTwoColumns)
  }

  /// Whether the left of two columns is the one that is read and scrolled.
  package var isInLeftColumn: Bool { hasTwoColumns && state.issue.selected == .about }

  /// The items that are on the screen, from the top.
  package var placed: [Placed] {
    if isInLeftColumn, state.issue.quotes.total == 0 { return [] }
    var result: [Placed] = []
    let anchor = isInLeftColumn ? .quote(0) : state.issue.selected
    let anchorBlock = block(anchor)
    let start = view.row + (isInLeftColumn ? 0 : lead)
    result.append(Placed(item: anchor, block: anchorBlock, row: start))
    var row = start
    var item = anchor
    while row > view.row, let next = above(item) {
      let block = block(next)
      row -= block.lines.count + 1
      result.insert(Placed(item: next, block: block, row: row), at: 0)
      item = next
    }
    row = start + anchorBlock.lines.count + 1
    item = anchor
    while row < view.endRow, let next = after(item) {
      let block = block(next)
      result.append(Placed(item: next, block: block, row: row))
      row += block.lines.count + 1
      item = next
    }
    return result
  }

  package func item(at point: Point) -> IssueItem? {
    placed.first { (max($0.row, view.row)..<$0.row + $0.block.lines.count).contains(point.row) }?
      .item
  }
}
