import RelationsModel

/// Search in folded texts that stand one after the other, each ended by a line feed.
///
/// Folding leaves no line feed, so that what is looked for never reaches from one text into the next.
extension [UInt8] {
  static let lineFeed: UInt8 = 0x0A

  /// Whether one of the texts has all parts of the needle in their order; a needle without parts is
  /// everywhere.
  func contains(_ needle: FilterTerm.Needle) -> Bool {
    guard let first = needle.parts.first else { return true }
    guard needle.parts.count > 1 else { return firstRange(ofBytes: first, in: indices) != nil }
    return firstMatch(of: needle.parts) != nil
  }

  /// Every place where plain words stand, from left to right, none overlapping the one before; of a
  /// pattern the pieces of its leftmost match.
  func ranges(of needle: FilterTerm.Needle) -> [Range<Int>] {
    guard let first = needle.parts.first else { return [] }
    guard needle.parts.count == 1 else { return firstMatch(of: needle.parts) ?? [] }
    var found: [Range<Int>] = []
    var from = 0
    while let range = firstRange(ofBytes: first, in: from..<count) {
      found.append(range)
      from = range.upperBound
    }
    return found
  }

  /// Where the parts stand in the first text that has them all, each as far left as it can be: what
  /// a later place would leave room for, an earlier one does too.
  private func firstMatch(of parts: [[UInt8]]) -> [Range<Int>]? {
    guard let first = parts.first else { return nil }
    var from = 0
    while let head = firstRange(ofBytes: first, in: from..<count) {
      let end = self[head.upperBound...].firstIndex(of: Self.lineFeed) ?? count
      var found = [head]
      for part in parts.dropFirst() {
        let start = found[found.count - 1].upperBound
        guard let range = firstRange(ofBytes: part, in: start..<end) else { break }
        found.append(range)
      }
      if found.count == parts.count { return found }
      from = end
    }
    return nil
  }

  private func firstRange(ofBytes needle: [UInt8], in stretch: Range<Int>) -> Range<Int>? {
    withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        let bytes = UnsafeBufferPointer(rebasing: bytes[..<stretch.upperBound])
        return bytes.place(of: needle, from: stretch.lowerBound).map { $0..<$0 + needle.count }
      }
    }
  }
}
