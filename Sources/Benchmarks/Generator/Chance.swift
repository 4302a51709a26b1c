/// Random numbers that are the same on every machine: SplitMix64, begun anew for everything made.
struct Chance {
  private var state: UInt64

  /// The numbers that belong to one thing of one kind.
  init(seed: UInt64, kind: UInt64, number: Int = 0) {
    state = Self.mixed(
      Self.mixed(seed &+ kind &* 0xD1B5_4A32_D192_ED03) ^ UInt64(truncatingIfNeeded: number)
    )
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A number from 0, less than `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True in so many of a thousand cases.
  mutating func happens(perMille: Int) -> Bool { below(1000) < perMille }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// What the numbers of a `Chance` are drawn for, so that no two things share theirs.
enum ChanceKind {
  static let words: UInt64 = 1
  static let cyrillicWords: UInt64 = 2
  static let issue: UInt64 = 3
  static let actor: UInt64 = 4
  static let source: UInt64 = 5
  static let event: UInt64 = 6
  static let passage: UInt64 = 7
  static let quote: UInt64 = 8
  static let variant: UInt64 = 9
  static let leaning: UInt64 = 10
  static let circle: UInt64 = 11
  static let eventRow: UInt64 = 12
}
