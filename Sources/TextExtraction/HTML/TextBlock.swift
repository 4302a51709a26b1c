/// A paragraph, heading, list item or table of a page, as a reader sees it.
struct TextBlock: Hashable {
  enum Kind: Hashable { case paragraph, heading, item, table, quote, preformatted }

  /// White space is folded; a line break within the block is a line feed.
  var text: String
  var kind: Kind
  /// The innermost block element around the text.
  var node: Int
  /// Letters and digits; one of Chinese, Japanese or Korean counts as three, since it says as much.
  var letters = 0
  /// The letters that are in links.
  var linkedLetters = 0

  /// True for a text of some length that ends as sentences do; the title of another article does not.
  var isSentence: Bool {
    letters > 60 && text.last.map { ".!?…。！？»”\"".contains($0) } ?? false
  }

  /// From 0, without links, to 1, all in links.
  var linkDensity: Double { letters == 0 ? 0 : Double(linkedLetters) / Double(letters) }
}

extension TextBlock {
  /// How much a character counts among letters.
  static func letters(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 1
    case 0..<0xC0: 0
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: 3
    // Marks, and pictures; the properties of a scalar would tell more, and take longer than all else.
    case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x303F, 0xE000...0xF8FF, 0xFE00...0xFE6F,
      0x1F000...0x1FFFF:
      0
    default: 1
    }
  }
}
