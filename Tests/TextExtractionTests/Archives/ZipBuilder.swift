import CMarkup

/// Writes archives for tests: parts that are stored, or runs of one byte that are packed.
struct ZipBuilder {
  private var body: [UInt8] = []
  private var list: [UInt8] = []
  private var count = 0

  /// What an archive may have wrong, for tests of wrong archives.
  struct Flaws {
    var flags: UInt16 = 0
    var method: UInt16?
    var checksum: UInt32?
    var unpacked: UInt32?
    var headPlace: UInt32?
  }

  mutating func add(_ name: String, _ text: String) {
    add(name, Array(text.utf8))
  }

  mutating func add(_ name: String, _ bytes: [UInt8], flaws: Flaws = Flaws()) {
    add(name, packed: bytes, method: 0, checksum: CRC.of(bytes), unpacked: bytes.count, flaws)
  }

  /// Adds a part that unpacks to `count` bytes, all of them the same.
  mutating func add(_ name: String, of byte: UInt8, count: Int, checksum: UInt32 = 0) {
    let packed = Deflate.run(of: byte, count: count)
    add(name, packed: packed, method: 8, checksum: checksum, unpacked: count, Flaws())
  }

  private mutating func add(
    _ name: String,
    packed: [UInt8],
    method: UInt16,
    checksum: UInt32,
    unpacked: Int,
    _ flaws: Flaws
  ) {
    let place = UInt32(body.count)
    let common =
      bytes(flaws.flags) + bytes(flaws.method ?? method) + bytes(UInt32(0))
      + bytes(flaws.checksum ?? checksum) + bytes(UInt32(packed.count))
      + bytes(flaws.unpacked ?? UInt32(unpacked)) + bytes(UInt16(name.utf8.count))
      + bytes(UInt16(0))
    body += bytes(UInt32(0x0403_4B50)) + bytes(UInt16(20)) + common + name.utf8 + packed
    list += bytes(UInt32(0x0201_4B50)) + bytes(UInt16(20)) + bytes(UInt16(20)) + common
    list += [UInt8](repeating: 0, count: 10) + bytes(flaws.headPlace ?? place) + name.utf8
    count += 1
  }

  /// The archive with the parts so far.
  var archive: [UInt8] {
    body + list + bytes(UInt32(0x0605_4B50)) + bytes(UInt32(0)) + bytes(UInt16(count))
      + bytes(UInt16(count)) + bytes(UInt32(list.count)) + bytes(UInt32(body.count))
      + bytes(UInt16(0))
  }

  /// An archive of parts in their order.
  static func archive(_ parts: KeyValuePairs<String, String>) -> [UInt8] {
    var builder = ZipBuilder()
    for (name, text) in parts { builder.add(name, text) }
    return builder.archive
  }
}

/// A number as an archive has it, its lowest byte first.
private func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

/// The checksum of ZIP and gzip.
enum CRC {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    cmarkup_crc32(bytes, bytes.count)
  }
}

/// Bytes in the deflate form, by RFC 1951.
enum Deflate {
  /// Packs a run of one byte, 159 bytes into one.
  static func run(of byte: UInt8, count: Int) -> [UInt8] {
    var writer = BitWriter()
    writer.add(1, 1)  // the last block
    writer.add(1, 2)  // with the fixed codes
    precondition(byte < 144)
    func literal() { writer.addCode(0x30 + UInt32(byte), 8) }
    literal()
    var left = count - 1
    while left >= 258 {
      writer.addCode(0b1100_0101, 8)  // 258 bytes
      writer.addCode(0, 5)  // from one byte before
      left -= 258
    }
    for _ in 0..<left { literal() }
    writer.addCode(0, 7)  // the end
    return writer.bytes
  }

  /// A gzip file of a run of one byte.
  static func gzipRun(of byte: UInt8, count: Int, checksum: UInt32) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + run(of: byte, count: count) + ending(checksum, count)
  }

  /// A gzip file of bytes that are stored.
  static func gzip(_ content: [UInt8]) -> [UInt8] {
    let count = UInt16(content.count)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + bytes(count) + bytes(~count) + content
      + ending(CRC.of(content), content.count)
  }

  private static func ending(_ checksum: UInt32, _ count: Int) -> [UInt8] {
    bytes(checksum) + bytes(UInt32(count))
  }
}

private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func add(_ bits: UInt32, _ count: Int) {
    for place in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      if bits >> UInt32(place) & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(used) }
      used += 1
    }
  }

  /// Adds a code, whose highest bit comes first.
  mutating func addCode(_ code: UInt32, _ count: Int) {
    for place in (0..<count).reversed() { add(code >> UInt32(place) & 1, 1) }
  }
}
