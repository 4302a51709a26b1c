import Foundation
import GRDB
import RelationsModel

/// What one row was before an edit and is after it, column by column.
///
/// Of a row that was there before and is after, only the columns that differ.
struct RowChange: Hashable, Sendable {
  let table: String
  let key: Int
  /// The id of the record that the row belongs to; nil for what the corpus says of itself.
  let record: String?
  /// Nil for a row that is new.
  let was: [String: RowCell]?
  /// Nil for a row that goes.
  let now: [String: RowCell]?
  /// Tells the row as it is after the edit from any other; nil for a row that goes.
  let digest: String?
}

/// What stands in one column.
enum RowCell: Hashable, Sendable, Codable {
  case null
  case number(Int)
  case real(Double)
  case text(String)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let real = try? value.decode(Double.self) {
      self = .real(real)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .number(let number): try value.encode(number)
    case .real(let real): try value.encode(real)
    case .text(let text): try value.encode(text)
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }
}

/// Columns by their names, as the JSON object that a journal holds.
enum RowText {
  static func encoded(_ columns: [String: RowCell]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(columns), as: UTF8.self)
  }

  static func columns(_ text: String) throws -> [String: RowCell] {
    try JSONDecoder().decode([String: RowCell].self, from: Data(text.utf8))
  }
}

/// Has SQLite note each row that an edit changes, as it was before.
///
/// The triggers are the connection's own and never reach the file.
struct ChangedRows {
  /// The tables of records, and what an edit may change of what the corpus says of itself.
  private static let tables = [
    "party", "actor", "role", "issue", "proposition", "assessment", "source", "event", "passage",
    "quote", "meta", head,
  ]
  /// What the corpus was given to say of itself: the same row as `meta`, which tells how far the quotes
  /// reach, as a record of its own.
  static let head = "head"
  static let headColumns = [
    "title", "title_is_given", "summary", "credits", "as_of_is_given", "record_window",
  ]

  private let database: Database
  /// The JSON object of a row, with `row.` before its columns, by table.
  private let objects: [String: String]

  init(_ database: Database) throws {
    self.database = database
    var objects: [String: String] = [:]
    for table in ChangedRows.tables {
      objects[table] = try ChangedRows.object(of: table, in: database)
    }
    self.objects = objects
  }

  /// Begins to take notes, without any from before.
  func begin() throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS changed_row \
        (number INTEGER PRIMARY KEY, table_name TEXT, key INTEGER, was TEXT, \
        UNIQUE (table_name, key));
        DELETE FROM temp.changed_row;
        """
    )
    for (table, object) in objects {
      let key = ChangedRows.key(of: table)
      let old = object.replacing("row.", with: "OLD.")
      let notes = [
        ("AFTER INSERT", "NEW", "NULL"), ("BEFORE UPDATE", "OLD", old),
        ("BEFORE DELETE", "OLD", old), ("AFTER UPDATE OF \(key)", "NEW", "NULL"),
      ]
      for (place, (event, row, was)) in notes.enumerated() {
        try database.execute(
          sql: """
            CREATE TEMP TRIGGER IF NOT EXISTS note_\(table)_\(place) \(event) ON \
            main.\(ChangedRows.stored(table)) BEGIN \
            INSERT INTO changed_row (table_name, key, was) SELECT '\(table)', \(row).\(key), \(was) \
            WHERE NOT EXISTS (SELECT 1 FROM changed_row \
            WHERE table_name = '\(table)' AND key = \(row).\(key)); END
            """
        )
      }
    }
  }

  private static func key(of table: String) -> String {
    stored(table) == "meta" ? "one" : "key"
  }

  /// The table of the corpus in which the rows stand.
  private static func stored(_ table: String) -> String { table == head ? "meta" : table }

  /// Without the columns that are NULL, so that one which a later version adds makes no difference.
  private static func object(of table: String, in database: Database) throws -> String {
    var names = table == head ? headColumns : ["as_of_day"]
    if stored(table) != "meta" {
      let row = try RawStatement(database, "SELECT name FROM pragma_table_info('\(table)')")
      defer { row.reset() }
      names = []
      while try row.step() { if let name = row.text(0), name != "key" { names.append(name) } }
    }
    var members = names.map { "'\($0)', row.\($0)" }.joined(separator: ", ")
    if table == head {
      members += ", 'as_of_day', CASE row.as_of_is_given WHEN 1 THEN row.as_of_day END"
    }
    return "json_patch('{}', json_object(\(members)))"
  }

  /// A row as it is; nil where there is none.
  func text(_ table: String, _ key: Int) throws -> String? {
    let object = objects[table] ?? "NULL"
    let name = ChangedRows.key(of: table)
    let row = try RawStatement(
      database,
      "SELECT \(object) FROM main.\(ChangedRows.stored(table)) AS row WHERE row.\(name) = ?"
    )
    defer { row.reset() }
    row.bind(1, key)
    return try row.step() ? row.text(0) : nil
  }

  /// What has changed since the beginning, in the order in which it was changed first.
  func changes() throws -> [RowChange] {
    let rows = try RawStatement(
      database,
      "SELECT table_name, key, was FROM temp.changed_row ORDER BY number"
    )
    defer { rows.reset() }
    var noted: [(table: String, key: Int, was: String?)] = []
    while try rows.step() {
      noted.append((rows.text(0) ?? "", rows.integer(1), rows.text(2)))
    }
    return try noted.compactMap { table, key, was in
      let now = try text(table, key)
      guard was != now else { return nil }
      return try change(table, key, was, now)
    }
  }

  private func change(
    _ table: String,
    _ key: Int,
    _ was: String?,
    _ now: String?
  ) throws -> RowChange {
    var (old, new) = (try was.map(RowText.columns), try now.map(RowText.columns))
    let record = try self.record(table, new ?? old ?? [:])
    if let before = old, let after = new {
      let names = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      func only(_ columns: [String: RowCell]) -> [String: RowCell] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, columns[$0] ?? .null) })
      }
      (old, new) = (only(before), only(after))
    }
    return RowChange(
      table: table,
      key: key,
      record: record,
      was: old,
      now: new,
      digest: now.map(RowDigest.text(of:))
    )
  }

  /// The id of the record that a row belongs to.
  private func record(_ table: String, _ columns: [String: RowCell]) throws -> String? {
    switch table {
    case "meta": return nil
    case ChangedRows.head: return DossierHead.id
    case "role": return try id("actor", columns["actor"]?.number)
    case "assessment": return try id("issue", columns["issue"]?.number)
    default: return columns["id"]?.text
    }
  }

  private func id(_ table: String, _ key: Int?) throws -> String? {
    guard let key else { return nil }
    let row = try RawStatement(
      database,
      """
      SELECT id FROM main.\(table) WHERE key = ?1 UNION ALL SELECT json_extract(was, '$.id') \
      FROM temp.changed_row WHERE table_name = '\(table)' AND key = ?1
      """
    )
    defer { row.reset() }
    row.bind(1, key)
    return try row.step() ? row.text(0) : nil
  }
}

/// Sums by which damage is found.
enum RowDigest {
  /// 64 bits of FNV-1a in hexadecimal.
  static func text(of text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
