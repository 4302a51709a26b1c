/// Lays out the sections of an index one after the other.
struct ImageWriter: Sendable {
  private var bytes: [UInt8]
  private var places: [(start: Int, count: Int)]

  init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity + IndexFormat.headerSize)
    bytes.append(contentsOf: repeatElement(0, count: IndexFormat.headerSize))
    places = Array(repeating: (0, 0), count: IndexFormat.Section.allCases.count)
  }

  mutating func put(_ section: IndexFormat.Section, _ raw: UnsafeRawBufferPointer) {
    places[section.rawValue] = (bytes.count, raw.count)
    bytes.append(contentsOf: raw)
    align()
  }

  mutating func put<Element: BitwiseCopyable>(
    _ section: IndexFormat.Section,
    _ column: [Element]
  ) {
    column.withUnsafeBytes { put(section, $0) }
  }

  /// Puts records or texts together with where each of them starts.
  mutating func put(
    _ section: IndexFormat.Section,
    _ starts: IndexFormat.Section,
    _ texts: PackedTexts
  ) {
    put(section, texts.bytes)
    put(starts, texts.starts)
  }

  /// Adds the sections that were laid out apart.
  mutating func append(_ other: ImageWriter) {
    // Both begin with room for a header, so that sections stay on their multiples.
    let base = bytes.count - IndexFormat.headerSize
    bytes.append(contentsOf: other.bytes[IndexFormat.headerSize...])
    for (number, place) in other.places.enumerated() where place.count > 0 {
      places[number] = (base + place.start, place.count)
    }
  }

  /// Lends what has been laid out so far as an index.
  func lend<Result>(_ body: (IndexImage) -> Result) -> Result {
    let places = IndexPlaces(places.map { $0.start..<$0.start + $0.count })
    return bytes.withUnsafeBytes { body(IndexImage(bytes: $0, places: places)) }
  }

  private mutating func align() {
    let rest = bytes.count % IndexFormat.alignment
    if rest > 0 { bytes.append(contentsOf: repeatElement(0, count: IndexFormat.alignment - rest)) }
  }

  /// The whole index; `self` is left without its bytes, which would otherwise be copied.
  mutating func finish() -> [UInt8] {
    bytes.append(contentsOf: repeatElement(0, count: IndexFormat.slack))
    var whole: [UInt8] = []
    swap(&whole, &bytes)
    let count = whole.count
    whole.withUnsafeMutableBytes { raw in
      raw.storeBytes(of: IndexFormat.magic.littleEndian, toByteOffset: 0, as: UInt64.self)
      raw.storeBytes(of: IndexFormat.version.littleEndian, toByteOffset: 8, as: UInt32.self)
      raw.storeBytes(of: UInt64(count).littleEndian, toByteOffset: 16, as: UInt64.self)
      for (number, place) in places.enumerated() {
        let offset = 24 + 16 * number
        raw.storeBytes(of: UInt64(place.start), toByteOffset: offset, as: UInt64.self)
        raw.storeBytes(of: UInt64(place.count), toByteOffset: offset + 8, as: UInt64.self)
      }
    }
    return whole
  }
}

/// Records or texts one after the other.
struct PackedTexts {
  private(set) var bytes: [UInt8] = []
  /// Where each starts, and at the end where the last one ends.
  private(set) var starts: [UInt64] = [0]

  init() {}

  init(bytes: [UInt8], starts: [UInt64]) {
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// Appends what the body writes as one more.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    starts.append(UInt64(bytes.count))
  }

  mutating func append(_ others: PackedTexts) {
    let base = UInt64(bytes.count)
    bytes += others.bytes
    starts += others.starts.dropFirst().map { base + $0 }
  }

  mutating func reserve(bytes: Int, count: Int) {
    self.bytes.reserveCapacity(bytes)
    starts.reserveCapacity(count + 1)
  }

  func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  /// The same texts in another order.
  func reordered(_ order: [UInt32]) -> PackedTexts {
    var places: [UInt64] = [0]
    places.reserveCapacity(order.count + 1)
    var end = 0
    for index in order {
      end += range(Int(index)).count
      places.append(UInt64(end))
    }
    let total = end
    let copied = [UInt8](unsafeUninitializedCapacity: total) { target, count in
      bytes.withUnsafeBytes { source in
        guard let source = source.baseAddress, let target = target.baseAddress else { return }
        let raw = UnsafeMutableRawPointer(target)
        var place = 0
        for index in order {
          let range = range(Int(index))
          raw.advanced(by: place).copyMemory(
            from: source + range.lowerBound,
            byteCount: range.count
          )
          place += range.count
        }
        count = total
      }
    }
    return PackedTexts(bytes: copied, starts: places)
  }
}
