/// An index's bytes while they are lent, section by section.
///
/// The places of sections are checked when the index is opened, and every number that was read from
/// the bytes is checked before it is used as a place, so that damaged bytes give wrong answers at
/// worst.
struct IndexImage {
  let bytes: UnsafeRawBufferPointer
  let places: IndexPlaces

  func column<Element>(
    _ section: IndexFormat.Section,
    as type: Element.Type = Element.self
  ) -> Column<Element> {
    let range = places[section]
    let part = UnsafeRawBufferPointer(rebasing: bytes[range])
    return Column(part)
  }

  func texts(_ section: IndexFormat.Section, _ starts: IndexFormat.Section) -> TextTable {
    TextTable(bytes: column(section), starts: column(starts))
  }

  func postings(from first: IndexFormat.Section) -> Postings {
    // The four sections of a kind of postings stand together.
    let sections = IndexFormat.Section.allCases[first.rawValue..<first.rawValue + 4]
    let places = Array(sections)
    return Postings(
      starts: column(places[0]),
      members: column(places[1]),
      dense: column(places[2]),
      bits: column(places[3]),
      bitmapWords: Bitmap.words(for: quoteCount)
    )
  }

  /// How many records there are of a kind.
  func count(_ kind: RecordKind) -> Int {
    Int(column(.kindCounts, as: UInt32.self)[kind.rawValue])
  }

  var quoteCount: Int { count(.quote) }
}

/// The kinds of records, in the order in which their ids are filed.
enum RecordKind: Int, CaseIterable {
  case issue, proposition, quote, actor, event, source, passage
}

/// Where the sections of an index are, checked against its length.
struct IndexPlaces: Sendable {
  private let ranges: [Range<Int>]

  /// The places of sections that have just been laid out.
  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
  }

  init(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
    guard bytes.count >= IndexFormat.headerSize + IndexFormat.slack,
      bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self) == IndexFormat.magic.littleEndian
    else { throw .foreign }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == IndexFormat.version else { throw .otherVersion(version) }
    let length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    guard length == UInt64(bytes.count) else { throw .truncated }
    let limit = UInt64(bytes.count - IndexFormat.slack)
    var ranges: [Range<Int>] = []
    for number in IndexFormat.Section.allCases.indices {
      let start = bytes.loadUnaligned(fromByteOffset: 24 + 16 * number, as: UInt64.self)
      let count = bytes.loadUnaligned(fromByteOffset: 32 + 16 * number, as: UInt64.self)
      guard start <= limit, count <= limit - start,
        start % UInt64(IndexFormat.alignment) == 0
      else { throw .truncated }
      ranges.append(Int(start)..<Int(start + count))
    }
    self.ranges = ranges
  }

  subscript(section: IndexFormat.Section) -> Range<Int> { ranges[section.rawValue] }
}

/// Numbers of one width, one after the other; zero outside their bounds.
struct Column<Element: FixedWidthInteger & BitwiseCopyable> {
  private let start: UnsafeRawPointer?
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    count = bytes.count / MemoryLayout<Element>.size
    start = bytes.baseAddress
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    guard UInt(bitPattern: index) < UInt(bitPattern: count), let start else { return 0 }
    return start.loadUnaligned(
      fromByteOffset: index &* MemoryLayout<Element>.size,
      as: Element.self
    )
  }

  /// A number that names a place, made to fit.
  @inline(__always)
  func place(_ index: Int, upTo limit: Int) -> Int {
    min(max(0, Int(truncatingIfNeeded: self[index])), limit)
  }

  /// The stretch between two neighbouring starts, within bounds whatever stands there.
  @inline(__always)
  func stretch(_ index: Int, upTo limit: Int) -> Range<Int> {
    let start = place(index, upTo: limit)
    return start..<max(start, place(index + 1, upTo: limit))
  }

  /// The bytes themselves.
  var raw: UnsafeRawPointer? { start }

  /// The first place in a sorted stretch whose number is not less; all before it are.
  @inline(__always)
  func firstIndex(in range: Range<Int>, notLessThan value: Element) -> Int {
    firstIndex(in: range) { $0 >= value }
  }

  /// The first place in a sorted stretch whose number is greater; none before it is.
  @inline(__always)
  func firstIndex(in range: Range<Int>, after value: Element) -> Int {
    firstIndex(in: range) { $0 > value }
  }

  @inline(__always)
  private func firstIndex(in range: Range<Int>, where isReached: (Element) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) >> 1
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
