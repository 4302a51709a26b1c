/// Looks for many rows of letters in one pass over a text, by the four letters with which each begins.
struct LetterRows {
  private let rows: [[UInt32]]
  /// For each hash of four letters the first row that begins with such, and for each row the next; -1
  /// for none.
  private var first: [Int32]
  private var next: [Int32]

  private static let buckets = 1 << 14

  /// Rows of fewer than four letters are none that can be looked for so.
  init(_ rows: Set<[UInt32]>) {
    self.rows = rows.filter { $0.count >= GramIndex.size }
    first = Array(repeating: -1, count: LetterRows.buckets)
    next = Array(repeating: -1, count: self.rows.count)
    for (number, row) in self.rows.enumerated() {
      let key = row[..<GramIndex.size].reduce(0, LetterRows.key)
      next[number] = first[LetterRows.bucket(key)]
      first[LetterRows.bucket(key)] = Int32(clamping: number)
    }
  }

  /// Where each row begins in a text, in order, also where one stretch overlaps another.
  func places(in text: [UInt32]) -> [[UInt32]: [Int]] {
    var found = [[Int]](repeating: [], count: rows.count)
    var key: UInt32 = 0
    for (place, letter) in text.enumerated() {
      key = LetterRows.key(key, letter)
      var number = first[LetterRows.bucket(key)]
      while number >= 0 {
        let start = place - GramIndex.size + 1
        if text.has(rows[Int(number)], at: start) { found[Int(number)].append(start) }
        number = next[Int(number)]
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(rows, found))
  }

  /// The key of four letters in a row, made of their low bytes: a letter is shifted out by the fourth after it.
  @inline(__always)
  private static func key(_ key: UInt32, _ letter: UInt32) -> UInt32 { key << 8 ^ letter }

  @inline(__always)
  private static func bucket(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 18) }
}

extension [UInt32] {
  /// Whether a row of letters stands at a place.
  func has(_ row: [UInt32], at start: Int) -> Bool {
    guard start >= 0, start + row.count <= count else { return false }
    return self[start..<start + row.count].elementsEqual(row)
  }
}
