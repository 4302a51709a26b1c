import RelationsModel

/// The word of a filter at which one types, as far as it is there.
public struct FilterStem: Hashable, Sendable {
  /// The field of which it is a value; nil where a field or a plain word begins.
  public let field: FilterField?
  /// What stands of it before the cursor, without quotation marks.
  public let text: String
  /// Where it stands in the filter, in characters: what a completed word takes the place of.
  public let range: Range<Int>

  public init(field: FilterField?, text: String, range: Range<Int>) {
    self.field = field
    self.text = text
    self.range = range
  }

  /// The word at a cursor, counted in characters; nil within a phrase, where nothing can be
  /// completed.
  public init?(in text: String, at cursor: Int) {
    var scanner = StemScanner(characters: Array(text), cursor: cursor)
    guard let stem = scanner.stem() else { return nil }
    self = stem
  }
}

/// Goes through a filter up to the word at the cursor.
private struct StemScanner {
  let characters: [Character]
  let cursor: Int
  private var position = 0

  init(characters: [Character], cursor: Int) {
    self.characters = characters
    self.cursor = min(max(0, cursor), characters.count)
  }

  mutating func stem() -> FilterStem? {
    while position < cursor {
      if characters[position].isWhitespace {
        position += 1
        continue
      }
      let start = position
      if characters[position] == "-" { position += 1 }
      if isQuote(at: position) {
        skipPhrase()
        guard position < cursor || isClosed else { return nil }
        continue
      }
      let word = position
      skip { $0 != ":" }
      if position >= cursor {
        return plain(from: word == start + 1 && cursor == start ? start : word)
      }
      guard position < characters.count, characters[position] == ":" else { continue }
      let name = String(characters[word..<position]).lowercased()
      position += 1
      guard let field = Filter.fields.first(where: { $0.name == name }) else {
        skip { _ in true }
        guard position < cursor else { return nil }
        continue
      }
      if let stem = value(of: field) { return stem }
    }
    return FilterStem(field: nil, text: "", range: cursor..<cursor)
  }

  /// The word from a place to the cursor, which takes in what stands after it.
  private func plain(from start: Int) -> FilterStem {
    FilterStem(
      field: nil,
      text: String(characters[min(start, cursor)..<cursor]),
      range: min(start, cursor)..<position
    )
  }

  /// The value at the cursor; nil where the cursor is past the last value.
  private mutating func value(of field: FilterField) -> FilterStem? {
    while true {
      let start = position
      let isQuoted = isQuote(at: position)
      if isQuoted { skipPhrase() } else { skip { $0 != "," } }
      if position >= cursor {
        let first = isQuoted ? start + 1 : start
        let end = max(first, isQuoted && isClosed && cursor == position ? cursor - 1 : cursor)
        let text = String(characters[min(first, end)..<end])
        return FilterStem(field: field, text: text, range: start..<position)
      }
      guard characters[position] == "," else { return nil }
      position += 1
    }
  }

  private func isQuote(at position: Int) -> Bool {
    position < characters.count && "\"“”".contains(characters[position])
  }

  /// Whether a phrase that was skipped has ended.
  private var isClosed: Bool { position > 0 && isQuote(at: position - 1) }

  private mutating func skipPhrase() {
    position += 1
    while position < characters.count, !isQuote(at: position) { position += 1 }
    if position < characters.count { position += 1 }
  }

  private mutating func skip(while belongs: (Character) -> Bool) {
    while position < characters.count, !characters[position].isWhitespace, !isQuote(at: position),
      belongs(characters[position])
    {
      position += 1
    }
  }
}
