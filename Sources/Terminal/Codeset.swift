import CTerminal

/// A codeset other than UTF-8 in which letters are typed.
struct Codeset: Sendable {
  enum Reading: Equatable, Sendable {
    case scalar(Unicode.Scalar)
    /// The bytes may begin a character.
    case incomplete
    case invalid
  }

  /// The most bytes that one character takes.
  static let longest = 8

  /// Reads the bytes of one character.
  let read: @Sendable ([UInt8]) -> Reading

  /// The codeset of the locale that was set; nil where it is UTF-8.
  static var ofLocale: Codeset? {
    guard !cterm_types_utf8() else { return nil }
    return Codeset { bytes in
      var scalar: UInt32 = 0
      switch cterm_read_character(bytes, bytes.count, &scalar) {
      case 1: return Unicode.Scalar(scalar).map(Reading.scalar) ?? .invalid
      case 0: return .incomplete
      default: return .invalid
      }
    }
  }

  /// The text of some bytes, with a replacement character for what is none.
  func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var open: [UInt8] = []
    for byte in bytes {
      if open.isEmpty, byte < 0x80 {
        text.append(Unicode.Scalar(byte))
        continue
      }
      open.append(byte)
      switch read(open) {
      case .incomplete where open.count < Codeset.longest: continue
      case .scalar(let scalar): text.append(scalar)
      default: text.append("\u{FFFD}")
      }
      open = []
    }
    if !open.isEmpty { text.append("\u{FFFD}") }
    return String(text)
  }
}
