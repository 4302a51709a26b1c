import RelationsModel

/// Writes the values of a record one after the other, to be read in the same order.
struct RecordWriter {
  private(set) var bytes: [UInt8]

  init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  mutating func put(_ number: Int) {
    // Small numbers of either sign take one byte.
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    put(text.count)
    bytes.append(contentsOf: text)
  }

  mutating func put<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  mutating func put<Value>(
    _ values: some Collection<Value>,
    _ write: (inout RecordWriter, Value) -> Void
  ) {
    put(values.count)
    for value in values { write(&self, value) }
  }

  mutating func put(_ text: String?) { put(text) { $0.put($1) } }
  mutating func put<Record>(_ id: Identifier<Record>) { put(id.rawValue) }

  mutating func put(_ date: EDTFDate) {
    let isDay = date == EDTFDate(date.first)
    put(isDay)
    if isDay { put(date.first.number) } else { put(date.text) }
  }

  mutating func put(_ texts: [String]) { put(texts) { $0.put($1) } }
}
