/// Takes a table apart row by row, as it comes from a file.
struct TableReading {
  typealias Span = QuoteBatch.Span

  enum Step {
    /// A row: its cells stand among the texts; it is left behind by `leave`.
    case row([Span], count: Int)
    /// A line that is no row, which has been left behind.
    case rejected(RejectedRow)
    case end
  }

  let feed: ByteFeed
  let separator: UInt8
  /// The lines before the place that is reached.
  private(set) var line: Int

  init(_ feed: ByteFeed, separator: UInt8, line: Int) {
    self.feed = feed
    self.separator = separator
    self.line = line
  }

  var place: ImportPlace { ImportPlace(bytes: feed.offset, line: line) }

  /// The next row, whose cells are appended to the texts.
  mutating func next(into texts: inout [UInt8]) throws(ImportError) -> Step {
    while true {
      let start = texts.count
      let parsed = feed.withUnread { bytes in
        CSVTable.row(bytes, separator, isAtEnd: feed.isAtEnd, into: &texts)
      }
      switch parsed {
      case .end: return .end
      case .row(let cells, let count): return .row(cells, count: count)
      case .more:
        texts.removeSubrange(start...)
        if feed.unreadCount > feed.mostBytesOfARow {
          return .rejected(
            try rejectLine("a quotation mark is not closed, or the row is too long")
          )
        }
        _ = try feed.fill()
      case .broken(let reason):
        texts.removeSubrange(start...)
        return .rejected(try rejectLine(reason))
      }
    }
  }

  /// A row at hand as one that was rejected.
  func rejected(_ count: Int, _ reason: String) -> RejectedRow {
    feed.withUnread { bytes in
      let raw = UnsafeBufferPointer(rebasing: bytes[..<count])
      return RejectedRow(line: line + 1, reason: reason, raw: CSVTable.trimmed(raw))
    }
  }

  /// Rejects the line at hand alone, so that what follows an open quotation mark is not lost.
  mutating func rejectLine(_ reason: String) throws(ImportError) -> RejectedRow {
    while feed.unreadCount <= feed.mostBytesOfARow,
      feed.withUnread({ CSVTable.nextLine($0, isAtEnd: feed.isAtEnd) }) == nil
    {
      guard try feed.fill() else { break }
    }
    let end = feed.withUnread { CSVTable.nextLine($0, isAtEnd: true) ?? $0.count }
    let row = rejected(end, reason)
    while true {
      if let end = feed.withUnread({ CSVTable.nextLine($0, isAtEnd: feed.isAtEnd) }) {
        leave(end)
        return row
      }
      // A carriage return at the end may be half of a line end.
      leave(feed.withUnread { $0.last == 0x0D ? $0.count - 1 : $0.count })
      guard try feed.fill() else {
        leave(feed.unreadCount)
        return row
      }
    }
  }

  /// Goes on behind a row.
  mutating func leave(_ count: Int) {
    line += feed.withUnread { CSVTable.lineEnds(in: $0[..<count]) }
    feed.drop(count)
  }

  /// Goes on behind lines whose number is known.
  mutating func leave(_ count: Int, lines: Int) {
    line += lines
    feed.drop(count)
  }
}
