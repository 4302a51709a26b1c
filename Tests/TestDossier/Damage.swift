/// Files that something has happened to.
package enum Damage {
  /// Cuts, doubles or changes some bytes: always the same for one seed.
  package static func done(to bytes: [UInt8], seed: Int) -> [UInt8] {
    var dice = Dice(seed: UInt64(seed))
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
      case 3: bytes[place] = UInt8(ascii: "9")
      default: if seed % 7 == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }
}
