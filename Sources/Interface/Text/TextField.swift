import Drawing
import Presentation

/// One line that is typed on, in characters as a person sees them.
package struct TextField: Equatable, Sendable {
  /// At most this many characters: more is no filter, and every one of them is matched on each key.
  package static let limit = 500

  private let limit: Int
  package private(set) var text: String
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int
  /// What was last removed to an end of the line or of a word, for putting it back.
  private var removed = ""

  package init(_ text: String = "", limit: Int = TextField.limit) {
    self.limit = limit
    self.text = text
    cursor = text.count
  }

  /// Puts text in at the cursor; a break or a tab of it is a blank.
  ///
  /// Gives a notice of text that found no room; nil where all did.
  @discardableResult
  package mutating func insert(_ added: String) -> Notice? {
    let line = added.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let room = max(0, limit - text.count)
    // A mark that joins the character before it needs no room.
    let taken = room == 0 ? joining(line) : String(line.prefix(room))
    let leftOut = line.count - (room == 0 ? taken.count : min(line.count, room))
    let place = place(cursor)
    let end = text.utf8.distance(from: text.startIndex, to: place) + taken.utf8.count
    text.insert(contentsOf: taken, at: place)
    placeCursor(after: end)
    guard leftOut > 0 else { return nil }
    return Notice(
      .problem,
      "\(Wording.count(leftOut, "character")) found no room: the field holds "
        + "\(Wording.number(limit))."
    )
  }

  /// Does what an editing key does; false when the key edits nothing.
  package mutating func edit(_ key: Key) -> Bool {
    switch (key.code, key.control, key.alt) {
    case (.character(let character), false, false): insert(String(character))
    case (.backspace, false, false), (.character("h"), true, false):
      remove(from: cursor - 1, to: cursor)
    case (.delete, _, _), (.character("d"), true, false): remove(from: cursor, to: cursor + 1)
    case (.character("y"), true, false): insert(removed)
    default: return editMore(key)
    }
    return true
  }

  /// What is to be told of a key that puts in more than the field has room for; nil for every other.
  func loss(of key: Key) -> Notice? {
    var field = self
    switch (key.code, key.control, key.alt) {
    case (.character(let character), false, false): return field.insert(String(character))
    case (.character("y"), true, false): return field.insert(removed)
    default: return nil
    }
  }

  private mutating func editMore(_ key: Key) -> Bool {
    switch (key.code, key.control, key.alt) {
    case (.backspace, _, _), (.character("w"), true, false): keep(from: wordStart, to: cursor)
    case (.character("u"), true, false): keep(from: 0, to: cursor)
    case (.character("k"), true, false): keep(from: cursor, to: text.count)
    case (.character("d"), false, true): keep(from: cursor, to: wordEnd)
    case (.character("b"), false, true): cursor = wordStart
    case (.character("f"), false, true): cursor = wordEnd
    case (.left, true, _), (.left, _, true): cursor = wordStart
    case (.right, true, _), (.right, _, true): cursor = wordEnd
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

  /// The part of the line that fits in so many columns with the cursor in it, and the cursor's column
  /// there.
  package func window(columns: Int) -> (text: String, cursorColumn: Int) {
    let end = place(cursor)
    let room = max(0, columns - 1)
    var before = cursorColumn
    var start = text.startIndex
    while start < end, before > room {
      let next = text.index(after: start)
      before -= TextWidth.columns(of: text[start..<next])
      start = next
    }
    return (
      String(TextWidth.prefix(of: text[start...], columns: columns)), min(max(0, before), room)
    )
  }

  private func place(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }

  /// The marks at the beginning of a text that join the character before the cursor.
  private func joining(_ line: [Character]) -> String {
    guard let first = line.first, cursor > 0 else { return "" }
    let before = text[text.index(before: place(cursor))]
    return (String(before) + String(first)).count == 1 ? String(first) : ""
  }

  /// Puts the cursor after so many bytes, or after the character that they are a part of: what was
  /// put in or left may join its neighbours.
  private mutating func placeCursor(after bytes: Int) {
    var seen = 0
    cursor = 0
    for character in text where seen < bytes {
      seen += character.utf8.count
      cursor += 1
    }
  }

  /// Where the word before the cursor begins.
  private var wordStart: Int {
    let characters = Array(text)
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }

  /// Where the word after the cursor ends.
  private var wordEnd: Int {
    let characters = Array(text)
    var end = cursor
    while end < characters.count, characters[end] == " " { end += 1 }
    while end < characters.count, characters[end] != " " { end += 1 }
    return end
  }

  private mutating func keep(from start: Int, to end: Int) {
    guard start < end else { return }
    removed = String(text[place(start)..<place(end)])
    remove(from: start, to: end)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let start = place(max(0, start))
    let bytes = text.utf8.distance(from: text.startIndex, to: start)
    text.removeSubrange(start..<place(end))
    placeCursor(after: bytes)
  }
}
