import GRDB
import RelationsModel

/// Some records of a corpus with all that they name, as a dossier by which they can be checked.
struct CorpusVicinity {
  /// More quotes than this are not looked at: a merge may touch a great many, all in the same way.
  private static let most = 2_000

  private let database: Database
  private var keys: [String: Set<Int>] = [:]

  /// Of the records that rows belong to; what is not there is left out.
  init(_ rows: [RowChange], in database: Database) throws {
    self.database = database
    for row in rows where !["meta", ChangedRows.head, "party"].contains(row.table) {
      switch row.table {
      case "role": add("actor", (row.now ?? row.was)?["actor"]?.number)
      case "assessment": add("issue", (row.now ?? row.was)?["issue"]?.number)
      case "quote":
        if keys["quote", default: []].count < CorpusVicinity.most { add("quote", row.key) }
      default: add(row.table, row.key)
      }
    }
    try addQuotes()
    try addNamed()
  }

  /// Of the records of some rows, by table.
  init(_ keys: [String: Set<Int>], in database: Database) throws {
    (self.database, self.keys) = (database, keys)
    try addNamed()
  }

  /// With the records of another one, as far as they are there.
  func adding(_ other: CorpusVicinity) -> CorpusVicinity {
    var both = self
    both.keys.merge(other.keys) { $0.union($1) }
    return both
  }

  private mutating func add(_ table: String, _ key: Int?) {
    if let key { keys[table, default: []].insert(key) }
  }

  /// The versions and answers of the quotes, and what these are versions and answers of.
  private mutating func addQuotes() throws {
    let quotes = try reader.quotes()
    guard !quotes.isEmpty else { return }
    var named = Set(quotes.flatMap { $0.answers + [$0.variantOf].compactMap { $0 } })
    for quote in quotes.prefix(50) {
      try addKeys("quote", "SELECT key FROM quote WHERE variant_of = ?1", quote.id.rawValue)
      let answers = NamingColumn("quote", "answers", .words, of: "quote").condition
      try addKeys("quote", "SELECT key FROM quote WHERE \(answers)", quote.id.rawValue)
    }
    for quote in try reader.quotes() { named.formUnion([quote.variantOf].compactMap { $0 }) }
    for id in named { try addKeys("quote", "SELECT key FROM quote WHERE id = ?1", id.rawValue) }
  }

  private mutating func addNamed() throws {
    for event in try reader.events() { try add(issues: event.issues, sources: event.sources) }
    for passage in try reader.passages() {
      try add(issues: passage.issues, sources: [passage.source])
      for id in passage.events { try addKeys("event", of: id.rawValue) }
      if let actor = passage.actor { try addKeys("actor", of: actor.rawValue) }
    }
    for event in try reader.events() { try add(issues: event.issues, sources: event.sources) }
    let quotes = list("quote")
    for (column, table) in [("speaker", "actor"), ("issue", "issue"), ("source", "source")] {
      try addKeys(table, "SELECT DISTINCT \(column) FROM quote WHERE key IN (\(quotes))")
    }
    for table in ["proposition", "quote"] {
      let (column, keys) = table == "quote" ? ("key", quotes) : ("key", list(table))
      try addKeys("issue", "SELECT DISTINCT issue FROM \(table) WHERE \(column) IN (\(keys))")
    }
    for issue in try reader.issues() {
      for assessment in issue.assessments {
        try add(issues: [], sources: [assessment.source])
        if let by = assessment.by { try addKeys("actor", of: by.rawValue) }
      }
    }
    for actor in try reader.actors() {
      for role in actor.roles { try add(issues: [], sources: role.sources) }
    }
  }

  private mutating func add(issues: [Issue.ID], sources: [Source.ID]) throws {
    for id in issues { try addKeys("issue", of: id.rawValue) }
    for id in sources { try addKeys("source", of: id.rawValue) }
  }

  private mutating func addKeys(_ table: String, of id: String) throws {
    try addKeys(table, "SELECT key FROM \(table) WHERE id = ?1", id)
  }

  private mutating func addKeys(_ table: String, _ sql: String, _ id: String? = nil) throws {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    if let id { row.bind(1, id) }
    while try row.step() { add(table, row.number(0)) }
  }

  private func list(_ table: String) -> String {
    (keys[table] ?? []).sorted().map(String.init).joined(separator: ", ")
  }

  private var reader: FrameReader { FrameReader(database: database, only: keys) }

  func dossier() throws -> Dossier {
    let head = try FrameReader(database: database).head()
    return Dossier(
      title: head?.title ?? "Corpus",
      summary: head?.summary,
      credits: head?.credits ?? [],
      asOf: head?.asOf ?? Day(number: 0),
      window: head?.window,
      parties: try reader.parties(),
      actors: try reader.actors(),
      issues: try reader.issues(),
      sources: try reader.sources(),
      quotes: try reader.quotes(),
      passages: try reader.passages(),
      events: try reader.events()
    )
  }
}
