/// What stands before the index in the file of a form: whose it is, and how to tell that it is whole.
///
/// All numbers are in the order of the machine, as those of the index are; a file from a machine of
/// another order is foreign.
struct Envelope: Equatable {
  static let version: UInt32 = 1
  static let indexAlignment = 4096
  /// The length of the part that does not depend on names.
  static let fixedCount = 104
  /// No envelope is longer: paths and the maker's name are short.
  static let mostBytes = 1 << 16

  private static let magic: UInt64 = 0x0A65_746E_6574_6E65
  private static let byteOrder: UInt32 = 0x0102_0304

  /// The version of the index's format.
  var format: UInt32
  var indexCount: Int
  var indexHash: UInt64
  var state: SourceState
  /// The name of the subject, and of the program's build.
  var subject: [UInt8]
  var maker: [UInt8]

  /// Where the index begins: after the envelope, at the start of a page.
  var indexOffset: Int { Envelope.offset(subject: subject, maker: maker) }

  static func offset(subject: [UInt8], maker: [UInt8]) -> Int {
    let end = fixedCount + subject.count + maker.count
    return (end + indexAlignment - 1) / indexAlignment * indexAlignment
  }

  /// The envelope with the space up to the index.
  var bytes: [UInt8] {
    let hash = Checksum64.hash(content(hash: 0))
    let written = content(hash: hash)
    return written + [UInt8](repeating: 0, count: indexOffset - written.count)
  }

  private func content(hash: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
    append(Envelope.magic)
    append(hash)
    append(Envelope.version)
    append(Envelope.byteOrder)
    append(format)
    append((state.stamp == nil ? 0 : 1) | (state.digest == nil ? 0 : 2) as UInt32)
    append(UInt64(indexCount))
    append(indexHash)
    for fingerprint in [state.stamp, state.digest] {
      append(fingerprint?.first ?? 0)
      append(fingerprint?.second ?? 0)
    }
    append(UInt64(subject.count))
    append(UInt64(maker.count))
    append(UInt64(indexOffset))
    return bytes + subject + maker
  }

  init(
    format: UInt32,
    indexCount: Int,
    indexHash: UInt64,
    state: SourceState,
    subject: [UInt8],
    maker: [UInt8]
  ) {
    self.format = format
    self.indexCount = indexCount
    self.indexHash = indexHash
    self.state = state
    self.subject = subject
    self.maker = maker
  }

  /// Reads the start of a file; nil when it is not an envelope, whole and of this version.
  init?(reading bytes: [UInt8]) {
    guard bytes.count >= Envelope.fixedCount else { return nil }
    func word(_ place: Int) -> UInt64 { Envelope.number(bytes, place) }
    func half(_ place: Int) -> UInt32 { Envelope.number(bytes, place) }
    let room = UInt64(bytes.count - Envelope.fixedCount)
    guard word(0) == Envelope.magic, half(16) == Envelope.version,
      half(20) == Envelope.byteOrder, half(28) < 4, word(80) <= room, word(88) <= room - word(80),
      let indexCount = Int(exactly: word(32))
    else { return nil }
    let flags = half(28)
    let stamp = Fingerprint(first: word(48), second: word(56))
    let digest = Fingerprint(first: word(64), second: word(72))
    let names = Envelope.fixedCount..<Envelope.fixedCount + Int(word(80))
    self.init(
      format: half(24),
      indexCount: indexCount,
      indexHash: word(40),
      state: SourceState(
        stamp: flags & 1 == 0 ? nil : stamp,
        digest: flags & 2 == 0 ? nil : digest
      ),
      subject: Array(bytes[names]),
      maker: Array(bytes[names.upperBound..<names.upperBound + Int(word(88))])
    )
    guard word(8) == Checksum64.hash(content(hash: 0)), word(96) == UInt64(indexOffset) else {
      return nil
    }
  }

  /// How long an envelope with this beginning is, up to the index; nil when it cannot be one.
  static func length(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= fixedCount else { return nil }
    let offset: UInt64 = number(bytes, 96)
    return offset <= UInt64(mostBytes) ? Int(offset) : nil
  }

  private static func number<Number: FixedWidthInteger>(_ bytes: [UInt8], _ place: Int) -> Number {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Number.self) }
  }
}
