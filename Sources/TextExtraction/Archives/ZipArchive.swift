import CMarkup

/// The parts of a ZIP archive, by the list at its end.
///
/// Of what the form allows it reads what word processors write: parts that are stored or deflated, and no
/// more than `Bounds`.
struct ZipArchive {
  enum Bounds {
    static let parts = 10_000
    /// Of one part, unpacked.
    static let partBytes = 32 << 20
    /// Of all parts that are read, unpacked.
    static let bytes = 64 << 20
  }

  private struct Part {
    var method: Int
    var checksum: UInt32
    var packed: Int
    var unpacked: Int
    var head: Int
  }

  private let bytes: [UInt8]
  private var parts: [String: Part] = [:]
  private var bytesLeft = Bounds.bytes

  /// The names of the parts, in the order of the list.
  private(set) var names: [String] = []

  init(_ bytes: [UInt8]) throws(ExtractionFailure) {
    self.bytes = bytes
    guard let end = endOfList() else { throw .damaged(reason: "the archive ends early") }
    let count = number(end + 10, bytes: 2)
    var place = number(end + 16, bytes: 4)
    guard number(end + 4, bytes: 2) == 0, number(end + 8, bytes: 2) == count else {
      throw .damaged(reason: "the archive is one of several")
    }
    guard count <= Bounds.parts else {
      throw .tooLarge(limit: "more than \(Bounds.parts) parts, or the form ZIP64")
    }
    for _ in 0..<count { try readPart(&place, end: end) }
  }

  /// The bytes of a part; nil where there is none of that name.
  mutating func part(_ name: String) throws(ExtractionFailure) -> [UInt8]? {
    guard let part = parts[name] else { return nil }
    guard number(part.head, bytes: 4) == 0x0403_4B50 else {
      throw .damaged(reason: "a part of the archive is not where its list says")
    }
    let start = part.head + 30 + number(part.head + 26, bytes: 2) + number(part.head + 28, bytes: 2)
    guard start + part.packed <= bytes.count else {
      throw .damaged(reason: "a part of the archive is cut off")
    }
    let limit = min(Bounds.partBytes, bytesLeft)
    guard part.unpacked <= limit else {
      throw .tooLarge(limit: "more than \(limit >> 20) MB when unpacked")
    }
    let packed = bytes[start..<start + part.packed]
    let unpacked =
      switch part.method {
      case 0: Array(packed)
      case 8: try Unpacking.deflated(packed, limit: limit)
      default: throw .damaged(reason: "a part is packed in a way that is not read")
      }
    bytesLeft -= unpacked.count
    guard unpacked.count == part.unpacked,
      !cmarkup_has_zlib() || cmarkup_crc32(unpacked, unpacked.count) == part.checksum
    else { throw .damaged(reason: "the checksum of a part is wrong") }
    return unpacked
  }

  // MARK: - The list of parts

  private static let endCount = 22
  private static let headCount = 46

  /// The place of the end of the list, before a comment of any length.
  private func endOfList() -> Int? {
    let last = bytes.count - ZipArchive.endCount
    guard last >= 0 else { return nil }
    return (max(0, last - 0xFFFF)...last).reversed().first { place in
      bytes[place] == 0x50 && number(place, bytes: 4) == 0x0605_4B50
    }
  }

  private mutating func readPart(_ place: inout Int, end: Int) throws(ExtractionFailure) {
    guard place + ZipArchive.headCount <= end, number(place, bytes: 4) == 0x0201_4B50 else {
      throw .damaged(reason: "the list of the archive's parts is broken")
    }
    let nameCount = number(place + 28, bytes: 2)
    let start = place + ZipArchive.headCount
    guard start + nameCount <= end else {
      throw .damaged(reason: "the list of the archive's parts is broken")
    }
    let name = String(decoding: bytes[start..<start + nameCount], as: UTF8.self)
    guard number(place + 8, bytes: 2) & 1 == 0 else { throw .locked }
    guard ZipArchive.isPlain(name) else {
      throw .damaged(reason: "a name in the archive leads out of it")
    }
    let part = Part(
      method: number(place + 10, bytes: 2),
      checksum: UInt32(number(place + 16, bytes: 4)),
      packed: number(place + 20, bytes: 4),
      unpacked: number(place + 24, bytes: 4),
      head: number(place + 42, bytes: 4)
    )
    guard parts.updateValue(part, forKey: name) == nil else {
      throw .damaged(reason: "two parts of the archive have one name")
    }
    names.append(name)
    place = start + nameCount + number(place + 30, bytes: 2) + number(place + 32, bytes: 2)
  }

  /// False for a name that is empty or absolute, or goes up.
  private static func isPlain(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return !parts.contains("..") && parts.first?.isEmpty == false && !name.contains("\0")
  }

  /// The number at a place, its lowest byte first; 0 beyond the end.
  private func number(_ place: Int, bytes count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }
}
