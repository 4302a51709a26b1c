import GRDB
import RelationsModel

/// The statements by which an event and its source are written.
struct EventStatements {
  private static let sql = UpsertSQL(
    "event",
    ["id", "date", "summary", "issues", "direction", "sources", "remark"]
  )

  private static let source = """
    INSERT INTO source (id, type, title, author, publisher, url, accessed, licence) \
    VALUES (?, ?, ?, '[]', ?, ?, ?, 'Terms not seen') ON CONFLICT (id) DO NOTHING
    """

  private let database: Database
  private let insertion: RawStatement
  private let change: RawStatement
  private let source: RawStatement

  init(_ database: Database) throws {
    self.database = database
    insertion = try RawStatement(database, EventStatements.sql.insertion)
    change = try RawStatement(database, EventStatements.sql.change)
    source = try RawStatement(database, EventStatements.source)
  }

  /// Writes an event whose issue and source have these ids; tells what came of it.
  func write(_ event: EventEntry, issues: [UInt8], sources: [UInt8]) throws -> Addition {
    try issues.withUnsafeBufferPointer { issues in
      try sources.withUnsafeBufferPointer { sources in
        for (statement, addition) in [(insertion, Addition.new), (change, .replaced)] {
          statement.bind(1, lent: event.id)
          statement.bind(2, lent: event.date)
          statement.bind(3, lent: event.summary)
          statement.bind(4, lent: issues)
          statement.bind(5, event.direction.rawValue)
          statement.bind(6, lent: sources)
          statement.bind(7, lent: event.remark)
          try statement.run()
          if database.changesCount > 0 { return addition }
        }
        return .unchanged
      }
    }
  }

  /// Writes the source of an event unless one with its id is there.
  func writeSource(of event: EventEntry) throws {
    source.bind(1, lent: event.source)
    source.bind(2, event.sourceURL == nil ? "document" : "webpage")
    source.bind(3, lent: event.sourceTitle)
    source.bind(4, lent: event.publisher)
    source.bind(5, lent: event.sourceURL)
    source.bind(6, lent: event.accessed)
    try source.run()
  }
}
