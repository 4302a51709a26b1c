/// The foldings of characters of which texts are full, for whoever folds all of a text.
struct ReadyFoldings: Sendable {
  static let shared = ReadyFoldings(FoldingTable.shared)

  /// Up to seven bytes, the first the lowest, and in the highest how many there are.
  struct Folding {
    let value: UInt64

    var count: Int { Int(value >> 56) }

    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { UInt8(truncatingIfNeeded: value >> UInt64(offset * 8)) }
  }

  /// A folding that is too long to be ready.
  private static let none = UInt64.max
  /// The first characters, of two bytes each, but for ASCII.
  private static let early: Range<UInt32> = 0x80..<0x600
  /// The punctuation and signs that stand in texts of every language.
  private static let signs: Range<UInt32> = 0x2000..<0x2100

  private let earlyFoldings: [UInt64]
  private let signFoldings: [UInt64]
  /// For each 256 of the first 65,536 characters whether all of them stay as they are.
  private let unchangedPages: [Bool]

  init(_ table: FoldingTable) {
    earlyFoldings = ReadyFoldings.early.map { ReadyFoldings.folding($0, table) }
    signFoldings = ReadyFoldings.signs.map { ReadyFoldings.folding($0, table) }
    unchangedPages = table.unchangedPages
  }

  private static func folding(_ value: UInt32, _ table: FoldingTable) -> UInt64 {
    guard let scalar = Unicode.Scalar(value) else { return none }
    var bytes: [UInt8] = []
    table.fold(scalar) { bytes.append(utf8Of: $0) }
    guard bytes.count <= 7 else { return none }
    return bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } | UInt64(bytes.count) << 56
  }

  /// What a character folds to, where that is ready.
  @inline(__always)
  func folding(of scalar: Unicode.Scalar) -> Folding? {
    let value = scalar.value
    let found: UInt64
    if value < ReadyFoldings.early.upperBound {
      found = earlyFoldings[Int(value &- ReadyFoldings.early.lowerBound)]
    } else if ReadyFoldings.signs.contains(value) {
      found = signFoldings[Int(value &- ReadyFoldings.signs.lowerBound)]
    } else {
      return nil
    }
    return found == ReadyFoldings.none ? nil : Folding(value: found)
  }

  /// Whether a character is known to stay as it is.
  @inline(__always)
  func isUnchanged(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && unchangedPages[Int(scalar.value >> 8)]
  }
}
