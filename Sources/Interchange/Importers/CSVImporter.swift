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

  private let encoding: TextEncoding
  private var table: TableReading
  private let header: CSVHeader
  private var draft: RowDraft
  private var unknown: [String]
  private var overridden: [String]
  private var notices: [String]

  init(_ feed: ByteFeed, _ names: FieldNames, _ place: ImportPlace) throws(ImportError) {
    try ByteOrderMark.drop(from: feed)
    encoding = feed.encoding
    header = try CSVHeader(in: feed, names)
    table = TableReading(feed, separator: header.separator, line: header.end.line)
    draft = RowDraft(names, labels: header.labels)
    unknown = header.unknown.filter { !names.isSet($0) }
    overridden = header.unknown.filter { names.isSet($0) }
    notices = header.notices
    if place.bytes > feed.offset {
      try feed.go(to: place.bytes)
      table = TableReading(feed, separator: header.separator, line: place.line)
    }
  }

  mutating func next(atMost rows: Int) throws(ImportError) -> QuoteBatch? {
    var batch = QuoteBatch()
    batch.unknownNames = unknown
    unknown = []
    batch.setNames = overridden
    overridden = []
    batch.notices = notices
    notices = []
    while !batch.isFull(rows) {
      let start = batch.bytes.count
      switch try table.next(into: &batch.bytes) {
      case .end:
        batch.end = table.place
        return batch.isEmpty && !batch.hasNews ? nil : batch
      case .rejected(let row): batch.reject(row)
      case .row(let cells, let count):
        file(cells, count: count, textStart: start, into: &batch)
      }
    }
    batch.end = table.place
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
      batch.reject(table.rejected(count, error.reason))
    }
    table.leave(count)
  }

  private mutating func file(
    _ cells: [QuoteBatch.Span],
    in batch: inout QuoteBatch
  ) throws(RowProblem) {
    guard cells.count == header.fields.count else {
      throw RowProblem(
        "it has \(cells.count == 1 ? "1 field" : "\(cells.count) fields"), and the header has "
          + "\(header.fields.count)"
      )
    }
    draft.clear()
    for (cell, fields) in zip(cells, header.fields) {
      guard !fields.isEmpty, cell.count > 0 else { continue }
      guard String(validating: batch.bytes[cell.range], as: UTF8.self) != nil else {
        throw RowProblem(encoding.problem)
      }
      for field in fields where !draft.says(field, in: batch) { draft[field] = cell }
    }
    try draft.file(in: &batch, line: table.line + 1)
  }
}
