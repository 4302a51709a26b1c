/// A table on a server, with its columns as the server names them.
package struct ServerTable: Sendable {
  struct Column {
    let name: String
    /// The letter of `pg_type.typcategory`; empty for a type of the database's own.
    let category: String
    let type: String
    let isReadable: Bool
  }

  let schema: String
  package let name: String
  /// Whether it is a table, and no view or the like.
  var isRegular = false
  /// Whether a policy may hide rows from the role.
  var hidesRows = false
  /// By their names in upper case.
  private var columns: [String: Column] = [:]

  init(schema: String, name: String) {
    self.schema = schema
    self.name = name
  }

  /// Adds a column unless there is one whose name differs in case alone.
  mutating func add(_ column: Column) {
    guard !column.name.isEmpty, columns[column.name.uppercased()] == nil else { return }
    columns[column.name.uppercased()] = column
  }

  var quotedName: String { "\(ServerTable.quoted(schema)).\(ServerTable.quoted(name))" }

  /// Whether the texts of a column are numbers.
  package func isNumber(_ column: String) -> Bool {
    ["N", "B"].contains(columns[column.uppercased()]?.category)
  }

  /// Throws where a role may not read some columns, or they cannot be read.
  package func check(_ columns: [String], for role: String) throws(ServerTablesError) {
    for column in columns { _ = try text(of: column, for: role) }
  }

  /// The expression of a column's text; nil where there is no such column.
  func text(of name: String, for role: String) throws(ServerTablesError) -> String? {
    guard isRegular else { throw .notATable(name: self.name) }
    guard !hidesRows else { throw .hiddenRows(role: role, table: self.name) }
    guard let column = columns[name.uppercased()] else { return nil }
    guard column.isReadable else { throw .noRights(role: role, table: self.name) }
    let quoted = ServerTable.quoted(column.name)
    switch column.category {
    case "": throw .foreignType(column: column.name, table: self.name, type: column.type)
    case "B": return "\(quoted)::int::text"
    default: return "\(quoted)::text"
    }
  }

  private static func quoted(_ name: String) -> String {
    "\"\(name.replacing("\"", with: "\"\""))\""
  }
}

/// Why the tables of a database on a server could not be read.
package enum ServerTablesError: Error, Hashable, Sendable {
  case server(ArchiveError)
  /// A view or the like has the name of a table.
  case notATable(name: String)
  case noRights(role: String, table: String)
  /// A policy of the database decides which rows a role sees.
  case hiddenRows(role: String, table: String)
  /// A column has a type that the database itself made, whose texts only its own functions tell.
  case foreignType(column: String, table: String, type: String)
  case tooLarge
  case rowTooLarge(table: String)

  /// The failure, and what to try, for the user.
  package var message: String {
    switch self {
    case .server(let error): ServerTablesError.message(error)
    case .notATable(let name): "In this database \(name) is no table."
    case .noRights(let role, let table):
      "The role “\(role)” may not read the table \(table). Ask who administers the database for "
        + "SELECT on it."
    case .hiddenRows(let role, let table):
      "A policy hides rows of the table \(table) from the role “\(role)”. Use a role that sees all."
    case .foreignType(let column, let table, let type):
      "The column \(column) of the table \(table) has the type \(type), which is not read."
    case .tooLarge: "The database has more than \(ServerTables.mostBytes >> 20) MB of texts."
    case .rowTooLarge(let table):
      "A row of the table \(table) has more than \(ServerTables.mostBytesOfRow >> 20) MB."
    }
  }

  /// What is said of a server that has no archive.
  private static func message(_ error: ArchiveError) -> String {
    switch error {
    case .withoutLibrary:
      "A database on a server needs libpq, which is missing. Install the package libpq5."
    case .unreachable(let reason): "The server cannot be reached: \(reason)."
    case .refused(let reason): "The server refuses the role: \(reason)."
    case .noRights(let role):
      "The role “\(role)” may not read this database. Ask who administers it."
    case .failed(let reason): "The server says: \(reason)"
    case .lost: "The connection to the server was lost. Try again."
    case .notAnArchive: "The database was changed while it was read. Try again."
    case .hasPassword, .unreadableAddress, .otherVersion, .noFolder, .replica:
      error.message
    }
  }
}
