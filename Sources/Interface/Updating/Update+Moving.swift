import Drawing
import RelationsModel
import RelationsQuery

extension State {
  mutating func move(by step: Int) -> [Effect] {
    switch level {
    case .board: return moveInBoard(by: step)
    case .issue:
      if step > 0 { stepDownInIssue() } else { stepUpInIssue() }
      return loadSelectedQuote()
    case .reader:
      scrollReader(by: step)
      return []
    }
  }

  mutating func moveToEnd(isLast: Bool) -> [Effect] {
    switch level {
    case .board:
      let list = board[board.active]
      return moveInBoard(by: isLast ? list.page.total : -list.page.total)
    case .issue:
      selectItem(isLast ? lastItem : .about, isFromAbove: !isLast)
      return loadSelectedQuote()
    case .reader:
      scrollReader(by: isLast ? .max / 2 : -.max / 2)
      return []
    }
  }

  /// Moves by a page, or by a part of one.
  mutating func page(by direction: Int, of divisor: Int) -> [Effect] {
    switch level {
    case .board:
      let rows = layout.rows(of: board.active).rows
      return moveInBoard(by: direction * max(1, rows / divisor))
    case .issue:
      pageInIssue(by: direction, rows: max(1, layout.quoteColumn.rows / divisor))
      return loadSelectedQuote()
    case .reader:
      scrollReader(by: direction * max(1, layout.detailText.rows / divisor))
      return []
    }
  }

  mutating func moveInBoard(by step: Int) -> [Effect] {
    if pane != nil { return performInPane(step > 0 ? .down : .up) ?? [] }
    let section = board.active
    let before = board[section].selected
    board.focus = section
    board.followed = nil
    board[section].select(before + step)
    guard board[section].selected != before else { return [] }
    board[section].reveal(rows: layout.rows(of: section).rows)
    startIssue()
    return board[section].selectedRow == nil ? askBoard() : settle()
  }

  /// Forgets where the last issue was read, before another is shown.
  mutating func startIssue() {
    issue.selected = level == .reader ? .quote(0) : .about
    issue.lead = 0
    reader.scroll = 0
  }

  // MARK: Panes

  mutating func focus(_ section: BoardSection) -> [Effect] {
    guard pane == nil else { return [] }
    guard board[section].page.total > 0 else { return [] }
    let isSame = level == .board && board.active == section
    if level > .board { rise(to: .board, in: pane) }
    board.focus = section
    board.followed = nil
    if isSame { return [] }
    startIssue()
    return settle()
  }

  mutating func focusSideways(toRight: Bool) -> [Effect] {
    guard pane == nil else { return [] }
    return focus(toRight ? .contested : .shared)
  }

  /// Walks round the panes, and through the detail where it stands beside them.
  mutating func focusNext(by step: Int) -> [Effect] {
    if pane != nil {
      guard filterLine.isOpen else { return level == .board ? open() : back() }
      return performInPane(step > 0 ? .nextPane : .previousPane) ?? []
    }
    let sections = BoardSection.allCases.filter { board[$0].page.total > 0 }
    guard !sections.isEmpty else { return [] }
    let hasDetail = layout.form == .full && issue.detail != nil && !filterLine.isOpen
    let stops = sections.count + (hasDetail ? 1 : 0)
    let current = level == .board ? sections.firstIndex(of: board.active) ?? 0 : sections.count
    let next = ((current + step) % stops + stops) % stops
    return next < sections.count ? focus(sections[next]) : open()
  }

  // MARK: Deeper and back

  mutating func open() -> [Effect] {
    switch level {
    case .board:
      guard let subject else { return [] }
      history.leave(place)
      if pane == nil { chooseIssue() }
      let showsDetail = !layout.detail.isEmpty && isSubjectCurrent
      if case .quote = subject { return openWords() }
      level = .issue
      if showsDetail, issue.quotes.total > 0 {
        selectItem(.quote(0), isFromAbove: true)
      } else {
        startIssue()
      }
      return settle()
    case .issue:
      guard issue.selectedCard != nil || issue.quotes.total > 0 else { return [] }
      history.leave(place)
      if issue.selectedCard == nil { selectItem(.quote(0), isFromAbove: true) }
      level = .reader
      reader.scroll = 0
      return loadSelectedQuote()
    case .reader: return []
    }
  }

  /// Remembers the issue that is opened, to come back to it.
  private mutating func chooseIssue() {
    board.focus = board.active
    board[board.active].chosen = board.selected?.id
  }

  /// Opens a quote that stands for itself: there is no list to read first.
  private mutating func openWords() -> [Effect] {
    level = .reader
    startIssue()
    return settle()
  }

  mutating func back() -> [Effect] {
    switch level {
    case .reader:
      if case .quote? = subject {
        rise(to: .board, in: pane)
        startIssue()
      } else {
        rise(to: .issue, in: pane)
      }
      reader.scroll = 0
      return settle()
    case .issue:
      rise(to: .board, in: pane)
      startIssue()
      return settle()
    case .board:
      if pane != nil {
        shelve()
        rise(to: .board, in: nil)
        pane = nil
        startIssue()
        return askBoard()
      }
      if filterLine.isVisible { return clearFilter() }
      notice = Notice(.information, "\(way(to: .quit)) leaves Entente.")
      return []
    }
  }

  // MARK: Quotes and issues in their order

  mutating func moveQuote(by step: Int) -> [Effect] {
    // In a list without its detail it is opened first; elsewhere it is on its way.
    guard isSubjectCurrent else { return level == .board ? open() : [] }
    if level > .board, subject?.standsAlone ?? false { return movePane(by: step) }
    let index = quoteIndex + step
    guard (0..<issue.quotes.total).contains(index) else {
      notice = Notice(
        .information,
        issue.quotes.total == 0
          ? "There are no quotes here." : step > 0 ? "The last quote." : "The first quote."
      )
      return []
    }
    if level == .board {
      history.leave(place)
      level = .issue
    }
    selectItem(.quote(index), isFromAbove: step > 0)
    reader.scroll = 0
    return loadSelectedQuote()
  }

  /// Where among the quotes one is: before the first at the top of the issue, past the last at its end.
  private var quoteIndex: Int {
    switch issue.selected {
    case .about: -1
    case .quote(let index): index
    case .around: issue.quotes.total
    }
  }

  /// Goes to the next issue of the pane, and from its last on to the next pane.
  mutating func moveIssue(by step: Int, landingOn item: IssueItem? = nil) -> [Effect] {
    if pane != nil { return movePane(by: step, landingOn: item) }
    guard stepIssue(by: step) else {
      notice = Notice(.information, step > 0 ? "The last issue." : "The first issue.")
      return []
    }
    board.followed = nil
    startIssue()
    if let item { issue.selected = item }
    return board.selected == nil ? askBoard() : settle()
  }

  private mutating func stepIssue(by step: Int) -> Bool {
    let section = board.active
    let index = board[section].selected + step
    if (0..<board[section].page.total).contains(index) {
      board.focus = section
      board[section].select(index)
      return true
    }
    let order = BoardSection.allCases
    guard let place = order.firstIndex(of: section) else { return false }
    let others = step > 0 ? Array(order[(place + 1)...]) : order[..<place].reversed()
    guard let next = others.first(where: { board[$0].page.total > 0 }) else { return false }
    board.focus = next
    board[next].select(step > 0 ? 0 : board[next].page.total - 1)
    return true
  }

  /// Goes to the next quote that the filter found, in this issue or the next.
  mutating func moveToMatch(by step: Int) -> [Effect] {
    guard !perspective.filter.isEmpty else {
      let way = way(to: .filter)
      notice = Notice(.information, "No filter is set: \(way) narrows what is shown.")
      return []
    }
    if level == .board { return moveIssue(by: step) }
    let index = quoteIndex + step
    if (0..<issue.quotes.total).contains(index) { return moveQuote(by: step) }
    return moveIssue(by: step, landingOn: step > 0 ? .quote(0) : .lastQuote)
  }
}
