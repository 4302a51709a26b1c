/// A ZIP archive of parts that are stored as they are, in the form of APPNOTE 6.3.
struct ZipWriting {
  private var list: [UInt8] = []
  private var count = 0
  private var offset = 0

  /// The bytes of a part with its head; a name has no more than 65,535 bytes, a part less than 4 GB.
  mutating func part(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let checksum = ZipWriting.checksum(bytes)
    let shared =
      // Version 2.0, names in UTF-8, stored, midnight of the first day that the form has.
      ZipWriting.number(20, 2) + ZipWriting.number(0x0800, 2) + ZipWriting.number(0, 2)
      + ZipWriting.number(0, 2) + ZipWriting.number(0x21, 2) + ZipWriting.number(Int(checksum), 4)
      + ZipWriting.number(bytes.count, 4) + ZipWriting.number(bytes.count, 4)
      + ZipWriting.number(name.utf8.count, 2) + ZipWriting.number(0, 2)
    let head = ZipWriting.number(0x0403_4B50, 4) + shared + Array(name.utf8)
    list += ZipWriting.number(0x0201_4B50, 4) + ZipWriting.number(20, 2) + shared
    // No comment, the first disk, a file of no kind and with no rights.
    list += ZipWriting.number(0, 2) + ZipWriting.number(0, 2) + ZipWriting.number(0, 2)
    list += ZipWriting.number(0, 4) + ZipWriting.number(offset, 4) + Array(name.utf8)
    offset += head.count + bytes.count
    count += 1
    return head + bytes
  }

  /// The list of parts, with which the archive ends.
  var end: [UInt8] {
    list + ZipWriting.number(0x0605_4B50, 4) + ZipWriting.number(0, 4)
      + ZipWriting.number(count, 2) + ZipWriting.number(count, 2)
      + ZipWriting.number(list.count, 4) + ZipWriting.number(offset, 4) + ZipWriting.number(0, 2)
  }

  /// A number with its lowest byte first.
  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The CRC-32 of ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
