import Crypto
import RelationsModel

/// Looks in a text for stretches of which only the digests are known.
struct SpanSearch {
  private let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  /// For each character, and the end, where its bytes begin.
  private let offsets: [Int32]
  /// The characters with which a word may begin.
  private let starts: [Int]

  init(_ text: NormalisedText) {
    (scalars, bytes) = (text.scalars, text.utf8)
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(scalars.count + 1)
    var starts: [Int] = []
    for (place, scalar) in scalars.enumerated() {
      offsets.append(offsets[place] + Int32(clamping: UTF8.width(scalar)))
      if place == 0 || scalars[place - 1].isBoundary { starts.append(place) }
    }
    self.offsets = offsets
    self.starts = starts
  }

  /// Where a stretch of a known digest stands: at its place, or at another of the same length, the
  /// nearest first.
  func find(_ span: TextSpan) -> AnchorFinding {
    guard span.start >= 0, span.end > span.start, span.end - span.start <= scalars.count,
      let digest = span.digest.flatMap(SpanSearch.bytes)
    else { return .missing }
    if isThere(span.start..<span.end, digest) { return .exact }
    let length = span.end - span.start
    var after = starts.partition { $0 >= span.start }
    var before = after - 1
    while before >= 0 || after < starts.count {
      let isBefore =
        after >= starts.count
        || (before >= 0 && span.start - starts[before] <= starts[after] - span.start)
      let start = starts[isBefore ? before : after]
      if isBefore { before -= 1 } else { after += 1 }
      // A stretch begins and ends with words: other places need no digest.
      guard ends(at: start + length), isThere(start..<start + length, digest) else { continue }
      return .moved(start..<start + length)
    }
    return .missing
  }

  private func ends(at place: Int) -> Bool {
    guard place < scalars.count else { return place == scalars.count }
    return scalars[place].isBoundary || scalars[place - 1].isBoundary
  }

  private func isThere(_ range: Range<Int>, _ digest: [UInt8]) -> Bool {
    guard range.upperBound <= scalars.count else { return false }
    let (start, end) = (Int(offsets[range.lowerBound]), Int(offsets[range.upperBound]))
    return bytes.withUnsafeBytes { bytes in
      var hash = SHA256()
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      return hash.finalize().elementsEqual(digest)
    }
  }

  /// The bytes of a digest in hexadecimal; nil when it is none.
  private static func bytes(of digest: String) -> [UInt8]? {
    guard digest.hasPrefix("sha256:") else { return nil }
    let digits = digest.utf8.dropFirst(7).compactMap { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x61 + 10
      default: nil
      }
    }
    guard digits.count == 64 else { return nil }
    return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

extension [Int] {
  /// The first place, in a rising row, of which a condition holds; the end when there is none.
  fileprivate func partition(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Unicode.Scalar {
  /// Whether a word may begin after it.
  fileprivate var isBoundary: Bool { !properties.isAlphabetic && properties.numericType == nil }
}
