import GRDB
import RelationsModel

/// A column in which records name others by their ids.
struct NamingColumn {
  enum Form {
    /// One id.
    case single
    /// A JSON list of ids.
    case list
    /// Ids with a space between.
    case words
  }

  let table: String
  let column: String
  let form: Form
  /// The table of the records that are named.
  let named: String

  init(_ table: String, _ column: String, _ form: Form, of named: String) {
    (self.table, self.column, self.form, self.named) = (table, column, form, named)
  }

  static let all = [
    NamingColumn("passage", "actor", .single, of: "actor"),
    NamingColumn("assessment", "assessor", .single, of: "actor"),
    NamingColumn("event", "issues", .list, of: "issue"),
    NamingColumn("passage", "issues", .list, of: "issue"),
    NamingColumn("passage", "source", .single, of: "source"),
    NamingColumn("assessment", "source", .single, of: "source"),
    NamingColumn("event", "sources", .list, of: "source"),
    NamingColumn("role", "sources", .list, of: "source"),
    NamingColumn("passage", "events", .list, of: "event"),
    NamingColumn("quote", "variant_of", .single, of: "quote"),
    NamingColumn("quote", "answers", .words, of: "quote"),
    NamingColumn("actor", "party", .single, of: "party"),
    NamingColumn("role", "party", .single, of: "party"),
    NamingColumn("quote", "party", .single, of: "party"),
  ]

  /// The columns in which records are named by their keys.
  static let keys: [(table: String, column: String, named: String)] = [
    ("quote", "speaker", "actor"), ("quote", "issue", "issue"),
    ("quote", "proposition", "proposition"), ("quote", "source", "source"),
    ("proposition", "issue", "issue"),
  ]

  /// Whether records stand under the one that a column names.
  static func isPlace(_ table: String, _ column: String) -> Bool {
    switch (table, column) {
    case ("quote", "source"), ("passage", "source"), ("proposition", "issue"): true
    default: false
    }
  }

  /// What holds of a row that names the id bound to ?1.
  var condition: String {
    switch form {
    case .single: "\(column) = ?1"
    case .list: "instr(\(column), '\"' || ?1 || '\"') > 0"
    case .words:
      "\(column) IS NOT NULL AND instr(' ' || \(column) || ' ', ' ' || ?1 || ' ') > 0"
    }
  }

  /// The id of the record that a row of a table belongs to.
  static func owner(of table: String) -> String {
    switch table {
    case "role": "(SELECT id FROM actor WHERE actor.key = role.actor)"
    case "assessment": "(SELECT id FROM issue WHERE issue.key = assessment.issue)"
    default: "id"
    }
  }

  /// What stands in the column once another id stands for one.
  func renamed(_ value: String, _ old: String, _ new: String) -> String {
    switch form {
    case .single: new
    case .list: ListText.encoded((ListText.texts(value) ?? []).replacing(old, by: new))
    case .words:
      value.split(separator: " ").map(String.init).replacing(old, by: new).joined(separator: " ")
    }
  }
}

extension CorpusTransaction {
  /// Has all that names a record by its id name another.
  func renameReferences(in table: String, _ old: String, to new: String) throws {
    for column in NamingColumn.all where column.named == table {
      let find = try RawStatement(
        database,
        "SELECT key, \(column.column) FROM \(column.table) WHERE \(column.condition)"
      )
      find.bind(1, old)
      var found: [(key: Int, value: String)] = []
      while try find.step() { found.append((find.integer(0), find.text(1) ?? "")) }
      find.reset()
      for row in found {
        try set(
          column.table,
          row.key,
          [(column.column, .text(column.renamed(row.value, old, new)))]
        )
      }
    }
  }

  /// The id of a record that names another by its key or its id; nil when none does.
  func namer(of id: String, _ key: Int, in table: String) throws -> String? {
    for column in NamingColumn.keys where column.named == table {
      let row = try RawStatement(
        database,
        "SELECT id FROM \(column.table) WHERE \(column.column) = ? LIMIT 1"
      )
      defer { row.reset() }
      row.bind(1, key)
      if try row.step() { return row.text(0) }
    }
    for column in NamingColumn.all where column.named == table {
      let owner = NamingColumn.owner(of: column.table)
      let row = try RawStatement(
        database,
        "SELECT \(owner) FROM \(column.table) WHERE \(column.condition) LIMIT 1"
      )
      defer { row.reset() }
      row.bind(1, id)
      if try row.step() { return row.text(0) ?? "" }
    }
    return nil
  }

  /// Writes some columns of a row.
  func set(_ table: String, _ key: Int, _ columns: [(column: String, value: RowCell)]) throws {
    guard !columns.isEmpty else { return }
    let changes = columns.enumerated().map { "\($1.column) = ?\($0 + 1)" }
    let statement = try RawStatement(
      database,
      "UPDATE \(table) SET \(changes.joined(separator: ", ")) WHERE key = ?\(columns.count + 1)"
    )
    for (place, column) in columns.enumerated() {
      statement.bind(Int32(place + 1), column.value)
    }
    statement.bind(Int32(columns.count + 1), key)
    try statement.run()
  }

  /// Runs a statement with numbers bound to its places.
  func run(_ sql: String, _ numbers: Int?...) throws {
    let statement = try RawStatement(database, sql)
    for (place, number) in numbers.enumerated() { statement.bind(Int32(place + 1), number) }
    try statement.run()
  }
}

extension RawStatement {
  func bind(_ index: Int32, _ cell: RowCell) {
    switch cell {
    case .null: bind(index, Optional<Int>.none)
    case .number(let number): bind(index, number)
    case .real(let real): bind(index, real)
    case .text(let text): bind(index, text)
    }
  }
}
