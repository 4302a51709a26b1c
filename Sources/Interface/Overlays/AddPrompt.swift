import Drawing
import Presentation
import RelationsModel

/// What is to be added to the dossier as an article.
package enum AddRequest: Equatable, Sendable {
  /// A file, a folder of files or an export, by its path as it was typed.
  case path(String)
  /// A text that was pasted.
  case text(String)
}

/// The line on which the path of an article is typed that is to be added.
package struct AddPrompt: Equatable, Sendable {
  package internal(set) var field = TextField()
  /// What the path can be completed to, where that is not settled.
  package internal(set) var candidates: [String] = []

  package init() {}
}

extension AddPrompt: Overlay {
  var isTyping: Bool { true }

  var isOnFooter: Bool { true }

  func handle(_ key: Key, in state: inout State) -> [Effect] {
    switch key.code {
    case .escape: state.overlay = nil
    case .character("c") where key.control: state.overlay = nil
    case .backspace where field.text.isEmpty: state.overlay = nil
    case .tab: return [.completePath(field.text)]
    case .enter:
      let path = field.text
      guard !path.allSatisfy(\.isWhitespace) else { return [] }
      return state.add(.path(path))
    default: type({ _ = $0.edit(key) }, in: &state)
    }
    return []
  }

  /// The mouse goes on working on what is shown, which the line does not cover.
  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] { state.handle(event) }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {
    state.lay(self) {
      $0.candidates = []
      change(&$0.field)
    }
  }

  /// Several lines are the text of an article, and no path.
  func paste(_ text: String, in state: inout State) -> [Effect]? {
    // Terminals send the Enter key between the lines of a paste.
    let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.count > 1 || text.utf8.count > TextField.limit ? state.add(.text(text)) : nil
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    let rect = state.layout.footer
    painter.fill(rect, .bar)
    var place = Point(column: rect.column + 1, row: rect.row)
    place.column += painter.write("Add  ", .barKey, at: place)
    let hint = hint
    let room = max(12, rect.endColumn - place.column - TextWidth.columns(of: hint) - 3)
    let line = field.window(columns: room)
    let cursor = Point(column: place.column + line.cursorColumn, row: place.row)
    place.column += max(12, painter.write(line.text, .bar, at: place, limit: room) + 1)
    painter.write(
      hint,
      .barSecondary,
      at: Point(column: place.column + 1, row: place.row),
      limit: rect.endColumn - place.column - 2
    )
    return Point(column: min(cursor.column, rect.endColumn - 1), row: cursor.row)
  }

  /// The names that a path can be completed to, or what the line is for.
  private var hint: String {
    guard candidates.isEmpty else {
      return candidates.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        .joined(separator: "  ")
    }
    return "a file or folder, or paste a text · Tab completes · Enter adds · Esc"
  }

  func spoken(in state: State) -> SpokenOverlay {
    SpokenOverlay(
      entry: candidates.isEmpty ? [] : [candidates.joined(separator: ", ") + "."],
      prompt: "Add the article in the file, or paste a text: \(field.text)"
    )
  }

  /// It tells its keys on the last line itself.
  func hints(in state: State) -> [Hints.Hint] { [] }
}

extension State {
  fileprivate mutating func add(_ request: AddRequest) -> [Effect] {
    overlay = nil
    notice = Notice(.information, "Reading the article…")
    return [.addArticle(request)]
  }

  /// Completes the path that is being typed as far as all candidates agree.
  mutating func take(completions: [String]) {
    guard let prompt = overlay?.value as? AddPrompt else { return }
    guard let first = completions.first else {
      notice = Notice(.information, "No file begins so.")
      return
    }
    let common = completions.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    lay(prompt) {
      if common.utf8.count > $0.field.text.utf8.count { $0.field = TextField(common) }
      $0.candidates = completions.count > 1 ? completions : []
    }
  }

  mutating func take(_ ending: EditEnding) -> [Effect] {
    switch ending {
    case .failed(let reason):
      notice = Notice(.problem, reason)
      keepForm()
      restoreUnits()
      return []
    case .saved(let text):
      closeForm()
      notice = Notice(.information, text)
      addition = text
      texts = nil
      return [.reread] + askPane()
    }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
