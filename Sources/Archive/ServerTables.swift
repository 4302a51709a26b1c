/// The tables of another program's database on a server, read in one state of it and changed in nothing.
///
/// The server is trusted in nothing: names are quoted, only regular tables are read, and no function of
/// the database's own runs, be it behind a view, a type or a policy on rows.
package final class ServerTables {
  /// More than so many bytes of texts are not read, in all tables and in one row.
  package static let mostBytes = 1 << 30
  package static let mostBytesOfRow = 1 << 27
  /// What a row counts beside its texts.
  private static let bytesOfRow = 32

  /// The tables of the names that were asked for, as far as they are there.
  private let tables: [String: ServerTable]
  /// A schema that has the needed tables and is not searched.
  package let otherSchema: String?
  /// Whether the database has the archive of a team.
  package let hasArchive: Bool
  private let connection: Connection
  private var bytesLeft: Int

  /// Connects, and looks for tables in the first schema of the search path that has all that are needed.
  package init(
    at address: ArchiveAddress,
    names: [String],
    needed: [String],
    mostBytes: Int = ServerTables.mostBytes
  ) throws(ServerTablesError) {
    bytesLeft = mostBytes
    do {
      connection = try Connection(to: address)
      try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      try connection.run("SET LOCAL row_security = off")
      let path = try connection.run("SELECT pg_catalog.current_schemas(false)").first?.first
      // From here on names of functions and operators are those of the server alone.
      try connection.run("SET LOCAL search_path = pg_catalog")
      let list = try ServerTables.list(connection, names, path.flatMap(\.self) ?? "{}")
      hasArchive = try connection.run(ServerTables.archives).isEmpty == false
      let wanted = Set(needed)
      let searched = list.filter(\.isSearched)
      let found = searched.first { wanted.isSubset(of: $0.tables.keys) } ?? searched.first
      tables = found?.tables ?? [:]
      otherSchema =
        wanted.isSubset(of: tables.keys)
        ? nil : list.first { !$0.isSearched && wanted.isSubset(of: $0.tables.keys) }?.name
    } catch {
      throw .server(error)
    }
  }

  private static let archives = """
    SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'entente' AND c.relname = 'migration'
    """

  private struct Schema {
    let name: String
    let isSearched: Bool
    var tables: [String: ServerTable] = [:]
  }

  /// The schemas with tables of some names, those of the search path first and in its order.
  private static func list(
    _ connection: Connection,
    _ names: [String],
    _ path: String
  ) throws(ArchiveError) -> [Schema] {
    let wanted = names.map { "\"\($0)\"" }.joined(separator: ",")
    var schemas: [Schema] = []
    for row in try connection.run(columns, [path, "{\(wanted)}"]) {
      let texts = row.map { $0 ?? "" }
      guard texts.count == 9 else { continue }
      if schemas.last?.name != texts[0] {
        schemas.append(Schema(name: texts[0], isSearched: texts[1] == "t"))
      }
      let name = texts[2].uppercased()
      let known = schemas[schemas.count - 1].tables[name]
      var table = known ?? ServerTable(schema: texts[0], name: texts[2])
      // Of two whose names differ in case alone the first is taken.
      guard table.name == texts[2] else { continue }
      table.isRegular = texts[3] == "r"
      table.hidesRows = texts[8] == "t"
      table.add(
        ServerTable.Column(
          name: texts[4],
          category: texts[5],
          type: texts[6],
          isReadable: texts[7] == "t"
        )
      )
      schemas[schemas.count - 1].tables[name] = table
    }
    return schemas
  }

  /// Names in lower case, as PostgreSQL keeps those that nobody quotes, come first.
  private static let columns = """
    SELECT n.nspname, p.place IS NOT NULL, c.relname, c.relkind, a.attname,
      CASE WHEN b.typnamespace = 'pg_catalog'::regnamespace THEN b.typcategory END,
      pg_catalog.format_type(a.atttypid, NULL),
      pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT'),
      pg_catalog.row_security_active(c.oid)
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.unnest($1::name[]) WITH ORDINALITY AS p (name, place) ON p.name = n.nspname
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_catalog.pg_type b ON b.oid = CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END
    WHERE upper(c.relname::text COLLATE "C") = ANY ($2::text[]) AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
      AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    ORDER BY p.place NULLS LAST, n.nspname, c.relname <> lower(c.relname::text COLLATE "C"), c.relname,
      a.attname <> lower(a.attname::text COLLATE "C"), a.attname
    LIMIT 20000
    """
}

// Rows.
extension ServerTables {
  /// The role that logged in.
  package var role: String { connection.place.role }

  /// A table by the name that was asked for; nil where there is none.
  package subscript(name: String) -> ServerTable? { tables[name] }

  /// Visits the rows of a table, each with the texts of some columns; a column that is not there is
  /// nil, and a yes or no is 1 or 0.
  package func forEachRow(
    of name: String,
    _ columns: [String],
    _ visit: ([String?]) throws -> Void
  ) throws {
    guard let table = tables[name] else { return }
    let texts = try columns.map { column throws(ServerTablesError) in
      try table.text(of: column, for: role)
    }
    try translating(table) {
      try checkSize(of: table, texts.compactMap(\.self))
      let list = texts.map { $0 ?? "NULL::text" }.joined(separator: ", ")
      let query = "SELECT \(list) FROM ONLY \(table.quotedName)"
      try connection.receive("COPY (\(query)) TO STDOUT (FORMAT binary)") { row in
        guard row.texts.count == columns.count else { throw ArchiveError.lost }
        let bytes = row.texts.reduce(ServerTables.bytesOfRow) { $0 + ($1?.count ?? 0) }
        try take(bytes)
        try visit(columns.indices.map(row.string))
      }
    }
  }

  /// Throws before anything of a table is sent where it is too large.
  private func checkSize(of table: ServerTable, _ texts: [String]) throws {
    let sizes = texts.map { "coalesce(octet_length(\($0)), 0)::bigint" }
    let row = (["\(ServerTables.bytesOfRow)"] + sizes).joined(separator: " + ")
    let sql = "SELECT sum(\(row)), max(\(row)) FROM ONLY \(table.quotedName)"
    let patience = 10 * Connection.patience
    let sums = try connection.run(sql, within: patience).first ?? []
    let numbers = sums.map { $0.flatMap { Int($0) } ?? 0 }
    guard numbers.count == 2, numbers[0] <= bytesLeft else { throw ServerTablesError.tooLarge }
    guard numbers[1] <= ServerTables.mostBytesOfRow else {
      throw ServerTablesError.rowTooLarge(table: table.name)
    }
  }

  private func take(_ bytes: Int) throws(ServerTablesError) {
    guard bytes <= bytesLeft else { throw .tooLarge }
    bytesLeft -= bytes
  }

  /// Tells a failure of the server by the table that was read.
  private func translating(_ table: ServerTable, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch ArchiveError.noRights(let role) {
      throw ServerTablesError.noRights(role: role, table: table.name)
    } catch let error as ArchiveError {
      throw ServerTablesError.server(error)
    }
  }
}
