import GRDB
import GRDBSQLite
import Interchange
import RelationsModel
import RelationsQuery

/// A dossier as a database that Discourse Network Analyzer 3 opens.
package enum DNAExporter: Exporter {
  package static let name = "dna"
  package static let help = "a database of Discourse Network Analyzer 3; its password is entente"
  package static let contents = "statements"
  package static let fileExtension = "dna"
  package static let isBinary = true

  package static func subject(of export: Export) -> String { "quotes" }

  package static func write(
    _ export: Export,
    to sink: inout some ExportSink
  ) throws(ExportStop) -> Int {
    let records = ExportedRecords(export)
    guard !records.cards.isEmpty else { return 0 }
    let bytes: [UInt8]?
    do {
      let queue = try DatabaseQueue()
      try queue.write { try fill($0, records, export.text) }
      bytes = queue.inDatabase(serialised)
    } catch {
      throw ExportStop()
    }
    guard let bytes else { throw ExportStop() }
    try sink.write(bytes)
    return records.cards.count
  }

  private static func fill(
    _ database: Database,
    _ records: ExportedRecords,
    _ text: (Source.ID) -> ExportedText?
  ) throws {
    let writing = try DNAWriting(database, records)
    let cards = Dictionary(grouping: records.cards, by: \.quote.source)
    for card in records.sources {
      guard let quotes = cards[card.source.id] else { continue }
      for text in PlacedText.texts(of: card.source, text(card.source.id), quotes) {
        try writing.add(text)
      }
    }
  }

  /// The database as the file would be.
  private static func serialised(_ database: Database) -> [UInt8]? {
    var count: Int64 = 0
    guard let bytes = sqlite3_serialize(database.sqliteConnection, "main", &count, 0) else {
      return nil
    }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}
