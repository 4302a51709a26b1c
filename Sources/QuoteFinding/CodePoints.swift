/// The code points at which bytes of a text stand.
struct CodePoints {
  var found: [Int: Int] = [:]

  init(of places: [Int], in bytes: [UInt8]) {
    var (byte, count) = (0, 0)
    found.reserveCapacity(places.count)
    for place in places.sorted() {
      while byte < place {
        if bytes[byte] & 0xC0 != 0x80 { count += 1 }
        byte += 1
      }
      found[place] = count
    }
  }

  subscript(place: Int) -> Int { found[place] ?? 0 }
}
