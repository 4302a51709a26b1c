extension TextMatcher {
  /// Longer rows of letters are no words.
  private static let mostBytes = 200

  /// The words of the text of which a match has only a part, in their order; scripts without spaces have
  /// none.
  package func cutWords(of match: Match) -> [String] {
    guard !match.letters.isEmpty else { return [] }
    let window = letters.window(match.letters, margin: TextMatcher.mostBytes)
    let (text, range) = (window.text, window.letters)
    var words: [Range<Int>] = []
    for edge in [range.lowerBound, range.upperBound] where text.isWithinWord(edge) {
      var (start, end) = (edge, edge)
      while text.isWithinWord(start) { start -= 1 }
      while text.isWithinWord(end) { end += 1 }
      if words.last != start..<end { words.append(start..<end) }
    }
    return words.map { word in
      let (first, last) = (text.place(word.lowerBound), text.place(word.upperBound - 1))
      return PrintedText.visible(text.scalars[first...last])
    }
  }
}

extension PrintedText {
  /// Whether a letter goes on with the word of the letter before it, with nothing between the two.
  func isWithinWord(_ letter: Int) -> Bool {
    guard letter > 0, letter < letters.count, !isUnspaced(letter), !isUnspaced(letter - 1),
      isOfWords(letter), isOfWords(letter - 1)
    else { return false }
    let gap = gap(before: letter)
    return gap.items.isEmpty || gap.isJoin
  }

  /// Whether a letter is one, or a digit, and no symbol.
  private func isOfWords(_ letter: Int) -> Bool {
    if isCombining(letter) { return true }
    guard let scalar = Unicode.Scalar(letters[letter]) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
