import RelationsModel
import RelationsQuery

extension State {
  /// How many rows are fetched on either side of what is selected: more than a screen holds.
  private static let prefetchRadius = 150
  /// Quotes take more rows each, and more time to fetch.
  private static let quotePrefetchRadius = 60
  /// How many quotes around the selected one are to be there before it comes near to them.
  private static let quoteMargin = 20

  /// Asks for the board again, as after any change of perspective; what else is shown follows it.
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
        prefetchRadius: State.prefetchRadius,
        edition: edition,
        since: since
      )
    )
    pending.board = question
    // Whoever answers gives up what else was asked: it is asked again once the board is there.
    pending.pane = nil
    pending.subject = nil
    return [.ask(question)]
  }

  /// Asks for what the view shows around its selection.
  mutating func askPane() -> [Effect] {
    guard let pane else { return [] }
    if pane.needsTexts, texts == nil { return [.listTexts] }
    let question = Question.pane(
      PaneQuestion(
        pane: pane.entry.id,
        perspective: perspective,
        inquiry: pane.inquiry(in: scene),
        edition: edition
      )
    )
    guard pending.pane != question else { return [] }
    pending.pane = question
    return [.ask(question)]
  }

  /// What is selected in the view, and is shown as its detail or opened.
  package var subject: Subject? {
    guard let pane else { return board.selected.map { .issue($0.id, in: board.active) } }
    return pane.subject
  }

  /// Asks for what is selected, unless nothing on the screen shows it.
  mutating func askSubject() -> [Effect] {
    guard let subject else {
      detail = DetailState()
      missing.remove(.details)
      return []
    }
    guard depth > .list || !layout.detail.isEmpty else { return [] }
    let isSame = subject.isSame(as: detail.subject)
    let question = Question.subject(
      SubjectQuestion(
        perspective: perspective,
        subject: subject,
        quote: isSame ? detail.selectedCard?.quote.id : detail.sought,
        index: detail.selectedIndex ?? 0,
        prefetchRadius: State.quotePrefetchRadius,
        edition: edition
      )
    )
    pending.subject = question
    return [.ask(question)]
  }

  mutating func take(_ answer: Answer, to question: Question) -> [Effect] {
    guard question == pending[question.kind] else { return [] }
    pending[question.kind] = nil
    if let part = question.kind.part { missing.remove(part) }
    switch (answer, question) {
    case (.board(let answer), .board(let asked)):
      return take(answer, to: asked)
    case (.subject(let answer), .subject(let asked)):
      guard asked.subject.isSame(as: subject) else { return revealSelection() }
      return take(answer, to: asked)
    case (.pane(let answer), .pane):
      let scene = scene
      pane?.take(answer, in: scene)
      if subject == nil, depth > .list { depth = .list }
      return revealSelection()
    case (.turn(let day), .turn(let asked)):
      // From another day, or through another filter, it is another turn.
      guard asked.perspective == perspective else { return [] }
      return travel(to: day, as: asked)
    case (.completion(let page), .completion(let asked)):
      return take(page, to: asked)
    case (.narrowing(let ids), .narrowing(let asked)):
      return narrow(to: ids, asked.kind)
    default: return []
    }
  }

  private mutating func take(_ answer: BoardAnswer, to question: BoardQuestion) -> [Effect] {
    let hasGrown = question.edition != board.edition
    board.edition = question.edition
    board.overview = answer.overview
    board.moved = answer.moved
    board.later = answer.later
    let mistakes = Filter.read(filterLine.field.text).problems
    filterLine.problems = mistakes.isEmpty ? answer.problems : mistakes
    for section in BoardSection.allCases {
      var list = board[section]
      let index = place(of: section, in: answer, to: question)
      list.page = answer.pages[section] ?? .empty
      let selected = min(index, max(0, list.page.total - 1))
      // What came in before the selected row leaves it where it stands on the screen.
      if hasGrown { list.top = max(0, list.top + selected - list.selected) }
      list.selected = selected
      // What was followed here is what is to be found again from now on.
      if let followed = board.followed, answer.positions[section] != nil { list.chosen = followed }
      board[section] = list
    }
    if board.followed != nil, answer.positions[board.active] == nil {
      board.focus = BoardSection.allCases.first { answer.positions[$0] != nil } ?? board.focus
    }
    // What is followed may be among what is yet to be read.
    if opening == nil || answer.positions[board.active] != nil { board.followed = nil }
    if hasTravelled { notice = travelNotice }
    hasTravelled = false
    if pane != nil { return askPane() }
    missing.remove(.list)
    if board.selected == nil, depth > .list { depth = .list }
    return revealSelection()
  }

  /// Where a section's issue stands now: the one that was asked for, or what was selected since.
  private func place(
    of section: BoardSection,
    in answer: BoardAnswer,
    to question: BoardQuestion
  ) -> Int {
    let list = board[section]
    let anchor = board.followed ?? list.chosen ?? list.selectedRow?.id
    if let anchor, anchor != question.anchors[section]?.issue {
      return answer.pages[section]?.index { $0.id == anchor } ?? list.selected
    }
    return answer.positions[section] ?? list.selected
  }

  private mutating func take(_ answer: SubjectAnswer, to question: SubjectQuestion) -> [Effect] {
    let isSame = detail.subject == question.subject
    let card = isSame ? detail.selectedCard?.quote.id : nil
    let isMoved = isSame && card != question.quote
    detail.subject = question.subject
    detail.content = answer.detail
    detail.notes = answer.notes
    detail.perspective = question.perspective
    detail.edition = question.edition
    detail.quotes = answer.quotes
    detail.sought = nil
    let position =
      isMoved ? answer.quotes.index { $0.quote.id == card } : answer.position
    if let position {
      detail.selected = .quote(position)
    } else if let index = detail.selectedIndex {
      let last = answer.quotes.total - 1
      detail.selected = last < 0 ? .about : .quote(min(index, last))
      reader.scroll = 0
    }
    if !isSame { detail.selectionRow = 0 }
    if depth == .quote, detail.quotes.total == 0 || detail.selectedIndex == nil { depth = .detail }
    return loadSelectedQuote(margin: 0) + revealSelection()
  }

  /// Asks for the stretch around the selected quote when it or what is near it is not loaded.
  mutating func loadSelectedQuote(margin: Int = State.quoteMargin) -> [Effect] {
    let last = detail.quotes.total - 1
    guard let index = detail.selectedIndex, last >= 0 else { return [] }
    // Past the end there is the selected one alone, which the answer puts right.
    let edges = index > last ? [index] : [max(0, index - margin), min(last, index + margin)]
    return edges.contains { detail.card(at: $0) == nil } ? askSubject() : []
  }

  /// Whether what is shown of a subject is the selected one as it looks now: in a window without
  /// room for it nothing is fetched, and a larger one has to catch up.
  var isSubjectCurrent: Bool { detail.subject == subject && detail.perspective == perspective }

  /// Whether what is shown of it is all that the engine knows by now.
  private var isSubjectComplete: Bool { isSubjectCurrent && detail.edition == edition }

  /// Whether the selected subject, as it looks now, has been asked for and not been answered.
  private var isSubjectPending: Bool {
    guard case .subject(let question)? = pending.subject else { return false }
    return question.subject == subject && question.perspective == perspective
      && question.edition == edition
  }

  /// Brings what is selected into view and asks for it, after anything that may have moved it.
  mutating func revealSelection() -> [Effect] {
    let layout = layout
    var effects: [Effect] = []
    if pane == nil {
      for section in BoardSection.allCases {
        board[section].reveal(rows: layout.rows(of: section).rows)
      }
    } else {
      let scene = scene
      pane?.clampScroll(in: scene)
      if pane?.isWanting(in: scene) ?? false { effects = askPane() }
    }
    clampDetailScroll()
    // A quote that stands for itself is read at once.
    if depth == .detail, case .quote? = subject { depth = .quote }
    if !isSubjectComplete, !isSubjectPending { effects += askSubject() }
    return effects
  }
}
