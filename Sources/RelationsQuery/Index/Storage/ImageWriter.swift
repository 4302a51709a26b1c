import Synchronization

/// Takes the sections of an index while they are laid out, such as a file that is to be mapped.
public protocol IndexSink: Sendable {
  /// Keeps bytes at a place, from whichever thread; false when that cannot be done.
  func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool

  /// Lends all bytes from the first to one at an end, those that were never put as zeros; nil when
  /// that cannot be done.
  func lend<Result>(upTo end: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result?
}

/// Lays out the sections of an index one after the other, in memory or in a sink.
///
/// Two writers can share a sink: each takes room for a section where the other has left off.
struct ImageWriter: Sendable {
  private var bytes: [UInt8] = []
  private let sink: SinkRoom?
  private var places = Array(
    repeating: (start: 0, count: 0),
    count: IndexFormat.Section.allCases.count
  )

  /// A writer in memory, which sets so much aside.
  init(capacity: Int) {
    sink = nil
    bytes.reserveCapacity(capacity + IndexFormat.headerSize)
    bytes.append(contentsOf: repeatElement(0, count: IndexFormat.headerSize))
  }

  init(into room: SinkRoom) {
    sink = room
  }

  mutating func put(_ section: IndexFormat.Section, _ raw: UnsafeRawBufferPointer) {
    put(section, count: raw.count) { $0(raw) }
  }

  /// Puts a section of so many bytes that `write` hands over piece by piece.
  mutating func put(
    _ section: IndexFormat.Section,
    count: Int,
    _ write: ((UnsafeRawBufferPointer) -> Void) -> Void
  ) {
    if let sink {
      var place = sink.take(count)
      places[section.rawValue] = (place, count)
      write { piece in
        sink.put(piece, at: place)
        place += piece.count
      }
    } else {
      places[section.rawValue] = (bytes.count, count)
      write { bytes.append(contentsOf: $0) }
      align()
    }
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

  /// Puts the same in another order, without a copy of all in that order.
  mutating func put(
    _ section: IndexFormat.Section,
    _ starts: IndexFormat.Section,
    _ texts: TextPieces,
    in order: [UInt32]
  ) {
    let places = texts.starts(in: order)
    put(section, count: places.last.map { Int($0) } ?? 0) { texts.forEachPiece(in: order, $0) }
    put(starts, places)
  }

  /// Adds the sections that were laid out apart.
  mutating func append(_ other: ImageWriter) {
    // Both begin with room for a header, so that sections stay on their multiples.
    let base = sink == nil ? bytes.count - IndexFormat.headerSize : 0
    if sink == nil { bytes.append(contentsOf: other.bytes[IndexFormat.headerSize...]) }
    for (number, place) in other.places.enumerated() where place.count > 0 {
      places[number] = (base + place.start, place.count)
    }
  }

  /// Lends what has been laid out so far as an index; an empty one where a sink cannot lend it, which
  /// is then no longer sound.
  func lend<Result>(_ body: (IndexImage) -> Result) -> Result {
    let places = IndexPlaces(places.map { $0.start..<$0.start + $0.count })
    guard let sink else {
      return bytes.withUnsafeBytes { body(IndexImage(bytes: $0, places: places)) }
    }
    if let result = sink.lend({ body(IndexImage(bytes: $0, places: places)) }) { return result }
    let nothing = IndexPlaces(self.places.map { _ in 0..<0 })
    return body(IndexImage(bytes: UnsafeRawBufferPointer(start: nil, count: 0), places: nothing))
  }

  private mutating func align() {
    let rest = bytes.count % IndexFormat.alignment
    if rest > 0 { bytes.append(contentsOf: repeatElement(0, count: IndexFormat.alignment - rest)) }
  }

  /// The whole index in memory; `self` is left without its bytes, which would otherwise be copied.
  mutating func finish() -> [UInt8] {
    bytes.append(contentsOf: repeatElement(0, count: IndexFormat.slack))
    var whole: [UInt8] = []
    swap(&whole, &bytes)
    let header = header(count: whole.count)
    whole.replaceSubrange(..<header.count, with: header)
    return whole
  }

  /// The number of bytes in the sink, once its header is there; nil when some could not be put.
  func finishSink() -> Int? {
    guard let sink else { return nil }
    let zeros = [UInt8](repeating: 0, count: IndexFormat.slack)
    let end = sink.take(zeros.count)
    zeros.withUnsafeBytes { sink.put($0, at: end) }
    let count = end + zeros.count
    header(count: count).withUnsafeBytes { sink.put($0, at: 0) }
    return sink.isSound ? count : nil
  }

  private func header(count: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 24 + 16 * places.count)
    header.withUnsafeMutableBytes { raw in
      raw.storeBytes(of: IndexFormat.magic.littleEndian, toByteOffset: 0, as: UInt64.self)
      raw.storeBytes(of: IndexFormat.version.littleEndian, toByteOffset: 8, as: UInt32.self)
      raw.storeBytes(of: UInt64(count).littleEndian, toByteOffset: 16, as: UInt64.self)
      for (number, place) in places.enumerated() {
        let offset = 24 + 16 * number
        raw.storeBytes(of: UInt64(place.start), toByteOffset: offset, as: UInt64.self)
        raw.storeBytes(of: UInt64(place.count), toByteOffset: offset + 8, as: UInt64.self)
      }
    }
    return header
  }
}

/// The room in a sink that sections have taken, shared by the writers of one index.
final class SinkRoom: Sendable {
  private let sink: any IndexSink
  private let state = Mutex((end: IndexFormat.headerSize, isSound: true))

  init(_ sink: any IndexSink) {
    self.sink = sink
  }

  /// Whether all bytes could be put.
  var isSound: Bool { state.withLock { $0.isSound } }

  /// Takes room for a section.
  func take(_ count: Int) -> Int {
    state.withLock { state in
      defer {
        let alignment = IndexFormat.alignment
        state.end = (state.end + count + alignment - 1) / alignment * alignment
      }
      return state.end
    }
  }

  func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    guard !bytes.isEmpty, !sink.put(bytes, at: offset) else { return }
    state.withLock { $0.isSound = false }
  }

  func lend<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    // A section of another writer may still be on its way to the room that it has taken.
    let (end, isSound) = state.withLock { $0 }
    if isSound, let result = sink.lend(upTo: end, body) { return result }
    state.withLock { $0.isSound = false }
    return nil
  }
}
