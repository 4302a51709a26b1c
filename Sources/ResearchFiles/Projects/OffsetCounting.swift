/// How a program counts places in a text: by what unit, and what a break between lines counts.
struct OffsetCounting: Hashable {
  enum Unit: Hashable, CaseIterable {
    case codePoints, utf16, utf8
  }

  enum Breaks: Hashable, CaseIterable {
    /// Every sign as it stands there.
    case asWritten
    /// A return with a line feed counts as one.
    case one
    /// A line feed alone counts as two, as if a return stood before it.
    case two
  }

  var unit = Unit.codePoints
  var breaks = Breaks.asWritten
  /// Whether a byte order mark at the beginning counts.
  var countsMark = false

  /// Code points as they stand there, which the standard asks for, come first.
  static let all: [OffsetCounting] = Breaks.allCases.flatMap { breaks in
    Unit.allCases.flatMap { unit in
      [false, true].map { OffsetCounting(unit: unit, breaks: breaks, countsMark: $0) }
    }
  }

  /// How much a code point counts.
  func width(of scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Int {
    if scalar == "\u{FEFF}", last == nil { return countsMark ? size(scalar) : 0 }
    if scalar == "\n" {
      if breaks == .one, last == "\r" { return 0 }
      if breaks == .two, last != "\r" { return 2 }
    }
    return size(scalar)
  }

  private func size(_ scalar: Unicode.Scalar) -> Int {
    switch unit {
    case .codePoints: 1
    case .utf16: scalar.value > 0xFFFF ? 2 : 1
    case .utf8: Unicode.UTF8.width(scalar)
    }
  }

  /// The code points of places, which must be in order; nil for a place inside of a code point or beyond
  /// the text.
  func codePoints(of places: [Int], in scalars: [Unicode.Scalar]) -> [Int?] {
    var result: [Int?] = []
    result.reserveCapacity(places.count)
    var (count, last) = (0, Unicode.Scalar?.none)
    var next = 0
    for (place, scalar) in scalars.enumerated() {
      let end = count + width(of: scalar, after: last)
      // Of a sign that does not count, a place is behind it.
      while next < places.count, places[next] < end {
        result.append(places[next] == count ? place : nil)
        next += 1
      }
      if next == places.count { return result }
      count = end
      last = scalar
    }
    while next < places.count {
      result.append(places[next] == count ? scalars.count : nil)
      next += 1
    }
    return result
  }
}

/// Finds out how the places of a project are counted.
///
/// It goes by the words that the project repeats, and by the edges of words that stretches have.
struct OffsetDetection {
  /// The points of each way of counting.
  private var points: [OffsetCounting: Int] = [:]

  /// The way that has most points; the first of `OffsetCounting.all` where several have.
  var counting: OffsetCounting {
    let best = points.values.max() ?? 0
    return OffsetCounting.all.first { points[$0, default: 0] == best } ?? OffsetCounting()
  }

  /// Looks at the stretches of a text.
  mutating func look(at selections: [ProjectSelection], in scalars: [Unicode.Scalar]) {
    let places = Set(selections.flatMap { [$0.start, $0.end] }).sorted()
    guard !places.isEmpty else { return }
    var known: [[Int?]: Int] = [:]
    for counting in OffsetCounting.all {
      let found = counting.codePoints(of: places, in: scalars)
      let sum =
        known[found]
        ?? OffsetDetection.points(selections, places, found, scalars)
      known[found] = sum
      points[counting, default: 0] += sum
    }
  }

  private static func points(
    _ selections: [ProjectSelection],
    _ places: [Int],
    _ found: [Int?],
    _ scalars: [Unicode.Scalar]
  ) -> Int {
    let table = Dictionary(zip(places, found)) { first, _ in first }
    return selections.reduce(0) { sum, selection in
      guard let start = table[selection.start].flatMap({ $0 }),
        let end = table[selection.end].flatMap({ $0 }), start < end
      else { return sum - 4 }
      let words = selection.words.map { fits($0, scalars[start..<end]) ? 16 : 0 } ?? 0
      return sum + words + edge(before: start, scalars) + edge(after: end, scalars)
    }
  }

  /// Whether the words are those of the stretch, or their beginning.
  private static func fits(_ words: String, _ stretch: ArraySlice<Unicode.Scalar>) -> Bool {
    func letters(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
      scalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    }
    let found = letters(stretch)
    let wanted = letters(words.unicodeScalars)
    let isBeginning = wanted.count >= 20 && found.starts(with: wanted)
    return wanted.count >= 3 && (found == wanted || isBeginning)
  }

  /// 2 where a word or sentence begins at a place, 0 where it cuts a word.
  private static func edge(before start: Int, _ scalars: [Unicode.Scalar]) -> Int {
    let isWord = OffsetDetection.isWord
    let previous = start > 0 ? scalars[start - 1] : " "
    let first = scalars[start]
    if isWord(previous) && isWord(first) { return 0 }
    return isWord(first) || previous.properties.isWhitespace && !first.properties.isWhitespace
      ? 2 : 1
  }

  /// 2 where a word or sentence ends at a place, 0 where it cuts a word.
  private static func edge(after end: Int, _ scalars: [Unicode.Scalar]) -> Int {
    let isWord = OffsetDetection.isWord
    let last = scalars[end - 1]
    let next = end < scalars.count ? scalars[end] : " "
    if isWord(last) && isWord(next) { return 0 }
    return !last.properties.isWhitespace ? 2 : 1
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
