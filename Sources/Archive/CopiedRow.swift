/// A row in the binary format of COPY, lent while it is read.
struct CopiedRow {
  typealias Text = UnsafeBufferPointer<UInt8>

  /// What stands before the first row: a signature, flags and the length of an extension that nobody
  /// uses.
  static let headerCount = 19

  /// The columns; nil for NULL.
  private(set) var texts: [Text?] = []

  /// Nil for what ends the rows, and for what is no row.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 2 else { return nil }
    let count = Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))
    guard count >= 0 else { return nil }
    texts.reserveCapacity(Int(count))
    var place = 2
    for _ in 0..<count {
      guard place + 4 <= bytes.count else { return nil }
      let size = Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int32.self))
      place += 4
      guard size >= 0 else {
        texts.append(nil)
        continue
      }
      guard place + Int(size) <= bytes.count else { return nil }
      let text = UnsafeRawBufferPointer(rebasing: bytes[place..<place + Int(size)])
      texts.append(text.bindMemory(to: UInt8.self))
      place += Int(size)
    }
  }

  /// A copy of a column's text.
  func string(_ column: Int) -> String? {
    texts[column].map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Rows in the binary format of COPY, sent in pieces.
struct CopyBuffer {
  private var bytes: [UInt8] = []
  private let send: (UnsafeBufferPointer<UInt8>) -> Bool
  /// Pieces are about so long.
  private static let usual = 1 << 18

  init(_ send: @escaping (UnsafeBufferPointer<UInt8>) -> Bool) {
    self.send = send
    bytes.reserveCapacity(CopyBuffer.usual + 65_536)
    bytes += Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]
    bytes += [UInt8](repeating: 0, count: 8)
  }

  /// Begins a row of so many columns.
  mutating func begin(columns: Int) throws(ArchiveError) {
    if bytes.count > CopyBuffer.usual { try flush() }
    append(Int16(columns))
  }

  /// Adds a column; PostgreSQL keeps no NUL, so there the text goes on without it.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>?) {
    guard let text else { return append(Int32(-1)) }
    if text.contains(0) {
      let kept = text.filter { $0 != 0 }
      append(Int32(kept.count))
      bytes += kept
    } else {
      append(Int32(text.count))
      bytes += text
    }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Sends what is left, and the end.
  mutating func end() throws(ArchiveError) {
    append(Int16(-1))
    try flush()
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
  }

  private mutating func flush() throws(ArchiveError) {
    guard bytes.withUnsafeBufferPointer(send) else { throw .lost }
    bytes.removeAll(keepingCapacity: true)
  }
}
