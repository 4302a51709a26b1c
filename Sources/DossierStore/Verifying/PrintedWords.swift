import RelationsModel

/// A stretch of a text as words, each with the marks that stand close to it.
struct PrintedWords {
  struct Word {
    /// The letters, counted among those of the text.
    let letters: Range<Int>
    /// The marks right before and right after them, in their plain form.
    var leading: [UInt32]
    var trailing: [UInt32]
    /// The characters of the text, marks included.
    var range: Range<Int>
  }

  /// Longer rows of letters are divided: they are no words, and would be read again for each quote.
  private static let mostLetters = 1000

  let text: PrintedText
  private(set) var words: [Word] = []

  /// The words of which letters are in a stretch; a character of a script without spaces is a word.
  init(_ text: PrintedText, letters: Range<Int>) {
    self.text = text
    var start = letters.lowerBound
    guard !letters.isEmpty else { return }
    let first = start
    while first - start < Self.mostLetters, !isBreak(before: start) { start -= 1 }
    var before = text.gap(before: start)
    while start < letters.upperBound {
      var end = start + 1
      while end - start < Self.mostLetters, !isBreak(before: end) { end += 1 }
      let after = text.gap(after: end - 1)
      words.append(word(start..<end, before, after))
      (start, before) = (end, after)
    }
  }

  /// The letters of a word, by which words are compared.
  func core(_ index: Int) -> ArraySlice<UInt32> { text.letters[words[index].letters] }

  /// Whether no blank stands between a word and the one before it.
  func isClose(_ index: Int) -> Bool {
    index > 0 && words[index - 1].range.upperBound == words[index].range.lowerBound
  }

  /// A word as it is printed, without what is not seen.
  func shown(_ index: Int) -> String { PrintedText.visible(text.scalars[words[index].range]) }

  /// Keeps a stretch of the words, and of the marks at its ends those that another text has there; where
  /// it has others, all stay, so that they are shown.
  mutating func keep(_ range: Range<Int>, endingLike other: PrintedWords) {
    words = Array(words[range])
    guard let first = other.words.first, let last = other.words.last, !words.isEmpty else { return }
    let before = text.gap(before: words[0].letters.lowerBound)
    if before.values.suffix(first.leading.count) == first.leading[...] {
      setLeading(before.items.suffix(first.leading.count))
    }
    let after = text.gap(after: words[words.count - 1].letters.upperBound - 1)
    if after.values.starts(with: last.trailing) {
      setTrailing(after.items.prefix(last.trailing.count))
    }
  }

  /// Whether two words are the same up to typography.
  func isSame(_ index: Int, as other: PrintedWords, _ place: Int) -> Bool {
    let (word, otherWord) = (words[index], other.words[place])
    guard word.leading == otherWord.leading, word.trailing == otherWord.trailing,
      core(index) == other.core(place)
    else { return false }
    return (0..<word.letters.count - 1).allSatisfy { letter in
      text.compareGap(
        after: word.letters.lowerBound + letter,
        with: other.text,
        after: otherWord.letters.lowerBound + letter
      ) != .different
    }
  }

  private func isBreak(before letter: Int) -> Bool {
    guard letter > 0, letter < text.letters.count else { return true }
    if text.isUnspaced(letter) || text.isUnspaced(letter - 1) {
      return text.isBreak(before: letter)
    }
    let gap = text.gap(before: letter)
    return gap.hasBlank && !gap.isJoin
  }

  private func word(_ letters: Range<Int>, _ before: PrintedGap, _ after: PrintedGap) -> Word {
    // Marks that no blank sets off from the word before belong to that.
    let lastBlank = before.items.lastIndex { $0.isBlank }
    let isFirst = letters.lowerBound == 0
    let leading =
      lastBlank.map { before.items[($0 + 1)...] } ?? (isFirst ? before.items[...] : [])
    let trailing = after.items[..<(after.items.lastIndex { $0.isBlank } ?? after.items.count)]
    let start = leading.first?.place ?? Int(text.places[letters.lowerBound])
    let end = trailing.last?.place ?? Int(text.places[letters.upperBound - 1])
    return Word(
      letters: letters,
      leading: leading.map(\.value),
      trailing: trailing.map(\.value),
      range: start..<max(end, Int(text.places[letters.upperBound - 1])) + 1
    )
  }

  private mutating func setLeading(_ items: ArraySlice<PrintedGap.Item>) {
    words[0].leading = items.map(\.value)
    let start = items.first?.place ?? Int(text.places[words[0].letters.lowerBound])
    words[0].range = start..<words[0].range.upperBound
  }

  private mutating func setTrailing(_ items: ArraySlice<PrintedGap.Item>) {
    let end = words.count - 1
    words[end].trailing = items.map(\.value)
    let last = items.last?.place ?? Int(text.places[words[end].letters.upperBound - 1])
    words[end].range = words[end].range.lowerBound..<last + 1
  }
}
