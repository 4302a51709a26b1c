import RelationsModel

/// Finds among many words, in whatever order they come, the one that was probably meant by another.
///
/// Words are folded bytes. The nearest wins, of several the first in order of bytes, so that every
/// engine finds the same.
struct NearestWord {
  private let wanted: [UInt8]
  private let letters: UInt32
  /// As many insertions, deletions, replacements and swaps of neighbours make a guess.
  private let limit: Int
  private(set) var best: [UInt8]?
  private var distance: Int

  /// Words of fewer bytes than the first are too short to guess at, of more than the last too long.
  private static let guessed = 3...32
  /// The most bytes of a word that may be meant.
  static let mostBytes = guessed.upperBound + 2

  init(_ wanted: [UInt8]) {
    self.wanted = wanted
    letters = Self.letters(wanted)
    limit = !Self.guessed.contains(wanted.count) ? 0 : wanted.count < 6 ? 1 : 2
    distance = limit + 1
  }

  /// How many bytes a word has that may be meant; none where nothing is guessed.
  var lengths: Range<Int> {
    limit == 0 ? 0..<0 : wanted.count - limit..<wanted.count + limit + 1
  }

  /// The word found, as it is shown.
  var text: String? { best.map { String(decoding: $0, as: UTF8.self) } }

  mutating func consider(_ word: some RandomAccessCollection<UInt8>) {
    guard lengths.contains(word.count), sharesAnEnd(with: word) else {
      return
    }
    // Each change of a letter touches at most two kinds of letters.
    guard (Self.letters(word) ^ letters).nonzeroBitCount <= 2 * limit else { return }
    let word = Array(word)
    let found = distance(to: word)
    guard found < distance || found == distance && found <= limit && isBefore(word) else { return }
    (best, distance) = (word, found)
  }

  /// Whether a word begins or ends as the wanted one does: hardly anybody mistypes both ends, and most
  /// words need not be looked at further.
  private func sharesAnEnd(with word: some RandomAccessCollection<UInt8>) -> Bool {
    word.first == wanted.first || word.last == wanted.last
      || word.first == wanted.dropFirst().first
  }

  private func isBefore(_ word: [UInt8]) -> Bool {
    best.map { word.lexicographicallyPrecedes($0) } ?? true
  }

  /// Which letters stand in a word, a bit each; bytes beyond the alphabet share theirs.
  private static func letters(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  private func distance(to other: [UInt8]) -> Int {
    var beforeLast = Array(0...other.count)
    var last = beforeLast
    var current = last
    for row in wanted.indices {
      current[0] = row + 1
      for column in other.indices {
        let replacement = last[column] + (wanted[row] == other[column] ? 0 : 1)
        var cost = min(last[column + 1] + 1, current[column] + 1, replacement)
        if row > 0, column > 0, wanted[row] == other[column - 1], wanted[row - 1] == other[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[other.count]
  }
}

extension FilterTerm.Needle {
  /// The words of which the needle consists, folded.
  var words: [[UInt8]] {
    parts.flatMap { part in part.split { !WordCollector.isWord($0) }.map(Array.init) }
  }

  /// Says that a word of the needle stands nowhere, and which one is near.
  func matchesNothing(_ word: [UInt8], meaning guess: String?) -> String {
    let shown = FilterProblem.shortened(typed(word))
    guard let guess else { return "Nothing matches “\(shown)”." }
    return "Nothing matches “\(shown)”; did you mean “\(FilterProblem.shortened(guess))”?"
  }

  /// A word of the needle as it was typed: folded it may lack marks without which nobody knows it.
  private func typed(_ word: [UInt8]) -> String {
    let words = text.split { character in
      let folded = FoldedText.bytes(of: String(character))
      return !folded.isEmpty && !folded.contains(where: WordCollector.isWord)
    }
    let typed = words.first { FoldedText.bytes(of: String($0)) == word }
    return typed.map(String.init) ?? String(decoding: word, as: UTF8.self)
  }
}
