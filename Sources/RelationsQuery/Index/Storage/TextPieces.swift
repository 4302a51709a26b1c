/// Records or texts of many quotes in pieces, each of which was filed by itself: they are put together
/// without a copy.
struct TextPieces {
  /// All pieces but the last.
  private var earlier: [PackedTexts] = []
  /// The piece to which texts are added.
  private(set) var last = PackedTexts()
  /// The number of the first text of each piece.
  private var firsts = [0]
  /// The piece of each text; empty while there is one piece.
  private var owners: [UInt16] = []
  private var earlierBytes = 0

  init() {}

  init(_ texts: PackedTexts) {
    last = texts
  }

  var count: Int { firsts[firsts.count - 1] + last.count }
  var byteCount: Int { earlierBytes + last.bytes.count }

  private var pieces: [PackedTexts] { earlier + [last] }

  /// Appends what the body writes as one more.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    last.add(write)
    if !earlier.isEmpty { owners.append(UInt16(earlier.count)) }
  }

  mutating func append(_ others: TextPieces) {
    for piece in others.pieces where piece.count > 0 {
      let count = count
      guard count > 0 else {
        last = piece
        continue
      }
      // Past this many pieces the last one grows.
      guard earlier.count < UInt16.max else {
        last.append(piece)
        owners += repeatElement(UInt16.max, count: piece.count)
        continue
      }
      if owners.isEmpty { owners = Array(repeating: 0, count: count) }
      owners += repeatElement(UInt16(earlier.count + 1), count: piece.count)
      firsts.append(count)
      earlierBytes += last.bytes.count
      earlier.append(last)
      last = piece
    }
  }

  mutating func reserve(bytes: Int, count: Int) {
    last.reserve(bytes: bytes, count: count)
  }

  /// The piece of a text and its place there.
  @inline(__always)
  private func place(_ index: Int) -> (piece: Int, place: Int) {
    guard !owners.isEmpty else { return (0, index) }
    let piece = Int(owners[index])
    return (piece, index - firsts[piece])
  }

  /// Where the texts start when they stand in another order, and where the last one ends.
  func starts(in order: [UInt32]) -> [UInt64] {
    let pieces = pieces
    var starts: [UInt64] = [0]
    starts.reserveCapacity(order.count + 1)
    var end: UInt64 = 0
    for index in order {
      let (piece, place) = place(Int(index))
      end += pieces[piece].starts[place + 1] - pieces[piece].starts[place]
      starts.append(end)
    }
    return starts
  }

  /// Bytes that are copied before they are handed over.
  private static let bytesTogether = 4 << 20

  /// Visits the bytes of the texts in another order, many texts at a time.
  ///
  /// Each lies in a place of its own in memory: their ends are read ahead.
  func forEachPiece(in order: [UInt32], _ visit: (UnsafeRawBufferPointer) -> Void) {
    let pieces = pieces
    var copied: [UInt8] = []
    copied.reserveCapacity(Self.bytesTogether)
    var ranges: [(piece: Int, bytes: Range<Int>)] = []
    ranges.reserveCapacity(ReadAhead.placesTogether)
    for first in stride(from: 0, to: order.count, by: ReadAhead.placesTogether) {
      ranges.removeAll(keepingCapacity: true)
      var (count, sum) = (0, UInt64(0))
      for index in order[first..<min(order.count, first + ReadAhead.placesTogether)] {
        let (piece, place) = place(Int(index))
        let range = pieces[piece].range(place)
        ranges.append((piece, range))
        count += range.count
      }
      for (piece, range) in ranges where !range.isEmpty {
        sum ^= UInt64(pieces[piece].bytes[range.lowerBound])
        sum ^= UInt64(pieces[piece].bytes[range.upperBound - 1])
      }
      ReadAhead.finish(sum)
      if copied.count + count > Self.bytesTogether, !copied.isEmpty {
        copied.withUnsafeBytes(visit)
        copied.removeAll(keepingCapacity: true)
      }
      for (piece, range) in ranges {
        pieces[piece].bytes.withUnsafeBufferPointer {
          copied.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
      }
    }
    copied.withUnsafeBytes(visit)
  }
}
