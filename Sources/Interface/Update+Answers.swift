import RelationsModel
import RelationsQuery

extension State {
  /// How many rows are fetched on either side of what is selected: more than a screen holds.
  private static let reach = 150
  /// Quotes take more rows each, and more time to fetch.
  private static let quoteReach = 60
  /// How many quotes around the selected one are to be there before it comes near to them.
  private static let quoteMargin = 20

  /// Asks for the board again, as after any change of perspective.
  mutating func askBoard() -> [Effect] {
    var anchors: [BoardSection: ListAnchor] = [:]
    for section in BoardSection.allCases {
      let list = board[section]
      anchors[section] = ListAnchor(
        issue: board.followed ?? list.chosen ?? list.selectedRow?.id,
        index: list.selected
      )
    }
    let question = Question.board(
      BoardQuestion(
        perspective: perspective,
        anchors: anchors,
        reach: State.reach,
        edition: edition
      )
    )
    pending.board = question
    return [.ask(question)]
  }

  /// Asks for the selected issue, unless nothing on the screen shows it.
  mutating func askIssue() -> [Effect] {
    guard let row = board.selected else {
      issue = IssueState()
      return []
    }
    guard level > .board || layout.form == .full else { return [] }
    let isSame = issue.id == row.id
    let question = Question.issue(
      IssueQuestion(
        perspective: perspective,
        issue: row.id,
        section: board.active,
        quote: isSame ? issue.selectedCard?.quote.id : nil,
        index: issue.selectedIndex ?? 0,
        reach: State.quoteReach,
        edition: edition
      )
    )
    pending.issue = question
    return [.ask(question)]
  }

  mutating func take(_ answer: Answer, to question: Question) -> [Effect] {
    switch answer {
    case .board(let answer):
      guard question == pending.board, case .board(let asked) = question else { return [] }
      pending.board = nil
      return take(answer, to: asked)
    case .issue(let answer):
      guard question == pending.issue, case .issue(let asked) = question else { return [] }
      pending.issue = nil
      return take(answer, to: asked)
    }
  }

  private mutating func take(_ answer: BoardAnswer, to question: BoardQuestion) -> [Effect] {
    let hasGrown = question.edition != board.edition
    board.edition = question.edition
    board.overview = answer.overview
    filterLine.problems = Filter.read(filterLine.field.text).problems + answer.problems
    for section in BoardSection.allCases {
      var list = board[section]
      list.page = answer.pages[section] ?? .empty
      let index = answer.positions[section] ?? list.selected
      let selected = min(index, max(0, list.page.total - 1))
      // What came in before the selected row leaves it where it stands on the screen.
      if hasGrown { list.top = max(0, list.top + selected - list.selected) }
      list.selected = selected
      board[section] = list
    }
    if board.followed != nil, answer.positions[board.active] == nil {
      board.focus = BoardSection.allCases.first { answer.positions[$0] != nil } ?? board.focus
    }
    board.followed = nil
    if board.selected == nil, level > .board { level = .board }
    return settle()
  }

  private mutating func take(_ answer: IssueAnswer, to question: IssueQuestion) -> [Effect] {
    let isSame = issue.id == question.issue && issue.section == question.section
    issue.id = question.issue
    issue.detail = answer.detail
    issue.section = question.section
    issue.perspective = question.perspective
    issue.edition = question.edition
    issue.quotes = answer.quotes
    if let position = answer.position {
      issue.selected = .quote(position)
    } else if let index = issue.selectedIndex {
      let last = answer.quotes.total - 1
      issue.selected = last < 0 ? .about : .quote(min(index, last))
      reader.scroll = 0
    }
    if !isSame { issue.lead = 0 }
    if level == .reader, issue.quotes.total == 0 { level = .issue }
    return loadSelectedQuote(margin: 0) + settle()
  }

  /// Asks for the stretch around the selected quote when it or what is near it is not loaded.
  mutating func loadSelectedQuote(margin: Int = State.quoteMargin) -> [Effect] {
    let last = issue.quotes.total - 1
    guard let index = issue.selectedIndex, last >= 0 else { return [] }
    // Past the end there is the selected one alone, which the answer puts right.
    let edges = index > last ? [index] : [max(0, index - margin), min(last, index + margin)]
    return edges.contains { issue.card(at: $0) == nil } ? askIssue() : []
  }

  /// Whether what is shown of an issue is the selected one as it looks now: in a window without
  /// room for it nothing is fetched, and a larger one has to catch up.
  var isIssueCurrent: Bool {
    issue.id == board.selected?.id && issue.section == board.active
      && issue.perspective == perspective
  }

  /// Whether what is shown of it is all that the engine knows by now.
  private var isIssueComplete: Bool { isIssueCurrent && issue.edition == edition }

  /// Whether the selected issue, as it looks now, has been asked for and not been answered.
  private var isIssuePending: Bool {
    guard case .issue(let question)? = pending.issue else { return false }
    return question.issue == board.selected?.id && question.section == board.active
      && question.perspective == perspective && question.edition == edition
  }

  /// Brings what is selected into view and asks for it, after anything that may have moved it.
  mutating func settle() -> [Effect] {
    let layout = layout
    for section in BoardSection.allCases {
      board[section].reveal(rows: layout.rows(of: section).rows)
    }
    settleItem()
    return isIssueComplete || isIssuePending ? [] : askIssue()
  }
}
