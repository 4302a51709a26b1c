/// Where every four letters in a row stand in a text, so that words are found without reading all of it.
struct GramIndex: Sendable {
  static let size = 4

  /// For each bucket where its places begin, and at last the number of all.
  private let starts: [Int32]
  private let places: [Int32]
  private let mask: UInt32

  /// Takes time and memory in proportion to the number of letters.
  init(_ letters: [UInt32]) {
    let count = max(0, letters.count - GramIndex.size + 1)
    var buckets: UInt32 = 256
    while buckets < count, buckets < 1 << 22 { buckets <<= 1 }
    mask = buckets - 1
    var starts = [Int32](repeating: 0, count: Int(buckets) + 1)
    var places = [Int32](repeating: 0, count: count)
    for place in 0..<count { starts[Int(GramIndex.hash(letters, place) & mask) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    for place in 0..<count {
      let bucket = Int(GramIndex.hash(letters, place) & mask)
      places[Int(next[bucket])] = Int32(clamping: place)
      next[bucket] += 1
    }
    self.starts = starts
    self.places = places
  }

  /// The places, in rising order, where the letters at a place of a text may stand; others may be among
  /// them.
  func bucket(of letters: [UInt32], at place: Int) -> ArraySlice<Int32> {
    let bucket = Int(GramIndex.hash(letters, place) & mask)
    return places[Int(starts[bucket])..<Int(starts[bucket + 1])]
  }

  private static func hash(_ letters: [UInt32], _ place: Int) -> UInt32 {
    var hash = letters[place] &* 0x9E37_79B1
    hash = (hash ^ (hash >> 15) ^ letters[place + 1]) &* 0x85EB_CA77
    hash = (hash ^ (hash >> 13) ^ letters[place + 2]) &* 0xC2B2_AE3D
    hash = (hash ^ (hash >> 16) ^ letters[place + 3]) &* 0x27D4_EB2F
    return hash ^ (hash >> 15)
  }
}
