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

/// Makes lines greedily in one pass over the scalars; where characters begin and end is asked only
/// where a word has to be cut, because finding that out costs most.
private struct LineBreaker {
  private static let longestCharacter = 32

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
      let scalar = text.unicodeScalars[index].value
      let next = text.unicodeScalars.index(after: index)
      switch scalar {
      case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
        endWord()
        endLine(at: index)
      case 0x20, 0x09, 0x0D:
        endWord()
        gapColumns += 1
      default:
        extendWord(by: scalar, over: index..<next)
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

  private mutating func extendWord(by scalar: UInt32, over range: Range<String.Index>) {
    var width = SafeScalar(scalar).columns ?? 0
    // A mark at the beginning of a line gets something to stand on.
    if width == 0, word == nil { width = 1 }
    while wordColumns + width > columns, breakLongWord(before: range.upperBound) {}
    word = (word?.lowerBound ?? range.lowerBound)..<range.upperBound
    wordColumns += width
    switch scalar {
    case 0x2D, 0x2F, 0x2010, 0x2012...0x2014: hyphen = (range.upperBound, wordColumns)
    default: break
    }
  }

  /// Puts what has been read of a word that no line can hold on a line, if it can be cut.
  private mutating func breakLongWord(before next: String.Index) -> Bool {
    guard let current = word, let cut = hyphen ?? characterEnd(in: current, before: next) else {
      return false
    }
    word = current.lowerBound..<cut.end
    let rest = cut.end..<current.upperBound
    let restColumns = wordColumns - cut.columns
    wordColumns = cut.columns
    endWord()
    endLine(at: cut.end)
    word = rest.isEmpty ? nil : rest
    wordColumns = restColumns
    return true
  }

  /// The last end of a character in a word that goes on to `next`; nil when the word is only the
  /// beginning of one.
  ///
  /// Only a few scalars are looked at, because a hostile text can be a single character.
  private func characterEnd(
    in word: Range<String.Index>,
    before next: String.Index
  ) -> (end: String.Index, columns: Int)? {
    let scalars = text.unicodeScalars
    let whole = (word.upperBound, wordColumns)
    let start =
      scalars.index(
        word.upperBound,
        offsetBy: -LineBreaker.longestCharacter,
        limitedBy: word.lowerBound
      )
      ?? word.lowerBound
    let window = String(scalars[start..<next])
    let joined = (window.last?.unicodeScalars.count ?? 1) - 1
    guard joined > 0 else { return whole }
    let end = scalars.index(word.upperBound, offsetBy: -joined)
    guard end > start else { return start == word.lowerBound ? nil : whole }
    return (end, TextWidth.columns(of: text[word.lowerBound..<end]))
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
