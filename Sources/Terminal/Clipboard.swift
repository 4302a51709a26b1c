import Glibc

/// The sequence by which a terminal takes a text for its clipboard (OSC 52).
package enum Clipboard {
  /// Many terminals take no more than this many bytes at once.
  private static let mostBytes = 50_000
  /// GNU screen hands on a control string of at most so many bytes.
  private static let screenPart = 512

  /// The bytes that copy a text in the terminal that the environment names.
  static func sequence(copying text: String) -> [UInt8] {
    let isInsideScreen = TerminalInput.term.hasPrefix("screen") && getenv("TMUX") == nil
    return sequence(copying: text, insideScreen: isInsideScreen)
  }

  /// The bytes that copy a text; inside GNU screen they are wrapped, so that it hands them on.
  static func sequence(copying text: String, insideScreen: Bool) -> [UInt8] {
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(of: clipped(text)) + [0x07]
    guard insideScreen else { return sequence }
    var wrapped: [UInt8] = []
    var rest = sequence[...]
    while !rest.isEmpty {
      wrapped += Array("\u{1B}P".utf8) + rest.prefix(screenPart) + Array("\u{1B}\\".utf8)
      rest = rest.dropFirst(screenPart)
    }
    return wrapped
  }

  /// As many whole characters as fit.
  private static func clipped(_ text: String) -> [UInt8] {
    guard text.utf8.count > mostBytes else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for character in text {
      let added = String(character).utf8
      guard bytes.count + added.count <= mostBytes else { break }
      bytes += added
    }
    return bytes
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
