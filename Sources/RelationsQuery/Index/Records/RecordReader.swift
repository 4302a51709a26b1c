import RelationsModel

/// Reads what `RecordWriter` wrote; past the end, or where the bytes are damaged, there are only
/// zeros and empty texts.
struct RecordReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func byte() -> UInt8 {
    guard position < bytes.count else { return 0 }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while shift < 64 {
      let next = byte()
      value |= UInt(next & 0x7F) << shift
      shift += 7
      if next < 0x80 { break }
    }
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  mutating func flag() -> Bool { byte() != 0 }

  mutating func text() -> String {
    String(decoding: textBytes(), as: UTF8.self)
  }

  mutating func textBytes() -> UnsafeBufferPointer<UInt8> {
    let count = min(max(0, number()), bytes.count - position)
    defer { position += count }
    return UnsafeBufferPointer(rebasing: bytes[position..<position + count])
  }

  mutating func optional<Value>(_ read: (inout RecordReader) -> Value) -> Value? {
    flag() ? read(&self) : nil
  }

  mutating func list<Value>(_ read: (inout RecordReader) -> Value) -> [Value] {
    let count = min(max(0, number()), bytes.count - position)
    return (0..<count).map { _ in read(&self) }
  }

  mutating func optionalText() -> String? { optional { $0.text() } }
  mutating func texts() -> [String] { list { $0.text() } }
  mutating func id<Record>() -> Identifier<Record> { Identifier(text()) }

  mutating func date() -> EDTFDate {
    if flag() { return EDTFDate(day(number())) }
    let text = text()
    return (try? EDTFDate(parsing: text)) ?? EDTFDate(Day(number: 0))
  }

  func day(_ number: Int) -> Day {
    min(max(Day(number: number), .distantPast), .distantFuture)
  }
}
