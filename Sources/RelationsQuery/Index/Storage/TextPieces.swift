/// Records or texts of many quotes in pieces, each of which was filed by itself: they are put together
/// without a copy.
struct TextPieces {
  private var pieces: [PackedTexts] = [PackedTexts()]
  /// The number of the first text of each piece.
  private var firsts = [0]
  /// The piece of each text; empty while there is one piece.
  private var owners: [UInt16] = []
  private(set) var byteCount = 0

  init() {}

  init(_ texts: PackedTexts) {
    pieces = [texts]
    byteCount = texts.bytes.count
  }

  var count: Int { firsts[firsts.count - 1] + pieces[pieces.count - 1].count }

  /// The piece with the text that was added last.
  var last: PackedTexts { pieces[pieces.count - 1] }

  /// Appends what the body writes as one more.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    let place = pieces.count - 1
    let before = pieces[place].bytes.count
    pieces[place].add(write)
    byteCount += pieces[place].bytes.count - before
    if pieces.count > 1 { owners.append(UInt16(place)) }
  }

  mutating func append(_ others: TextPieces) {
    for piece in others.pieces where piece.count > 0 {
      let count = count
      byteCount += piece.bytes.count
      guard count > 0 else {
        pieces = [piece]
        continue
      }
      // Past this many pieces the last one grows.
      guard pieces.count <= UInt16.max else {
        pieces[pieces.count - 1].append(piece)
        owners += repeatElement(UInt16.max, count: piece.count)
        continue
      }
      if owners.isEmpty { owners = Array(repeating: 0, count: count) }
      owners += repeatElement(UInt16(pieces.count), count: piece.count)
      firsts.append(count)
      pieces.append(piece)
    }
  }

  mutating func reserve(bytes: Int, count: Int) {
    pieces[pieces.count - 1].reserve(bytes: bytes, count: count)
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

  /// How many texts are looked up together: each lies in a place of its own in memory, and all are
  /// touched before any is copied, since one after the other they would be waited for one at a time.
  private static let textsTogether = 32

  /// Visits the bytes of the texts in another order, many texts at a time.
  func forEachPiece(in order: [UInt32], _ visit: (UnsafeRawBufferPointer) -> Void) {
    var copied: [UInt8] = []
    copied.reserveCapacity(Self.bytesTogether)
    var ranges: [(piece: Int, bytes: Range<Int>)] = []
    ranges.reserveCapacity(Self.textsTogether)
    for first in stride(from: 0, to: order.count, by: Self.textsTogether) {
      ranges.removeAll(keepingCapacity: true)
      var (count, touched) = (0, UInt8(0))
      for index in order[first..<min(order.count, first + Self.textsTogether)] {
        let (piece, place) = place(Int(index))
        let range = pieces[piece].range(place)
        ranges.append((piece, range))
        count += range.count
      }
      for (piece, range) in ranges where !range.isEmpty {
        touched ^= pieces[piece].bytes[range.lowerBound]
        touched ^= pieces[piece].bytes[range.upperBound - 1]
      }
      if copied.count + count > Self.bytesTogether, !copied.isEmpty {
        copied.withUnsafeBytes(visit)
        copied.removeAll(keepingCapacity: true)
      }
      for (piece, range) in ranges {
        pieces[piece].bytes.withUnsafeBufferPointer {
          copied.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
      }
      withExtendedLifetime(touched) {}
    }
    copied.withUnsafeBytes(visit)
  }
}
