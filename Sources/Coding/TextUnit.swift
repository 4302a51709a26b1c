/// What can be selected of a text without walking from word to word.
package enum TextUnit: Int, Hashable, Sendable, CaseIterable {
  /// What stands between quotation marks, without them; of a long one, a sentence in it.
  case quotation
  /// The rest of a sentence after “said that” or the like.
  case clause
  case sentence
  case paragraph
}

/// A stretch of a paragraph that is a unit; positions are code points of the paragraph.
package struct UnitRange: Hashable, Sendable {
  package let unit: TextUnit
  package let range: Range<Int>

  package init(_ unit: TextUnit, _ range: Range<Int>) {
    (self.unit, self.range) = (unit, range)
  }

  /// In positions that count from so much earlier.
  func moved(by offset: Int) -> UnitRange {
    UnitRange(unit, range.lowerBound + offset..<range.upperBound + offset)
  }
}
