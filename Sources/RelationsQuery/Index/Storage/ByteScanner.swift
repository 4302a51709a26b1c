/// Finds one run of bytes in another, sixteen places at a time.
///
/// Two bytes of the needle that are rare in text are compared first; only where both stand is the
/// whole needle. Sixteen readable bytes must follow the end of what is searched.
struct ByteScanner {
  let needle: [UInt8]
  private let firstRare: Int
  private let secondRare: Int

  init(_ needle: [UInt8]) {
    self.needle = needle
    let byRarity = needle.indices.sorted {
      (ByteScanner.frequency(needle[$0]), $0) < (ByteScanner.frequency(needle[$1]), $1)
    }
    firstRare = byRarity.first ?? 0
    secondRare = byRarity.dropFirst().first ?? firstRare
  }

  /// Roughly how often a byte stands in folded text, per mille.
  private static func frequency(_ byte: UInt8) -> Int {
    let letters: [Int] = [
      67, 12, 23, 35, 105, 18, 17, 50, 58, 1, 6, 33, 20, 58, 62, 16, 1, 49, 52, 75, 23, 8, 20, 2,
      16, 1,
    ]
    switch byte {
    case 0x20: return 180
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return letters[Int(byte) - 97]
    case 0xD0, 0xD1: return 60
    case 0x80...: return 15
    default: return 5
    }
  }

  /// The first place from `start` on where the needle stands whole before `end`.
  @inline(__always)
  func find(in bytes: UnsafeRawPointer, from start: Int, to end: Int) -> Int? {
    let length = needle.count
    guard length > 0 else { return nil }
    let first = SIMD16<UInt8>(repeating: needle[firstRare])
    let second = SIMD16<UInt8>(repeating: needle[secondRare])
    return needle.withUnsafeBytes { needle in
      var place = start
      while place &+ length <= end {
        let one = bytes.loadUnaligned(
          fromByteOffset: place &+ firstRare,
          as: SIMD16<UInt8>.self
        )
        let two = bytes.loadUnaligned(
          fromByteOffset: place &+ secondRare,
          as: SIMD16<UInt8>.self
        )
        let both = unsafeBitCast((one .== first) .& (two .== second), to: SIMD2<UInt64>.self)
        if both[0] | both[1] != 0 {
          for half in 0..<2 {
            var lanes = both[half] & 0x0101_0101_0101_0101
            while lanes != 0 {
              let found = place &+ half &* 8 &+ lanes.trailingZeroBitCount >> 3
              lanes &= lanes &- 1
              if found &+ length <= end, ByteScanner.equal(bytes + found, needle) { return found }
            }
          }
        }
        place &+= 16
      }
      return nil
    }
  }

  @inline(__always)
  private static func equal(_ bytes: UnsafeRawPointer, _ needle: UnsafeRawBufferPointer) -> Bool {
    for index in 0..<needle.count
    where bytes.load(fromByteOffset: index, as: UInt8.self) != needle[index] {
      return false
    }
    return true
  }
}
