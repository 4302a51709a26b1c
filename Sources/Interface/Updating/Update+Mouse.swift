import Drawing
import RelationsQuery

extension State {
  private static let wheelLines = 3

  mutating func handle(_ event: MouseEvent) -> [Effect] {
    let layout = layout
    let section = BoardSection.allCases.first {
      layout.lists[$0]?.contains(event.point) ?? false
    }
    if event.action == .press, layout.tabs.contains(event.point) { return pressTab(event.point) }
    if layout.showsPane, layout.pane.contains(event.point) { return handleInPane(event) }
    switch event.action {
    case .press:
      if let section { return press(event.point, in: section, layout) }
      if layout.detail.contains(event.point) { return pressInDetail(event.point) }
      return []
    case .wheelUp, .wheelDown:
      let lines = event.action == .wheelDown ? State.wheelLines : -State.wheelLines
      if let section { return wheel(lines, over: section, layout) }
      return layout.detail.contains(event.point) ? wheelOverDetail(lines) : []
    case .middlePress, .rightPress: return []
    }
  }

  private mutating func pressTab(_ point: Point) -> [Effect] {
    let tab = TabsView.tabs(of: view, in: layout.tabs).first {
      ($0.column..<$0.column + $0.columns).contains(point.column)
    }
    return tab.map { show($0.view) } ?? []
  }

  private mutating func handleInPane(_ event: MouseEvent) -> [Effect] {
    guard event.action != .middlePress, event.action != .rightPress else { return [] }
    if level > .board { rise(to: .board, in: pane) }
    let (scene, before) = (scene, subject)
    switch event.action {
    case .press:
      guard pane?.select(at: event.point, in: scene) ?? false else { return settle() }
      if subject == before { return open() }
    case .wheelUp: pane?.scroll(by: -State.wheelLines, at: event.point, in: scene)
    case .wheelDown: pane?.scroll(by: State.wheelLines, at: event.point, in: scene)
    case .middlePress, .rightPress: return []
    }
    return settle(after: before)
  }

  private mutating func press(
    _ point: Point,
    in section: BoardSection,
    _ layout: Layout
  ) -> [Effect] {
    let rows = layout.rows(of: section)
    let index = board[section].top + point.row - rows.row
    guard rows.contains(point), index < board[section].page.total else { return focus(section) }
    let wasSelected = level == .board && board.active == section && board[section].selected == index
    if wasSelected { return open() }
    let effects = focus(section)
    return effects + moveInBoard(by: index - board[section].selected)
  }

  private mutating func wheel(
    _ lines: Int,
    over section: BoardSection,
    _ layout: Layout
  ) -> [Effect] {
    let rows = layout.rows(of: section).rows
    var list = board[section]
    list.top = max(0, min(list.top + lines, list.page.total - rows))
    let kept = min(max(list.selected, list.top), max(list.top, list.top + rows - 1))
    board[section].top = list.top
    guard board.active == section, kept != list.selected else { return [] }
    return moveInBoard(by: kept - list.selected)
  }

  private mutating func pressInDetail(_ point: Point) -> [Effect] {
    if level == .reader { return [] }
    if issue.isOneQuote { return open() }
    guard let item = IssueFlow(self).item(at: point) else {
      if level == .board, issue.content != nil { descend() }
      return []
    }
    if level == .issue, item == issue.selected { return open() }
    if level == .board { descend() }
    if case .quote = item { issue.select(item, in: IssueFlow(self)) }
    return loadSelectedQuote()
  }

  private mutating func wheelOverDetail(_ lines: Int) -> [Effect] {
    if level == .reader {
      scrollReader(by: lines)
      return []
    }
    guard issue.content != nil else { return [] }
    if issue.isOneQuote { return open() }
    if level == .board { descend() }
    scrollInIssue(by: lines)
    return loadSelectedQuote()
  }

  /// Goes into what is shown beside the list.
  private mutating func descend() {
    history.leave(place)
    level = .issue
  }
}
