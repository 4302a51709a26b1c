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

  /// The separator of a header: the one of which there are most outside of quotation marks.
  static func separator(of head: some Sequence<UInt8>) -> UInt8? {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in head {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 {
        counts[byte, default: 0] += 1
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The names of the columns, and where the rows begin.
  static func header(
    of feed: ByteFeed
  ) throws(ImportError) -> (names: [String], separator: UInt8, end: ImportPlace) {
    var line = 0
    while true {
      var texts: [UInt8] = [0]
      let separator = feed.withUnread { CSVTable.separator(of: $0) } ?? UInt8(ascii: ",")
      let parsed = feed.withUnread { row($0, separator, isAtEnd: feed.isAtEnd, into: &texts) }
      switch parsed {
      case .row(let cells, let count):
        line += feed.withUnread { JSONFraming.newlines(in: $0[..<count]) }
        feed.drop(count)
        let names = cells.map { String(decoding: texts[$0.range], as: UTF8.self) }
        guard names.contains(where: { !$0.isEmpty }) else { continue }
        return (names, separator, ImportPlace(bytes: feed.offset, line: line))
      case .more where feed.unreadCount <= feed.mostBytesOfARow: _ = try feed.fill()
      case .more, .broken, .end: throw .unknownFormat
      }
    }
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
