/// Records or texts one after the other.
struct PackedTexts {
  private(set) var bytes: [UInt8] = []
  /// Where each starts, and at the end where the last one ends.
  private(set) var starts: [UInt64] = [0]

  init() {}

  init(bytes: [UInt8], starts: [UInt64]) {
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// Appends what the body writes as one more.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    starts.append(UInt64(bytes.count))
  }

  mutating func append(_ others: PackedTexts) {
    let base = UInt64(bytes.count)
    bytes += others.bytes
    starts.append(contentsOf: others.starts.dropFirst().lazy.map { base + $0 })
  }

  mutating func reserve(bytes: Int, count: Int) {
    self.bytes.reserveCapacity(bytes)
    starts.reserveCapacity(count + 1)
  }

  func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  /// The same texts in another order.
  func reordered(_ order: [UInt32]) -> PackedTexts {
    let pieces = TextPieces(self)
    let starts = pieces.starts(in: order)
    var copied: [UInt8] = []
    copied.reserveCapacity(starts.last.map { Int($0) } ?? 0)
    pieces.forEachPiece(in: order) { copied.append(contentsOf: $0) }
    return PackedTexts(bytes: copied, starts: starts)
  }
}
