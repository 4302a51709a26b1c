/// Bytes that the system hands over as text, such as an argument or a variable of the environment, as
/// a `String` from which they can be had back.
///
/// What is UTF-8 stands as it is. Every other byte is a scalar of its own, U+10FF80 to U+10FFFF, which
/// are for private use; where the bytes themselves hold such a scalar, its bytes are escaped too.
package enum EscapedText {
  private static let base: UInt32 = 0x10_FF00
  private static let scalars: ClosedRange<UInt32> = 0x10_FF80...0x10_FFFF

  /// The text of bytes; those that a C string ends with are not part of them.
  package static func text(of bytes: some Collection<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    ByteText.forEach(in: bytes) { piece in
      switch piece {
      case .byte(let byte): append(byte, to: &text)
      case .scalar(let scalar) where scalars.contains(scalar.value):
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          append(byte, to: &text)
        }
      case .scalar(let scalar): text.append(scalar)
      }
    }
    return String(text)
  }

  /// The bytes of a text that was made of bytes; those of any other text are its UTF-8.
  package static func bytes(of text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: isEscape) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if isEscape(scalar) {
        bytes.append(UInt8(scalar.value - base))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return bytes
  }

  /// The text with every escaped byte as `\xe9`, for people.
  package static func readable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isEscape) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isEscape(scalar) {
        result += ByteText.hexadecimal(UInt8(scalar.value - base))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalars.contains(scalar.value)
  }

  private static func append(_ byte: UInt8, to text: inout String.UnicodeScalarView) {
    if let scalar = Unicode.Scalar(base + UInt32(byte)) { text.append(scalar) }
  }
}

/// Bytes most of which are UTF-8.
enum ByteText {
  enum Piece {
    case scalar(Unicode.Scalar)
    /// A byte that belongs to no scalar.
    case byte(UInt8)
  }

  /// Calls `body` with each scalar, and with each byte that is part of none.
  static func forEach(in bytes: some Collection<UInt8>, _ body: (Piece) -> Void) {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        body(.scalar(UTF8.decode(encoded)))
        place = bytes.index(place, offsetBy: encoded.count)
      case .error(let count):
        for _ in 0..<count {
          body(.byte(bytes[place]))
          place = bytes.index(after: place)
        }
      case .emptyInput: return
      }
    }
  }

  /// A byte as shells write it, such as `\xe9`.
  static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "\\x0" : "\\x") + String(byte, radix: 16)
  }
}
