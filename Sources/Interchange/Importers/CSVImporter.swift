/// Imports a table with a header, as RFC 4180 has it: fields between commas, semicolons or tabs, in
/// quotation marks where they hold those, line ends or quotation marks.
struct CSVImporter: QuoteImporter {
  static let format = ImportFormat(
    name: "CSV",
    extensions: [".csv", ".tsv", ".txt"],
    sniffs: { head in
      // Control characters are in no header, and braces begin JSON; rows are looked at one by one.
      let first = head.first { $0 != 0x20 }
      guard let first, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return false }
      return head.prefix { $0 != 0x0A }.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0D }
        && CSVTable.separator(of: head) != nil
    },
    importer: { feed, names, place throws(ImportError) in
      try CSVImporter(feed, names, place)
    }
  )

  private let feed: ByteFeed
  private let separator: UInt8
  private let fields: [QuoteField?]
  private var line: Int
  private var draft = RowDraft()
  private var unknown: [String]

  init(_ feed: ByteFeed, _ names: FieldNames, _ place: ImportPlace) throws(ImportError) {
    self.feed = feed
    try ByteOrderMark.drop(from: feed)
    let (header, separator, end) = try CSVTable.header(of: feed)
    self.separator = separator
    fields = names.fields(of: header)
    line = end.line
    unknown = zip(header, fields).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
    try CSVImporter.require(fields, header)
    if place.bytes > feed.offset {
      try feed.go(to: place.bytes)
      line = place.line
    }
  }

  private static func require(_ fields: [QuoteField?], _ header: [String]) throws(ImportError) {
    let has = { (field: QuoteField) in fields.contains(field) }
    var missing = [QuoteField.text, .date, .issue, .source].filter { !has($0) }
    if !has(.speaker), !has(.speakerName) { missing.insert(.speaker, at: min(1, missing.count)) }
    guard missing.isEmpty else {
      throw .columnsMissing(fields: missing.map(\.name), present: header.map { "“\($0)”" })
    }
  }

  mutating func next(atMost rows: Int) throws(ImportError) -> QuoteBatch? {
    var batch = QuoteBatch()
    batch.unknownNames = unknown
    unknown = []
    while !batch.isFull(rows) {
      let start = batch.bytes.count
      let parsed = feed.withUnread { bytes in
        CSVTable.row(bytes, separator, isAtEnd: feed.isAtEnd, into: &batch.bytes)
      }
      switch parsed {
      case .end:
        batch.end = ImportPlace(bytes: feed.offset, line: line)
        return batch.isEmpty && batch.unknownNames.isEmpty ? nil : batch
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
    guard cells.count == fields.count else {
      throw RowProblem("it has \(cells.count) fields, and the header has \(fields.count)")
    }
    draft.clear()
    for (cell, field) in zip(cells, fields) {
      guard let field, cell.count > 0 else { continue }
      guard String(validating: batch.bytes[cell.range], as: UTF8.self) != nil else {
        throw RowProblem("it is not valid UTF-8")
      }
      draft[field] = cell
    }
    try draft.file(in: &batch, line: line + 1)
  }

  /// Rejects the line at hand alone, so that what follows an open quotation mark is not lost.
  private mutating func rejectLine(
    _ reason: String,
    _ batch: inout QuoteBatch
  ) throws(ImportError) {
    feed.withUnread { bytes in
      let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
      let raw = UnsafeBufferPointer(rebasing: bytes[..<end])
      batch.reject(RejectedRow(line: line + 1, reason: reason, raw: CSVTable.trimmed(raw)))
    }
    while true {
      let end = feed.withUnread { $0.firstIndex(of: 0x0A) }
      leave(end.map { $0 + 1 } ?? feed.unreadCount)
      if end != nil { return }
      guard try feed.fill() else { return }
    }
  }

  private mutating func leave(_ count: Int) {
    line += feed.withUnread { JSONFraming.newlines(in: $0[..<count]) }
    feed.drop(count)
  }
}
