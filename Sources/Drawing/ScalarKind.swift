/// What a terminal makes of one Unicode scalar.
///
/// The widths are those of the C library, because ncurses counts by them: a scalar is written only
/// where both agree.
enum ScalarKind: UInt8 {
  /// Joins the glyph before it and takes no column.
  case mark
  case narrow
  case wide
  /// Shows nothing, or changes how others are shown: left out.
  case dropped
  /// Unknown, unassigned or dangerous: something visible stands for it.
  case replaced

  static func of(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x3A3..<0x483, 0x2010..<0x2028, 0x2500..<0x25FD:
      return .narrow
    default:
      return lookUp(scalar)
    }
  }

  private static func lookUp(_ scalar: UInt32) -> ScalarKind {
    WidthTable.entries.withUnsafeBufferPointer { entries in
      var low = 0
      var high = entries.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if entries[middle] >> 3 <= scalar { low = middle } else { high = middle }
      }
      return ScalarKind(rawValue: UInt8(entries[low] & 7)) ?? .replaced
    }
  }
}

/// One scalar as it may be written: itself or what stands for it.
struct SafeScalar {
  /// The columns that it takes: 0 for a mark, nil where nothing is to be written.
  let columns: Int?
  let value: UInt32

  static let replacement: UInt32 = 0xFFFD
  /// The circle that carries a mark which has nothing else to stand on.
  static let carrier: UInt32 = 0x25CC
  static let ellipsis: UInt32 = 0x2026

  init(_ scalar: UInt32) {
    switch ScalarKind.of(scalar) {
    case .narrow: (columns, value) = (1, scalar)
    case .wide: (columns, value) = (2, scalar)
    case .mark: (columns, value) = (0, scalar)
    case .dropped: (columns, value) = (nil, scalar)
    case .replaced: (columns, value) = (1, SafeScalar.substitute(for: scalar))
    }
  }

  private static func substitute(for scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x09, 0x0A, 0x85, 0x2028, 0x2029: 0x20
    case 0..<0x20: 0x2400 + scalar
    case 0x7F: 0x2421
    default: replacement
    }
  }
}

/// Turns scalars into safe ones one after another, and holds the rules that span more than one:
/// a mark needs something to stand on, and no glyph carries more than four.
struct SafeScalars {
  static let marksPerGlyph = 4

  private var marks: Int?

  /// The scalar as it may be written, nil where it is left out; a mark without a base comes with `needsCarrier` set.
  mutating func next(_ scalar: UInt32) -> (scalar: SafeScalar, needsCarrier: Bool)? {
    let safe = SafeScalar(scalar)
    guard let columns = safe.columns else { return nil }
    if columns > 0 {
      marks = 0
      return (safe, false)
    }
    guard let count = marks else {
      marks = 1
      return (safe, true)
    }
    guard count < SafeScalars.marksPerGlyph else { return nil }
    marks = count + 1
    return (safe, false)
  }

  /// Starts a new line, where a mark has nothing to stand on.
  mutating func startLine() {
    marks = nil
  }
}
