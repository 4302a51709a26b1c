/// A hyphen at the end of a line of which nothing tells whether it belongs to the word.
package struct HyphenDoubt: Hashable, Sendable {
  /// The word with the hyphen, such as `well-known`.
  package let hyphenated: String
  /// The word without it, such as `wellknown`.
  package let joined: String
}

extension TextMatcher {
  /// The hyphens in a match that the text does not explain: a digit or a capital letter follows a hyphen
  /// that stays, and elsewhere the text may have the word within a line as the quote has it.
  func doubts(of match: PrintedText.PlainMatch, _ wanted: PrintedText) -> [HyphenDoubt] {
    match.joins.compactMap { letter in
      let isHyphenated = !wanted.gap(after: letter - match.letters.lowerBound).items.isEmpty
      return isTold(letter, isHyphenated) ? nil : doubt(letter)
    }
  }

  private func isTold(_ letter: Int, _ isHyphenated: Bool) -> Bool {
    if isHyphenated, !isLowercase(letter + 1) { return true }
    let word = word(around: letter)
    let offset = letter - word.lowerBound
    var (hyphenated, joined) = (false, false)
    for start in letterPlaces(of: Array(text.letters[word])).prefix(64) {
      let range = start..<start + word.count
      guard start != word.lowerBound, text.isWholeWords(range) else { continue }
      let gap = text.gap(after: start + offset)
      if gap.items.isEmpty { joined = true }
      if gap.values == [0x2D] { hyphenated = true }
    }
    return isHyphenated ? hyphenated && !joined : joined && !hyphenated
  }

  private func isLowercase(_ letter: Int) -> Bool {
    Unicode.Scalar(text.letters[letter])?.properties.isLowercase ?? false
  }

  /// Longer rows of letters are no words.
  private static let mostLetters = 100

  private func word(around letter: Int) -> Range<Int> {
    var (start, end) = (letter, letter + 1)
    while letter - start < TextMatcher.mostLetters, !text.isBreak(before: start) { start -= 1 }
    while end - letter < TextMatcher.mostLetters, !text.isBreak(before: end) { end += 1 }
    return start..<end
  }

  private func doubt(_ letter: Int) -> HyphenDoubt {
    let word = word(around: letter)
    func written(_ letters: Range<Int>) -> String {
      let start = text.place(letters.lowerBound)
      return PrintedText.visible(text.scalars[start...text.place(letters.upperBound - 1)])
    }
    let (left, right) = (
      written(word.lowerBound..<letter + 1), written(letter + 1..<word.upperBound)
    )
    return HyphenDoubt(hyphenated: "\(left)-\(right)", joined: left + right)
  }
}

extension PrintedText {
  /// What is seen of a stretch of a text.
  package static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
    return String(view)
  }
}
