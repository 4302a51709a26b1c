/// Breaks text into lines.
package enum TextWrap {
  /// The stretches of a text that make lines of at most `columns` columns, broken at spaces where
  /// there are any and inside a word where there are none.
  ///
  /// There is at least one line; white space at a break belongs to no line. A line feed ends a line. A word that is wider than a line breaks after a hyphen, a dash or a
  /// slash, else between two characters.
  package static func lines(of text: String, columns: Int) -> [Range<String.Index>] {
    lines(of: text, columns: columns, firstIndent: 0)
  }

  /// The same, with so many columns of the first line already taken, and at most `limit` lines, the
  /// last of which then holds the rest, for `Canvas.write` to cut with an ellipsis.
  package static func lines(
    of text: String,
    columns: Int,
    firstIndent: Int,
    limit: Int = .max
  ) -> [Range<String.Index>] {
    var breaker = LineBreaker(text: text, columns: columns, firstIndent: firstIndent, limit: limit)
    return breaker.run()
  }
}

/// Makes lines greedily in one pass over the characters.
private struct LineBreaker {
  private let text: String
  private let columns: Int
  private let limit: Int
  private var room: Int
  private var lines: [Range<String.Index>] = []

  /// The line so far: from its first word to the end of its last, without white space around.
  private var line: Range<String.Index>?
  private var lineColumns = 0
  /// The white space since then.
  private var gapColumns = 0
  /// The word being read, and the last place in it where a hyphen lets it break.
  private var word: Range<String.Index>?
  private var wordColumns = 0
  private var hyphen: (end: String.Index, columns: Int)?

  init(text: String, columns: Int, firstIndent: Int, limit: Int) {
    self.text = text
    self.columns = max(1, columns)
    self.limit = max(1, limit)
    room = max(0, self.columns - max(0, firstIndent))
  }

  mutating func run() -> [Range<String.Index>] {
    var index = text.startIndex
    while index < text.endIndex, lines.count < limit {
      let character = text[index]
      let next = text.index(after: index)
      if character.isNewline {
        endWord()
        endLine(at: index)
      } else if character == " " || character == "\t" {
        endWord()
        gapColumns += 1
      } else {
        extendWord(by: character, over: index..<next)
      }
      index = next
    }
    endWord()
    // An empty line at the very end is only the text's last line feed.
    if line != nil || lines.isEmpty { endLine(at: text.endIndex) }
    guard lines.count >= limit else { return lines }
    return joinedRest()
  }

  /// The lines up to the limit, the last one running on to the end of the text.
  private func joinedRest() -> [Range<String.Index>] {
    var kept = Array(lines.prefix(limit))
    let start = kept[limit - 1].lowerBound
    let end = text[start...].lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
    kept[limit - 1] = start..<end
    return kept
  }

  private mutating func extendWord(by character: Character, over range: Range<String.Index>) {
    let width = TextWidth.columns(of: text[range])
    if wordColumns + width > columns { breakLongWord() }
    word = (word?.lowerBound ?? range.lowerBound)..<range.upperBound
    wordColumns += width
    if "-‐‒–—/".contains(character) { hyphen = (range.upperBound, wordColumns) }
  }

  /// Puts what has been read of a word that no line can hold on a line.
  private mutating func breakLongWord() {
    guard let current = word else { return }
    let cut = hyphen ?? (current.upperBound, wordColumns)
    word = current.lowerBound..<cut.end
    let rest = cut.end..<current.upperBound
    let restColumns = wordColumns - cut.columns
    wordColumns = cut.columns
    endWord()
    endLine(at: cut.end)
    word = rest.isEmpty ? nil : rest
    wordColumns = restColumns
  }

  private mutating func endWord() {
    guard let current = word else { return }
    if let started = line, lineColumns + gapColumns + wordColumns <= room {
      line = started.lowerBound..<current.upperBound
      lineColumns += gapColumns + wordColumns
    } else {
      if line != nil || (room < columns && wordColumns > room) { endLine(at: current.lowerBound) }
      line = current
      lineColumns = wordColumns
    }
    (word, wordColumns, gapColumns, hyphen) = (nil, 0, 0, nil)
  }

  private mutating func endLine(at place: String.Index) {
    lines.append(line ?? place..<place)
    (line, lineColumns, gapColumns, room) = (nil, 0, 0, columns)
  }
}
