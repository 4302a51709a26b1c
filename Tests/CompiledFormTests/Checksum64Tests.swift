import Testing

@testable import CompiledForm

@Suite struct Checksum64Tests {
  @Test func everyBitCounts() {
    for count in [1, 7, 8, 9, 63, 64, 65, 128, 200] {
      let bytes = randomBytes(count)
      var seen: Set = [Checksum64.hash(bytes)]
      for bit in 0..<count * 8 {
        var changed = bytes
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        seen.insert(Checksum64.hash(changed))
      }
      #expect(seen.count == count * 8 + 1)
    }
  }

  /// Two changes of the highest bit of a lane must not undo each other.
  @Test func changesDoNotCancelOut() {
    let bytes = [UInt8](repeating: 0, count: 64 * 4)
    var seen: Set = [Checksum64.hash(bytes)]
    for (one, other) in [(0, 1), (0, 2), (1, 3), (2, 3)] {
      var changed = bytes
      changed[one * 64 + 7] ^= 0x80
      changed[other * 64 + 7] ^= 0x80
      seen.insert(Checksum64.hash(changed))
    }
    #expect(seen.count == 5)
  }

  @Test func lengthAndOrderCount() {
    let lengths = Set((0..<300).map { Checksum64.hash([UInt8](repeating: 0, count: $0)) })
    #expect(lengths.count == 300)
    let (one, other) = (randomBytes(64), randomBytes(64, seed: 2))
    #expect(Checksum64.hash(one + other) != Checksum64.hash(other + one))
    #expect(Checksum64.hash(one) != Checksum64.hash(one, seed: 1))
  }

  @Test func anyAddressGivesTheSame() {
    let bytes = randomBytes(1_000)
    for shift in 1..<9 {
      let moved = [UInt8](repeating: 9, count: shift) + bytes
      let hash = moved.withUnsafeBytes { Checksum64.hash(.init(rebasing: $0[shift...])) }
      #expect(hash == Checksum64.hash(bytes))
    }
  }
}
