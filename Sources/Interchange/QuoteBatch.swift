import RelationsModel

/// A place in a file between two rows.
package struct ImportPlace: Hashable, Sendable {
  package var bytes: Int
  /// The lines before that place.
  package var line: Int

  package init(bytes: Int = 0, line: Int = 0) {
    self.bytes = bytes
    self.line = line
  }
}

/// Rows that were read one after the other, with those that were rejected among them.
package struct QuoteBatch: Sendable {
  /// How many rows, and how many bytes of them, are usually handed on together.
  package static let usualRows = 10_000
  static let mostBytes = 8 << 20

  struct Span: Sendable {
    static let none = Span(start: 0, count: -1)

    var start: Int32
    var count: Int32

    var isPresent: Bool { count >= 0 }
    var range: Range<Int> { Int(start)..<Int(start) + max(0, Int(count)) }
  }

  /// The texts of all rows; never empty, so that an empty text has an address as well.
  var bytes: [UInt8] = [0]
  private var spans: [Span] = []
  private var firstDays: [Day] = []
  private var named: [NamedRecords] = []
  private var lines: [Int] = []
  private var rejectedBytes = 0
  package private(set) var rejected: [RejectedRow] = []
  /// Keys or columns that name nothing that is imported, each once for its file.
  package internal(set) var unknownNames: [String] = []
  /// Keys or columns that are not read, as their fields are the same in all rows; each once.
  package internal(set) var setNames: [String] = []
  /// What the reader of the import's report should know of the file.
  package internal(set) var notices: [String] = []
  /// How far the rows of this batch and of all before it cover the file.
  package internal(set) var end = ImportPlace()

  package var count: Int { firstDays.count }
  func isFull(_ rows: Int) -> Bool {
    count + rejected.count >= rows
      || bytes.count + rejectedBytes >= QuoteBatch.mostBytes
  }
  /// Whether it tells of something that is no row.
  var hasNews: Bool { !unknownNames.isEmpty || !setNames.isEmpty || !notices.isEmpty }
  var isEmpty: Bool { firstDays.isEmpty && rejected.isEmpty }

  mutating func append(_ row: [Span], named: NamedRecords, firstDay: Day, line: Int) {
    spans.append(contentsOf: row)
    self.named.append(named)
    firstDays.append(firstDay)
    lines.append(line)
  }

  mutating func reject(_ row: RejectedRow) {
    rejected.append(row)
    rejectedBytes += row.raw.utf8.count + row.reason.utf8.count
  }

  /// Lends the rows one after the other.
  package func forEachRow(_ visit: (QuoteRow) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer { bytes in
      try spans.withUnsafeBufferPointer { spans in
        for index in firstDays.indices {
          let start = index * QuoteField.count
          let row = UnsafeBufferPointer(rebasing: spans[start..<start + QuoteField.count])
          try visit(
            QuoteRow(
              bytes: bytes,
              spans: row,
              named: named[index],
              firstDay: firstDays[index],
              line: lines[index]
            )
          )
        }
      }
    }
  }
}

/// One sound row: its ids are slugs, its date is one, and what is as in most quotes is left out.
package struct QuoteRow {
  package typealias Text = UnsafeBufferPointer<UInt8>

  let bytes: Text
  let spans: UnsafeBufferPointer<QuoteBatch.Span>
  /// The records that the row names in free text, from which their ids are made.
  package let named: NamedRecords
  /// The first day that the row's date can mean.
  package let firstDay: Day
  /// The line on which the row begins, from 1.
  package let line: Int

  /// What the row says in a field, lent with it; nil where it says nothing.
  package subscript(field: QuoteField) -> Text? {
    let span = spans[field.rawValue]
    return span.isPresent ? Text(rebasing: bytes[span.range]) : nil
  }

  /// What the row says in all fields.
  package var texts: QuoteTexts {
    var texts = QuoteTexts()
    for field in QuoteField.all { texts[field] = self[field] }
    return texts
  }
}
