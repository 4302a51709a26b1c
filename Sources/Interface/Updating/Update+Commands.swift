import Drawing
import Presentation
import RelationsModel
import RelationsQuery

extension State {
  /// Does what a command says; the one place where commands become changes.
  package mutating func perform(_ command: Command) -> [Effect] {
    if let effects = turnHeard(command) { return effects }
    if let effects = performInPane(command) { return effects }
    return performAnywhere(command)
  }

  /// Names every command, so that a new one is not built before it does something.
  private mutating func performAnywhere(_ command: Command) -> [Effect] {
    switch command {
    case .down, .up: move(by: command == .down ? 1 : -1)
    case .first, .last: moveToEnd(isLast: command == .last)
    case .halfPageDown: page(by: 1, of: 2)
    case .halfPageUp: page(by: -1, of: 2)
    case .pageDown: page(by: 1, of: 1)
    case .pageUp: page(by: -1, of: 1)
    case .left, .right: focusSideways(toRight: command == .right)
    case .nextPane: focusNext(by: 1)
    case .previousPane: focusNext(by: -1)
    case .open: open()
    case .back: back()
    case .filter: openFilterLine()
    case .onlyIssue: askNarrowing(.issue)
    case .onlySpeaker: askNarrowing(.speaker)
    case .nextMatch, .previousMatch: moveToMatch(by: command == .nextMatch ? 1 : -1)
    case .nextQuote, .previousQuote: moveQuote(by: command == .nextQuote ? 1 : -1)
    case .nextIssue, .previousIssue: moveIssue(by: command == .nextIssue ? 1 : -1)
    case .view(let view): show(view)
    case .backward: goBack()
    case .forward: goForward()
    case .earlierTurn, .laterTurn: askTurn(command == .laterTurn ? .later : .earlier)
    case .earlierYear, .laterYear:
      askTurn(command == .laterYear ? .later : .earlier, isByYear: true)
    case .asOf, .date: open(DatePrompt(command == .asOf ? .asOf : .goTo))
    // Only the views that name them, and an article, know what they mean.
    case .sort, .columns, .normalise, .mark, .markLess, .markBack, .markOn, .markOtherEnd,
      .markSentence, .code, .compareCoders, .nextCoder:
      []
    case .lens: turnLens()
    case .window: turnWindow()
    case .openSource: openSource()
    case .inArticle: showInArticle()
    case .addArticle: open(AddPrompt())
    case .new, .change: openForm(isNew: command == .new)
    case .undo, .redo: [command == .undo ? .undo : .redo]
    case .copy, .copyMarkdown: copy(command == .copy ? settings.citations : .markdown)
    case .export: open(newExport)
    case .palette: open(PaletteState(depth: depth, view: view))
    case .help: open(HelpState())
    case .edit: edit()
    case .problems: [.check]
    case .theme: turnTheme()
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    case .quit: leave()
    }
  }

  private mutating func open(_ overlay: some Overlay) -> [Effect] {
    lay(overlay)
    return []
  }

  /// Looks through the other lens.
  private mutating func turnLens() -> [Effect] {
    guard heading.isAssessed || perspective.lens == .assessed else {
      notice = Notice(.information, "This dossier has no assessment: the record alone counts.")
      return []
    }
    perspective.lens = perspective.lens.other
    board.followed = board.selected?.id
    return askBoard()
  }

  /// Lets the record's window be the next of the usual ones.
  private mutating func turnWindow() -> [Effect] {
    perspective.window = nextWindow
    board.followed = board.selected?.id
    notice = Notice(
      .information,
      "Positions are \(Wording.rule(perspective.window))."
    )
    return askBoard()
  }

  /// The window after the one in force: the usual ones, and the dossier's own where it is another.
  private var nextWindow: RecordWindow {
    var all: [RecordWindow] = [.day, .days(90), .months(12), .all]
    if let own = heading.window, !all.contains(own) { all.insert(own, at: 1) }
    let place = all.firstIndex(of: perspective.window)
    return place.map { all[($0 + 1) % all.count] } ?? all[0]
  }

  private mutating func turnTheme() -> [Effect] {
    device.theme = Theme(tone: device.theme.tone.other, depth: device.theme.depth)
    device.followsBackground = false
    if device.theme.depth == .none {
      notice = Notice(.information, "This terminal shows no colours.")
    }
    return []
  }
}
