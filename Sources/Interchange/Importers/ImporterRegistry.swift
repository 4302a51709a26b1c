/// Reads the quotes of a file, batch by batch.
package protocol QuoteImporter {
  /// So many of the next rows, or fewer when they are long; nil when there are no more.
  mutating func next(atMost rows: Int) throws(ImportError) -> QuoteBatch?
}

/// A format that quotes can be imported from.
package struct ImportFormat: Sendable {
  /// What messages call it.
  package let name: String
  /// How names of its files end.
  let extensions: [String]
  /// Whether the first bytes of a file look like it.
  let sniffs: @Sendable (ArraySlice<UInt8>) -> Bool
  /// Begins to read a file, at a place that an earlier batch ended at.
  package let importer:
    @Sendable (ByteFeed, FieldNames, ImportPlace) throws(ImportError) -> any QuoteImporter

  func isNamed(_ name: String) -> Bool { extensions.contains { name.hasSuffix($0) } }
}

/// The formats that there are; a new one is a file beside this and a line here.
package enum ImporterRegistry {
  package static let formats = [
    QuotationGraphImporter.format, NDJSONImporter.format, CSVImporter.format,
  ]

  /// The format in which projects hand on their rows.
  package static let rows = NDJSONImporter.format

  /// How many bytes of a file's beginning tell its format.
  package static let headBytes = 4_096

  /// The format of a file, by its first bytes, or where these could be several by its name.
  package static func format(
    named name: String,
    head: ArraySlice<UInt8>
  ) throws(ImportError) -> ImportFormat {
    let head = ByteOrderMark.removed(from: head)
    let likely = formats.filter { $0.sniffs(head) }
    let named = likely.first { $0.isNamed(name) }
    guard let format = named ?? formatPastFirstRow(named: name, head) ?? likely.first else {
      throw .unknownFormat
    }
    return format
  }

  /// A first row that is broken is one bad row where the name and the next row say the same.
  private static func formatPastFirstRow(
    named name: String,
    _ head: ArraySlice<UInt8>
  ) -> ImportFormat? {
    let rest = head.drop { $0 != 0x0A }.dropFirst()
    return rest.isEmpty ? nil : formats.first { $0.isNamed(name) && $0.sniffs(rest) }
  }
}

/// The three bytes that some programs put before UTF-8.
enum ByteOrderMark {
  static func removed(from head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
  }

  static func drop(from feed: ByteFeed) throws(ImportError) {
    while feed.unreadCount < 3, try feed.fill() {}
    if feed.withUnread({ $0.starts(with: [0xEF, 0xBB, 0xBF]) }) { feed.drop(3) }
  }
}
