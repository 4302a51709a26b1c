import RelationsModel

/// Reads the events of a table batch by batch: GDELT as it comes, any other by a mapping.
package struct EventImporter {
  private var table: TableReading
  private let columns: EventColumns
  /// Whether quotation marks are signs like others.
  private let isPlain: Bool
  private var draft: EventDraft
  private var notices: [String]
  private var texts: [UInt8] = []
  private var spans: [QuoteBatch.Span] = []

  /// Whether a file, of which the first bytes are given, is read as a table of events.
  package static func reads(_ head: ArraySlice<UInt8>, _ names: FieldNames) -> Bool {
    let head = ByteOrderMark.removed(from: head)
    return names.events.isGiven || EventTableKind.columns(ofGDELT: head) != nil
      || EventHeader.isGDELT(head)
  }

  package init(_ feed: ByteFeed, _ names: FieldNames, _ place: ImportPlace) throws(ImportError) {
    try ByteOrderMark.drop(from: feed)
    let header = try EventHeader(in: feed, names.events)
    isPlain = header.isPlain
    columns = EventColumns(header.mapping.columns, in: header.names)
    draft = EventDraft(header.mapping, dates: names.dates, from: feed.encoding)
    notices = header.notices
    table = TableReading(feed, separator: header.separator, line: header.lines)
    if place.bytes > feed.offset {
      try feed.go(to: place.bytes)
      table = TableReading(feed, separator: header.separator, line: place.line)
    }
  }

  /// So many of the next rows, or fewer when they are long; nil when there are no more.
  package mutating func next(atMost rows: Int) throws(ImportError) -> EventBatch? {
    var batch = EventBatch()
    batch.notices = notices
    notices = []
    while !batch.isFull(rows) {
      let isMore = isPlain ? try readPlain(into: &batch) : try readQuoted(into: &batch)
      guard isMore else {
        batch.end = table.place
        return batch.isEmpty ? nil : batch
      }
    }
    batch.end = table.place
    return batch
  }

  private mutating func readQuoted(into batch: inout EventBatch) throws(ImportError) -> Bool {
    texts.removeAll(keepingCapacity: true)
    texts.append(0)
    switch try table.next(into: &texts) {
    case .end: return false
    case .rejected(let row): batch.reject(row, kind: EventProblem.broken("").kind)
    case .row(let cells, let count):
      // A line without anything is no row.
      if cells.count > 1 || cells.first.map({ $0.count > 0 }) == true {
        texts.withUnsafeBufferPointer { bytes in
          cells.withUnsafeBufferPointer { file(bytes, $0, count, &batch) }
        }
      }
      table.leave(count)
    }
    return true
  }

  /// Reads a line whose cells stand between tabs and nothing else, where it lies.
  private mutating func readPlain(into batch: inout EventBatch) throws(ImportError) -> Bool {
    let feed = table.feed
    while true {
      spans.removeAll(keepingCapacity: true)
      let separator = table.separator
      let isAtEnd = feed.isAtEnd
      let row = feed.withUnread { bytes in
        PlainRow(bytes, separator, isAtEnd: isAtEnd, cells: &spans)
      }
      if let row {
        guard row.next > 0 else { return false }
        if row.length > 0 {
          feed.withUnread { bytes in
            spans.withUnsafeBufferPointer { spans in
              file(UnsafeBufferPointer(rebasing: bytes[..<row.length]), spans, row.next, &batch)
            }
          }
        }
        table.leave(row.next, lines: 1)
        return true
      }
      guard feed.unreadCount <= feed.mostBytesOfARow else {
        let rejected = try table.rejectLine("it is longer than a row may be")
        batch.reject(rejected, kind: EventProblem.broken("").kind)
        return true
      }
      _ = try feed.fill()
    }
  }

  private mutating func file(
    _ bytes: EventCells.Bytes,
    _ spans: UnsafeBufferPointer<QuoteBatch.Span>,
    _ count: Int,
    _ batch: inout EventBatch
  ) {
    let start = batch.bytes.count
    do throws(EventProblem) {
      guard spans.count == columns.count else {
        throw .columns(found: spans.count, expected: columns.count)
      }
      let cells = EventCells(bytes: bytes, spans: spans, columns: columns)
      try draft.file(cells, line: table.line + 1, in: &batch)
    } catch {
      batch.bytes.removeSubrange(start...)
      batch.reject(table.rejected(count, error.reason), kind: error.kind)
    }
  }
}

/// A line of cells with nothing but separators between.
private struct PlainRow {
  /// How many bytes the line has without its end.
  let length: Int
  /// Where the next line begins; 0 at the end of the file.
  let next: Int

  /// Fills in where the cells stand; nil when the end of the line is not there.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ separator: UInt8,
    isAtEnd: Bool,
    cells: inout [QuoteBatch.Span]
  ) {
    var (start, place) = (0, 0)
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x0A { break }
      if byte == separator {
        cells.append(QuoteBatch.Span(start: Int32(start), count: Int32(place - start)))
        start = place + 1
      }
      place += 1
    }
    guard place < bytes.count || isAtEnd else { return nil }
    let end = place > start && bytes[place - 1] == 0x0D ? place - 1 : place
    cells.append(QuoteBatch.Span(start: Int32(start), count: Int32(end - start)))
    length = end
    next = min(place + 1, bytes.count)
  }
}
