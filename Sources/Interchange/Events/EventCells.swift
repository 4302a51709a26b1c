import RelationsModel

/// The cells of a row of a table, with the fields that they are for.
struct EventCells {
  typealias Bytes = UnsafeBufferPointer<UInt8>
  typealias Cell = Slice<Bytes>

  let bytes: Bytes
  let spans: UnsafeBufferPointer<QuoteBatch.Span>
  let columns: EventColumns

  /// The first cell that says something in a field, without blanks around it.
  func text(_ field: EventField) -> Cell? {
    for column in columns[field] {
      if let text = cell(column) { return text }
    }
    return nil
  }

  /// All cells of a field that say something.
  func all(_ field: EventField) -> [Cell] { columns[field].compactMap(cell) }

  func cell(_ column: Int) -> Cell? {
    var cell = bytes[spans[column].range]
    while let first = cell.first, EventCells.isBlank(first) { cell = cell.dropFirst() }
    while let last = cell.last, EventCells.isBlank(last) { cell = cell.dropLast() }
    return cell.isEmpty ? nil : cell
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
}

/// The columns of each field of a table of events.
struct EventColumns {
  private let places: [[Int]]
  /// How many columns the table has.
  let count: Int

  init(_ fields: [EventField: [String]], in names: [String]) {
    count = names.count
    places = EventField.allCases.map { field in
      (fields[field] ?? []).compactMap { EventColumns.place(of: $0, in: names) }
    }
  }

  subscript(field: EventField) -> [Int] { places[EventColumns.number(field)] }

  /// Where a column stands: spelled the same, or at least the same but for case and blanks.
  static func place(of name: String, in names: [String]) -> Int? {
    names.firstIndex(of: name) ?? names.firstIndex { NameKey($0) == NameKey(name) }
  }

  private static func number(_ field: EventField) -> Int { numbers[field] ?? 0 }
  private static let numbers = Dictionary(
    uniqueKeysWithValues: EventField.allCases.enumerated().map { ($0.element, $0.offset) }
  )
}
