/// The paths that git tracks, as its index lists them (versions 2 to 4).
///
/// The format is that of `gitformat-index(5)`.
struct GitIndex {
  /// Relative to the top of the work tree.
  private(set) var paths: [[UInt8]] = []

  /// Nil for what is no index of a known version, or breaks off.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 12, bytes.starts(with: "DIRC".utf8) else { return nil }
    var reader = GitIndexReader(bytes)
    let (version, count) = (reader.number(at: 4), reader.number(at: 8))
    // No entry is shorter than 62 bytes and a name.
    guard (2...4).contains(version), count <= bytes.count / 62 else { return nil }
    for _ in 0..<count {
      guard let path = reader.path(version: version) else { return nil }
      paths.append(path)
    }
  }
}

/// Goes through the entries of an index.
private struct GitIndexReader {
  private let bytes: [UInt8]
  private var place = 12
  /// The path before, of which version 4 gives only the end that differs.
  private var last: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A number of four bytes, the largest first.
  func number(at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The path of the next entry; nil where the index breaks off.
  mutating func path(version: Int) -> [UInt8]? {
    // Times, numbers and sizes of the file take 40 bytes, its hash 20.
    guard place + 62 <= bytes.count else { return nil }
    let isExtended = bytes[place + 60] & 0x40 != 0
    let start = place + (isExtended && version > 2 ? 64 : 62)
    guard start < bytes.count else { return nil }
    return version == 4 ? compressed(at: start) : whole(at: start)
  }

  /// A path that ends in 1 to 8 zeros, so that entries begin at multiples of eight bytes.
  private mutating func whole(at start: Int) -> [UInt8]? {
    guard let end = bytes[start...].firstIndex(of: 0) else { return nil }
    place += (end - place) / 8 * 8 + 8
    return Array(bytes[start..<end])
  }

  /// How many bytes of the last path go, then what comes in their place, ended by a zero.
  private mutating func compressed(at start: Int) -> [UInt8]? {
    var (next, removed) = (start, 0)
    while true {
      guard next < bytes.count, removed <= last.count else { return nil }
      let byte = bytes[next]
      removed = removed << 7 | Int(byte & 0x7F)
      next += 1
      guard byte & 0x80 != 0 else { break }
      removed += 1
    }
    guard removed <= last.count, let end = bytes[next...].firstIndex(of: 0) else { return nil }
    last = Array(last.dropLast(removed)) + bytes[next..<end]
    place = end + 1
    return last
  }
}
