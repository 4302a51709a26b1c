import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Folds what happened into the state, and says what is to be done outside it.
///
/// Free of input, output, clocks and chance: what it needs comes in the message.
package func update(_ state: inout State, _ message: Message) -> [Effect] {
  DateText.shown(in: state.settings.dates, isHeard: state.device.isHeard) {
    let effects = state.take(message)
    state.layConflicts()
    return effects + state.layUnfinished() + state.forgetForm()
  }
}

extension State {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .started: return askBoard()
    case .input(let event): return handle(event)
    case .answered(let question, let answer): return take(answer, to: question)
    case .unanswered(let question, let failure): return take(failure, to: question)
    case .recovered: return takeRecovery()
    case .opening(let step): return take(step)
    case .openingFailed(let reason):
      notice = Notice(.problem, reason)
      return []
    case .cited(let text): return [.keep(text)]
    case .copied(let copying):
      notice = self.notice(of: copying)
      return []
    case .exported(let ending): return take(ending)
    case .edited: return [.reread]
    case .reread(let rereading): return take(rereading)
    case .checked(let problems):
      take(checked: problems)
      return []
    case .textsListed(let sources):
      texts = sources
      openSuggestions.isAsked = !sources.isEmpty
      return askPane() + (sources.isEmpty ? [] : [.countSuggestions(sources)])
    case .suggestionsCounted(let counts, let read, let total):
      openSuggestions.counts.merge(counts) { _, new in new }
      (openSuggestions.read, openSuggestions.total) = (read, total)
      return []
    case .article(let answer): return take(answer)
    case .suggested(let source, let suggestions, let vocabulary):
      take(suggestions, of: source, vocabulary)
      return []
    case .vocabulary(let vocabulary): return take(vocabulary)
    case .coded(let draft, let ending): return take(coded: draft, ending)
    case .pathsCompleted(let paths):
      take(completions: paths)
      return []
    case .form(let answer): return take(answer)
    case .formChecked(let check, let number):
      take(check, number: number)
      return []
    case .formSaved(let ending): return take(ending)
    case .changed(let ending): return take(ending)
    case .archive(let news):
      take(news)
      return []
    }
  }

  private mutating func handle(_ event: InputEvent) -> [Effect] {
    switch event {
    case .resize(let size):
      device.size = size
      return revealSelection()
    case .resumed: return []
    case .pasting:
      let key = name(of: .control("c"))
      notice = Notice(.information, "A paste is being received; \(key) ends it.")
      return []
    case .report(let report):
      take(report)
      return []
    case .paste(let text):
      notice = nil
      if let effects = overlay?.value.paste(text, in: &self) { return effects }
      var cut: Notice?
      let effects = type { cut = $0.insert(text) }
      notice = cut ?? notice
      return effects
    case .mouse(let event):
      notice = nil
      return overlay?.value.handle(event, in: &self) ?? handle(event)
    case .key(let key):
      (notice, addition) = (nil, nil)
      let loss = loss(of: key)
      let effects = press(key)
      notice = notice ?? loss
      return effects
    }
  }

  private mutating func take(_ report: TerminalReport) {
    guard case .background(let isLight) = report, device.followsBackground else { return }
    device.theme = Theme(tone: isLight ? .light : .dark, depth: device.theme.depth)
  }

  /// Does what a key does where one is.
  mutating func press(_ key: Key) -> [Effect] {
    if let effect = effectUnderEverything(of: key) { return [effect] }
    if let overlay { return overlay.value.handle(key, in: &self) }
    if filterLine.isOpen, let effects = handleOnFilterLine(key) { return effects }
    guard let command = settings.keys.command(for: key, at: depth, in: view) else { return [] }
    return perform(command)
  }

  /// What works whatever lies on top; a key that types or edits does so first.
  private func effectUnderEverything(of key: Key) -> Effect? {
    if isTyping, !key.control, !key.alt { return nil }
    switch settings.keys.command(for: key, at: depth, in: view) {
    case .suspend: return .suspend
    case .redraw: return .redraw
    default: return nil
    }
  }

  /// What is to be told of a key for which the line that is typed on has no room.
  private func loss(of key: Key) -> Notice? {
    guard isTyping else { return nil }
    var loss: Notice?
    var trial = self
    _ = trial.type { loss = $0.loss(of: key) }
    return loss
  }

  /// Whether there is a line that keys are typed on.
  private var isTyping: Bool { overlay?.value.isTyping ?? filterLine.isOpen }

  mutating func copy(_ style: CitationStyle) -> [Effect] {
    guard let record = selectedRecord else {
      notice = Notice(.information, "Select something first.")
      return []
    }
    return [.copy(CopyRequest(record: record, perspective: perspective, style: style))]
  }

  mutating func openSource() -> [Effect] {
    guard depth > .list, let card = detail.readCard else {
      notice = Notice(.information, "Select a quote first.")
      return []
    }
    guard let url = card.source.url, WebAddress.isSound(url) else {
      notice = Notice(.information, "This source has no address on the web.")
      return []
    }
    notice = Notice(.information, "Opening \(url)")
    return [.open(url: url)]
  }
}
