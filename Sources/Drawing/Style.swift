/// A colour of the terminal.
package enum Color: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// An entry of its palette: 0 to 15 are the sixteen colours, 16 to 255 the cube and the greys.
  case palette(UInt8)
}

/// How a cell's glyph is drawn.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The one that comes with every set of options works out at run time what a set is, which is
  /// noticed before the first frame.
  package init(arrayLiteral attributes: Attributes...) {
    self.init(rawValue: attributes.reduce(0) { $0 | $1.rawValue })
  }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}

/// The look of a cell.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes
  /// The number that the canvas gave to the address that the cell leads to; 0 for none.
  package var link: UInt8

  package init(
    foreground: Color = .standard,
    background: Color = .standard,
    attributes: Attributes = [],
    link: UInt8 = 0
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.link = link
  }

  package static let plain = Style()
}
