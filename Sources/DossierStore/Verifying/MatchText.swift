/// A text folded for comparing: typography that differs from print to print is made alike.
///
/// Curly and straight quotation marks, all dashes, ligatures and the ellipsis become one form; soft
/// hyphens and zero-width characters go. Letters keep their case and accents. Each place knows where in
/// the normalised text it comes from.
struct MatchText: Sendable {
  private(set) var scalars: [UInt32] = []
  /// For each scalar the place of what it was made from.
  private(set) var origins: [Int] = []
  /// The words: stretches between spaces.
  private(set) var words: [Range<Int>] = []

  init(_ text: NormalisedText) {
    for (place, scalar) in text.scalars.enumerated() {
      for folded in MatchText.folded(scalar) {
        // What goes may leave two spaces side by side.
        if folded == 0x20, scalars.last == 0x20 || scalars.isEmpty { continue }
        scalars.append(folded)
        origins.append(place)
      }
    }
    if scalars.last == 0x20 {
      scalars.removeLast()
      origins.removeLast()
    }
    var start = 0
    for (place, scalar) in scalars.enumerated() where scalar == 0x20 {
      words.append(start..<place)
      start = place + 1
    }
    if start < scalars.count { words.append(start..<scalars.count) }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
    switch scalar.value {
    case 0x2018...0x201B, 0x2032, 0x02BC, 0x0060, 0x00B4: [0x27]
    case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB, 0x2039, 0x203A: [0x22]
    case 0x2010...0x2015, 0x2212, 0x2043, 0xFE58, 0xFE63, 0xFF0D: [0x2D]
    case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: []
    case 0x2026: [0x2E, 0x2E, 0x2E]
    case 0xFB00: [0x66, 0x66]
    case 0xFB01: [0x66, 0x69]
    case 0xFB02: [0x66, 0x6C]
    case 0xFB03: [0x66, 0x66, 0x69]
    case 0xFB04: [0x66, 0x66, 0x6C]
    case 0xFB05, 0xFB06: [0x73, 0x74]
    default: [scalar.value]
    }
  }

  /// Where a stretch stands in the normalised text.
  func origin(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return origins[first]..<origins[last] + 1
  }

  /// A word without the marks around it, for comparing words.
  func core(_ word: Range<Int>) -> ArraySlice<UInt32> {
    var range = word
    func isMark(_ scalar: UInt32) -> Bool {
      guard let scalar = Unicode.Scalar(scalar) else { return false }
      return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
    while let first = range.first, isMark(scalars[first]) { range.removeFirst() }
    while let last = range.last, isMark(scalars[last]) { range.removeLast() }
    return range.isEmpty ? scalars[word] : scalars[range]
  }

  /// Where another text stands in this one, word for word and mark for mark.
  func occurrences(of other: MatchText) -> [Int] {
    let wanted = other.scalars
    guard !wanted.isEmpty, wanted.count <= scalars.count else { return [] }
    var found: [Int] = []
    let first = wanted[0]
    for start in 0...(scalars.count - wanted.count) where scalars[start] == first {
      if scalars[start..<start + wanted.count].elementsEqual(wanted) { found.append(start) }
    }
    return found
  }
}

extension Range where Bound == Int {
  fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
  fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}
