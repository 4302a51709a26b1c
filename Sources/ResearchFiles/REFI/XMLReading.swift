/// Why XML cannot be read, with the line where that shows.
struct XMLProblem: Error, Hashable {
  let line: Int
  let reason: String
}

/// Reads XML in UTF-8 piece by piece.
///
/// It knows no entities but the five of XML, refuses a document type, and nests no deeper than 200
/// elements.
struct XMLReading {
  enum Piece: Hashable {
    /// Names are without a prefix.
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private static let deepest = 200
  private static let mostAttributes = 100

  private let bytes: [UInt8]
  private var place = 0
  private var open: [String] = []
  private var isEnding = false
  private var hasRoot = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The next piece; nil after the end of the root.
  mutating func next() throws(XMLProblem) -> Piece? {
    if isEnding {
      isEnding = false
      return .end(open.removeLast())
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        let text = try text()
        if open.isEmpty {
          if text.allSatisfy(\.isWhitespace) { continue }
          throw problem("text stands outside of the root")
        }
        return .text(text)
      }
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("<![CDATA[") {
        let start = place + 9
        try skip(past: "]]>")
        guard !open.isEmpty else { throw problem("text stands outside of the root") }
        return .text(String(decoding: bytes[start..<place - 3], as: UTF8.self))
      } else if starts("<!") {
        throw problem("a document type is declared, which is not read")
      } else {
        return starts("</") ? try end() : try start()
      }
    }
    guard open.isEmpty else { throw problem("it breaks off inside of <\(open.last ?? "")>") }
    guard hasRoot else { throw problem("there is no element") }
    return nil
  }

  // MARK: - Tags

  private mutating func start() throws(XMLProblem) -> Piece {
    guard !hasRoot || !open.isEmpty else { throw problem("a second root begins") }
    place += 1
    let name = try name()
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      guard place < bytes.count else { throw problem("a tag breaks off") }
      if starts("/>") {
        place += 2
        isEnding = true
        break
      }
      if bytes[place] == UInt8(ascii: ">") {
        place += 1
        break
      }
      let key = try self.name()
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
        throw problem("the attribute \(key) has no value")
      }
      place += 1
      skipSpace()
      attributes[key] = try quoted()
      guard attributes.count <= XMLReading.mostAttributes else {
        throw problem("an element has more than \(XMLReading.mostAttributes) attributes")
      }
    }
    hasRoot = true
    open.append(name)
    guard open.count <= XMLReading.deepest else {
      throw problem("elements are nested deeper than \(XMLReading.deepest)")
    }
    return .start(name, attributes)
  }

  private mutating func end() throws(XMLProblem) -> Piece {
    place += 2
    let name = try name()
    skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: ">"), open.last == name else {
      throw problem("</\(name)> ends what was not begun")
    }
    place += 1
    open.removeLast()
    return .end(name)
  }

  /// A name without its prefix.
  private mutating func name() throws(XMLProblem) -> String {
    var start = place
    let first = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") { start = place + 1 }
      let isName =
        byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
      guard isName, place - first < 200 else { break }
      place += 1
    }
    guard place > start else { throw problem("a name is missing") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func quoted() throws(XMLProblem) -> String {
    guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else {
      throw problem("a value stands without quotation marks")
    }
    let mark = bytes[place]
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != mark, bytes[place] != UInt8(ascii: "<") {
      place += 1
    }
    guard place < bytes.count, bytes[place] == mark else { throw problem("a value breaks off") }
    place += 1
    // A break in a value is a space, but for one that is written as a reference.
    let spaced = bytes[start..<place - 1].map { (9...13).contains($0) ? 0x20 : $0 }
    return try resolved(spaced[...])
  }

  // MARK: - Text

  private mutating func text() throws(XMLProblem) -> String {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    var piece = bytes[start..<place]
    if piece.contains(0x0D) { piece = XMLReading.withPlainBreaks(piece)[...] }
    return try resolved(piece)
  }

  /// What XML makes of breaks between lines.
  private static func withPlainBreaks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var last: UInt8 = 0
    for byte in bytes {
      if byte != 0x0A || last != 0x0D { result.append(byte == 0x0D ? 0x0A : byte) }
      last = byte
    }
    return result
  }

  /// The text with the signs that references stand for.
  private func resolved(_ bytes: ArraySlice<UInt8>) throws(XMLProblem) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<mark]
      let name = rest[(mark + 1)...].prefix(12)
      guard let end = name.firstIndex(of: UInt8(ascii: ";")) else {
        throw problem("a reference does not end")
      }
      let reference = String(decoding: name[..<end], as: UTF8.self)
      guard let scalar = XMLReading.scalar(reference) else {
        throw problem("“&\(reference);” is no sign")
      }
      result += Array(String(scalar).utf8)
      rest = rest[(end + 1)...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      if reference.hasPrefix("#x") {
        UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if reference.hasPrefix("#") {
        UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init)
      } else {
        nil
      }
    }
  }

  // MARK: - Places

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      place + wanted.count <= bytes.count
        && bytes[place..<place + wanted.count].elementsEqual(wanted)
    }
  }

  private mutating func skip(past text: StaticString) throws(XMLProblem) {
    while place < bytes.count {
      if starts(text) {
        place += text.utf8CodeUnitCount
        return
      }
      place += 1
    }
    throw problem("a comment or the like breaks off")
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] == 0x20 || (9...13).contains(bytes[place]) {
      place += 1
    }
  }

  private func problem(_ reason: String) -> XMLProblem {
    let line = 1 + bytes[..<min(place, bytes.count)].count { $0 == 0x0A }
    return XMLProblem(line: line, reason: reason)
  }
}
