import Glibc

/// The sequence by which a terminal takes a text for its clipboard (OSC 52).
package enum Clipboard {
  /// Many terminals take no more than this many bytes at once.
  private static let mostBytes = 50_000
  /// GNU screen hands on a control string of at most so many bytes.
  private static let screenPart = 512

  /// What the sequence goes through on its way to the terminal.
  enum Carrier: Equatable {
    case none
    /// GNU screen, which hands on only what is wrapped for it.
    case screen
    /// Either GNU screen or tmux, seen from another machine.
    case screenOrTmux
  }

  /// GNU screen shows the rest of a control string that is longer than this many bytes.
  private static let screenString = 700

  /// The bytes that copy a text; nil where the text is longer than the terminal takes.
  static func sequence(copying text: String, through carrier: Carrier) -> [UInt8]? {
    guard text.utf8.count <= mostBytes else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(of: Array(text.utf8)) + [0x07]
    switch carrier {
    case .none: return sequence
    case .screen: return wrapped(sequence)
    // Each of the two swallows what is meant for the other.
    case .screenOrTmux:
      return sequence.count <= screenString ? sequence + wrapped(sequence) : nil
    }
  }

  /// The sequence in parts that GNU screen hands on.
  private static func wrapped(_ sequence: [UInt8]) -> [UInt8] {
    var wrapped: [UInt8] = []
    var rest = sequence[...]
    while !rest.isEmpty {
      wrapped += Array("\u{1B}P".utf8) + rest.prefix(screenPart) + Array("\u{1B}\\".utf8)
      rest = rest.dropFirst(screenPart)
    }
    return wrapped
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  /// Base 64 as RFC 4648 has it.
  static func base64(of bytes: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        encoded.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return encoded
  }
}
