/// A cell in eight bytes, so that rows compare by their memory: 21 bits of base scalar, two flags,
/// 26 bits of style, and the number of the glyph's marks in the canvas's table.
struct PackedCell: Equatable, Sendable {
  private var bits: UInt64

  private static let wideFlag: UInt64 = 1 << 21
  private static let trailingFlag: UInt64 = 1 << 22
  private static let styleMask: UInt64 = PackedStyle.mask << 23

  init(scalar: UInt32, isWide: Bool = false, style: PackedStyle) {
    bits = UInt64(scalar) | (isWide ? PackedCell.wideFlag : 0) | style.bits << 23
  }

  /// The right half of a wide glyph.
  init(trailing style: PackedStyle) {
    bits = PackedCell.trailingFlag | style.bits << 23
  }

  static func blank(_ style: PackedStyle) -> PackedCell {
    PackedCell(scalar: 0x20, style: style)
  }

  var scalar: UInt32 {
    get { UInt32(truncatingIfNeeded: bits & 0x1F_FFFF) }
    set { bits = bits & ~0x1F_FFFF | UInt64(newValue) }
  }

  var isBlank: Bool { scalar == 0x20 && marks == 0 && !isTrailing }
  var isWide: Bool { bits & PackedCell.wideFlag != 0 }
  var isTrailing: Bool { bits & PackedCell.trailingFlag != 0 }

  var style: PackedStyle {
    get { PackedStyle(bits: (bits & PackedCell.styleMask) >> 23) }
    set { bits = bits & ~PackedCell.styleMask | newValue.bits << 23 }
  }

  /// The number of the address that it leads to, 0 for none.
  var link: UInt8 { UInt8(truncatingIfNeeded: bits >> 46) & 7 }

  /// The same cell without its link.
  var unlinked: PackedCell {
    var cell = self
    cell.bits &= ~(7 << 46)
    return cell
  }

  /// The number of the marks on the glyph, 0 for none.
  var marks: Int {
    get { Int(truncatingIfNeeded: bits >> 49) }
    set { bits = bits & (1 << 49 - 1) | UInt64(newValue) << 49 }
  }
}

/// A style in 26 bits: two colours in nine each, five attributes, and the number of a link in three.
struct PackedStyle: Equatable, Sendable {
  let bits: UInt64

  static let mask: UInt64 = 1 << 26 - 1

  init(bits: UInt64) {
    self.bits = bits
  }

  init(_ style: Style) {
    bits =
      PackedStyle.pack(style.foreground) | PackedStyle.pack(style.background) << 9
      | UInt64(style.attributes.rawValue & 0x1F) << 18 | UInt64(style.link & 7) << 23
  }

  private static let ink: UInt64 = 0x1FF
  /// What shows on a blank as well: attributes and the link.
  private static let attributes: UInt64 = 0xFF << 18

  /// Whether blanks in both styles look the same: they differ in no more than their ink.
  func isAlikeOnBlanks(_ other: PackedStyle) -> Bool {
    (bits ^ other.bits) & ~PackedStyle.ink == 0 && bits & PackedStyle.attributes == 0
  }

  var style: Style {
    Style(
      foreground: PackedStyle.color(bits & 0x1FF),
      background: PackedStyle.color(bits >> 9 & 0x1FF),
      attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 18) & 0x1F),
      link: UInt8(truncatingIfNeeded: bits >> 23) & 7
    )
  }

  private static func pack(_ color: Color) -> UInt64 {
    switch color {
    case .standard: 0
    case .palette(let entry): UInt64(entry) + 1
    }
  }

  private static func color(_ packed: UInt64) -> Color {
    packed == 0 ? .standard : .palette(UInt8(truncatingIfNeeded: packed - 1))
  }
}

/// The marks of the few glyphs that have any, numbered from 1.
struct MarkTable: Sendable {
  private var lists: [[UInt32]] = []

  /// As many as a cell has bits for.
  private static let capacity = 1 << 15 - 1
  /// So many lists are looked through before one is filed again; most texts have fewer.
  private static let reach = 128

  subscript(number: Int) -> [UInt32] {
    number == 0 ? [] : lists[number - 1]
  }

  /// The number of a list of marks with one more at its end; the old number when the table is full.
  mutating func number(of number: Int, adding mark: UInt32) -> Int {
    let list = self[number] + [mark]
    if let known = lists.suffix(MarkTable.reach).lastIndex(of: list) { return known + 1 }
    guard list.count <= SafeScalars.marksPerGlyph, lists.count < MarkTable.capacity else {
      return number
    }
    lists.append(list)
    return lists.count
  }
}
