import Drawing

/// One line that is typed on.
package struct TextField: Equatable, Sendable {
  /// At most this many characters: more is no filter, and every one of them is matched on each key.
  package static let limit = 500

  package private(set) var text: String
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  package mutating func insert(_ added: String) {
    let line = added.filter { !$0.isNewline && $0 != "\t" }
    let room = max(0, TextField.limit - text.count)
    let taken = String(line.prefix(room))
    text.insert(contentsOf: taken, at: place(cursor))
    cursor += taken.count
  }

  /// Does what an editing key does; false when the key edits nothing.
  package mutating func edit(_ key: Key) -> Bool {
    switch (key.code, key.control, key.alt) {
    case (.character(let character), false, false): insert(String(character))
    case (.backspace, false, false), (.character("h"), true, false): deleteBack(to: cursor - 1)
    case (.backspace, _, _), (.character("w"), true, false): deleteBack(to: wordStart)
    case (.character("u"), true, false): deleteBack(to: 0)
    case (.character("k"), true, false): text.removeSubrange(place(cursor)...)
    case (.delete, _, _), (.character("d"), true, false): deleteForward()
    case (.left, _, _), (.character("b"), true, false): cursor = max(0, cursor - 1)
    case (.right, _, _), (.character("f"), true, false): cursor = min(text.count, cursor + 1)
    case (.home, _, _), (.character("a"), true, false): cursor = 0
    case (.end, _, _), (.character("e"), true, false): cursor = text.count
    default: return false
    }
    return true
  }

  /// The columns before the cursor.
  package var cursorColumn: Int { TextWidth.columns(of: text[..<place(cursor)]) }

  private func place(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }

  /// Where the word before the cursor begins.
  private var wordStart: Int {
    let before = Array(text.prefix(cursor))
    var start = before.count
    while start > 0, before[start - 1] == " " { start -= 1 }
    while start > 0, before[start - 1] != " " { start -= 1 }
    return start
  }

  private mutating func deleteBack(to start: Int) {
    let start = max(0, start)
    text.removeSubrange(place(start)..<place(cursor))
    cursor = min(start, text.count)
  }

  private mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: place(cursor))
  }
}
