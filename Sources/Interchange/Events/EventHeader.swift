/// What the columns of a table of events are, by its first row or, of GDELT, by their number.
struct EventHeader {
  let names: [String]
  let separator: UInt8
  /// Whether quotation marks are signs like others.
  let isPlain: Bool
  /// How many lines stand above the events.
  let lines: Int
  /// What the user says, and for GDELT what is known of it besides.
  let mapping: EventMapping
  let notices: [String]

  private static let mostBytes = 1 << 20

  /// Finds out what the columns are, and leaves the row that names them.
  init(in feed: ByteFeed, _ given: EventMapping) throws(ImportError) {
    while feed.unreadCount < EventHeader.mostBytes,
      feed.withUnread({ CSVTable.nextLine($0, isAtEnd: feed.isAtEnd) }) == nil
    {
      guard try feed.fill() else { break }
    }
    let number = feed.withUnread { EventTableKind.columns(ofGDELT: $0) }
    if let number, let names = EventTableKind.names(ofGDELT: number) {
      self.names = names
      separator = 0x09
      isPlain = true
      lines = 0
      mapping = given.completed(by: .gdelt)
      notices = EventHeader.notices(mapping, names)
      return
    }
    let row = feed.withUnread { CSVTable.head($0) }
    guard let row else { throw .unknownFormat }
    names = row.names
    separator = row.separator
    isPlain = false
    mapping = EventHeader.isGDELT(row.names) ? given.completed(by: .gdelt) : given
    notices = EventHeader.notices(mapping, row.names)
    try EventHeader.check(mapping, row.names)
    lines = feed.withUnread { CSVTable.lineEnds(in: $0[..<row.count]) }
    feed.drop(row.count)
  }

  /// Whether columns are named as those of GDELT.
  private static func isGDELT(_ names: [String]) -> Bool {
    ["GLOBALEVENTID", "SQLDATE", "EventCode"].allSatisfy {
      EventColumns.place(of: $0, in: names) != nil
    }
  }

  /// Whether the first row of a file names the columns of GDELT.
  static func isGDELT(_ head: ArraySlice<UInt8>) -> Bool {
    let line = head.prefix(4_096).prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count > 30 else { return false }
    return isGDELT(Array(line).withUnsafeBufferPointer { CSVTable.head($0)?.names } ?? [])
  }

  private static let mostListed = 12

  /// What is to be told of columns that are mapped and not there, and of those that are left out.
  private static func notices(_ mapping: EventMapping, _ names: [String]) -> [String] {
    let read = Set(
      mapping.columns.values.joined().compactMap { EventColumns.place(of: $0, in: names) }
    )
    let left = names.indices.filter { !read.contains($0) && !names[$0].isEmpty }.map { names[$0] }
    guard !left.isEmpty else { return absent(mapping, in: names) }
    let more = left.count - mostListed
    let list = left.prefix(mostListed).joined(separator: ", ")
    return absent(mapping, in: names)
      + ["columns left out: \(list)\(more > 0 ? " and \(more) more" : "")."]
  }

  private static func absent(_ mapping: EventMapping, in names: [String]) -> [String] {
    mapping.columns.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { field, columns in
      columns.filter { EventColumns.place(of: $0, in: names) == nil }.map {
        "no column is called “\($0)”, which is mapped to event.\(field.rawValue)."
      }
    }
  }

  private static func check(_ mapping: EventMapping, _ names: [String]) throws(ImportError) {
    func has(_ field: EventField) -> Bool {
      mapping.columns[field]?.contains { EventColumns.place(of: $0, in: names) != nil } ?? false
    }
    var missing = has(.date) ? [] : ["event.date"]
    if mapping.constants[.summary] == nil, ![.summary, .code, .text].contains(where: has) {
      missing.append("event.summary")
    }
    guard missing.isEmpty else {
      throw .eventColumnsMissing(
        fields: missing,
        present: names.filter { !$0.isEmpty }.map { "“\($0)”" }
      )
    }
  }
}

extension EventMapping {
  /// What is known of GDELT.
  static let gdelt: EventMapping = {
    var mapping = EventMapping()
    mapping.fill(EventTableKind.columnsOfGDELT, prefix: EventTableKind.prefixOfGDELT)
    return mapping
  }()
}
