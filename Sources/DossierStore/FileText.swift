/// The text of one file, with its lines as YAML counts them.
final class FileText {
  /// The path as diagnostics show it.
  let path: String
  let bytes: [UInt8]
  private var starts: [Int] = []
  private var latest: (line: Int, excerpt: String, columns: Int)?

  /// A byte-order mark at the start is no part of the text.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes =
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [UInt8](bytes.dropFirst(3)) : bytes
  }

  /// The nearest place that is inside the text, and its line as it stands there.
  ///
  /// A parser that misses something at the end names a place after the last line.
  func excerpt(line: Int, column: Int) -> (line: Int, column: Int, excerpt: String) {
    if starts.isEmpty { starts = FileText.lineStarts(of: bytes) }
    if line > starts.count { return excerpt(line: starts.count, column: .max) }
    let line = max(1, line)
    let found = latest?.line == line ? latest : nil
    let (_, excerpt, columns) = found ?? readLine(line)
    return (line, min(max(1, column), columns + 1), excerpt)
  }

  /// The line and column of a byte.
  func position(ofByte offset: Int) -> (line: Int, column: Int) {
    if starts.isEmpty { starts = FileText.lineStarts(of: bytes) }
    let line = starts.lastIndex { $0 <= offset } ?? 0
    return (line + 1, FileText.codePoints(in: bytes[starts[line]..<offset]) + 1)
  }

  /// The byte at which a line's column stands; nil when there is none.
  static func offset(line: Int, column: Int, in bytes: [UInt8]) -> Int? {
    let starts = lineStarts(of: bytes)
    guard starts.indices.contains(line - 1) else { return nil }
    var offset = starts[line - 1]
    var left = column - 1
    while offset < bytes.count, left > 0 {
      offset += 1
      while offset < bytes.count, isContinuation(bytes[offset]) { offset += 1 }
      left -= 1
    }
    return offset < bytes.count ? offset : nil
  }

  /// The first byte that is not UTF-8; nil when all are.
  var firstInvalidByte: Int? {
    var offset = 0
    while offset < bytes.count {
      let size = FileText.scalarSize(bytes[offset])
      guard size > 0, offset + size <= bytes.count,
        size == 1 || String(validating: bytes[offset..<offset + size], as: UTF8.self) != nil
      else { return offset }
      offset += size
    }
    return nil
  }

  /// The ids that stand in the text, as far as that can be told without reading it as YAML.
  var seemingIDs: [String] {
    var ids: [String] = []
    var index = 0
    while let found = bytes[index...].firstRange(of: Array("id:".utf8)) {
      index = found.upperBound
      let before = found.lowerBound > 0 ? bytes[found.lowerBound - 1] : 0x20
      guard before <= 0x20 || [0x2C, 0x2D, 0x7B, 0x22, 0x27].contains(before) else { continue }
      let rest = bytes[index...].drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
      let ends: Set<UInt8> = [0x22, 0x23, 0x27, 0x2C, 0x5D, 0x7D]
      let id = rest.prefix { $0 > 0x20 && !ends.contains($0) }
      guard !id.isEmpty, id.count <= 64 else { continue }
      ids.append(String(decoding: id, as: UTF8.self))
    }
    return ids
  }

  private func readLine(_ line: Int) -> (line: Int, excerpt: String, columns: Int) {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, FileText.breakSize(endingAt: end, in: bytes) > 0 {
      end -= FileText.breakSize(endingAt: end, in: bytes)
    }
    // A line may be the whole of a hostile file, and every problem in it carries its excerpt.
    var cut = min(end, start + 4096)
    while cut < end, cut > start, FileText.isContinuation(bytes[cut]) { cut -= 1 }
    let excerpt = String(decoding: bytes[start..<cut], as: UTF8.self)
    let read = (line, excerpt, FileText.codePoints(in: bytes[start..<end]))
    latest = read
    return read
  }

  private static func codePoints(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { isContinuation($1) ? $0 : $0 + 1 }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func scalarSize(_ lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Lines end with LF, CR, CR LF, NEL, LS or PS, as in YAML 1.1.
  static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let ends =
          switch bytes[index] {
          case 0x0A: true
          case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
          case 0x85: index >= 1 && bytes[index - 1] == 0xC2
          case 0xA8, 0xA9: index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
          default: false
          }
        if ends { starts.append(index + 1) }
      }
    }
    return starts
  }

  private static func breakSize(endingAt end: Int, in bytes: [UInt8]) -> Int {
    switch bytes[end - 1] {
    case 0x0A, 0x0D: 1
    case 0x85 where end >= 2 && bytes[end - 2] == 0xC2: 2
    case 0xA8 where end >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: 3
    case 0xA9 where end >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: 3
    default: 0
    }
  }
}
