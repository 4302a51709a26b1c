import Drawing

extension State {
  var lastItem: IssueItem { IssueFlow(self).last }

  /// Selects an item; the view moves no further than it must.
  mutating func selectItem(_ item: IssueItem, isFromAbove: Bool) {
    let flow = IssueFlow(self)
    let height = flow.block(item).lines.count
    if height > flow.view.rows {
      issue.selected = item
      issue.lead = isFromAbove ? 0 : flow.view.rows - height
    } else {
      issue.select(item, in: flow)
    }
    issue.lead = IssueFlow(self).lead
  }

  /// Scrolls down a line through what is longer than the view, else goes to the next item.
  mutating func stepDownInIssue() {
    let flow = IssueFlow(self)
    let height = flow.block(issue.selected).lines.count
    if !device.isHeard, flow.lead + height > flow.view.rows {
      issue.lead = flow.lead - 1
    } else if let next = flow.after(issue.selected) {
      selectItem(next, isFromAbove: true)
    }
  }

  mutating func stepUpInIssue() {
    let flow = IssueFlow(self)
    if !device.isHeard, flow.lead < 0 {
      issue.lead = flow.lead + 1
    } else if let next = flow.before(issue.selected) {
      selectItem(next, isFromAbove: false)
    }
  }

  /// Moves the text by lines, and the selection with it when its item would leave the view.
  mutating func scrollInIssue(by lines: Int) {
    for _ in 0..<abs(lines) {
      let flow = IssueFlow(self)
      let step = lines > 0 ? -1 : 1
      let height = flow.block(issue.selected).lines.count
      issue.lead = flow.lead + step
      if IssueFlow(self).lead != flow.lead || flow.isInLeftColumn { continue }
      // The item cannot move without leaving the view: its neighbour takes over where it stands.
      guard let next = lines > 0 ? flow.after(issue.selected) : flow.above(issue.selected),
        let bottom = flow.placed.last, let top = flow.placed.first,
        lines > 0
          ? bottom.item != flow.last || bottom.row + bottom.block.lines.count > flow.view.endRow
          : top.row < flow.view.row || flow.above(top.item) != nil
      else {
        issue.lead = flow.lead
        return
      }
      let nextHeight = flow.block(next).lines.count
      issue.selected = next
      issue.lead = flow.lead + step + (lines > 0 ? height + 1 : -nextHeight - 1)
    }
  }

  mutating func pageInIssue(by direction: Int, rows: Int) {
    var moved = 0
    var flow = IssueFlow(self)
    while moved < rows {
      let item = issue.selected
      let height = flow.block(item).lines.count
      if direction > 0 { stepDownInIssue() } else { stepUpInIssue() }
      let next = IssueFlow(self)
      if issue.selected == item, next.lead == flow.lead { return }
      moved += issue.selected == item ? 1 : height + 1
      flow = next
    }
  }

  /// What surrounds the quotes has no place of its own where there are two columns.
  mutating func settleItem() {
    if layout.hasTwoColumns, issue.selected == .around { issue.selected = .about }
  }
}

extension IssueState {
  /// Selects an item and moves the view no further than the step between the two.
  mutating func select(_ item: IssueItem, in flow: IssueFlow) {
    let placed = flow.placed.first { $0.item == item }
    if let placed {
      lead = placed.row - flow.view.row
    } else {
      lead = flow.isAbove(item, selected) ? 0 : flow.view.rows
    }
    selected = item
  }
}

extension IssueFlow {
  /// Whether an item stands above another in the text.
  fileprivate func isAbove(_ item: IssueItem, _ other: IssueItem) -> Bool {
    rank(item) < rank(other)
  }

  private func rank(_ item: IssueItem) -> Int {
    switch item {
    case .about: -1
    case .quote(let index): index
    case .around: .max
    }
  }
}
