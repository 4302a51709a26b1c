/// A fast hash of bytes that finds accidents, not attacks: every changed word changes the result.
///
/// Eight lanes of 64 bits take a word each by turns, so that the processor works on all of them at
/// once. Words are taken as they lie in memory: a hash is good on machines of one byte order.
package struct Checksum64 {
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let mix: UInt64 = 0xD6E8_FEB8_6659_FD93
  private static let bytesOfABlock = 64

  /// The hash of the bytes; another seed gives another, independent one.
  package static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    let blocks = bytes.count / bytesOfABlock
    var result = seed &+ UInt64(truncatingIfNeeded: bytes.count) &* mix
    if blocks > 0, let start = bytes.baseAddress {
      result = turn(result, hashBlocks(start, blocks, seed: seed))
    }
    var place = blocks * bytesOfABlock
    while place + 8 <= bytes.count {
      result = turn(result, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    if place < bytes.count {
      var last: UInt64 = 0
      while place < bytes.count {
        last = last << 8 | UInt64(bytes[place])
        place += 1
      }
      result = turn(result, last)
    }
    return finish(result)
  }

  package static func hash(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed: seed) }
  }

  /// Takes a word into a lane, so that two lanes differ ever after when their words did.
  ///
  /// A multiplication spreads bits upwards only, so the upper half is first brought down.
  @inline(__always)
  private static func turn(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = lane ^ word
    return (mixed ^ mixed >> 32) &* mix
  }

  private static func hashBlocks(
    _ start: UnsafeRawPointer,
    _ blocks: Int,
    seed: UInt64
  ) -> UInt64 {
    var lanes = (
      seed &+ spread, seed &+ spread &* 2, seed &+ spread &* 3, seed &+ spread &* 4,
      seed &+ spread &* 5, seed &+ spread &* 6, seed &+ spread &* 7, seed &+ spread &* 8
    )
    var place = start
    for _ in 0..<blocks {
      lanes.0 = turn(lanes.0, place.loadUnaligned(as: UInt64.self))
      lanes.1 = turn(lanes.1, place.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      lanes.2 = turn(lanes.2, place.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
      lanes.3 = turn(lanes.3, place.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
      lanes.4 = turn(lanes.4, place.loadUnaligned(fromByteOffset: 32, as: UInt64.self))
      lanes.5 = turn(lanes.5, place.loadUnaligned(fromByteOffset: 40, as: UInt64.self))
      lanes.6 = turn(lanes.6, place.loadUnaligned(fromByteOffset: 48, as: UInt64.self))
      lanes.7 = turn(lanes.7, place.loadUnaligned(fromByteOffset: 56, as: UInt64.self))
      place += bytesOfABlock
    }
    var result = turn(lanes.0, lanes.1)
    for lane in [lanes.2, lanes.3, lanes.4, lanes.5, lanes.6, lanes.7] {
      result = turn(result, lane)
    }
    return result
  }

  private static func finish(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 32) &* mix
    value = (value ^ value >> 29) &* mix
    return value ^ value >> 32
  }
}
