/// An address as a terminal takes it with the text that leads to it (OSC 8).
struct Hyperlink: Equatable {
  /// Nothing but printable ASCII.
  let address: [UInt8]

  /// What browsers take, and terminals with them.
  private static let mostBytes = 2083
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// An http or https address, in which all that is not printable is written by its bytes; nil for
  /// any other, and for one that is too long for terminals.
  init?(_ text: String) {
    let start = text.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    var address: [UInt8] = []
    for byte in text.utf8.prefix(Hyperlink.mostBytes + 1) {
      if (0x21...0x7E).contains(byte) {
        address.append(byte)
      } else {
        let digits = Hyperlink.digits
        address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    guard address.count <= Hyperlink.mostBytes else { return nil }
    self.address = address
  }

  /// What the text that leads there follows; lines with the same number are one link.
  func opening(number: UInt8) -> [UInt8] {
    Array("\u{1B}]8;id=\(number);".utf8) + address + Hyperlink.end
  }

  /// What ends the text that leads somewhere.
  static let closing = Array("\u{1B}]8;;".utf8) + end
  private static let end = Array("\u{1B}\\".utf8)
}
