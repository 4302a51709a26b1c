import Drawing
import RelationsModel
import RelationsQuery

extension State {
  mutating func move(by step: Int) -> [Effect] {
    switch depth {
    case .list: return moveInBoard(by: step)
    case .detail:
      if step > 0 { stepDownInIssue() } else { stepUpInIssue() }
      return loadSelectedQuote()
    case .quote, .article:
      scrollReader(by: step)
      return []
    }
  }

  mutating func moveToEnd(isLast: Bool) -> [Effect] {
    switch depth {
    case .list:
      let list = board[board.active]
      return moveInBoard(by: isLast ? list.page.total : -list.page.total)
    case .detail:
      selectItem(isLast ? lastItem : .about, isFromAbove: !isLast)
      return loadSelectedQuote()
    case .quote, .article:
      scrollReader(by: isLast ? .max / 2 : -.max / 2)
      return []
    }
  }

  /// Moves by a page, or by a part of one.
  mutating func page(by direction: Int, of divisor: Int) -> [Effect] {
    switch depth {
    case .list:
      let rows = layout.rows(of: board.active).rows
      return moveInBoard(by: direction * max(1, rows / divisor))
    case .detail:
      pageInIssue(by: direction, rows: max(1, layout.quoteColumn.rows / divisor))
      return loadSelectedQuote()
    case .quote, .article:
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
    return board[section].selectedRow == nil ? askBoard() : revealSelection()
  }

  /// Forgets where the last issue was read, before another is shown.
  mutating func startIssue() {
    detail.selected = depth == .quote ? .quote(0) : .about
    detail.selectionRow = 0
    reader.scroll = 0
  }

  // MARK: Panes

  mutating func focus(_ section: BoardSection) -> [Effect] {
    guard pane == nil else { return [] }
    guard board[section].page.total > 0 else { return [] }
    let isSame = depth == .list && board.active == section
    if depth > .list { rise(to: .list, in: pane) }
    board.focus = section
    board.followed = nil
    if isSame { return [] }
    startIssue()
    return revealSelection()
  }

  mutating func focusSideways(toRight: Bool) -> [Effect] {
    guard pane == nil else { return [] }
    return focus(toRight ? .contested : .shared)
  }

  /// Walks round the panes, and through the detail where it stands beside them.
  mutating func focusNext(by step: Int) -> [Effect] {
    if pane != nil {
      guard filterLine.isOpen else { return depth == .list ? open() : back() }
      return performInPane(step > 0 ? .nextPane : .previousPane) ?? []
    }
    let sections = BoardSection.allCases.filter { board[$0].page.total > 0 }
    guard !sections.isEmpty else { return [] }
    let hasDetail = layout.form == .full && detail.issue != nil && !filterLine.isOpen
    let stops = sections.count + (hasDetail ? 1 : 0)
    let current = depth == .list ? sections.firstIndex(of: board.active) ?? 0 : sections.count
    let next = ((current + step) % stops + stops) % stops
    return next < sections.count ? focus(sections[next]) : open()
  }

  // MARK: Deeper and back

  mutating func open() -> [Effect] {
    switch depth {
    case .list:
      if let article = pane?.article { return [.readArticle(article, at: nil)] }
      guard let subject else { return [] }
      history.leave(place)
      if pane == nil { chooseIssue() }
      let showsDetail = !layout.detail.isEmpty && isSubjectCurrent
      if case .quote = subject { return openWords() }
      depth = .detail
      if showsDetail, detail.quotes.total > 0 {
        selectItem(.quote(0), isFromAbove: true)
      } else {
        startIssue()
      }
      return revealSelection()
    case .detail:
      guard detail.selectedCard != nil || detail.quotes.total > 0 else { return [] }
      history.leave(place)
      if detail.selectedCard == nil { selectItem(.quote(0), isFromAbove: true) }
      depth = .quote
      reader.scroll = 0
      return loadSelectedQuote()
    case .quote, .article: return []
    }
  }

  /// Remembers the issue that is opened, to come back to it.
  private mutating func chooseIssue() {
    board.focus = board.active
    board[board.active].chosen = board.selected?.id
  }

  /// Opens a quote that stands for itself: there is no list to read first.
  private mutating func openWords() -> [Effect] {
    depth = .quote
    startIssue()
    return revealSelection()
  }

  mutating func back() -> [Effect] {
    switch depth {
    case .quote, .article:
      if case .quote? = subject {
        rise(to: .list, in: pane)
        startIssue()
      } else {
        rise(to: .detail, in: pane)
      }
      reader.scroll = 0
      return revealSelection()
    case .detail:
      rise(to: .list, in: pane)
      startIssue()
      return revealSelection()
    case .list:
      if pane != nil {
        shelve()
        rise(to: .list, in: nil)
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
    guard isSubjectCurrent else { return depth == .list ? open() : [] }
    if depth > .list, subject?.standsAlone ?? false { return movePane(by: step) }
    let index = quoteIndex + step
    guard (0..<detail.quotes.total).contains(index) else {
      notice = Notice(
        .information,
        detail.quotes.total == 0
          ? "There are no quotes here." : step > 0 ? "The last quote." : "The first quote."
      )
      return []
    }
    if depth == .list {
      history.leave(place)
      depth = .detail
    }
    selectItem(.quote(index), isFromAbove: step > 0)
    reader.scroll = 0
    return loadSelectedQuote()
  }

  /// Where among the quotes one is: before the first at the top of the issue, past the last at its end.
  private var quoteIndex: Int {
    switch detail.selected {
    case .about: -1
    case .quote(let index): index
    case .around: detail.quotes.total
    }
  }

  /// Goes to the next issue of the pane, and from its last on to the next pane.
  mutating func moveIssue(by step: Int, landingOn item: DetailItem? = nil) -> [Effect] {
    if pane != nil { return movePane(by: step, landingOn: item) }
    guard stepIssue(by: step) else {
      notice = Notice(.information, step > 0 ? "The last issue." : "The first issue.")
      return []
    }
    board.followed = nil
    startIssue()
    if let item { detail.selected = item }
    return board.selected == nil ? askBoard() : revealSelection()
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
    if depth == .list { return moveIssue(by: step) }
    let index = quoteIndex + step
    if (0..<detail.quotes.total).contains(index) { return moveQuote(by: step) }
    return moveIssue(by: step, landingOn: step > 0 ? .quote(0) : .lastQuote)
  }
}
