import Drawing

extension State {
  var lastItem: IssueItem { IssueFlow(self).last }

  /// Selects an item and brings it into view; what comes from above enters at the foot.
  mutating func selectItem(_ item: IssueItem, isFromAbove: Bool) {
    let flow = IssueFlow(self)
    issue.select(item, in: flow)
    let height = flow.block(item).lines.count
    let room = flow.view.rows - height
    if item == .about || room < 0 {
      issue.lead = isFromAbove || item == .about ? 0 : min(0, room)
    } else {
      issue.lead = min(max(0, issue.lead), room)
    }
    liftBlankTop()
  }

  /// Scrolls down a line through what is longer than the view, else goes to the next item.
  mutating func stepDownInIssue() {
    let flow = IssueFlow(self)
    let height = flow.block(issue.selected).lines.count
    if issue.lead + height > flow.view.rows {
      issue.lead -= 1
    } else if let next = flow.after(issue.selected) {
      selectItem(next, isFromAbove: true)
    }
  }

  mutating func stepUpInIssue() {
    if issue.lead < 0 {
      issue.lead += 1
    } else if let next = IssueFlow(self).before(issue.selected) {
      selectItem(next, isFromAbove: false)
    }
  }

  /// Moves the text up a line, and the selection with it when its item leaves the view.
  mutating func scrollDownInIssue() {
    let flow = IssueFlow(self)
    if flow.isInLeftColumn {
      let height = flow.block(.about).lines.count
      if issue.lead + height > flow.view.rows { issue.lead -= 1 }
      return
    }
    guard let bottom = flow.placed.last else { return }
    let isAtEnd =
      bottom.item == flow.last
      && bottom.row + bottom.block.lines.count <= flow.view.endRow
    guard !isAtEnd else { return }
    issue.lead -= 1
    let height = flow.block(issue.selected).lines.count
    if issue.lead + height < 0, let next = flow.after(issue.selected) {
      issue.lead += height + 1
      issue.selected = next
    }
  }

  mutating func scrollUpInIssue() {
    let flow = IssueFlow(self)
    if flow.isInLeftColumn {
      issue.lead = min(0, issue.lead + 1)
      return
    }
    guard let top = flow.placed.first else { return }
    guard top.row < flow.view.row || flow.above(top.item) != nil else { return }
    issue.lead += 1
    if issue.lead >= flow.view.rows, let next = flow.before(issue.selected) {
      issue.lead -= flow.block(next).lines.count + 1
      issue.selected = next
    }
  }

  mutating func pageInIssue(by direction: Int, rows: Int) {
    var moved = 0
    while moved < rows {
      let (item, lead) = (issue.selected, issue.lead)
      let height = IssueFlow(self).block(item).lines.count
      if direction > 0 { stepDownInIssue() } else { stepUpInIssue() }
      if issue.selected == item, issue.lead == lead { return }
      moved += issue.selected == item ? 1 : height + 1
    }
  }

  /// Keeps the selected item on the screen, as after a change of size.
  mutating func revealSelectedItem() {
    guard level > .board, issue.detail != nil else { return }
    // What surrounds the quotes has no place of its own where there are two columns.
    if layout.hasTwoColumns, issue.selected == .around { issue.selected = .about }
    let flow = IssueFlow(self)
    let height = flow.block(issue.selected).lines.count
    let room = flow.view.rows - height
    issue.lead = room < 0 ? min(0, max(issue.lead, room)) : min(max(0, issue.lead), room)
    liftBlankTop()
  }

  /// Moves the text up when it would begin below the top of the view.
  private mutating func liftBlankTop() {
    let flow = IssueFlow(self)
    guard !flow.isInLeftColumn, let top = flow.placed.first, flow.above(top.item) == nil
    else { return }
    if top.row > flow.view.row { issue.lead -= top.row - flow.view.row }
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
