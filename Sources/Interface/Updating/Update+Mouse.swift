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
    case .middlePress, .rightPress, .drag: return []
    }
  }

  private mutating func pressTab(_ point: Point) -> [Effect] {
    let tab = TabsView.tabs(of: view, in: layout.tabs).first {
      ($0.column..<$0.column + $0.columns).contains(point.column)
    }
    return tab.map { show($0.view) } ?? []
  }

  private mutating func handleInPane(_ event: MouseEvent) -> [Effect] {
    guard ![.middlePress, .rightPress, .drag].contains(event.action) else { return [] }
    if depth > .list { rise(to: .list, in: pane) }
    let (scene, before) = (scene, subject)
    switch event.action {
    case .press:
      guard pane?.select(at: event.point, in: scene) ?? false else { return revealSelection() }
      if subject == before { return open() }
    case .wheelUp: pane?.scroll(by: -State.wheelLines, at: event.point, in: scene)
    case .wheelDown: pane?.scroll(by: State.wheelLines, at: event.point, in: scene)
    case .middlePress, .rightPress, .drag: return []
    }
    return revealSelection(after: before)
  }

  private mutating func press(
    _ point: Point,
    in section: BoardSection,
    _ layout: Layout
  ) -> [Effect] {
    let rows = layout.rows(of: section)
    let index = board[section].top + point.row - rows.row
    guard rows.contains(point), index < board[section].page.total else { return focus(section) }
    let wasSelected = depth == .list && board.active == section && board[section].selected == index
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
    if depth == .quote { return [] }
    if detail.isOneQuote { return open() }
    guard let item = DetailFlow(self).item(at: point) else {
      if depth == .list, detail.content != nil { descend() }
      return []
    }
    if depth == .detail, item == detail.selected { return open() }
    if depth == .list { descend() }
    if case .quote = item { detail.select(item, in: DetailFlow(self)) }
    return loadSelectedQuote()
  }

  private mutating func wheelOverDetail(_ lines: Int) -> [Effect] {
    if depth == .quote {
      scrollReader(by: lines)
      return []
    }
    guard detail.content != nil else { return [] }
    if detail.isOneQuote { return open() }
    if depth == .list { descend() }
    scrollInIssue(by: lines)
    return loadSelectedQuote()
  }

  /// Goes into what is shown beside the list.
  private mutating func descend() {
    history.leave(place)
    depth = .detail
  }
}
