import RelationsModel

/// Texts one after the other, each closed by a line feed, and where each starts.
///
/// One of several fields has a line for each.
struct TextTable {
  let bytes: Column<UInt8>
  let starts: Column<UInt64>

  var count: Int { max(0, starts.count - 1) }

  func range(_ index: Int) -> Range<Int> { starts.stretch(index, upTo: bytes.count) }

  /// Lends the bytes of one text.
  func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let range = range(index)
    guard !range.isEmpty, let raw = bytes.raw else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let start = (raw + range.lowerBound).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: range.count)
  }

  /// Visits the texts that have a needle, in order; the visit says whether to go on.
  @inline(__always)
  func forEach(having needle: TextNeedle, _ visit: (Int) -> Bool) {
    forEach(in: 0..<count, having: needle, visit)
  }

  /// Visits those of a stretch of texts that have a needle.
  @inline(__always)
  func forEach(in texts: Range<Int>, having needle: TextNeedle, _ visit: (Int) -> Bool) {
    guard !texts.isEmpty, let raw = bytes.raw else { return }
    let end = range(texts.upperBound - 1).upperBound
    var place = range(texts.lowerBound).lowerBound
    var text = texts.lowerBound
    while let found = needle.first.find(in: raw, from: place, to: end) {
      text = self.text(at: found, from: text, before: texts.upperBound)
      let range = range(text)
      guard range.contains(found) else { return }
      if let next = needle.continues(in: raw, from: found, to: range.upperBound) {
        // The pieces after the first are not on this line: the next line is another chance.
        place = next
        continue
      }
      guard visit(text) else { return }
      place = range.upperBound
    }
  }

  /// Visits the texts that a filter's words are in; all where they are a star alone.
  func forEach(matching needle: FilterTerm.Needle, _ visit: (Int) -> Void) {
    guard !needle.isAnything else { return (0..<count).forEach(visit) }
    guard let wanted = TextNeedle(needle) else { return }
    forEach(having: wanted) {
      visit($0)
      return true
    }
  }

  /// Visits the texts that have some bytes; without any, all texts.
  func forEach(havingBytes bytes: [UInt8], _ visit: (Int) -> Void) {
    guard let needle = TextNeedle(word: bytes) else {
      for text in 0..<count { visit(text) }
      return
    }
    forEach(having: needle) {
      visit($0)
      return true
    }
  }

  /// Whether one text has a needle.
  func has(_ needle: TextNeedle, _ index: Int) -> Bool {
    var found = false
    forEach(in: index..<index + 1, having: needle) { _ in
      found = true
      return false
    }
    return found
  }

  /// The text in which a byte stands, looked for from one that is not after it.
  @inline(__always)
  private func text(at place: Int, from text: Int, before limit: Int) -> Int {
    let place = UInt64(place)
    var low = text
    var step = 1
    while low + step < limit, starts[low + step] <= place {
      low += step
      step *= 2
    }
    var high = min(limit, low + step)
    while low + 1 < high {
      let middle = (low + high) >> 1
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }
}

/// What is looked for in texts: pieces that stand in this order on one line.
struct TextNeedle {
  let first: ByteScanner
  let others: [ByteScanner]
  private let lineFeed = ByteScanner([0x0A])

  /// Nil when there is nothing to look for.
  init?(_ needle: FilterTerm.Needle) {
    let scanners = needle.parts.map(ByteScanner.init)
    guard let first = scanners.first, !first.needle.isEmpty else { return nil }
    self.first = first
    others = Array(scanners.dropFirst())
  }

  init?(word: [UInt8]) {
    guard !word.isEmpty else { return nil }
    first = ByteScanner(word)
    others = []
  }

  /// Nil when the other pieces follow the first one, found at a place, on its line; else where the
  /// next line starts.
  @inline(__always)
  func continues(in bytes: UnsafeRawPointer, from found: Int, to end: Int) -> Int? {
    guard !others.isEmpty else { return nil }
    let lineEnd = lineFeed.find(in: bytes, from: found, to: end) ?? end
    var place = found + first.needle.count
    for other in others {
      guard let next = other.find(in: bytes, from: place, to: lineEnd) else { return lineEnd + 1 }
      place = next + other.needle.count
    }
    return nil
  }
}
