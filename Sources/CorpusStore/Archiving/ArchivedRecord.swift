import GRDB
import RelationsModel

/// A record other than a quote, as an archive keeps it: by kind and id, with its columns as JSON.
package struct ArchivedRecord: Hashable, Sendable {
  package let kind: String
  package let id: String
  /// An object of the columns of its row, and of lists of the rows that belong to it.
  package let body: String

  package init(kind: String, id: String, body: String) {
    self.kind = kind
    self.id = id
    self.body = body
  }

  /// The records of a kind that a statement selects: id and body of each.
  static func all(_ kind: String, by sql: String, in database: Database) throws -> [ArchivedRecord]
  {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    var records: [ArchivedRecord] = []
    while try row.step() {
      records.append(ArchivedRecord(kind: kind, id: row.text(0) ?? "", body: row.text(1) ?? ""))
    }
    return records
  }
}

/// The tables whose rows are archived records, and the statements that read and write them.
struct ArchivedTable: Sendable {
  /// What the archive calls the rows, and this file their table.
  let name: String
  private let columns: [String]
  /// The rows that belong to a row: their table, the key of the list, and their columns.
  private let parts: (table: String, list: String, columns: [String])?

  private init(
    _ name: String,
    _ columns: String,
    parts: (table: String, list: String, columns: String)? = nil
  ) {
    self.name = name
    self.columns = columns.split(separator: " ").map(String.init)
    self.parts = parts.map {
      ($0.table, $0.list, $0.columns.split(separator: " ").map(String.init))
    }
  }

  /// In an order in which none names a later one.
  static let all = [
    ArchivedTable(
      "source",
      "type title author issued publisher url accessed language licence text_digest remark"
    ),
    ArchivedTable(
      "actor",
      "name kind party aliases remark",
      parts: ("role", "roles", "title organisation party since until seen sources remark")
    ),
    ArchivedTable(
      "issue",
      "title summary keywords",
      parts: ("assessment", "assessments", "verdict assessor date source locator note")
    ),
    ArchivedTable("proposition", "issue position text whole"),
    ArchivedTable("event", "date summary issues direction sources remark"),
    ArchivedTable(
      "passage",
      "kind source summary actor issues events date ordinal locator span_start span_end digest hedge remark"
    ),
  ]

  static func named(_ name: String) -> ArchivedTable? { all.first { $0.name == name } }

  /// Selects id and body of all rows, or of the one that a column tells, such as the id that is bound.
  func selection(by column: String? = nil) -> String {
    let members = columns.map { column in
      let value = column == "issue" ? "(SELECT id FROM issue WHERE key = \(name).issue)" : column
      return "'\(column)', \(value)"
    }
    let list = parts.map { parts in
      let own = parts.columns.map { "'\($0)', \($0)" }.joined(separator: ", ")
      return ", '\(parts.list)', json((SELECT json_group_array(json_object(\(own))) FROM (SELECT * "
        + "FROM \(parts.table) WHERE \(parts.table).\(name) = \(name).key ORDER BY key)))"
    }
    return "SELECT id, json_object(\(members.joined(separator: ", "))\(list ?? "")) FROM \(name)"
      + (column.map { " WHERE \($0) = ?1" } ?? " ORDER BY key")
  }

  /// Takes id and body, and makes the row or changes the one that has the id.
  var upsert: String {
    let values = columns.map { column in
      column == "issue"
        ? "(SELECT key FROM issue WHERE id = json_extract(?2, '$.issue'))"
        : "json_extract(?2, '$.\(column)')"
    }
    let changes = columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return "INSERT INTO \(name) (id, \(columns.joined(separator: ", "))) "
      + "SELECT ?1, \(values.joined(separator: ", ")) WHERE true "
      + "ON CONFLICT (id) DO UPDATE SET \(changes)"
  }

  /// Take an id, and take the row away with those that belong to it.
  var removal: [String] {
    let own = parts.map { parts in
      "DELETE FROM \(parts.table) WHERE \(name) = (SELECT key FROM \(name) WHERE id = ?1)"
    }
    return [own, "DELETE FROM \(name) WHERE id = ?1"].compactMap(\.self)
  }

  /// Take id and body, and put the rows that belong to the row in place of those there are.
  var partStatements: [String] {
    guard let parts else { return [] }
    let own = parts.columns.joined(separator: ", ")
    let values = parts.columns.map { "json_extract(value, '$.\($0)')" }.joined(separator: ", ")
    let key = "(SELECT key FROM \(name) WHERE id = ?1)"
    return [
      "DELETE FROM \(parts.table) WHERE \(name) = \(key)",
      "INSERT INTO \(parts.table) (\(name), \(own)) SELECT \(key), \(values) "
        + "FROM json_each(?2, '$.\(parts.list)') ORDER BY json_each.key",
    ]
  }
}

/// What a corpus says of itself, as archived records.
enum ArchivedHead {
  static let kind = "head"
  static let party = "party"

  /// The day is part of it where it was given.
  static let selection = """
    SELECT 'head', json_object('title', title, 'summary', summary, 'credits', credits, \
    'as_of_day', CASE WHEN as_of_is_given THEN as_of_day END, 'record_window', record_window) \
    FROM meta
    """
  static let partySelection = """
    SELECT id, json_object('key', key, 'name', name, 'short_name', short_name) FROM party \
    ORDER BY key
    """
  static let update = """
    UPDATE meta SET title = coalesce(json_extract(?2, '$.title'), title), title_is_given = 1, \
    summary = json_extract(?2, '$.summary'), \
    credits = coalesce(json_extract(?2, '$.credits'), '[]'), \
    as_of_day = coalesce(json_extract(?2, '$.as_of_day'), as_of_day), \
    as_of_is_given = json_extract(?2, '$.as_of_day') IS NOT NULL, \
    record_window = json_extract(?2, '$.record_window') WHERE ?1 = 'head'
    """
  static let partyUpdate = """
    INSERT OR REPLACE INTO party (key, id, name, short_name) SELECT json_extract(?2, '$.key'), ?1, \
    json_extract(?2, '$.name'), json_extract(?2, '$.short_name')
    """
}
