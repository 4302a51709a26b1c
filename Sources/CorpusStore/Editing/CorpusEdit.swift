import GRDB
import RelationsModel

/// The operations of one edit, done to the rows of a corpus.
///
/// Rows that go stay until the edit ends, so that no key is given twice meanwhile.
struct CorpusEdit {
  /// A record by its row.
  struct Place: Hashable {
    let table: String
    let key: Int
  }

  let transaction: CorpusTransaction
  private var removed: [(place: Place, id: String)] = []

  var database: Database { transaction.database }

  init(_ transaction: CorpusTransaction) {
    self.transaction = transaction
    let journal = CorpusJournal(database: transaction.database)
    transaction.partMade = { try CorpusEdit.settle($0, journal) }
  }

  mutating func apply(_ operations: [EditOperation]) throws {
    for operation in EditOperation.ordered(operations).flatMap(\.steps) {
      // What was remembered of ids may be otherwise.
      transaction.keys.forget()
      switch operation {
      case .put(let record): try put(record)
      case .remove(let id): try remove(id)
      case .rename(let old, let new): try rename(old, new)
      case .merge(let old, let new): try merge(old, new)
      case .moveQuotes(let quotes, let proposition): try move(quotes, to: proposition)
      }
    }
  }

  /// Takes out the rows that go; throws where a record names one of them.
  mutating func end() throws {
    transaction.keys.forget()
    for (place, id) in removed {
      if let namer = try transaction.namer(of: id, place.key, in: place.table),
        try self.place(of: id) == nil
      {
        throw EditFailure.isNamed(id, by: namer)
      }
    }
    for (place, _) in removed { try delete(place) }
    removed = []
  }

  func delete(_ place: Place) throws {
    try transaction.run("DELETE FROM \(place.table) WHERE key = ?", place.key)
  }

  // MARK: - Finding

  private static let tables = [
    "party", "actor", "issue", "proposition", "source", "event", "passage", "quote",
  ]

  /// The row of the record of an id; nil when there is none.
  func place(of id: String) throws -> Place? { try CorpusEdit.place(of: id, in: database) }

  static func place(of id: String, in database: Database) throws -> Place? {
    let parts = CorpusEdit.tables.map { "SELECT '\($0)', key FROM \($0) WHERE id = ?1" }
    let row = try RawStatement(database, parts.joined(separator: " UNION ALL "))
    defer { row.reset() }
    row.bind(1, id)
    return try row.step() ? Place(table: row.text(0) ?? "", key: row.integer(1)) : nil
  }

  /// The row of a record of one kind.
  func key(of id: String, in table: String) throws -> Int {
    guard let place = try place(of: id), place.table == table else {
      throw EditFailure.notFound(id)
    }
    return place.key
  }

  func number(_ sql: String, _ key: Int) throws -> Int? {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    row.bind(1, key)
    return try row.step() ? row.number(0) : nil
  }

  func reader(_ table: String, _ key: Int) -> FrameReader {
    FrameReader(database: database, only: [table: [key]])
  }

  func quote(_ key: Int) throws -> Quote? { try reader("quote", key).quotes().first }

  // MARK: - Removing and renaming

  mutating func remove(_ id: String) throws {
    guard let place = try place(of: id), place.table != "party" else {
      throw EditFailure.notFound(id)
    }
    let owned: [String] =
      switch place.table {
      case "source":
        [
          "SELECT 1 FROM quote WHERE source = ?1 LIMIT 1",
          "SELECT 1 FROM passage WHERE source = (SELECT id FROM source WHERE key = ?1) LIMIT 1",
        ]
      case "issue": ["SELECT 1 FROM proposition WHERE issue = ?1 LIMIT 1"]
      default: []
      }
    for sql in owned where try number(sql, place.key) != nil { throw EditFailure.isOwner(id) }
    try takeOut(place, id)
  }

  /// Frees the id of a row that goes.
  mutating func takeOut(_ place: Place, _ id: String) throws {
    try transaction.set(place.table, place.key, [("id", .text("\u{1}\(place.key)"))])
    // It names nothing any more that may go as well.
    switch place.table {
    case "actor", "issue": try deleteParts(of: place)
    case "quote":
      try transaction.run(
        """
        UPDATE quote SET speaker = 0, issue = 0, source = 0, proposition = NULL, party = NULL, \
        variant_of = NULL, answers = NULL WHERE key = ?
        """,
        place.key
      )
    case "passage":
      try transaction.run(
        """
        UPDATE passage SET source = '', actor = NULL, issues = '[]', events = '[]' WHERE key = ?
        """,
        place.key
      )
    case "event":
      try transaction.run("UPDATE event SET issues = '[]', sources = '[]' WHERE key = ?", place.key)
    case "proposition":
      try transaction.run("UPDATE proposition SET issue = 0 WHERE key = ?", place.key)
    default: break
    }
    removed.append((place, id))
  }

  private func deleteParts(of place: Place) throws {
    let part = place.table == "actor" ? "role" : "assessment"
    try transaction.run("DELETE FROM \(part) WHERE \(place.table) = ?", place.key)
  }

  private func rename(_ old: String, _ new: String) throws {
    guard Slug.isSound(new) else { throw EditFailure.unsoundID(new) }
    guard let place = try place(of: old) else { throw EditFailure.notFound(old) }
    guard try self.place(of: new) == nil else { throw EditFailure.taken(new) }
    try transaction.set(place.table, place.key, [("id", .text(new))])
    try transaction.renameReferences(in: place.table, old, to: new)
  }

  // MARK: - Moving

  private func move(_ quotes: [Quote.ID], to id: Proposition.ID) throws {
    let proposition = try key(of: id.rawValue, in: "proposition")
    let issue = try number("SELECT issue FROM proposition WHERE key = ?", proposition)
    let moved = Set(quotes)
    for id in quotes {
      let key = try key(of: id.rawValue, in: "quote")
      if let original = try quote(key)?.variantOf {
        guard !moved.contains(original) else { continue }
        throw EditFailure.isVersion(id, of: original)
      }
      let statement = try RawStatement(
        database,
        "UPDATE quote SET proposition = ?1, issue = ?2 WHERE id = ?3 OR variant_of = ?3"
      )
      statement.bind(1, proposition)
      statement.bind(2, issue)
      statement.bind(3, id.rawValue)
      try statement.run()
    }
  }

  /// Gives the row that was inserted last a key that no row of its table ever had.
  func settle(_ table: String) throws {
    try CorpusEdit.settle(table, CorpusJournal(database: database))
  }

  private static func settle(_ table: String, _ journal: CorpusJournal) throws {
    let key = Int(journal.database.lastInsertedRowID)
    let last = try journal.lastKey(in: table)
    guard key <= last else { return }
    let sql = "SELECT max(key) FROM \(table)"
    let free = try max(last, CorpusFile.number(sql, in: journal.database))
    try journal.database.execute(
      sql: "UPDATE \(table) SET key = ? WHERE key = ?",
      arguments: [free + 1, key]
    )
  }
}

extension EditOperation {
  /// The same with records that others may name put before those that name them, where nothing else
  /// is done between.
  fileprivate static func ordered(_ operations: [EditOperation]) -> [EditOperation] {
    var ordered: [EditOperation] = []
    var puts: [(rank: Int, operation: EditOperation)] = []
    func sorted() -> [EditOperation] {
      puts.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        .map(\.element.operation)
    }
    for operation in operations {
      if case .put(let record) = operation {
        puts.append((record.rank, operation))
      } else {
        ordered += sorted() + [operation]
        puts = []
      }
    }
    return ordered + sorted()
  }
}

extension EditedRecord {
  fileprivate var rank: Int {
    switch self {
    case .source: 0
    case .actor: 1
    case .issue: 2
    case .proposition: 3
    case .event: 4
    case .passage: 5
    case .quote(let quote): quote.variantOf == nil ? 6 : 7
    case .head: 0
    }
  }

  /// The table in which the record has its row.
  var table: String {
    switch self {
    case .source: "source"
    case .actor: "actor"
    case .issue: "issue"
    case .proposition: "proposition"
    case .event: "event"
    case .passage: "passage"
    case .quote: "quote"
    case .head: ChangedRows.head
    }
  }
}
