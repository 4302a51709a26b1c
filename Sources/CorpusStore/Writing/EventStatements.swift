import GRDB
import RelationsModel

/// The statements by which an event and its source are written.
struct EventStatements {
  private static let columns = [
    "id", "date", "summary", "issues", "direction", "sources", "remark",
  ]

  private static let insertion = """
    INSERT INTO event (\(columns.joined(separator: ", "))) \
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT (id) DO NOTHING
    """

  /// Changes a row only where one of its columns differs, so that the count of changes tells.
  private static let change = """
    UPDATE event SET \(numbered(" = ", ", ")) WHERE id = ?1 AND (\(numbered(" IS NOT ", " OR ")))
    """

  private static let source = """
    INSERT INTO source (id, type, title, author, publisher, url, accessed, licence) \
    VALUES (?, ?, ?, '[]', ?, ?, ?, 'Terms not seen') ON CONFLICT (id) DO NOTHING
    """

  private static func numbered(_ relation: String, _ separator: String) -> String {
    columns.enumerated().dropFirst().map { "\($1)\(relation)?\($0 + 1)" }
      .joined(separator: separator)
  }

  private let database: Database
  private let insertion: RawStatement
  private let change: RawStatement
  private let source: RawStatement

  init(_ database: Database) throws {
    self.database = database
    insertion = try RawStatement(database, EventStatements.insertion)
    change = try RawStatement(database, EventStatements.change)
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
