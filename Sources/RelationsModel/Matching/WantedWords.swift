/// Words that are looked for in texts.
package struct WantedWords: Sendable {
  /// The words letter by letter, with the marks before the first one and after the last.
  private struct Printed {
    let text: PrintedText
    let leading: [UInt32]
    let trailing: [UInt32]

    init(_ utf8: [UInt8]) {
      text = PrintedText(utf8[...])
      leading = text.letters.isEmpty ? [] : text.leadingMarks
      trailing = text.letters.isEmpty ? [] : text.trailingMarks
    }
  }

  /// The words, normalised, in UTF-8.
  package let utf8: [UInt8]
  /// Their letters, in UTF-8.
  package let letters: [UInt8]
  private let laid: LazyValue<Printed>

  /// Takes them normalised, in UTF-8.
  package init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    letters = utf8.withUnsafeBufferPointer { LetterBytes.read($0).letters }
    laid = LazyValue { Printed(utf8) }
  }

  /// The words as they are compared.
  package var printed: PrintedText { laid.value.text }
  var leading: [UInt32] { laid.value.leading }
  var trailing: [UInt32] { laid.value.trailing }

  /// Words of which there are none, only marks, are looked for as they are.
  var marksAlone: [UInt32] {
    let printed = printed
    return PrintedGap(printed, from: -1, to: printed.scalars.count).items.map(\.original)
  }

  /// Whether they begin with a letter of ASCII and end with one, or with one and a mark behind it that no
  /// printer shapes otherwise: where the same bytes stand, so do they.
  var isPlain: Bool {
    guard let first = utf8.first, let last = utf8.last, WantedWords.isLetter(first) else {
      return false
    }
    if WantedWords.isLetter(last) { return true }
    return utf8.count > 1 && WantedWords.isLetter(utf8[utf8.count - 2])
      && [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?")].contains(last)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte < 0x80 && PrintKind(Unicode.Scalar(byte)) == .letter
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
    let words = wanted.printed
    let letters = start..<start + words.letters.count
    guard isWhole(letters), let first = self.start(of: start, with: wanted.leading),
      let end = end(of: letters.upperBound - 1, with: wanted.trailing)
    else { return nil }
    var joins: [Int] = []
    for letter in 0..<letters.count - 1 {
      switch words.compareGap(after: letter, with: self, after: start + letter) {
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
