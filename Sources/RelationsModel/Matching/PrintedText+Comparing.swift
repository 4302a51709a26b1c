/// What came of comparing blanks and marks.
package enum GapComparison: Hashable, Sendable {
  case same
  /// The same, if a hyphen at the end of a line is what the other text makes of it.
  case doubtful
  case different
}

extension PrintedText {
  /// Compares what follows a letter of this text with what follows one of another, both before their
  /// next letters.
  package func compareGap(after letter: Int, with other: PrintedText, after place: Int)
    -> GapComparison
  {
    let (first, second) = (self.place(letter), other.place(place))
    let (next, nextOther) = (self.place(letter + 1), other.place(place + 1))
    // Nothing stands between them, or the same single character.
    if !hasMarkedLetters, !other.hasMarkedLetters {
      if next - first <= 1, nextOther - second <= 1 { return .same }
      if next - first == 2, nextOther - second == 2,
        scalars[first + 1] == other.scalars[second + 1]
      {
        return .same
      }
    }
    let gap = gap(after: letter)
    let gapOther = other.gap(after: place)
    if gap.values == gapOther.values { return .same }
    if gap.values == [0x20], next != first, nextOther == second, other.isPhrase(second) {
      return .same
    }
    if gapOther.values == [0x20], nextOther != second, next == first, isPhrase(first) {
      return .same
    }
    if gap.isJoin, gapOther.isClosed { return .doubtful }
    if gapOther.isJoin, gap.isClosed { return .doubtful }
    return .different
  }

  /// Whether this text and another are the same up to typography.
  package func isSame(as other: PrintedText) -> Bool {
    guard letters == other.letters else { return false }
    guard !letters.isEmpty else {
      return PrintedGap(self, from: -1, to: scalars.count).values
        == PrintedGap(other, from: -1, to: other.scalars.count).values
    }
    return leadingMarks == other.leadingMarks && trailingMarks == other.trailingMarks
      && (0..<letters.count - 1).allSatisfy { letter in
        compareGap(after: letter, with: other, after: letter) != .different
      }
  }

  /// Whether one character stands for a phrase of several words.
  private func isPhrase(_ place: Int) -> Bool {
    (0xFDF0...0xFDFF).contains(scalars[place].value)
  }

  /// The letters before which a stretch that begins with some marks may be taken to begin, as the place
  /// of the first of the marks; nil where others stand there.
  func start(of letter: Int, with marks: [UInt32]) -> Int? {
    guard !marks.isEmpty else { return place(letter) }
    let items = gap(before: letter).items
    let first = items.count - marks.count
    guard first >= 0, items[first...].map(\.value) == marks else { return nil }
    if first > 0, items[first - 1].place == items[first].place { return nil }
    return items[first].place
  }

  /// The place after the marks with which a stretch ends; nil where others stand there.
  func end(of letter: Int, with marks: [UInt32]) -> Int? {
    guard !marks.isEmpty else { return place(letter) + 1 }
    let items = gap(after: letter).items
    guard items.count >= marks.count, items[..<marks.count].map(\.value) == marks else {
      return nil
    }
    let last = items[marks.count - 1]
    if marks.count < items.count, items[marks.count].place == last.place { return nil }
    return last.place + 1
  }

  /// The marks before the first letter.
  package var leadingMarks: [UInt32] { Array(gap(before: 0).values.drop { $0 == 0x20 }) }

  /// The marks after the last letter.
  package var trailingMarks: [UInt32] {
    var marks = gap(after: letters.count - 1).values
    while marks.last == 0x20 { marks.removeLast() }
    return marks
  }
}

extension PrintedGap {
  /// Whether the letters stand side by side, or a hyphen joins them.
  fileprivate var isClosed: Bool { items.isEmpty || values == [0x2D] }
}
