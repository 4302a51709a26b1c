import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Folds what happened into the state, and says what is to be done outside it.
///
/// Free of input, output, clocks and chance: what it needs comes in the message.
package func update(_ state: inout State, _ message: Message) -> [Effect] {
  DateText.shown(in: state.settings.dates, isHeard: state.isHeard) { state.take(message) }
}

extension State {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .started: return askBoard()
    case .input(let event): return handle(event)
    case .answered(let question, let answer): return take(answer, to: question)
    case .opening(let step): return take(step)
    case .openingFailed(let reason):
      notice = Notice(.problem, reason)
      return []
    case .copied(let copying):
      notice = self.notice(of: copying)
      return []
    case .exported(let ending): return take(ending)
    case .edited: return [.reread]
    case .reread(let rereading): return take(rereading)
    case .checked(let problems):
      take(checked: problems)
      return []
    }
  }

  private mutating func handle(_ event: InputEvent) -> [Effect] {
    switch event {
    case .resize(let size):
      self.size = size
      return settle()
    case .resumed: return []
    case .report(let report):
      take(report)
      return []
    case .paste(let text):
      notice = nil
      if datePrompt != nil {
        editDate { $0.insert(text) }
        return []
      }
      return type { $0.insert(text) }
    case .mouse(let event):
      notice = nil
      return overlay == nil ? handle(event) : closeOverlay(for: event)
    case .key(let key):
      notice = nil
      return handle(key)
    }
  }

  private mutating func take(_ report: TerminalReport) {
    guard case .background(let isLight) = report, followsBackground else { return }
    theme = Theme(tone: isLight ? .light : .dark, depth: theme.depth)
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    if let effect = effectUnderEverything(of: key) { return [effect] }
    if let datePrompt { return handle(key, in: datePrompt) }
    switch overlay {
    case .help(let help): return handle(key, in: help)
    case .problems(let problems): return handle(key, in: problems)
    case .export(let export): return handle(key, in: export)
    case .palette(let palette): return handle(key, in: palette)
    case nil: break
    }
    if filterLine.isOpen, let effects = handleOnFilterLine(key) { return effects }
    guard let command = settings.keys.command(for: key, at: level, in: view) else { return [] }
    return perform(command)
  }

  /// What works whatever lies on top; a key that types or edits does so first.
  private func effectUnderEverything(of key: Key) -> Effect? {
    if isTyping, !key.control, !key.alt { return nil }
    switch settings.keys.command(for: key, at: level, in: view) {
    case .suspend: return .suspend
    case .redraw: return .redraw
    default: return nil
    }
  }

  /// Whether there is a line that keys are typed on.
  private var isTyping: Bool {
    switch overlay {
    case .help(let help): help.isTyping
    case .palette, .export: true
    case .problems: false
    case nil: datePrompt != nil || filterLine.isOpen
    }
  }

  /// Does what a command says; the one place where commands become changes.
  package mutating func perform(_ command: Command) -> [Effect] {
    if let effects = turnHeard(command) { return effects }
    if let effects = performInPane(command) { return effects }
    switch command {
    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .first: return moveToEnd(isLast: false)
    case .last: return moveToEnd(isLast: true)
    case .halfPageDown: return page(by: 1, of: 2)
    case .halfPageUp: return page(by: -1, of: 2)
    case .pageDown: return page(by: 1, of: 1)
    case .pageUp: return page(by: -1, of: 1)
    case .left, .right: return focusSideways(toRight: command == .right)
    case .nextPane: return focusNext(by: 1)
    case .previousPane: return focusNext(by: -1)
    case .open: return open()
    case .back: return back()
    case .filter: return openFilterLine()
    case .onlyIssue: return askNarrowing(.issue)
    case .onlySpeaker: return askNarrowing(.speaker)
    case .nextMatch: return moveToMatch(by: 1)
    case .previousMatch: return moveToMatch(by: -1)
    case .nextQuote: return moveQuote(by: 1)
    case .previousQuote: return moveQuote(by: -1)
    case .nextIssue: return moveIssue(by: 1)
    case .previousIssue: return moveIssue(by: -1)
    default: return performAbroad(command)
    }
  }

  /// Does what goes to another view, another time or another place.
  private mutating func performAbroad(_ command: Command) -> [Effect] {
    switch command {
    case .view(let view): return show(view)
    case .backward: return goBack()
    case .forward: return goForward()
    case .earlierTurn: return askTurn(.earlier)
    case .laterTurn: return askTurn(.later)
    case .earlierYear: return askTurn(.earlier, isByYear: true)
    case .laterYear: return askTurn(.later, isByYear: true)
    case .asOf:
      datePrompt = DatePrompt(.asOf)
      return []
    case .date:
      datePrompt = DatePrompt(.goTo)
      return []
    default: return performAside(command)
    }
  }

  /// The window after the one in force: the usual ones, and the dossier's own where it is another.
  private var nextWindow: RecordWindow {
    var all: [RecordWindow] = [.day, .days(90), .months(12), .all]
    if let own = heading.window, !all.contains(own) { all.insert(own, at: 1) }
    let place = all.firstIndex(of: perspective.window)
    return place.map { all[($0 + 1) % all.count] } ?? all[0]
  }

  /// Does what changes the look of things or leaves the program.
  private mutating func performAside(_ command: Command) -> [Effect] {
    switch command {
    case .lens:
      guard heading.isAssessed || perspective.lens == .assessed else {
        notice = Notice(.information, "This dossier has no assessment: the record alone counts.")
        return []
      }
      perspective.lens = perspective.lens.other
      board.followed = board.selected?.id
      return askBoard()
    case .window:
      perspective.window = nextWindow
      board.followed = board.selected?.id
      notice = Notice(
        .information,
        "The record is \(Wording.rule(perspective.window))."
      )
      return askBoard()
    case .openSource: return openSource()
    case .copy: return copy(settings.citations)
    case .copyMarkdown: return copy(.markdown)
    case .export: overlay = .export(newExport)
    case .edit: return edit()
    case .problems: return [.check]
    case .theme:
      theme = Theme(tone: theme.tone.other, depth: theme.depth)
      followsBackground = false
      if theme.depth == .none { notice = Notice(.information, "This terminal shows no colours.") }
    case .palette: overlay = .palette(PaletteState(level: level, view: view))
    case .help: overlay = .help(HelpState())
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return leave()
    default: break
    }
    return []
  }

  private mutating func copy(_ style: CitationStyle) -> [Effect] {
    guard let record = selectedRecord else {
      notice = Notice(.information, "Select something first.")
      return []
    }
    return [.copy(CopyRequest(record: record, perspective: perspective, style: style))]
  }

  private func notice(of copying: Copying) -> Notice {
    switch copying {
    case .given(let text): Notice(.information, "Given to the terminal to copy: \(text)")
    case .refused(let text) where isHeard:
      Notice(.information, "Nothing was copied: too long, or no clipboard. It is: \(text)")
    case .refused:
      Notice(
        .problem,
        "Nothing was copied: too long, or no clipboard; \(way(to: .export)) writes to a file."
      )
    case .nothingToCite: Notice(.problem, "There is nothing to cite.")
    }
  }

  private mutating func openSource() -> [Effect] {
    guard level > .board, let card = issue.readCard else {
      notice = Notice(.information, "Select a quote first.")
      return []
    }
    guard let url = card.source.url, WebAddress.isSafe(url) else {
      notice = Notice(.information, "This source has no address on the web.")
      return []
    }
    notice = Notice(.information, "Opening \(url)")
    return [.open(url: url)]
  }
}

/// Which addresses may be handed to a browser.
package enum WebAddress {
  /// Only http and https, without white space or control characters.
  package static func isSafe(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    let isWeb = start.hasPrefix("https://") || start.hasPrefix("http://")
    return isWeb
      && url.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }
  }
}
