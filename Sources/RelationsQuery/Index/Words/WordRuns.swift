import RelationsModel

/// The words of a table of texts, found eight bytes at a time.
///
/// A byte at a time takes three times as long.
struct WordRuns {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  init(_ table: TextTable) {
    let end = table.count == 0 ? 0 : table.range(table.count - 1).upperBound
    let start = end > 0 ? table.bytes.raw?.assumingMemoryBound(to: UInt8.self) : nil
    self.init(UnsafeBufferPointer(start: start, count: start == nil ? 0 : end))
  }

  /// Visits each word where it stands, in order.
  @inline(__always)
  func forEach(_ visit: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
    guard let raw = UnsafeRawPointer(bytes.baseAddress) else { return }
    /// Where the word under way began.
    var start: Int?
    var place = 0
    while place &+ 8 <= bytes.count {
      let block = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      var inWords = Self.bytesInWords(UInt64(littleEndian: block))
      // Bits from the lowest on: each run of ones is a stretch of a word, each of zeros a gap.
      var lane = 0
      while lane < 8 {
        if let from = start {
          let length = (~inWords).trailingZeroBitCount
          lane &+= length
          guard lane < 8 else { break }
          inWords >>= UInt32(truncatingIfNeeded: length)
          visit(bytes[from..<place &+ lane])
          start = nil
        } else {
          guard inWords != 0 else { break }
          let gap = inWords.trailingZeroBitCount
          lane &+= gap
          inWords >>= UInt32(truncatingIfNeeded: gap)
          start = place &+ lane
        }
      }
      place &+= 8
    }
    while place < bytes.count {
      let isInWord = WordCollector.isWord(bytes[place])
      if isInWord, start == nil { start = place }
      if !isInWord, let from = start {
        visit(bytes[from..<place])
        start = nil
      }
      place &+= 1
    }
    if let start { visit(bytes[start..<bytes.count]) }
  }

  /// A bit for each of eight bytes that stands in a word, as `WordCollector.isWord` has it, the first
  /// byte's lowest; the bits above are zeros.
  ///
  /// Adding to the lower seven bits of a byte carries into its highest where they reach a bound.
  @inline(__always)
  private static func bytesInWords(_ block: UInt64) -> UInt32 {
    let lower = block & every(0x7F)
    func reach(_ bound: UInt8) -> UInt64 { lower &+ every(0x80 - bound) }
    let letters = reach(UInt8(ascii: "a")) & ~reach(UInt8(ascii: "z") + 1)
    let digits = reach(UInt8(ascii: "0")) & ~reach(UInt8(ascii: "9") + 1)
    let isWord = (block | letters | digits) >> 7 & every(1)
    // Brings the lowest bit of each byte together in the highest byte.
    return UInt32(truncatingIfNeeded: (isWord &* 0x0102_0408_1020_4080) >> 56)
  }

  @inline(__always)
  private static func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
