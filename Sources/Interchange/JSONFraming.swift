import Foundation

/// Finds where one JSON object ends and the next begins, without reading what is in it.
enum JSONFraming {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  enum Frame {
    /// An object, and where what comes after it begins.
    case record(Range<Int>, next: Int)
    /// What cannot be an object, and why.
    case broken(Range<Int>, reason: String)
    /// So many bytes before the next object.
    case space(Int)
    /// So many bytes of what is being skipped.
    case skip(Int)
    /// More bytes are needed.
    case more
    case end
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether a byte can stand between the objects of an array.
  static func isBetween(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]")
  }

  static func newlines(in bytes: Slice<Bytes>) -> Int {
    bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
  }

  /// Whether each line is one object: not in an array, and not when the first object goes on after
  /// its first line.
  static func isByLine(_ feed: ByteFeed) throws(ImportError) -> Bool {
    while feed.unreadCount < feed.mostBytesOfARow, !hasLine(feed) {
      guard try feed.fill() else { break }
    }
    return feed.withUnread { bytes in
      guard let first = bytes.firstIndex(where: { !isSpace($0) }) else { return true }
      guard bytes[first] == UInt8(ascii: "{") else { return bytes[first] != UInt8(ascii: "[") }
      let rest = Bytes(rebasing: bytes[first...])
      guard let line = rest.firstIndex(of: 0x0A) else { return true }
      let isOpen = rest[..<line].last { !isSpace($0) }
      return isOpen != UInt8(ascii: "{") && isOpen != UInt8(ascii: ",")
    }
  }

  private static func hasLine(_ feed: ByteFeed) -> Bool {
    feed.withUnread { bytes in
      bytes.firstIndex { !isSpace($0) }.map { bytes[$0...].contains(0x0A) } ?? false
    }
  }

  /// The next line that is not empty.
  static func line(_ bytes: Bytes, isAtEnd: Bool) -> Frame {
    guard let base = bytes.baseAddress, !bytes.isEmpty else {
      return isAtEnd ? .end : .more
    }
    let end: Int
    if let newline = memchr(base, 0x0A, bytes.count) {
      end = UnsafeRawPointer(newline) - UnsafeRawPointer(base)
    } else if isAtEnd {
      end = bytes.count
    } else {
      return .more
    }
    let next = min(end + 1, bytes.count)
    guard bytes[..<end].contains(where: { !isSpace($0) }) else { return .space(next) }
    return .record(0..<end, next: next)
  }

  /// The next object, however many lines it has.
  static func object(_ bytes: Bytes, isAtEnd: Bool, isSkipping: Bool) -> Frame {
    if isSkipping { return nextStart(bytes, isAtEnd: isAtEnd) }
    guard let start = bytes.firstIndex(where: { !isBetween($0) }) else {
      if isAtEnd { return bytes.isEmpty ? .end : .space(bytes.count) }
      return bytes.isEmpty ? .more : .space(bytes.count)
    }
    guard bytes[start] == UInt8(ascii: "{") else {
      let end = bytes[start...].firstIndex(of: 0x0A)
      guard end != nil || isAtEnd else { return .more }
      return .broken(start..<(end ?? bytes.count), reason: "it is not a JSON object")
    }
    return object(bytes, from: start, isAtEnd: isAtEnd)
  }

  private static func object(_ bytes: Bytes, from start: Int, isAtEnd: Bool) -> Frame {
    var depth = 0
    var position = start
    var isInText = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if isInText {
        if byte == UInt8(ascii: "\"") { isInText = false }
        if byte == UInt8(ascii: "\\") { position += 1 }
        // A text cannot hold a line end, so its closing quotation mark is missing.
        if byte == 0x0A { return .broken(start..<position - 1, reason: "a text is not closed") }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return .record(start..<position, next: position) }
      default: break
      }
    }
    return isAtEnd
      ? .broken(start..<bytes.count, reason: "the object is not closed") : .more
  }

  /// After something broken: the next line on which an object begins.
  private static func nextStart(_ bytes: Bytes, isAtEnd: Bool) -> Frame {
    var lineStart = 0
    while lineStart < bytes.count {
      let first = bytes[lineStart...].first { $0 != 0x20 && $0 != 0x09 }
      if first == UInt8(ascii: "{") { return .space(lineStart) }
      guard let newline = bytes[lineStart...].firstIndex(of: 0x0A) else { break }
      lineStart = newline + 1
    }
    if lineStart > 0 { return .skip(lineStart) }
    guard isAtEnd else { return .more }
    return bytes.isEmpty ? .end : .skip(bytes.count)
  }
}
