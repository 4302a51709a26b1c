import RelationsModel

/// The row of a table that names its columns, and what they are for.
struct CSVHeader {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  fileprivate static let mostRowsAbove = 100
  private static let mostBytesAbove = 65_536

  let separator: UInt8
  /// The fields of each column.
  let fields: [[QuoteField]]
  /// Where the rows begin.
  private(set) var end: ImportPlace
  private let names: [String]
  private var rowsAbove = 0
  /// The columns that were named for fields and are not there.
  private var absent: [(field: QuoteField, column: String)] = []

  /// Finds the first row that names all that a quote needs, and leaves it and what stands above it.
  init(in feed: ByteFeed, _ names: FieldNames) throws(ImportError) {
    while true {
      var search = HeaderSearch(names: names)
      let found = feed.withUnread { search.find(in: $0, isAtEnd: feed.isAtEnd) }
      if let found {
        self = found
        absent = names.mapped.filter { mapped in !fields.contains { $0.contains(mapped.field) } }
        feed.drop(found.end.bytes)
        end.bytes = feed.offset
        return
      }
      guard feed.unreadCount < CSVHeader.mostBytesAbove, try feed.fill() else {
        throw search.failure
      }
    }
  }

  fileprivate init(_ row: HeaderSearch.Row, end: ImportPlace, rowsAbove: Int) {
    names = row.names
    fields = row.fields
    separator = row.separator
    self.end = end
    self.rowsAbove = rowsAbove
  }

  /// The names of columns that no field has.
  var unknown: [String] {
    zip(names, fields).filter { $0.1.isEmpty && !$0.0.isEmpty }.map(\.0)
  }

  /// What the columns of fields are called that have another name.
  var labels: [QuoteField: String] {
    var labels: [QuoteField: String] = [:]
    for (name, fields) in zip(names, fields) {
      for field in fields where labels[field] == nil && field.name != name { labels[field] = name }
    }
    return labels
  }

  /// What is to be told of rows above the header and of columns that have one name.
  var notices: [String] {
    var notices: [String] = []
    if rowsAbove > 0 {
      notices.append("\(rowsAbove == 1 ? "a row" : "\(rowsAbove) rows") above the header left out.")
    }
    for (field, column) in absent {
      notices.append("no column is called “\(column)”, which is mapped to \(field.name).")
    }
    for field in QuoteField.allCases {
      let places = fields.indices.filter { fields[$0].contains(field) }
      guard places.count > 1 else { continue }
      let columns = places.map { "“\(names[$0])” (\($0 + 1))" }.joined(separator: ", ")
      notices.append(
        "several columns are for \(field.name): \(columns). Of each row the first is taken in "
          + "which something stands."
      )
    }
    return notices
  }
}

/// Looks for the header among the first rows of a table.
private struct HeaderSearch {
  struct Row {
    let names: [String]
    let fields: [[QuoteField]]
    let separator: UInt8
    let missing: [QuoteField]

    /// How many fields it names.
    var score: Int { fields.reduce(0) { $0 + $1.count } }
  }

  let names: FieldNames
  private var best: Row?
  /// How many cells the first rows have that have several.
  private var widths: [Int] = []

  init(names: FieldNames) {
    self.names = names
  }

  mutating func find(in bytes: CSVHeader.Bytes, isAtEnd: Bool) -> CSVHeader? {
    var place = ImportPlace()
    var given: UInt8?
    var rowsAbove = 0
    for _ in 0..<CSVHeader.mostRowsAbove {
      let rest = CSVHeader.Bytes(rebasing: bytes[place.bytes...])
      guard !rest.isEmpty else { return nil }
      var next: Int?
      let isSaid = separator(saidIn: rest)
      if given == nil, let isSaid, let end = CSVTable.nextLine(rest, isAtEnd: isAtEnd) {
        given = isSaid
        next = end
      } else {
        let separators = given.map { [$0] } ?? CSVTable.separators(of: rest)
        for separator in separators.isEmpty ? [UInt8(ascii: ",")] : separators {
          guard let (row, count) = row(rest, separator, isAtEnd: isAtEnd) else { continue }
          if row.missing.isEmpty {
            place.line += CSVTable.lineEnds(in: rest[..<count])
            place.bytes += count
            return CSVHeader(row, end: place, rowsAbove: rowsAbove)
          }
          note(row)
          if next == nil {
            next = count
            rowsAbove += row.names.contains { !$0.isEmpty } ? 1 : 0
          }
        }
      }
      guard let next = next ?? CSVTable.nextLine(rest, isAtEnd: isAtEnd) else { return nil }
      place.line += CSVTable.lineEnds(in: rest[..<next])
      place.bytes += next
    }
    return nil
  }

  /// Why there is no header.
  var failure: ImportError {
    guard let best, best.score > 0 || isTable else { return .unknownFormat }
    return .columnsMissing(
      fields: best.missing.map(\.name),
      present: best.names.filter { !$0.isEmpty }.map { "“\($0)”" }
    )
  }

  /// Whether the first rows look like a table whose columns have names of their own.
  private var isTable: Bool {
    guard let best, best.names.count > 1, best.names.allSatisfy(HeaderSearch.isName) else {
      return false
    }
    return widths.count > 1 && widths.prefix(2).allSatisfy { $0 == best.names.count }
  }

  /// Whether a text is short enough for the name of a column, and no sentence.
  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 40 && text.utf8.last != UInt8(ascii: ".")
      && text.split(separator: " ").count <= 5
  }

  private mutating func note(_ row: Row) {
    if row.names.count > 1 { widths.append(row.names.count) }
    if row.score > best?.score ?? 0 || best == nil && row.names.count > 1 { best = row }
  }

  private func row(
    _ bytes: CSVHeader.Bytes,
    _ separator: UInt8,
    isAtEnd: Bool
  ) -> (Row, count: Int)? {
    var texts: [UInt8] = [0]
    guard
      case .row(let cells, let count) = CSVTable.row(
        bytes,
        separator,
        isAtEnd: isAtEnd,
        into: &texts
      )
    else { return nil }
    let columns = cells.map { cell in
      let text = BlankBytes.trimmed(cell, in: texts)
      return String(decoding: texts[text.range], as: UTF8.self)
    }
    let fields = names.fields(of: columns)
    let has = { (field: QuoteField) in
      names.constants[field] != nil || fields.contains { $0.contains(field) }
    }
    var missing = [QuoteField.text, .date].filter { !has($0) }
    for (field, name) in [
      (QuoteField.speaker, QuoteField.speakerName), (.issue, .issueTitle), (.source, .sourceTitle),
    ] where !has(field) && !has(name) {
      missing.append(field)
    }
    missing.sort { $0.rawValue < $1.rawValue }
    return (Row(names: columns, fields: fields, separator: separator, missing: missing), count)
  }

  /// The separator that a first line such as `sep=;` says.
  private func separator(saidIn bytes: CSVHeader.Bytes) -> UInt8? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(12)
    let said = line.filter { $0 != 0x22 }
    guard said.count >= 5, said.prefix(4).map(SlugText.lowered).elementsEqual("sep=".utf8),
      said.dropFirst(5).allSatisfy({ $0 == 0x20 })
    else { return nil }
    return said[4]
  }
}
