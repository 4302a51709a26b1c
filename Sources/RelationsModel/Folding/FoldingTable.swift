/// What every character folds to, read once from the encoded table and only when a text needs it.
struct FoldingTable: Sendable {
  static let shared = FoldingTable(decoding: encoded)

  /// A stretch of characters, sorted by `first`, that fold in the same way.
  private struct Run {
    let first: UInt32
    let count: UInt32
    /// Where its foldings start in `targets`, or the distance to them when `width` is `shifted`.
    let target: Int32
    /// How many characters each folds to.
    let width: UInt8

    static let shifted: UInt8 = .max
  }

  private let runs: [Run]
  private let targets: [UInt32]
  /// For each of the first characters, the run that it belongs to, or `none`.
  private let early: [UInt16]

  private static let earlyCount: UInt32 = 0x530
  private static let none = UInt16.max

  init(decoding text: StaticString) {
    var runs: [Run] = []
    var targets: [UInt32] = []
    runs.reserveCapacity(3000)
    text.withUTF8Buffer { bytes in
      var reader = Base32Reader(bytes: bytes)
      var first: UInt32 = 0
      while !reader.isAtEnd {
        first += UInt32(reader.number())
        let width = reader.number()
        switch width {
        case 0:
          runs.append(
            Run(first: first, count: UInt32(reader.number()), target: 0, width: 0)
          )
        case 1:
          let count = UInt32(reader.number())
          runs.append(
            Run(
              first: first,
              count: count,
              target: Int32(reader.signed()),
              width: Run.shifted
            )
          )
        default:
          runs.append(
            Run(first: first, count: 1, target: Int32(targets.count), width: UInt8(width))
          )
          for _ in 0..<width { targets.append(UInt32(Int(first) + reader.signed())) }
        }
      }
    }
    self.runs = runs
    self.targets = targets
    early = FoldingTable.firstPage(of: runs)
  }

  private static func firstPage(of runs: [Run]) -> [UInt16] {
    var page = [UInt16](repeating: none, count: Int(earlyCount))
    for (index, run) in runs.enumerated() {
      guard run.first < earlyCount else { break }
      for value in run.first..<min(run.first + run.count, earlyCount) {
        page[Int(value)] = UInt16(index)
      }
    }
    return page
  }

  /// Hands on what one character folds to, one character after the other.
  func fold(_ scalar: Unicode.Scalar, into receive: (UInt32) -> Void) {
    let value = scalar.value
    guard let run = run(of: value) else {
      decompose(value, into: receive)
      return
    }
    guard run.width != Run.shifted else {
      receive(UInt32(Int32(value) + run.target))
      return
    }
    for index in 0..<Int(run.width) { receive(targets[Int(run.target) + index]) }
  }

  /// Whether the table says of a character what it folds to.
  func lists(_ scalar: Unicode.Scalar) -> Bool { run(of: scalar.value) != nil }

  /// For each 256 of the first 65,536 characters whether all of them stay as they are.
  var unchangedPages: [Bool] {
    var pages = [Bool](repeating: true, count: 256)
    // The syllables of Hangul are decomposed.
    for page in 0xAC...0xD7 { pages[page] = false }
    for run in runs where run.first < 0x10000 {
      let last = min(run.first + run.count - 1, 0xFFFF)
      for page in run.first >> 8...last >> 8 { pages[Int(page)] = false }
    }
    return pages
  }

  private func run(of value: UInt32) -> Run? {
    if value < FoldingTable.earlyCount {
      let index = early[Int(value)]
      return index == FoldingTable.none ? nil : runs[Int(index)]
    }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first <= value { low = middle + 1 } else { high = middle }
    }
    guard low > 0, value - runs[low - 1].first < runs[low - 1].count else { return nil }
    return runs[low - 1]
  }

  /// Hangul syllables decompose by arithmetic (Unicode standard, section 3.12); all else stays.
  private func decompose(_ value: UInt32, into receive: (UInt32) -> Void) {
    guard (0xAC00...0xD7A3).contains(value) else {
      receive(value)
      return
    }
    let syllable = value - 0xAC00
    receive(0x1100 + syllable / 588)
    receive(0x1161 + syllable % 588 / 28)
    if syllable % 28 != 0 { receive(0x11A7 + syllable % 28) }
  }
}

/// Reads the numbers of an encoded table.
private struct Base32Reader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() -> Int {
    var value = 0
    var shift = 0
    while position < bytes.count {
      let digit = Base32Reader.digit(bytes[position])
      position += 1
      value |= (digit & 31) << shift
      shift += 5
      if digit < 32 { break }
    }
    return value
  }

  mutating func signed() -> Int {
    let value = number()
    return value & 1 == 0 ? value / 2 : -(value / 2) - 1
  }

  private static func digit(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48 + 52
    case UInt8(ascii: "+"): 62
    default: 63
    }
  }
}
