import Drawing

extension State {
  var lastItem: DetailItem { DetailFlow(self).last }

  /// Selects an item; the view moves no further than it must.
  mutating func selectItem(_ item: DetailItem, isFromAbove: Bool) {
    let flow = DetailFlow(self)
    let height = flow.block(item).lines.count
    if height > flow.view.rows {
      detail.selected = item
      detail.selectionRow = isFromAbove ? 0 : flow.view.rows - height
    } else {
      detail.select(item, in: flow)
    }
    detail.selectionRow = DetailFlow(self).selectionRow
  }

  /// Scrolls down a line through what is longer than the view, else goes to the next item.
  mutating func stepDownInIssue() {
    let flow = DetailFlow(self)
    let height = flow.block(detail.selected).lines.count
    if !device.isHeard, flow.selectionRow + height > flow.view.rows {
      detail.selectionRow = flow.selectionRow - 1
    } else if let next = flow.after(detail.selected) {
      selectItem(next, isFromAbove: true)
    }
  }

  mutating func stepUpInIssue() {
    let flow = DetailFlow(self)
    if !device.isHeard, flow.selectionRow < 0 {
      detail.selectionRow = flow.selectionRow + 1
    } else if let next = flow.before(detail.selected) {
      selectItem(next, isFromAbove: false)
    }
  }

  /// Moves the text by lines, and the selection with it when its item would leave the view.
  mutating func scrollInIssue(by lines: Int) {
    for _ in 0..<abs(lines) {
      let flow = DetailFlow(self)
      let step = lines > 0 ? -1 : 1
      let height = flow.block(detail.selected).lines.count
      detail.selectionRow = flow.selectionRow + step
      if DetailFlow(self).selectionRow != flow.selectionRow || flow.isInLeftColumn { continue }
      // The item cannot move without leaving the view: its neighbour takes over where it stands.
      guard let next = lines > 0 ? flow.after(detail.selected) : flow.above(detail.selected),
        let bottom = flow.placed.last, let top = flow.placed.first,
        lines > 0
          ? bottom.item != flow.last || bottom.row + bottom.block.lines.count > flow.view.endRow
          : top.row < flow.view.row || flow.above(top.item) != nil
      else {
        detail.selectionRow = flow.selectionRow
        return
      }
      let nextHeight = flow.block(next).lines.count
      detail.selected = next
      detail.selectionRow = flow.selectionRow + step + (lines > 0 ? height + 1 : -nextHeight - 1)
    }
  }

  mutating func pageInIssue(by direction: Int, rows: Int) {
    var moved = 0
    var flow = DetailFlow(self)
    while moved < rows {
      let item = detail.selected
      let height = flow.block(item).lines.count
      if direction > 0 { stepDownInIssue() } else { stepUpInIssue() }
      let next = DetailFlow(self)
      if detail.selected == item, next.selectionRow == flow.selectionRow { return }
      moved += detail.selected == item ? 1 : height + 1
      flow = next
    }
  }

  /// What surrounds the quotes has no place of its own where there are two columns.
  mutating func clampDetailScroll() {
    if layout.hasTwoColumns, detail.selected == .around { detail.selected = .about }
  }
}

extension DetailState {
  /// Selects an item and moves the view no further than the step between the two.
  mutating func select(_ item: DetailItem, in flow: DetailFlow) {
    let placed = flow.placed.first { $0.item == item }
    if let placed {
      selectionRow = placed.row - flow.view.row
    } else {
      selectionRow = flow.isAbove(item, selected) ? 0 : flow.view.rows
    }
    selected = item
  }
}

extension DetailFlow {
  /// Whether an item stands above another in the text.
  fileprivate func isAbove(_ item: DetailItem, _ other: DetailItem) -> Bool {
    rank(item) < rank(other)
  }

  private func rank(_ item: DetailItem) -> Int {
    switch item {
    case .about: -1
    case .quote(let index): index
    case .around: .max
    }
  }
}
