/// A colour by its parts.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// A colour as it is written in hexadecimal, such as `0x56B4E9`.
  package init(_ value: UInt32) {
    red = UInt8(truncatingIfNeeded: value >> 16)
    green = UInt8(truncatingIfNeeded: value >> 8)
    blue = UInt8(truncatingIfNeeded: value)
  }

  /// An entry of the palette as xterm has it: sixteen colours that users change, a cube of six levels,
  /// and a ramp of greys.
  package init(entry: UInt8) {
    let place = UInt32(entry) &- 16
    switch entry {
    case 0..<16: self.init(RGB.sixteen[Int(entry)])
    case 16..<232:
      let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
      let parts = (place / 36, place / 6 % 6, place % 6)
      self.init(levels[Int(parts.0)] << 16 | levels[Int(parts.1)] << 8 | levels[Int(parts.2)])
    default: self.init((8 + 10 * (place - 216)) * 0x01_0101)
    }
  }

  private static let sixteen: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}

/// What entries of the palette are shown as where the terminal has every colour.
///
/// Cells and curses know the entries alone, so that whatever cannot be replaced on the way out is
/// still near to what is meant.
package struct ExactColors: Sendable {
  private var colors = [RGB?](repeating: nil, count: 256)

  package init(_ colors: KeyValuePairs<UInt8, UInt32> = [:]) {
    for (entry, value) in colors { self.colors[Int(entry)] = RGB(value) }
  }

  /// The colour that an entry stands for; nil for one that is meant as it is.
  package subscript(entry: UInt8) -> RGB? { colors[Int(entry)] }
}
