/// A stretch of an article that the reader selected, to make a quote of it.
///
/// Positions are code points of the normalised text, as in anchors.
package struct TextSelection: Hashable, Sendable {
  package var range: Range<Int>
  /// What is selected; nil once its ends were moved.
  package var unit: TextUnit?
  /// The position around which it grows and shrinks.
  var seed: Int
  /// Whether its start is moved, and not its end.
  package var movesStart = false

  package init(_ range: Range<Int>, unit: TextUnit?, seed: Int? = nil) {
    self.range = range
    self.unit = unit
    self.seed = seed ?? range.lowerBound
  }

  /// The end that is moved.
  package var edge: Int { movesStart ? range.lowerBound : range.upperBound }
}
