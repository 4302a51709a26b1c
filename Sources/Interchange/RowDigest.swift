/// A digest by which a row without an id is known again: two FNV-1a hashes of 64 bits, each mixed.
///
/// It guards against accidents, not against somebody who wants two rows to have one id.
package struct RowDigest {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x6C62_272E_07BB_0142

  package init() {}

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }
    // What ends one part and begins the next must not be moved between them unseen.
    first = (first ^ 0xFF) &* 0x100_0000_01B3
    second = (second ^ 0xFE) &* 0x9E37_79B9_7F4A_7C15
  }

  /// 24 hexadecimal digits.
  package var text: String {
    RowDigest.digits(mixed(first), 16) + RowDigest.digits(mixed(second), 8)
  }

  static func short(of text: String) -> String {
    var digest = RowDigest()
    digest.add(text.utf8)
    return String(digest.text.prefix(12))
  }

  private func mixed(_ hash: UInt64) -> UInt64 {
    let half = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return half ^ half >> 33
  }

  private static func digits(_ number: UInt64, _ count: Int) -> String {
    let text = String(number, radix: 16)
    return String((String(repeating: "0", count: 16) + text).suffix(count))
  }
}
