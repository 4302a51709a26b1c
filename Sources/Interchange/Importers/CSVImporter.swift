/// Imports a table with a header, as RFC 4180 has it: fields between commas, semicolons or tabs, in
/// quotation marks where they hold those, line ends or quotation marks.
struct CSVImporter: QuoteImporter {
  static let format = ImportFormat(
    name: "CSV",
    extensions: [".csv", ".tsv", ".txt"],
    sniffs: { head in
      // Control characters are in no header, and braces begin JSON; rows are looked at one by one.
      let rest = head.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
      guard let first = rest.first, first != UInt8(ascii: "{"), first != UInt8(ascii: "[")
      else { return false }
      return rest.prefix { $0 != 0x0A && $0 != 0x0D }.allSatisfy { $0 >= 0x20 || $0 == 0x09 }
    },
    importer: { feed, names, place throws(ImportError) in
      try CSVImporter(feed, names, place)
    }
  )

  private let feed: ByteFeed
  private let header: CSVHeader
  private var line: Int
  private var draft: RowDraft
  private var unknown: [String]
  private var notices: [String]

  init(_ feed: ByteFeed, _ names: FieldNames, _ place: ImportPlace) throws(ImportError) {
    self.feed = feed
    try ByteOrderMark.drop(from: feed)
    header = try CSVHeader(in: feed, names)
    line = header.end.line
    draft = RowDraft(names, labels: header.labels)
    unknown = header.unknown
    notices = header.notices
    if place.bytes > feed.offset {
      try feed.go(to: place.bytes)
      line = place.line
    }
  }

  mutating func next(atMost rows: Int) throws(ImportError) -> QuoteBatch? {
    var batch = QuoteBatch()
    batch.unknownNames = unknown
    unknown = []
    batch.notices = notices
    notices = []
    while !batch.isFull(rows) {
      let start = batch.bytes.count
      let parsed = feed.withUnread { bytes in
        CSVTable.row(bytes, header.separator, isAtEnd: feed.isAtEnd, into: &batch.bytes)
      }
      switch parsed {
      case .end:
        batch.end = ImportPlace(bytes: feed.offset, line: line)
        return batch.isEmpty && !batch.hasNews ? nil : batch
      case .more:
        batch.bytes.removeSubrange(start...)
        if feed.unreadCount > feed.mostBytesOfARow {
          try rejectLine("a quotation mark is not closed, or the row is too long", &batch)
        } else {
          _ = try feed.fill()
        }
      case .row(let cells, let count):
        file(cells, count: count, textStart: start, into: &batch)
      case .broken(let reason):
        batch.bytes.removeSubrange(start...)
        try rejectLine(reason, &batch)
      }
    }
    batch.end = ImportPlace(bytes: feed.offset, line: line)
    return batch
  }

  private mutating func file(
    _ cells: [QuoteBatch.Span],
    count: Int,
    textStart: Int,
    into batch: inout QuoteBatch
  ) {
    do {
      // A line without anything is no row.
      if cells.count > 1 || cells.first.map({ $0.count > 0 }) == true {
        try file(cells, in: &batch)
      }
    } catch {
      batch.bytes.removeSubrange(textStart...)
      feed.withUnread { bytes in
        let raw = UnsafeBufferPointer(rebasing: bytes[..<count])
        batch.reject(RejectedRow(line: line + 1, reason: error.reason, raw: CSVTable.trimmed(raw)))
      }
    }
    leave(count)
  }

  private mutating func file(
    _ cells: [QuoteBatch.Span],
    in batch: inout QuoteBatch
  ) throws(RowProblem) {
    guard cells.count == header.fields.count else {
      throw RowProblem("it has \(cells.count) fields, and the header has \(header.fields.count)")
    }
    draft.clear()
    for (cell, fields) in zip(cells, header.fields) {
      guard !fields.isEmpty, cell.count > 0 else { continue }
      guard String(validating: batch.bytes[cell.range], as: UTF8.self) != nil else {
        throw RowProblem("it is not valid UTF-8; --encoding windows-1252 reads older tables")
      }
      for field in fields where !draft.says(field, in: batch) { draft[field] = cell }
    }
    try draft.file(in: &batch, line: line + 1)
  }

  /// Rejects the line at hand alone, so that what follows an open quotation mark is not lost.
  private mutating func rejectLine(
    _ reason: String,
    _ batch: inout QuoteBatch
  ) throws(ImportError) {
    while feed.unreadCount <= feed.mostBytesOfARow,
      feed.withUnread({ CSVTable.nextLine($0, isAtEnd: feed.isAtEnd) }) == nil
    {
      guard try feed.fill() else { break }
    }
    feed.withUnread { bytes in
      let end = CSVTable.nextLine(bytes, isAtEnd: true) ?? bytes.count
      let raw = UnsafeBufferPointer(rebasing: bytes[..<end])
      batch.reject(RejectedRow(line: line + 1, reason: reason, raw: CSVTable.trimmed(raw)))
    }
    while true {
      if let end = feed.withUnread({ CSVTable.nextLine($0, isAtEnd: feed.isAtEnd) }) {
        return leave(end)
      }
      // A carriage return at the end may be half of a line end.
      leave(feed.withUnread { $0.last == 0x0D ? $0.count - 1 : $0.count })
      guard try feed.fill() else { return leave(feed.unreadCount) }
    }
  }

  private mutating func leave(_ count: Int) {
    line += feed.withUnread { CSVTable.lineEnds(in: $0[..<count]) }
    feed.drop(count)
  }
}
