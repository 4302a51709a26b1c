/// Keys of a table's rows, a bit for each: they are handed out one after the other.
struct KeySet {
  /// Keys beyond it are not kept.
  private static let most = 1 << 31
  private var words: [UInt64] = []

  func contains(_ key: Int) -> Bool {
    let place = key >> 6
    return key >= 0 && place < words.count && words[place] >> UInt64(key & 63) & 1 == 1
  }

  mutating func insert(_ key: Int) {
    guard (0..<KeySet.most).contains(key) else { return }
    let place = key >> 6
    if place >= words.count {
      words += [UInt64](repeating: 0, count: place + 1 - words.count)
    }
    words[place] |= 1 << UInt64(key & 63)
  }
}
