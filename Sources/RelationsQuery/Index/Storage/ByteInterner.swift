/// Gives each distinct run of bytes a number, counted from 0 in the order in which they come.
struct ByteInterner {
  private(set) var texts = PackedTexts()
  private var hashes: [UInt32] = []
  private var slots = [UInt32](repeating: .max, count: 1 << 10)

  var count: Int { hashes.count }

  /// FNV-1a, folded to 32 bits.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }

  mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    number(of: bytes, hash: Self.hash(bytes))
  }

  @inline(__always)
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != .max {
      let known = Int(slots[slot])
      if hashes[known] == hash, isEqual(known, bytes) { return known }
      slot = (slot + 1) & mask
    }
    let number = hashes.count
    slots[slot] = UInt32(number)
    hashes.append(hash)
    texts.add { $0.append(contentsOf: bytes) }
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  /// The numbers that the texts of another have here, by their numbers there.
  mutating func numbers(of other: ByteInterner) -> [UInt32] {
    other.texts.bytes.withUnsafeBufferPointer { bytes in
      (0..<other.count).map { number in
        let text = UnsafeBufferPointer(rebasing: bytes[other.texts.range(number)])
        return UInt32(self.number(of: text, hash: other.hashes[number]))
      }
    }
  }

  /// The number of bytes that were given one before.
  func known(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let mask = slots.count - 1
    let hash = Self.hash(bytes)
    var slot = Int(hash) & mask
    while slots[slot] != .max {
      let known = Int(slots[slot])
      if hashes[known] == hash, isEqual(known, bytes) { return known }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func isEqual(_ known: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = texts.range(known)
    guard range.count == bytes.count else { return false }
    return texts.bytes.withUnsafeBufferPointer { texts in
      var index = 0
      while index < bytes.count {
        if texts[range.lowerBound &+ index] != bytes[index] { return false }
        index &+= 1
      }
      return true
    }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: .max, count: slots.count * 2)
    let mask = larger.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while larger[slot] != .max { slot = (slot + 1) & mask }
      larger[slot] = UInt32(number)
    }
    slots = larger
  }
}
