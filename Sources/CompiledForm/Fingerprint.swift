/// What stands for some bytes when it is asked whether they are still the same.
package struct Fingerprint: Hashable, Sendable {
  let first: UInt64
  let second: UInt64

  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  package init(of bytes: [UInt8]) {
    first = Checksum64.hash(bytes)
    second = Checksum64.hash(bytes, seed: 0xA5A5_5A5A_0F0F_F0F0)
  }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// Stands for a state with a number and a name; the number can be read again.
  package init(number: Int, name: String) {
    first = UInt64(bitPattern: Int64(number))
    second = Checksum64.hash(Array(name.utf8))
  }

  /// The number of the state for which the fingerprint stands, where it was made of one.
  package var number: Int { Int(Int64(bitPattern: first)) }

  /// Whether it stands for a state with a name.
  package func isNamed(_ name: String) -> Bool { second == Checksum64.hash(Array(name.utf8)) }

  /// The fingerprint of files: of their paths and what is in them, in their order.
  package init(ofFiles files: some Sequence<(path: String, bytes: [UInt8])>) {
    var list: [UInt8] = []
    for file in files {
      list.append(contentsOf: file.path.utf8)
      list.append(0)
      Fingerprint(of: file.bytes).append(to: &list)
    }
    self.init(of: list)
  }

  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: first) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: second) { bytes.append(contentsOf: $0) }
  }

  /// Thirty-two digits, good in the name of a file.
  package var digits: String {
    Fingerprint.digits(of: first) + Fingerprint.digits(of: second)
  }

  private static func digits(of number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
