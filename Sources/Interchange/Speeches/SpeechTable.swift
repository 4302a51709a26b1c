import RelationsModel

/// The rows of a table of speeches.
package struct SpeechTable {
  /// A table, in bytes, may be no larger.
  package static let mostBytes = 128 << 20

  /// One row.
  package struct Row {
    package var texts: [SpeechField: String] = [:]
    package let line: Int

    package subscript(field: SpeechField) -> String? { texts[field] }
  }

  package private(set) var rows: [Row] = []
  package private(set) var rejected: [RejectedRow] = []
  package private(set) var notices: [String] = []
  /// The folder of the files, beside the table; nil for the table’s own.
  package private(set) var folder: String?

  /// Whether a file, of which the first bytes are given, is read as a table of speeches.
  package static func reads(_ head: ArraySlice<UInt8>, _ names: FieldNames) -> Bool {
    if names.speeches.isGiven { return true }
    let line = ByteOrderMark.removed(from: head).prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count > 20, line.count < 4_096 else { return false }
    let columns = Array(line).withUnsafeBufferPointer { CSVTable.head($0)?.names } ?? []
    return ["spv", "filename", "speaker"].allSatisfy {
      EventColumns.place(of: $0, in: columns) != nil
    }
  }

  /// Reads a table whose first row names its columns.
  package init(_ feed: ByteFeed, _ names: FieldNames) throws(ImportError) {
    try ByteOrderMark.drop(from: feed)
    while feed.withUnread({ CSVTable.nextLine($0, isAtEnd: feed.isAtEnd) }) == nil,
      feed.unreadCount < 1 << 20, try feed.fill()
    {}
    guard let head = feed.withUnread({ CSVTable.head($0) }) else { throw .unknownFormat }
    let isKnown = !names.speeches.isGiven
    let mapping = isKnown ? names.speeches.completed(by: .securityCouncil) : names.speeches
    var columns: [(field: SpeechField, place: Int)] = []
    for (field, wanted) in mapping.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for name in wanted {
        if let place = EventColumns.place(of: name, in: head.names) {
          columns.append((field, place))
        } else {
          notices.append("no column is called “\(name)”, which is mapped to speech.\(field).")
        }
      }
    }
    guard columns.contains(where: { $0.field == .text || $0.field == .file }) else {
      throw .eventColumnsMissing(
        fields: ["speech.file"],
        present: head.names.filter { !$0.isEmpty }.map { "“\($0)”" }
      )
    }
    folder = mapping.constants[.folder]
    feed.drop(head.count)
    let table = TableReading(feed, separator: head.separator, line: 1)
    try read(table, columns, mapping, head.names.count)
  }

  private mutating func read(
    _ table: TableReading,
    _ columns: [(field: SpeechField, place: Int)],
    _ mapping: SpeechMapping,
    _ count: Int
  ) throws(ImportError) {
    var table = table
    var texts: [UInt8] = [0]
    while true {
      texts.removeAll(keepingCapacity: true)
      texts.append(0)
      switch try table.next(into: &texts) {
      case .end: return
      case .rejected(let row): rejected.append(row)
      case .row(let cells, let length):
        if cells.count == count {
          rows.append(row(cells, texts, columns, mapping, line: table.line + 1))
        } else if cells.count > 1 || cells.first.map({ $0.count > 0 }) == true {
          let problem = EventProblem.columns(found: cells.count, expected: count)
          rejected.append(table.rejected(length, problem.reason))
        }
        table.leave(length)
      }
    }
  }

  private func row(
    _ cells: [QuoteBatch.Span],
    _ texts: [UInt8],
    _ columns: [(field: SpeechField, place: Int)],
    _ mapping: SpeechMapping,
    line: Int
  ) -> Row {
    var row = Row(texts: mapping.constants, line: line)
    for (field, place) in columns {
      let text = NameKey.tidied(String(decoding: texts[cells[place].range], as: UTF8.self))
      guard !text.isEmpty, text != "NA" else { continue }
      row.texts[field] = row.texts[field].map { field == .title ? "\($0), \(text)" : $0 } ?? text
    }
    if let place = columns.first(where: { $0.field == .text })?.place {
      // Its lines tell paragraphs.
      row.texts[.text] = String(decoding: texts[cells[place].range], as: UTF8.self)
    }
    row.texts[.date] = row.texts[.date].map { text in
      var dates = EventDates(nil)
      return dates.date(text.utf8)?.text ?? text
    }
    return row
  }
}

extension CSVTable {
  /// The names of the columns in a first row, how the cells are separated and how long the row is.
  static func head(_ bytes: Bytes) -> (names: [String], separator: UInt8, count: Int)? {
    let separator = separators(of: bytes).first ?? UInt8(ascii: ",")
    var texts: [UInt8] = [0]
    guard case .row(let cells, let count) = row(bytes, separator, isAtEnd: true, into: &texts)
    else { return nil }
    let names = cells.map { cell in
      let text = BlankBytes.trimmed(cell, in: texts)
      return String(decoding: texts[text.range], as: UTF8.self)
    }
    return (names, separator, count)
  }
}
