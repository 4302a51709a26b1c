/// In what a program counts the places of a text.
package enum OffsetUnit: CaseIterable, Sendable {
  /// UTF-16, as Java and Qt count.
  case utf16
  /// Unicode code points.
  case codePoints
  /// UTF-16 with a line end of two characters as one, as text fields count that fold them.
  case utf16FoldedLines

  /// The unit in which most stretches of a text begin and end where words do; the first of those that
  /// are equally good.
  package static func best(
    for stretches: [(start: Int, stop: Int)],
    in text: OffsetText
  ) -> OffsetUnit {
    var best = (score: -1, unit: OffsetUnit.utf16)
    for unit in allCases {
      var score = 0
      for stretch in stretches {
        if let start = text.place(stretch.start, unit), text.isEdge(start) { score += 1 }
        if let stop = text.place(stretch.stop, unit), text.isEdge(stop) { score += 1 }
      }
      if score > best.score { best = (score, unit) }
    }
    return best.unit
  }
}

/// A text of which places are told in several units.
package struct OffsetText: Sendable {
  package let scalars: [Unicode.Scalar]
  /// For each code point, and the end, its place in UTF-16; nil where the two are the same.
  private let wide: [Int]?
  /// The same with line ends of two characters as one.
  private let folded: [Int]?

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let hasWide = scalars.contains { $0.value > 0xFFFF }
    let hasPairs = text.utf8.contains(0x0D)
    wide = hasWide ? OffsetText.starts(scalars, foldsLines: false) : nil
    folded = hasWide || hasPairs ? OffsetText.starts(scalars, foldsLines: true) : nil
  }

  private static func starts(_ scalars: [Unicode.Scalar], foldsLines: Bool) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(scalars.count + 1)
    var place = 0
    for (number, scalar) in scalars.enumerated() {
      starts.append(place)
      let isFolded =
        foldsLines && scalar == "\r" && number + 1 < scalars.count && scalars[number + 1] == "\n"
      if !isFolded { place += scalar.value > 0xFFFF ? 2 : 1 }
    }
    return starts + [place]
  }

  /// The code point at a place; nil outside of the text.
  package func place(_ offset: Int, _ unit: OffsetUnit) -> Int? {
    let starts: [Int]? =
      switch unit {
      case .codePoints: nil
      case .utf16: wide
      case .utf16FoldedLines: folded
      }
    guard let starts else { return (0...scalars.count).contains(offset) ? offset : nil }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) >> 1
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    // Between the halves of a character there is no place.
    return low < starts.count && starts[low] == offset ? low : nil
  }

  /// Whether a word ends or begins at a place, or no word is there.
  package func isEdge(_ place: Int) -> Bool {
    guard place > 0, place < scalars.count else { return true }
    return !isOfWord(scalars[place - 1]) || !isOfWord(scalars[place])
  }

  private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
