import RelationsModel

/// Reads one JSON object of a quote from bytes, each value into the field that its key names.
///
/// Foundation's reader makes objects of everything and takes many times as long.
struct JSONObjectReader {
  typealias Bytes = UnsafeBufferPointer<UInt8>
  static let deepest = 32

  private let bytes: Bytes
  private let keys: JSONKeys
  private(set) var position = 0

  init(_ bytes: Bytes, keys: JSONKeys) {
    self.bytes = bytes
    self.keys = keys
  }

  /// Reads the object that the bytes are, with nothing but white space around it.
  mutating func read(
    into draft: inout RowDraft,
    _ batch: inout QuoteBatch,
    unknown: (String) -> Void
  ) throws(RowProblem) {
    skipSpace()
    guard peek() == Character.brace else { throw RowProblem("it is not a JSON object") }
    var seen = SeenFields()
    try object(isAnchor: false, into: &draft, &batch, &seen, unknown)
    skipSpace()
    guard position == bytes.count else {
      throw RowProblem("something stands after the object, at byte \(position + 1)")
    }
  }

  private mutating func object(
    isAnchor: Bool,
    into draft: inout RowDraft,
    _ batch: inout QuoteBatch,
    _ seen: inout SeenFields,
    _ unknown: (String) -> Void
  ) throws(RowProblem) {
    position += 1
    skipSpace()
    if take(Character.endOfBrace) { return }
    var expected = isAnchor ? keys.firstOfAnchor : 0
    repeat {
      skipSpace()
      let key = try key()
      skipSpace()
      guard take(Character.colon) else { throw problem("a colon is missing") }
      skipSpace()
      switch keys.field(of: key, isAnchor: isAnchor, expected: &expected) {
      case .field(let field):
        guard seen.insert(field) else { throw RowProblem("it has “\(field.name)” twice") }
        draft[field] = try value(of: field, &batch)
      case .anchor:
        guard seen.insertAnchor() else { throw RowProblem("it has “anchor” twice") }
        try anchor(into: &draft, &batch, &seen, unknown)
      case .unknown:
        if isAnchor || !key.elementsEqual(QuoteJSON.roleThen.utf8) {
          unknown(String(decoding: key.prefix(80), as: UTF8.self))
        }
        try skipValue(depth: 1)
      }
      skipSpace()
    } while take(Character.comma)
    guard take(Character.endOfBrace) else { throw problem("a comma or } is missing") }
  }

  private mutating func anchor(
    into draft: inout RowDraft,
    _ batch: inout QuoteBatch,
    _ seen: inout SeenFields,
    _ unknown: (String) -> Void
  ) throws(RowProblem) {
    if peek() == Character.brace {
      try object(isAnchor: true, into: &draft, &batch, &seen, unknown)
    } else if try scalar(&batch).isPresent {
      throw RowProblem("its anchor is not an object")
    }
  }

  /// The value of a field as a text; none for null.
  private mutating func value(
    of field: QuoteField,
    _ batch: inout QuoteBatch
  ) throws(RowProblem) -> QuoteBatch.Span {
    switch peek() {
    case Character.bracket where field == .answers:
      return try list(of: field, &batch)
    case Character.brace, Character.bracket:
      throw RowProblem("its \(field.name) is not a text")
    case Character.t, Character.f:
      guard field == .datedBySource else { throw RowProblem("its \(field.name) is not a text") }
    default: break
    }
    return try scalar(&batch)
  }

  /// The texts of a list, with spaces between.
  private mutating func list(
    of field: QuoteField,
    _ batch: inout QuoteBatch
  ) throws(RowProblem) -> QuoteBatch.Span {
    let start = batch.bytes.count
    position += 1
    skipSpace()
    if take(Character.endOfBracket) { return .none }
    repeat {
      skipSpace()
      guard peek() == Character.quote else {
        throw RowProblem("its \(field.name) is not a list of texts")
      }
      try string(into: &batch.bytes)
      batch.bytes.append(0x20)
      skipSpace()
    } while take(Character.comma)
    guard take(Character.endOfBracket) else { throw problem("a comma or ] is missing") }
    return QuoteBatch.Span(start: Int32(start), count: Int32(batch.bytes.count - start))
  }

  private mutating func scalar(_ batch: inout QuoteBatch) throws(RowProblem) -> QuoteBatch.Span {
    let start = batch.bytes.count
    switch peek() {
    case Character.quote:
      try string(into: &batch.bytes)
    case Character.n:
      try literal("null")
      return .none
    case Character.t:
      try literal("true")
      batch.bytes.append(contentsOf: "true".utf8)
    case Character.f:
      try literal("false")
      batch.bytes.append(contentsOf: "false".utf8)
    default:
      let range = try number()
      batch.bytes.append(contentsOf: bytes[range])
    }
    return QuoteBatch.Span(start: Int32(start), count: Int32(batch.bytes.count - start))
  }

  /// A key, which is nearly always without escapes.
  private mutating func key() throws(RowProblem) -> ArraySlice<UInt8> {
    guard peek() == Character.quote else { throw problem("a key in quotation marks is missing") }
    var key: [UInt8] = []
    try string(into: &key)
    return key[...]
  }

  private mutating func skipValue(depth: Int) throws(RowProblem) {
    guard depth < JSONObjectReader.deepest else {
      throw RowProblem("it is nested more than \(JSONObjectReader.deepest) deep")
    }
    let opening = peek()
    guard opening == Character.brace || opening == Character.bracket else {
      var ignored = QuoteBatch()
      _ = try scalar(&ignored)
      return
    }
    let isObject = opening == Character.brace
    let closing = isObject ? Character.endOfBrace : Character.endOfBracket
    position += 1
    skipSpace()
    if take(closing) { return }
    repeat {
      skipSpace()
      if isObject {
        _ = try key()
        skipSpace()
        guard take(Character.colon) else { throw problem("a colon is missing") }
        skipSpace()
      }
      try skipValue(depth: depth + 1)
      skipSpace()
    } while take(Character.comma)
    guard take(closing) else { throw problem("a comma or a closing bracket is missing") }
  }
}

// The pieces of JSON.
extension JSONObjectReader {
  enum Character {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let brace = UInt8(ascii: "{")
    static let endOfBrace = UInt8(ascii: "}")
    static let bracket = UInt8(ascii: "[")
    static let endOfBracket = UInt8(ascii: "]")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let n = UInt8(ascii: "n")
    static let t = UInt8(ascii: "t")
    static let f = UInt8(ascii: "f")
  }

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func problem(_ reason: String) -> RowProblem {
    position >= bytes.count
      ? RowProblem("the object is not closed") : RowProblem("\(reason), at byte \(position + 1)")
  }

  private mutating func literal(_ word: StaticString) throws(RowProblem) {
    let count = word.utf8CodeUnitCount
    guard bytes.count - position >= count,
      bytes[position..<position + count].elementsEqual(
        Bytes(start: word.utf8Start, count: count)
      )
    else { throw problem("a value is missing") }
    position += count
  }

  /// A number as JSON writes it: no leading zeros, no plus, digits on both sides of a point.
  private mutating func number() throws(RowProblem) -> Range<Int> {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      try digits()
    }
    if let byte = peek(), (0x30...0x39).contains(byte) { throw problem("a number begins with 0") }
    return start..<position
  }

  private mutating func digits() throws(RowProblem) {
    let start = position
    while let byte = peek(), (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw problem("a value is missing") }
  }

  /// Appends a string without its quotation marks and escapes.
  private mutating func string(into text: inout [UInt8]) throws(RowProblem) {
    position += 1
    var isASCII = true
    while true {
      let start = position
      while position < bytes.count {
        let byte = bytes[position]
        if byte == Character.quote || byte == Character.backslash || byte < 0x20 { break }
        isASCII = isASCII && byte < 0x80
        position += 1
      }
      guard position < bytes.count else { throw RowProblem("a text is not closed") }
      let piece = Bytes(rebasing: bytes[start..<position])
      guard isASCII || String(validating: piece, as: UTF8.self) != nil else {
        throw RowProblem("it is not valid UTF-8")
      }
      text.append(contentsOf: piece)
      if take(Character.quote) { return }
      guard take(Character.backslash) else {
        throw problem("a control character stands in a text")
      }
      try escape(into: &text)
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(RowProblem) {
    guard let letter = peek() else { throw problem("") }
    position += 1
    switch letter {
    case Character.quote, Character.backslash, UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try codePoint()).utf8)
    default: throw problem("there is no such escape")
    }
  }

  private mutating func codePoint() throws(RowProblem) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(Character.backslash), take(UInt8(ascii: "u")) else {
      throw RowProblem("it has half of a surrogate pair")
    }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw RowProblem("it has half of a surrogate pair") }
    return scalar
  }

  private mutating func hexadecimal() throws(RowProblem) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw problem("") }
      switch byte {
      case 0x30...0x39: number = number << 4 + UInt32(byte - 0x30)
      case 0x41...0x46: number = number << 4 + UInt32(byte - 0x37)
      case 0x61...0x66: number = number << 4 + UInt32(byte - 0x57)
      default: throw problem("an escape has four hexadecimal digits")
      }
      position += 1
    }
    return number
  }
}
