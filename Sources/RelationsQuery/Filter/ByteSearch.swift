extension [UInt8] {
  /// Whether the bytes stand somewhere in the array; no bytes stand everywhere.
  func contains(bytes needle: [UInt8]) -> Bool {
    firstRange(ofBytes: needle, from: 0) != nil
  }

  /// Every place where the bytes stand, from left to right, none overlapping the one before.
  func ranges(ofBytes needle: [UInt8]) -> [Range<Int>] {
    guard !needle.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var from = 0
    while let range = firstRange(ofBytes: needle, from: from) {
      found.append(range)
      from = range.upperBound
    }
    return found
  }

  private func firstRange(ofBytes needle: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = needle.first else { return start..<start }
    return withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        var position = start
        let last = bytes.count - needle.count
        while position <= last {
          if bytes[position] == first {
            var length = 1
            while length < needle.count, bytes[position + length] == needle[length] { length += 1 }
            if length == needle.count { return position..<position + length }
          }
          position += 1
        }
        return nil
      }
    }
  }
}
