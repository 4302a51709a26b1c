import Files
import GRDB
import GRDBSQLite
import SystemPackage

/// A SQLite database of another program, opened to be read and trusted in nothing.
struct ResearchDatabase {
  private let queue: DatabaseQueue
  /// The tables and their columns, names in upper case.
  let columns: [String: Set<String>]

  init(_ path: FilePath) throws(ResearchFileError) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.foreignKeysEnabled = false
    let name = try ResearchDatabase.name(of: path)
    do {
      let opened = try DatabaseQueue(path: name, configuration: configuration)
      let tables = try opened.inDatabase(ResearchDatabase.tables)
      (queue, columns) = (opened, tables)
    } catch let error as ResearchFileError {
      throw error
    } catch {
      throw .damaged(reason: ResearchDatabase.reason(error))
    }
  }

  /// Takes a database of this program's own that holds the rows of another one.
  init(_ queue: DatabaseQueue) throws {
    self.queue = queue
    columns = try queue.inDatabase(ResearchDatabase.tables)
  }

  private static func name(of path: FilePath) throws(ResearchFileError) -> String {
    if let name = DatabasePath.obstacle(beside: path) {
      throw .damaged(reason: "\(name) beside it is no regular file")
    }
    if let name = DatabasePath.name(of: path) { return name }
    guard sqlite3_compileoption_used("USE_URI") != 0 else {
      throw .damaged(reason: "its path is not UTF-8")
    }
    return DatabasePath.address(of: path)
  }

  /// A view or a virtual table is none.
  private static func tables(_ database: Database) throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    let sql = "SELECT name, type, rootpage FROM sqlite_master"
    for row in try Row.fetchAll(database, sql: sql) {
      guard let name = ResearchDatabase.text(row[0]), ResearchDatabase.text(row[1]) == "table"
      else { continue }
      guard let page = ResearchDatabase.number(row[2]), page > 0 else {
        throw ResearchFileError.notATable(name: name)
      }
      let quoted = name.replacing("\"", with: "\"\"")
      let fields = try Row.fetchAll(database, sql: "PRAGMA table_info(\"\(quoted)\")")
      let names = fields.compactMap { ResearchDatabase.text($0[1])?.uppercased() }
      found[name.uppercased()] = Set(names)
    }
    return found
  }

  /// Visits the rows of a table; each cell is a text, a number or nothing.
  func forEach(
    _ table: String,
    _ columns: [String],
    order: String = "ID",
    _ visit: ([DatabaseValue]) -> Void
  ) throws(ResearchFileError) {
    guard let there = self.columns[table] else { throw .foreign(missing: table) }
    // A column that an older version lacks is empty.
    let list = columns.map { there.contains($0.uppercased()) ? "\"\($0)\"" : "NULL" }
    do {
      try queue.inDatabase { database in
        let sql = "SELECT \(list.joined(separator: ", ")) FROM \"\(table)\" ORDER BY \"\(order)\""
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() { visit(columns.indices.map { row[$0] }) }
      }
    } catch {
      throw .damaged(reason: "\(table): \(ResearchDatabase.reason(error))")
    }
  }

  /// How many rows a table has; zero for one that is not there.
  func count(_ table: String) throws(ResearchFileError) -> Int {
    guard columns[table] != nil else { return 0 }
    do {
      return try queue.inDatabase { database in
        let row = try Row.fetchOne(database, sql: "SELECT count(*) FROM \"\(table)\"")
        return row.flatMap { ResearchDatabase.number($0[0]) } ?? 0
      }
    } catch {
      throw .damaged(reason: "\(table): \(ResearchDatabase.reason(error))")
    }
  }

  static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }

  static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .string(let text): text
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
    case .null: nil
    }
  }

  static func number(_ value: DatabaseValue) -> Int? {
    switch value.storage {
    case .int64(let number): Int(clamping: number)
    case .double(let number): Int(exactly: number.rounded())
    case .string(let text): Int(text)
    case .blob, .null: nil
    }
  }
}
