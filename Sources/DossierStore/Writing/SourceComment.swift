/// A comment as it stands in a file, from its number sign on.
struct SourceComment: Hashable {
  let text: String
  let place: TextPlace
  /// Whether nothing but dashes stands before it on its line.
  let isOnOwnLine: Bool
  let isAfterBlankLine: Bool
}

/// A line and a column, both from 1, in the order of the file.
struct TextPlace: Hashable, Comparable {
  var line: Int32
  var column: Int32

  init(line: Int32, column: Int32) {
    self.line = line
    self.column = column
  }

  init(_ spot: Spot) { self.init(line: spot.line, column: spot.column) }

  static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
