/// A terminal's answer to the question for its background (OSC 11): `11;rgb:1c1c/1c1c/1c1c`, each
/// part of one to four hexadecimal digits, or `rgba:` with a fourth.
struct BackgroundReport {
  /// Whether dark text is read better on it than light text.
  let isLight: Bool

  /// More bytes than any report has.
  static let longest = 64

  init?(_ text: [UInt8]) {
    let words = String(decoding: text, as: UTF8.self).split(separator: ";")
    guard text.count <= BackgroundReport.longest, words.count == 2, words[0] == "11" else {
      return nil
    }
    let value = words[1].split(separator: ":")
    guard value.count == 2, value[0] == "rgb" || value[0] == "rgba" else { return nil }
    let parts = value[1].split(separator: "/", omittingEmptySubsequences: false)
    let shares = parts.compactMap(BackgroundReport.share)
    guard shares.count == parts.count, shares.count == (value[0] == "rgb" ? 3 : 4) else {
      return nil
    }
    // Luma by ITU-R BT.709, on the values as they are: near enough to tell light from dark.
    isLight = 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2] > 0.5
  }

  /// The value of digits as a share of the largest that so many can say.
  private static func share(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    return Double(value) / Double(1 << (4 * digits.utf8.count) - 1)
  }
}
