import Drawing
import RelationsQuery

/// How far the help is scrolled, and what is looked for in it.
package struct HelpState: Equatable, Sendable {
  package var scroll = 0
  /// What is looked for; found as it is typed.
  package var field = TextField()
  package var isTyping = false
  /// How far the help was scrolled when the search began.
  var origin = 0
  /// The line that was found last, counted as they are read; nil while nothing is.
  package var match: Int?

  package init() {}

  /// Whether there is a line that says what is looked for.
  var isSearching: Bool { isTyping || !field.text.isEmpty }

  /// Finds what is looked for in a text: words as a filter does, signs as they stand.
  var finder: (String) -> [Range<String.Index>] { WordFinder(field.text).ranges(in:) }
}

extension HelpState: Overlay {
  func handle(_ key: Key, in state: inout State) -> [Effect] { state.handle(key, in: self) }

  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] {
    switch event.action {
    case .wheelDown: state.scroll(self, by: 1)
    case .wheelUp: state.scroll(self, by: -1)
    case .press: state.overlay = nil
    case .middlePress, .rightPress, .drag: break
    }
    return []
  }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {
    if isTyping { state.search(self, change) }
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    HelpView.draw(self, state, on: &painter)
  }

  func hints(in state: State) -> [Hints.Hint] {
    guard !isTyping else {
      return [
        Hints.Hint("Enter", "keep"), Hints.Hint("Ctrl-U", "clear"), Hints.Hint("Esc", "leave"),
      ]
    }
    return [
      Hints.both(.down, .up, "scroll", state), Hints.hint(.filter, "search", state),
      match == nil ? nil : Hints.hint(.nextMatch, nil, state), Hints.hint(.back, "close", state),
    ].compactMap(\.self)
  }
}

extension State {
  fileprivate mutating func handle(_ key: Key, in help: HelpState) -> [Effect] {
    if help.isTyping {
      type(key, in: help)
      return []
    }
    var help = help
    let page = device.isHeard ? 10 : rows(of: help)
    let most = device.isHeard ? HelpView.spoken(self).count - 1 : lastScroll(of: help)
    switch commandInOverlay(for: key) {
    case .down: help.scroll += 1
    case .up: help.scroll -= 1
    case .halfPageDown: help.scroll += page / 2
    case .halfPageUp: help.scroll -= page / 2
    case .pageDown: help.scroll += page
    case .pageUp: help.scroll -= page
    case .first: help.scroll = 0
    case .last: help.scroll = most
    case .filter:
      help.field = TextField()
      help.match = nil
      help.isTyping = true
      help.origin = help.scroll
    case .nextMatch: find(&help, isForward: true)
    case .previousMatch: find(&help, isForward: false)
    case .back, .help, .open, .quit:
      overlay = nil
      return []
    default: return []
    }
    help.scroll = min(max(0, help.scroll), most)
    lay(help)
    return []
  }

  private mutating func type(_ key: Key, in help: HelpState) {
    switch key.code {
    case .enter: leaveSearch(help, keeping: true)
    case .escape: leaveSearch(help, keeping: false)
    case .character("c") where key.control: leaveSearch(help, keeping: false)
    case .backspace where help.field.text.isEmpty: leaveSearch(help, keeping: false)
    default: search(help) { _ = $0.edit(key) }
    }
  }

  private mutating func leaveSearch(_ help: HelpState, keeping: Bool) {
    lay(help) {
      $0.isTyping = false
      guard !keeping else { return }
      $0.field = TextField()
      $0.match = nil
    }
  }

  /// Changes what is looked for, and goes to the first line that has it from where the search began.
  fileprivate mutating func search(_ help: HelpState, _ change: (inout TextField) -> Void) {
    var help = help
    change(&help.field)
    help.match = nil
    find(&help, isForward: true, from: help.origin)
    lay(help)
  }

  /// Goes to the next line that has what is looked for, round the end; without an earlier match from
  /// the row on, which is the first in view unless it is given.
  private func find(_ help: inout HelpState, isForward: Bool, from row: Int? = nil) {
    let page = HelpPage(self, finding: help)
    let lines = device.isHeard ? heardMatches(of: help) : page.lines.map(\.hasMatch)
    let found = lines.indices.filter { lines[$0] }
    guard let first = found.first, let last = found.last else { return }
    let row = row ?? help.scroll
    let start = help.match ?? (device.isHeard ? row : page.line(from: row) ?? 0) - 1
    let match =
      isForward ? found.first { $0 > start } ?? first : found.last { $0 < start } ?? last
    help.match = match
    guard !device.isHeard else {
      help.scroll = match
      return
    }
    let rows = rows(of: help)
    let place = page.lines[match].row
    if !(help.scroll..<help.scroll + rows).contains(place) {
      help.scroll = max(0, place - rows / 3)
    }
    help.scroll = min(help.scroll, max(0, page.rowCount - rows))
  }

  private func heardMatches(of help: HelpState) -> [Bool] {
    let finder = help.finder
    return HelpView.spoken(self).map { !finder($0).isEmpty }
  }

  fileprivate mutating func scroll(_ help: HelpState, by lines: Int) {
    let most = lastScroll(of: help)
    lay(help) { $0.scroll = min(max(0, $0.scroll + lines), most) }
  }

  /// How many rows of the help are shown at once.
  private func rows(of help: HelpState) -> Int { max(1, HelpView.rows(of: help, device.size)) }

  /// How far the help can be scrolled.
  private func lastScroll(of help: HelpState) -> Int {
    max(0, HelpPage(self).rowCount - rows(of: help))
  }
}
