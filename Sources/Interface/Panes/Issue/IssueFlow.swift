import Drawing
import RelationsModel
import RelationsQuery

/// Where each item of an issue's text stands on the screen, laid out from the selected one.
package struct IssueFlow: ItemFlow {
  private let state: State
  package let view: Rect
  package let gap = 1
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
    let (item, wanted) = (state.issue.selected, state.issue.lead)
    guard let lead = lead(of: item, wanted: wanted) else {
      return min(0, max(wanted, view.rows - height(item)))
    }
    return isInLeftColumn ? 0 : lead
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
  package var placed: [PlacedItem<IssueItem>] {
    guard isInLeftColumn else { return placed(from: state.issue.selected, at: view.row + lead) }
    return state.issue.quotes.total == 0 ? [] : placed(from: .quote(0), at: view.row)
  }

  package func item(at point: Point) -> IssueItem? {
    placed.first { (max($0.row, view.row)..<$0.row + $0.block.lines.count).contains(point.row) }?
      .item
  }
}
