/// Divides a text into words, marks and breaks, in one pass over its bytes.
struct Tokenizer {
  private let bytes: [UInt8]
  private let breaksAtLines: Bool
  private var tokens: [TextToken] = []
  private var place = 0
  private var spaceBefore = true

  static func tokens(of bytes: [UInt8]) -> [TextToken] {
    var tokenizer = Tokenizer(bytes)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    breaksAtLines = !Self.isWrapped(bytes)
    tokens.reserveCapacity(bytes.count / 4)
  }

  /// Whether lines are cut at a width, so that a single line end ends no paragraph.
  private static func isWrapped(_ bytes: [UInt8]) -> Bool {
    var (single, blank, long) = (0, 0, 0)
    var lineStart = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      let length = place - lineStart
      if length == 0 { blank += 1 } else if length > 100 { return false }
      if length >= 40 { long += 1 }
      if length > 0 { single += 1 }
      lineStart = place + 1
    }
    return blank > 0 && single > blank * 2 && long * 10 > single * 7
  }

  private mutating func run() {
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x20 || byte == 0x09 {
        place += 1
        spaceBefore = true
      } else if byte == 0x0A || byte == 0x0D {
        lineEnd()
      } else if Self.isLetter(byte) || byte >= 0x80 && isLetterScalar(place) {
        word()
      } else if byte >= 0x30 && byte <= 0x39 {
        number()
      } else {
        mark(byte)
      }
    }
  }

  private mutating func lineEnd() {
    var ends = 0
    let start = place
    while place < bytes.count, bytes[place] <= 0x20 {
      if bytes[place] == 0x0A || bytes[place] == 0x0D && !isFollowedByLineFeed(place) { ends += 1 }
      place += 1
    }
    spaceBefore = true
    guard breaksAtLines || ends > 1 else { return }
    let end = place
    append(start, start + 1, .paragraph)
    place = end
    spaceBefore = true
  }

  private func isFollowedByLineFeed(_ place: Int) -> Bool {
    place + 1 < bytes.count && bytes[place + 1] == 0x0A
  }

  private mutating func append(
    _ start: Int,
    _ end: Int,
    _ kind: TextToken.Kind,
    key: UInt64 = 0,
    classes: WordClasses = [],
    shape: TextToken.Shape = .lower
  ) {
    tokens.append(
      TextToken(
        start: Int32(start),
        end: Int32(end),
        key: key,
        classes: classes,
        kind: kind,
        shape: shape,
        spaceBefore: spaceBefore
      )
    )
    place = end
    spaceBefore = false
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// Whether a scalar beyond ASCII is taken for a letter: all but the blocks of punctuation.
  private func isLetterScalar(_ place: Int) -> Bool {
    switch bytes[place] {
    case 0xC2: place + 1 < bytes.count && [0xAA, 0xB5, 0xBA].contains(bytes[place + 1])
    case 0xE2, 0xF0...: false
    case 0xE3: place + 1 < bytes.count && bytes[place + 1] != 0x80
    case 0xEF: place + 1 < bytes.count && bytes[place + 1] != 0xBC
    case 0xC3...: true
    default: false
    }
  }

  private func isLetter(at place: Int) -> Bool {
    place < bytes.count
      && (Self.isLetter(bytes[place]) || bytes[place] >= 0x80 && isLetterScalar(place))
  }

  private func width(_ place: Int) -> Int {
    let byte = bytes[place]
    let width = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    return min(width, bytes.count - place)
  }

  private func isApostrophe(_ place: Int) -> Bool {
    bytes[place] == 0x27
      || bytes[place] == 0xE2 && place + 2 < bytes.count && bytes[place + 1] == 0x80
        && bytes[place + 2] == 0x99
  }

  private mutating func word() {
    let start = place
    var end = place
    var genitive: Range<Int>?
    while end < bytes.count {
      let byte = bytes[end]
      if Self.isLetter(byte) || byte >= 0x30 && byte <= 0x39 {
        end += 1
      } else if byte >= 0x80, isLetterScalar(end) {
        end += width(end)
      } else if byte == 0x2D || byte == 0x26, isLetter(at: end + 1) {
        end += 1
      } else if byte == 0x2E, isLetter(at: end + 1), end + 1 < bytes.count,
        bytes[end + 1] < 0x80, end - start <= 24
      {
        end += 1
      } else if byte == 0x27 || byte == 0xE2, isApostrophe(end), isLetter(at: end + width(end)) {
        let next = end + width(end)
        let isS = bytes[next] | 0x20 == 0x73 && !isLetter(at: next + 1)
        if isS {
          genitive = end..<next + 1
          break
        }
        end = next
      } else {
        break
      }
    }
    end = withStop(start, end, isOpen: genitive == nil)
    appendWord(start, end)
    if let genitive { append(genitive.lowerBound, genitive.upperBound, .genitive) }
  }

  /// The end of a word with the full stop of an abbreviation or an initial.
  private func withStop(_ start: Int, _ end: Int, isOpen: Bool) -> Int {
    guard isOpen, end < bytes.count, bytes[end] == 0x2E, end - start <= 7 else { return end }
    let key = Lexicon.key(bytes[start..<end + 1])
    let isShort = Lexicon.entries[key]?.contains(.abbreviation) ?? false
    let isCapital = bytes[start] >= 0x41 && bytes[start] <= 0x5A
    let isInitial = isCapital && end - start == 1
    let hasStops = bytes[start..<end].contains(0x2E)
    guard isShort && (isCapital || hasStops) || isInitial || hasStops else { return end }
    // At the end of a sentence the stop ends it, where the next word tells.
    var next = end + 1
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D else { return end }
    if isInitial || isShort && !hasStops && Lexicon.entries[key]?.contains(.title) ?? false {
      return end + 1
    }
    let isNextCapital = bytes[next] >= 0x41 && bytes[next] <= 0x5A
    guard hasStops, isNextCapital else { return end + 1 }
    var wordEnd = next
    while wordEnd < bytes.count, Self.isLetter(bytes[wordEnd]) { wordEnd += 1 }
    let following = Lexicon.entries[Lexicon.key(bytes[next..<wordEnd])] ?? []
    return following.has(.closed.union([.determiner, .possessive])) ? end : end + 1
  }

  private mutating func appendWord(_ start: Int, _ end: Int) {
    let shape = shape(start, end)
    let key = key(start, end)
    var classes = Lexicon.entries[key] ?? []
    if shape == .lower {
      classes.subtract([.given, .place, .nationality, .calendar])
    } else if classes.isEmpty, bytes[start..<end].contains(0x2D) {
      classes.formUnion(partClasses(start, end))
    } else if classes.has(.calendar), classes.has(.familyName), !isDate(from: end) {
      classes = .familyName
    } else if classes.has(.calendar), classes.has(.auxiliary) || classes.has(.otherVerb) {
      classes.subtract([.auxiliary, .otherVerb, .preposition])
    }
    if classes.isEmpty, shape == .lower, end - start > 4,
      bytes[end - 1] == 0x79, bytes[end - 2] == 0x6C
    {
      classes = .adverb
    } else if classes.isEmpty, shape == .lower, end - start > 2, bytes[start..<end].contains(0x2D) {
      classes = partClasses(start, end)
    }
    append(start, end, .word, key: key, classes: classes, shape: shape)
  }

  /// Whether a month stands in a date, and is no family name: “in May”, “May 5”, “5 May”.
  private func isDate(from end: Int) -> Bool {
    var next = end
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    if next < bytes.count, bytes[next] >= 0x30, bytes[next] <= 0x39 { return true }
    guard let last = tokens.last else { return false }
    return last.kind == .number || last.isWord && last.classes.has(.beforeMonth)
  }

  /// The hash of a word, typographic apostrophes as plain ones.
  private func key(_ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = start
    while place < end {
      var byte = bytes[place]
      if byte == 0xE2 {
        byte = 0x27
        place += 3
      } else {
        place += 1
      }
      if byte >= 65 && byte <= 90 { byte += 32 }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// What the last part of a word with a hyphen is, as in “vice-president”.
  private func partClasses(_ start: Int, _ end: Int) -> WordClasses {
    guard let hyphen = bytes[start..<end].lastIndex(of: 0x2D) else { return [] }
    let classes = Lexicon.entries[Lexicon.key(bytes[hyphen + 1..<end])] ?? []
    return classes.intersection([.role, .body, .male, .female, .plural])
  }

  private func shape(_ start: Int, _ end: Int) -> TextToken.Shape {
    guard isUpper(start, end) else { return .lower }
    var place = start
    var letters = 0
    while place < end {
      if bytes[place] >= 0x61 && bytes[place] <= 0x7A { return .capital }
      if bytes[place] >= 0x80 { return .capital }
      letters += 1
      place += 1
    }
    return letters > 1 ? .allCaps : .capital
  }

  private func isUpper(_ start: Int, _ end: Int) -> Bool {
    let byte = bytes[start]
    if byte < 0x80 { return byte <= 0x5A }
    let slice = String(decoding: bytes[start..<min(end, start + 4)], as: UTF8.self)
    return slice.unicodeScalars.first?.properties.isUppercase ?? false
  }

  private mutating func number() {
    var end = place
    while end < bytes.count {
      let byte = bytes[end]
      let isDigit = byte >= 0x30 && byte <= 0x39
      let joins = byte == 0x2C || byte == 0x2E
      let nextIsDigit = end + 1 < bytes.count && bytes[end + 1] >= 0x30 && bytes[end + 1] <= 0x39
      guard
        isDigit || Self.isLetter(byte) || joins && nextIsDigit
          || byte == 0x2D && isLetter(at: end + 1)
      else { break }
      end += 1
    }
    append(place, end, .number, key: Lexicon.key(bytes[place..<end]))
  }

  private mutating func mark(_ byte: UInt8) {
    let width = width(place)
    if byte < 0x80 {
      append(place, place + 1, Self.kind(byte))
      return
    }
    switch (byte, width > 1 ? bytes[place + 1] : 0, width > 2 ? bytes[place + 2] : 0) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xA8...0xAF), (0xE3, 0x80, 0x80):
      place += width
      spaceBefore = true
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _), (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xB9...0xBA),
      (0xE3, 0x80, 0x8C...0x8F), (0xEF, 0xBC, 0x82):
      append(place, place + width, .mark)
    case (0xE2, 0x80, 0x90...0x95): append(place, place + width, .dash)
    case (0xE2, 0x80, 0xA6): append(place, place + width, .ellipsis)
    case (0xE3, 0x80, 0x82), (0xEF, 0xBD, 0xA1): append(place, place + width, .stop)
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): append(place, place + width, .question)
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): append(place, place + width, .comma)
    case (0xEF, 0xBC, 0x9A): append(place, place + width, .colon)
    default: append(place, place + width, .other)
    }
  }

  private static func kind(_ byte: UInt8) -> TextToken.Kind {
    switch byte {
    case 0x22, 0x27, 0x60: .mark
    case 0x2C: .comma
    case 0x2E: .stop
    case 0x3A: .colon
    case 0x3B: .semicolon
    case 0x21, 0x3F: .question
    case 0x2D: .dash
    case 0x28, 0x5B, 0x7B: .open
    case 0x29, 0x5D, 0x7D: .close
    default: .other
    }
  }
}
