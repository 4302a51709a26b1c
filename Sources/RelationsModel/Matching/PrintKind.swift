/// The part that a character plays when words are compared with a print.
enum PrintKind: UInt8 {
  /// A letter, a digit or a symbol: has to be the same.
  case letter
  /// A letter of a script that is written without spaces.
  case unspaced
  /// A form of other characters, which stand in its place.
  case form
  /// A punctuation mark, whose shape may differ.
  case mark
  case blank
  /// A character that is not seen, or a vowel point that may be left out.
  case ignored

  init(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    if value < PrintKind.early.count {
      self = PrintKind.early[value]
    } else if PrintKind.signs.contains(scalar.value) {
      self = PrintKind.kindsOfSigns[value - Int(PrintKind.signs.lowerBound)]
    } else if value < PrintKind.plane.count {
      self = PrintKind.plane[value]
    } else {
      self = PrintKind.found(scalar)
    }
  }

  /// The punctuation and signs that stand in texts of every language.
  static let signs: Range<UInt32> = 0x2000..<0x2100
  /// Most texts need the kinds of no others, which take some milliseconds to look up.
  static let early = kinds(0..<0x600)
  static let kindsOfSigns = kinds(signs)
  /// The kinds of the first 65,536 characters: looking up the properties of each is slow.
  private static let plane = kinds(0..<0x10000)

  private static func kinds(_ values: Range<UInt32>) -> [PrintKind] {
    values.map { Unicode.Scalar($0).map(found) ?? .letter }
  }

  private static func found(_ scalar: Unicode.Scalar) -> PrintKind {
    let properties = scalar.properties
    if properties.isWhitespace { return .blank }
    if properties.isDefaultIgnorableCodePoint || isOptional(scalar) { return .ignored }
    if isUnspaced(scalar), !isMark(scalar), !PrintForms.table.lists(scalar) { return .unspaced }
    if PrintForms.table.lists(scalar) { return .form }
    return isMark(scalar) ? .mark : .letter
  }

  /// Whether a character is an Arabic, Hebrew or Syriac vowel point, or lengthens an Arabic letter.
  private static func isOptional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0640: true
    case 0x0591...0x05C7, 0x0610...0x074A, 0x0870...0x08FF, 0xFB1E:
      scalar.properties.generalCategory == .nonspacingMark
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: [0x60, 0xB4, 0x02BB, 0x02BC, 0x2212].contains(scalar.value)
    }
  }

  /// Whether a character, a letter or a mark, belongs to a script that is written without spaces: Thai
  /// and Lao, Myanmar, Khmer, Han and kana.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0xA9E0...0xA9FF,
      0xAA60...0xAA7F, 0x2E80...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFE10...0xFE1F,
      0xFE30...0xFE4F, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    // Full-width digits and Latin letters make words with spaces between them.
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: false
    case 0xFF01...0xFF9F: true
    default: false
    }
  }

  /// Whether a character stands for a letter and a mark beside it: ŉ, and l with a middle dot.
  static func isMarkedLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x0149 || scalar.value == 0x013F || scalar.value == 0x0140
  }

  /// The plain form of a mark: quotation marks, apostrophes and dashes have one shape each.
  static func plain(_ mark: UInt32) -> UInt32 {
    switch mark {
    case 0x2018...0x201B, 0x2032, 0x2035, 0x02BB, 0x02BC, 0x60, 0xB4, 0x05F3: 0x27
    case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB, 0x2039, 0x203A, 0x05F4: 0x22
    case 0x2010...0x2015, 0x2212, 0x2043, 0x2E3A, 0x2E3B, 0x05BE, 0x058A, 0x1806, 0x2E17: 0x2D
    default: mark
    }
  }

  /// Whether a mark is a hyphen and no dash, so that it may stand for the end of a line.
  static func isHyphen(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x2D, 0x2010, 0x2011, 0x058A, 0x1806, 0x2E17, 0xFE63, 0xFF0D: true
    default: false
    }
  }
}
