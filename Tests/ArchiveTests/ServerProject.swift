import GRDB

/// A small database of DNA, of our own making, as a file and on a server.
struct ServerProject {
  var version = 3
  /// Whether the names on the server keep their capitals, as quoted ones do.
  var isQuoted = false

  static let text =
    "First the fleet.\r\nMs Moreau said:\u{1B}[31m quotas 🐟 follow science. “No,” said Brandt."

  /// Writes the database into a file.
  func write(to path: String) throws {
    let queue = try GRDB.DatabaseQueue(path: path)
    try queue.write { database in
      for sql in tables(boolean: "INTEGER", long: "INTEGER") + rows {
        try database.execute(sql: sql)
      }
    }
    try queue.close()
  }

  /// Writes the database to a server.
  func write(to database: Database, in schema: String = "public") throws {
    let sql = tables(boolean: "SMALLINT", long: "BIGINT") + rows
    let path = "CREATE SCHEMA IF NOT EXISTS \(schema); SET search_path = \(schema); "
    try database.run(path + sql.joined(separator: ";\n"))
  }

  private func name(_ name: String) -> String { isQuoted ? "\"\(name)\"" : name }

  private func table(_ table: String, _ columns: [(String, String)]) -> String {
    let list = columns.map { "\(name($0.0)) \($0.1)" }.joined(separator: ", ")
    return "CREATE TABLE \(name(table)) (\(list))"
  }

  private func tables(boolean: String, long: String) -> [String] {
    let (number, text) = ("INTEGER", "VARCHAR(190)")
    func value(_ type: String) -> [(String, String)] {
      [("ID", number), ("StatementId", number), ("VariableId", number), ("Value", type)]
    }
    let documents = [
      ("ID", number), ("Title", text), ("Text", "TEXT"), ("Coder", number), ("Author", text),
      ("Source", text), ("Section", text), ("Notes", "TEXT"), ("Type", text), ("Date", long),
    ]
    let statements = [
      ("ID", number), ("StatementTypeId", number), ("DocumentId", number), ("Start", long),
      ("Stop", long), ("Coder", number),
    ]
    let variables = [
      ("ID", number), ("Variable", text), ("DataType", text), ("StatementTypeId", number),
    ]
    return [
      table("DOCUMENTS", documents), table("STATEMENTS", statements),
      table("VARIABLES", variables), table("DATABOOLEAN", value(boolean)),
      table("STATEMENTTYPES", [("ID", number), ("Label", text)]),
      table("CODERS", [("ID", number), ("Name", text)]),
      table("REGEXES", [("Label", text)]), table("DATAINTEGER", value(number)),
    ] + (version == 3 ? newTables : [table("DATASHORTTEXT", value(text))])
  }

  private var newTables: [String] {
    let (number, text) = ("INTEGER", "VARCHAR(190)")
    return [
      table(
        "ENTITIES",
        [
          ("ID", number), ("VariableId", number), ("Value", text), ("Red", number),
          ("Green", number), ("Blue", number), ("ChildOf", number),
        ]
      ),
      table(
        "DATASHORTTEXT",
        [("ID", number), ("StatementId", number), ("VariableId", number), ("Entity", number)]
      ),
      table(
        "ATTRIBUTEVARIABLES",
        [("ID", number), ("VariableId", number), ("AttributeVariable", text)]
      ),
      table(
        "ATTRIBUTEVALUES",
        [
          ("ID", number), ("EntityId", number), ("AttributeVariableId", number),
          ("AttributeValue", text),
        ]
      ),
    ]
  }

  private func insert(_ table: String, _ rows: String) -> String {
    "INSERT INTO \(name(table)) VALUES \(rows)"
  }

  private var rows: [String] {
    let date = version == 3 ? "1489500000" : "1489500000000"
    return [
      insert(
        "DOCUMENTS",
        """
        (10, 'Later', 'Nothing is said.', 1, '', '', '', '', '', \(date)),
        (9, 'Fisheries', '\(ServerProject.text)', 1, 'A. Reporter', 'Gazette', '12', 'short',
          'newspaper', \(date))
        """
      ),
      insert("CODERS", "(1, 'Ada')"), insert("REGEXES", "('fish')"),
      insert("STATEMENTTYPES", "(1, 'DNA Statement')"),
      insert(
        "VARIABLES",
        """
        (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
        (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1),
        (5, 'strength', 'integer', 1)
        """
      ),
      insert("STATEMENTS", "(10, 1, 9, 66, 68, 1), (9, 1, 9, 39, 63, 1), (11, 1, 77, 0, 2, 1)"),
      insert("DATABOOLEAN", "(2, 10, 4, 0), (1, 9, 4, 1)"),
      insert("DATAINTEGER", "(1, 9, 5, 3)"),
    ] + (version == 3 ? newRows : oldRows)
  }

  private var newRows: [String] {
    [
      insert(
        "ENTITIES",
        """
        (1, 1, '', 0, 0, 0, NULL), (2, 1, 'Ana Moreau', 255, 0, 0, NULL),
        (3, 2, 'Harbour Union', 0, 0, 0, NULL), (4, 3, 'Quotas follow science.', 0, 0, 0, NULL)
        """
      ),
      insert(
        "DATASHORTTEXT",
        "(1, 9, 1, 2), (2, 9, 2, 3), (3, 9, 3, 4), (4, 10, 1, 1), (5, 10, 2, 3), (6, 10, 3, 4)"
      ),
      insert("ATTRIBUTEVARIABLES", "(1, 1, 'Alias'), (2, 2, 'Type')"),
      insert("ATTRIBUTEVALUES", "(1, 2, 1, 'A. Moreau'), (2, 3, 2, 'NGO')"),
    ]
  }

  private var oldRows: [String] {
    [
      insert(
        "DATASHORTTEXT",
        """
        (1, 9, 1, 'Ana Moreau'), (2, 9, 2, 'Harbour Union'), (3, 9, 3, 'Quotas follow science.'),
        (4, 10, 1, ''), (5, 10, 2, 'Harbour Union'), (6, 10, 3, 'Quotas follow science.')
        """
      )
    ]
  }
}
