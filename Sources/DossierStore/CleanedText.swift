import Yams

/// The bytes of a file as they are given to the YAML parser: without what YAML forbids, and with
/// markers in place of what would begin an anchor, an alias or a tag.
struct CleanedText {
  private(set) var bytes: [UInt8]
  private(set) var firstForbiddenByte: Int?
  private(set) var forbiddenCount = 0
  private(set) var hasMarkers = false

  init(_ original: [UInt8]) {
    bytes = original
    guard CleanedText.needsCleaning(original) else { return }
    var result: [UInt8] = []
    result.reserveCapacity(original.count + 64)
    var index = 0
    while index < original.count {
      let size = CleanedText.forbiddenSize(at: index, in: original)
      if size > 0 {
        firstForbiddenByte = firstForbiddenByte ?? index
        forbiddenCount += 1
        result += "\u{FFFD}".utf8
        index += size
        continue
      }
      if let marker = CleanedText.marker(at: index, in: original) {
        hasMarkers = true
        result += String(marker).utf8
      } else {
        result.append(original[index])
      }
      index += 1
    }
    bytes = result
  }

  /// Makes the key at a place differ from its double; gives the code point that stood there.
  mutating func renameKey(at mark: Mark, attempt: Int) -> Unicode.Scalar? {
    guard let replacement = Unicode.Scalar(0xF0000 + UInt32(attempt)),
      var offset = FileText.offset(line: mark.line, column: mark.column, in: bytes)
    else { return nil }
    if bytes[offset] == 0x22 || bytes[offset] == 0x27 { offset += 1 }
    guard offset < bytes.count else { return nil }
    let isStructure = Set("\"'[]{}?|>,:#\n\r ".utf8).contains(bytes[offset])
    let first = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    guard !isStructure, let scalar = first.unicodeScalars.first else { return nil }
    bytes.replaceSubrange(
      offset..<offset + UTF8.width(scalar),
      with: String(replacement).utf8
    )
    return scalar
  }

  /// What a marker stands for; nil for any other code point.
  static func meaning(of marker: Unicode.Scalar) -> Unicode.Scalar? {
    switch marker {
    case "\u{10FFFE}": "*"
    case "\u{10FFFF}": "&"
    case "\u{FFFFE}": "!"
    default: nil
    }
  }

  private static func marker(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    let byte = bytes[index]
    guard byte == 0x2A || byte == 0x26 || byte == 0x21 else { return nil }
    guard index == 0 || isBeforeToken(bytes[index - 1]) else { return nil }
    if byte == 0x21 { return "\u{FFFFE}" }
    guard index + 1 < bytes.count, isAnchorLetter(bytes[index + 1]) else { return nil }
    return byte == 0x2A ? "\u{10FFFE}" : "\u{10FFFF}"
  }

  /// Whether a token can begin after a byte: white space, a line break's last byte or flow punctuation.
  private static func isBeforeToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20, 0x2C, 0x3A, 0x5B, 0x7B, 0x85, 0xA8, 0xA9: true
    default: false
    }
  }

  private static func isAnchorLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
    default: false
    }
  }

  /// The number of bytes of a code point that YAML forbids, or that is kept for markers; 0 for others.
  private static func forbiddenSize(at index: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[index]
    if byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) { return 1 }
    func next(_ distance: Int) -> UInt8 {
      index + distance < bytes.count ? bytes[index + distance] : 0
    }
    switch byte {
    case 0xC2: return next(1) < 0xA0 && next(1) != 0x85 ? 2 : 0
    case 0xEF:
      // A byte-order mark that does not begin the file is invisible, and YAML passes it over.
      let isMark = next(1) == 0xBB && next(2) == 0xBF
      return isMark || (next(1) == 0xBF && next(2) >= 0xBE) ? 3 : 0
    case 0xF3: return next(1) >= 0xB0 ? 4 : 0
    case 0xF4: return 4
    default: return 0
    }
  }

  private static func needsCleaning(_ bytes: [UInt8]) -> Bool {
    var index = 0
    // Most bytes need no second look, and a file is read at every start.
    while let suspect = nextSuspect(from: index, in: bytes) {
      if forbiddenSize(at: suspect, in: bytes) > 0 || marker(at: suspect, in: bytes) != nil {
        return true
      }
      index = suspect + 1
    }
    return false
  }

  private static func nextSuspect(from start: Int, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      bytes[start...].firstIndex { byte in
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x21, 0x26, 0x2A, 0x7F, 0xC2, 0xEF, 0xF3, 0xF4: true
        default: false
        }
      }
    }
  }
}
