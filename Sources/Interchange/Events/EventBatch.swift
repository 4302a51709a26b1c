import RelationsModel

/// What a table says of an event and of the source that reports it, in texts.
package enum EventText: Int, CaseIterable, Sendable {
  case id, date, summary
  /// The id of the issue on which it bears, and the title of one that is made for it.
  case issue, issueTitle
  case source, sourceTitle, sourceURL, publisher, accessed
  case remark
}

/// Events that were read one after the other, with the rows that were rejected among them.
package struct EventBatch: Sendable {
  typealias Span = QuoteBatch.Span

  /// One event: where its texts stand, and what is no text.
  struct Row: Sendable {
    var spans = [Span](repeating: .none, count: EventText.allCases.count)
    var direction = Event.Direction.other
    var firstDay = Day.distantPast
    var line = 0
  }

  /// The texts of all rows; never empty, so that an empty text has an address as well.
  var bytes: [UInt8] = [0]
  private var spans: [Span] = []
  private var directions: [Event.Direction] = []
  private var firstDays: [Day] = []
  private var lines: [Int] = []
  private var rejectedBytes = 0
  package private(set) var rejected: [RejectedRow] = []
  /// How many rows were left out or could not be read, by kind.
  package private(set) var dropped: [String: Int] = [:]
  /// What the reader of the import’s report should know of the file.
  package internal(set) var notices: [String] = []
  /// How far the rows of this batch and of all before it cover the file.
  package internal(set) var end = ImportPlace()
  private(set) var left = 0

  package var count: Int { firstDays.count }
  /// How many rows of the file it covers.
  package var rowCount: Int { count + rejected.count + left }

  func isFull(_ rows: Int) -> Bool {
    rowCount >= rows || bytes.count + rejectedBytes >= QuoteBatch.mostBytes
  }

  var isEmpty: Bool { rowCount == 0 && notices.isEmpty }

  mutating func append(_ row: Row) {
    spans.append(contentsOf: row.spans)
    directions.append(row.direction)
    firstDays.append(row.firstDay)
    lines.append(row.line)
  }

  mutating func reject(_ row: RejectedRow, kind: String) {
    rejected.append(row)
    rejectedBytes += row.raw.utf8.count + row.reason.utf8.count
    dropped[kind, default: 0] += 1
  }

  /// Counts a row that the user wants left out.
  mutating func leaveOut(_ kind: String) {
    left += 1
    dropped[kind, default: 0] += 1
  }

  /// Lends the events one after the other.
  package func forEachRow(_ visit: (EventRow) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer { bytes in
      try spans.withUnsafeBufferPointer { spans in
        let width = EventText.allCases.count
        for index in firstDays.indices {
          let row = UnsafeBufferPointer(rebasing: spans[index * width..<(index + 1) * width])
          try visit(
            EventRow(
              bytes: bytes,
              spans: row,
              direction: directions[index],
              firstDay: firstDays[index],
              line: lines[index]
            )
          )
        }
      }
    }
  }
}

/// One sound event: its ids are slugs, its date is one.
package struct EventRow {
  package typealias Text = UnsafeBufferPointer<UInt8>

  let bytes: Text
  let spans: UnsafeBufferPointer<QuoteBatch.Span>
  package let direction: Event.Direction
  /// The first day that the date can mean.
  package let firstDay: Day
  /// The line on which the row begins, from 1.
  package let line: Int

  /// What the row says, lent with it; nil where it says nothing.
  package subscript(text: EventText) -> Text? {
    let span = spans[text.rawValue]
    return span.isPresent ? Text(rebasing: bytes[span.range]) : nil
  }
}

/// Why a row of a table of events cannot be read.
enum EventProblem: Error, Hashable {
  case columns(found: Int, expected: Int)
  case encoding(TextEncoding)
  case broken(String)
  case noDate
  case date(String)
  case precision(String)
  case end(String)
  case noWords(String)
  case direction(String)

  /// What the row lacks.
  var reason: String {
    switch self {
    case .columns(let found, let expected):
      "it has \(found) columns, and the table has \(expected)"
    case .encoding(let encoding): encoding.problem
    case .broken(let reason): reason
    case .noDate: "it has no date"
    case .date(let text): "its date “\(text)” is none; --dates dmy reads 31.12.2016"
    case .precision(let text): "its precision “\(text)” is none of 1, 2 and 3"
    case .end(let text): "its end “\(text)” is no date, or before its beginning"
    case .noWords(let code):
      code.isEmpty ? "it does not say what happened" : "“\(code)” is no code of CAMEO"
    case .direction(let word):
      "its direction “\(word)” is none of cooperation, conflict, mixed and other; "
        + "--map direction:WORD=other gives it one, direction:*=other all that have none"
    }
  }

  /// What such rows are called where they are counted.
  var kind: String {
    switch self {
    case .columns: "rows with too few or too many columns"
    case .encoding(.utf8): "rows that are not valid UTF-8"
    case .encoding: "rows that are no text in their encoding"
    case .broken: "rows that are broken"
    case .noDate: "rows without a date"
    case .date: "rows whose date cannot be read"
    case .precision: "rows with an unknown precision"
    case .end: "rows that end before they begin"
    case .noWords: "rows that do not say what happened"
    case .direction: "rows with an unknown direction"
    }
  }
}
