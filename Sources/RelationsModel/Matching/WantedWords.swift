/// Words that are looked for in texts.
package struct WantedWords: Sendable {
  /// The words as they are compared.
  package let printed: PrintedText
  /// Their letters, in UTF-8.
  package let letters: [UInt8]
  /// The marks before the first letter, and after the last.
  let leading: [UInt32]
  let trailing: [UInt32]

  /// Takes them normalised.
  package init(_ scalars: [Unicode.Scalar]) {
    printed = PrintedText(scalars)
    var letters: [UInt8] = []
    letters.reserveCapacity(scalars.count)
    for letter in printed.letters { letters.append(utf8Of: letter) }
    self.letters = letters
    leading = printed.letters.isEmpty ? [] : printed.leadingMarks
    trailing = printed.letters.isEmpty ? [] : printed.trailingMarks
  }

  /// Words of which there are none, only marks, are looked for as they are.
  var marksAlone: [UInt32] {
    PrintedGap(printed, from: -1, to: printed.scalars.count).items.map(\.original)
  }
}

extension PrintedText {
  /// A place where words stand.
  struct PlainMatch: Hashable {
    /// The characters of the text, end exclusive.
    let range: Range<Int>
    let letters: Range<Int>
    /// The letters after which a hyphen at the end of a line may or may not belong to the word.
    let joins: [Int]
  }

  /// Compares words with what stands from a letter on, where the letters are known to be the same; nil
  /// where the blanks or marks differ.
  func match(_ wanted: WantedWords, at start: Int) -> PlainMatch? {
    let letters = start..<start + wanted.printed.letters.count
    guard isWhole(letters), let first = self.start(of: start, with: wanted.leading),
      let end = end(of: letters.upperBound - 1, with: wanted.trailing)
    else { return nil }
    var joins: [Int] = []
    for letter in 0..<letters.count - 1 {
      switch wanted.printed.compareGap(after: letter, with: self, after: start + letter) {
      case .same: break
      case .doubtful:
        // A line that ends in the quote tells nothing of the text.
        if gap(after: start + letter).isJoin { joins.append(start + letter) }
      case .different: return nil
      }
    }
    return PlainMatch(range: first..<end, letters: letters, joins: joins)
  }
}
