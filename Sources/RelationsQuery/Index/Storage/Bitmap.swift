/// A set of positions, one bit each.
struct Bitmap: Sendable {
  private(set) var words: [UInt64]
  let count: Int

  static func words(for count: Int) -> Int { (count + 63) / 64 }

  init(count: Int) {
    self.count = count
    words = Array(repeating: 0, count: Bitmap.words(for: count))
  }

  @inline(__always)
  func contains(_ position: Int) -> Bool {
    guard UInt(bitPattern: position) < UInt(bitPattern: count) else { return false }
    return words[position >> 6] >> UInt64(position & 63) & 1 == 1
  }

  @inline(__always)
  mutating func insert(_ position: Int) {
    guard UInt(bitPattern: position) < UInt(bitPattern: count) else { return }
    words[position >> 6] |= 1 << UInt64(position & 63)
  }

  @inline(__always)
  mutating func remove(_ position: Int) {
    guard UInt(bitPattern: position) < UInt(bitPattern: count) else { return }
    words[position >> 6] &= ~(1 << UInt64(position & 63))
  }

  mutating func insert(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    let first = range.lowerBound >> 6
    let last = (range.upperBound - 1) >> 6
    let head = UInt64.max << UInt64(range.lowerBound & 63)
    let tail = UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63)
    if first == last {
      words[first] |= head & tail
      return
    }
    words[first] |= head
    words[last] |= tail
    if first + 1 < last {
      words.withUnsafeMutableBufferPointer { words in
        words[(first + 1)..<last].update(repeating: .max)
      }
    }
  }

  mutating func formUnion(_ other: Bitmap) { combine(other) { $0 | $1 } }
  mutating func formIntersection(_ other: Bitmap) { combine(other) { $0 & $1 } }
  mutating func subtract(_ other: Bitmap) { combine(other) { $0 & ~$1 } }

  @inline(__always)
  private mutating func combine(_ other: Bitmap, _ operation: (UInt64, UInt64) -> UInt64) {
    words.withUnsafeMutableBufferPointer { words in
      other.words.withUnsafeBufferPointer { other in
        for index in 0..<min(words.count, other.count) {
          words[index] = operation(words[index], other[index])
        }
      }
    }
  }

  /// Those that are in a stored bitmap too.
  func intersection(with column: Column<UInt64>) -> Bitmap {
    var both = self
    both.words.withUnsafeMutableBufferPointer { words in
      for index in words.indices { words[index] &= column[index] }
    }
    return both
  }

  /// Adds the bits of a stored bitmap that begins at a word of a column.
  mutating func formUnion(_ column: Column<UInt64>, at start: Int) {
    let limit = count
    words.withUnsafeMutableBufferPointer { words in
      for index in words.indices { words[index] |= column[start &+ index] }
      Bitmap.trim(words, to: limit)
    }
  }

  /// Adds bits to the words from one on.
  mutating func formUnion(_ others: ArraySlice<UInt64>, from first: Int) {
    for (place, other) in others.enumerated() { words[first + place] |= other }
  }

  /// Clears what a damaged column may have set past the end.
  private static func trim(_ words: UnsafeMutableBufferPointer<UInt64>, to count: Int) {
    guard count & 63 != 0, let last = words.indices.last else { return }
    words[last] &= UInt64.max >> UInt64(64 - count & 63)
  }

  /// How many positions of a stretch are in the set, counting only those in another too.
  func count(in range: Range<Int>, and other: Column<UInt64>? = nil) -> Int {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return 0 }
    let first = range.lowerBound >> 6
    let last = (range.upperBound - 1) >> 6
    var total = 0
    words.withUnsafeBufferPointer { words in
      for index in first...last {
        var word = words[index]
        if let other { word &= other[index] }
        if index == first { word &= UInt64.max << UInt64(range.lowerBound & 63) }
        if index == last { word &= UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63) }
        total &+= word.nonzeroBitCount
      }
    }
    return total
  }

  /// The last position of a stretch that is in the set and in another.
  func last(in range: Range<Int>, and other: Column<UInt64>) -> Int? {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return nil }
    let first = range.lowerBound >> 6
    var index = (range.upperBound - 1) >> 6
    var mask = UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63)
    while index >= first {
      var word = words[index] & other[index] & mask
      if index == first { word &= UInt64.max << UInt64(range.lowerBound & 63) }
      if word != 0 { return index << 6 + (63 - word.leadingZeroBitCount) }
      mask = .max
      index -= 1
    }
    return nil
  }

  /// Visits the positions of a stretch in order, only those that are in another set too.
  @inline(__always)
  func forEach(
    in range: Range<Int>,
    and other: Column<UInt64>? = nil,
    _ visit: (Int) -> Void
  ) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    let first = range.lowerBound >> 6
    let last = (range.upperBound - 1) >> 6
    for index in first...last {
      var word = words[index]
      if let other { word &= other[index] }
      if index == first { word &= UInt64.max << UInt64(range.lowerBound & 63) }
      if index == last { word &= UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63) }
      while word != 0 {
        visit(index << 6 + word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }
}

extension Column<UInt64> {
  /// Whether a stored bitmap has a position.
  @inline(__always)
  func hasBit(_ position: Int) -> Bool {
    self[position >> 6] >> UInt64(position & 63) & 1 == 1
  }
}
