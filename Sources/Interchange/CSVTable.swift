/// The grammar of RFC 4180, with any separator and any line end.
enum CSVTable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  enum Row {
    /// Where the fields stand among the texts, and how many bytes the row has with its line end.
    case row([QuoteBatch.Span], count: Int)
    case broken(String)
    case more
    case end
  }

  private static let quote = UInt8(ascii: "\"")

  /// The separators of the first line, the one of which there are most outside of quotation marks
  /// before the others.
  static func separators(of head: some Sequence<UInt8>) -> [UInt8] {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in head {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if usual.contains(byte) { counts[byte, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static let usual: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// How many lines end in the bytes, at a line feed, a carriage return or both.
  static func lineEnds(in bytes: Slice<Bytes>) -> Int {
    var count = 0
    for index in bytes.indices {
      let isLone = bytes[index] == 0x0D && (index + 1 == bytes.endIndex || bytes[index + 1] != 0x0A)
      if bytes[index] == 0x0A || isLone { count += 1 }
    }
    return count
  }

  /// Where the next line begins; nil when the end of this one is not there for certain.
  static func nextLine(_ bytes: Bytes, isAtEnd: Bool) -> Int? {
    guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    guard bytes[end] == 0x0D else { return end + 1 }
    guard end + 1 < bytes.count else { return isAtEnd ? end + 1 : nil }
    return bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }

  /// Takes the next row apart, appending its fields to the texts.
  static func row(
    _ bytes: Bytes,
    _ separator: UInt8,
    isAtEnd: Bool,
    into texts: inout [UInt8]
  ) -> Row {
    guard !bytes.isEmpty else { return isAtEnd ? .end : .more }
    var cells: [QuoteBatch.Span] = []
    var position = 0
    while true {
      let start = texts.count
      if position < bytes.count, bytes[position] == quote {
        guard let end = quoted(bytes, from: position + 1, isAtEnd: isAtEnd, into: &texts) else {
          return isAtEnd ? .broken("a quotation mark is not closed") : .more
        }
        position = end
      } else {
        position = plain(bytes, from: position, separator, into: &texts)
      }
      cells.append(QuoteBatch.Span(start: Int32(start), count: Int32(texts.count - start)))
      guard position < bytes.count else { return isAtEnd ? .row(cells, count: position) : .more }
      switch bytes[position] {
      case separator: position += 1
      case 0x0A: return .row(cells, count: position + 1)
      case 0x0D:
        guard position + 1 < bytes.count else {
          return isAtEnd ? .row(cells, count: position + 1) : .more
        }
        return .row(cells, count: position + (bytes[position + 1] == 0x0A ? 2 : 1))
      default: return .broken("something stands after a closing quotation mark")
      }
    }
  }

  /// Reads up to what ends a field without quotation marks.
  private static func plain(
    _ bytes: Bytes,
    from start: Int,
    _ separator: UInt8,
    into texts: inout [UInt8]
  ) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      end += 1
    }
    texts.append(contentsOf: Bytes(rebasing: bytes[start..<end]))
    return end
  }

  /// Reads up to behind the closing quotation mark; nil when there is none.
  private static func quoted(
    _ bytes: Bytes,
    from start: Int,
    isAtEnd: Bool,
    into texts: inout [UInt8]
  ) -> Int? {
    var position = start
    while true {
      let piece = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
      texts.append(contentsOf: Bytes(rebasing: bytes[piece..<position]))
      guard position < bytes.count else { return nil }
      position += 1
      guard position < bytes.count else { return isAtEnd ? position : nil }
      guard bytes[position] == quote else { return position }
      texts.append(quote)
      position += 1
    }
  }

  /// A row without its line end.
  static func trimmed(_ row: Bytes) -> Bytes {
    var end = row.count
    while end > 0, row[end - 1] == 0x0A || row[end - 1] == 0x0D { end -= 1 }
    return Bytes(rebasing: row[..<end])
  }
}
