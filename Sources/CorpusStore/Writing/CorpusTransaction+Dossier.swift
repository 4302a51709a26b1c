import GRDB
import RelationsModel

/// How many quotes came to what.
package struct AdditionCounts: Hashable, Sendable {
  package var new = 0
  package var replaced = 0
  package var unchanged = 0
  package var refused = 0

  package init() {}

  package mutating func count(_ addition: Addition) {
    switch addition {
    case .new: new += 1
    case .replaced: replaced += 1
    case .unchanged: unchanged += 1
    case .refused: refused += 1
    }
  }
}

/// Writing a whole dossier.
extension CorpusTransaction {
  /// Files all that a dossier has: its records take the place of those that have their ids, and what
  /// it says of itself that of what the corpus said.
  ///
  /// `refused` is told of quotes that cannot be filed.
  package func add(
    _ dossier: Dossier,
    refused: (Quote.ID, String) -> Void
  ) throws -> AdditionCounts {
    changes.isTold = false
    try setParties(dossier.parties, replacing: true)
    try setHeader(of: dossier)
    return try addRecords(of: dossier, refused: refused)
  }

  /// Files the records of a dossier, and nothing that it says of itself.
  ///
  /// `replacing` tells that some of them take the place of others.
  package func addRecords(
    of dossier: Dossier,
    replacing: Bool = false,
    refused: (Quote.ID, String) -> Void
  ) throws -> AdditionCounts {
    if replacing { changes.isTold = false }
    for source in dossier.sources { try write(source) }
    for actor in dossier.actors { try write(actor) }
    for issue in dossier.issues { try write(issue) }
    for event in dossier.events { try write(event) }
    for passage in dossier.passages { try write(passage) }
    // The rows that quotes will name have changed under what was remembered of them.
    keys.forget()
    var counts = AdditionCounts()
    for quote in dossier.quotes {
      let addition = try quote.withEntry { try add($0, isRow: false) }
      if case .refused(let reason) = addition { refused(quote.id, reason) }
      counts.count(addition)
    }
    return counts
  }

  private func setHeader(of dossier: Dossier) throws {
    let sql = """
      UPDATE meta SET title = ?, title_is_given = 1, summary = ?, credits = ?, as_of_day = ?, \
      as_of_is_given = 1, record_window = ?
      """
    let statement = try RawStatement(database, sql)
    statement.bind(1, dossier.title)
    statement.bind(2, dossier.summary)
    statement.bind(3, ListText.encoded(dossier.credits))
    statement.bind(4, dossier.asOf.number)
    statement.bind(5, dossier.window?.description)
    try statement.run()
  }

  /// Inserts a record or changes the one that has its id; gives its key.
  private func upsert(
    _ record: some DescribedRecord,
    _ table: String,
    beside other: [(column: String, value: FieldValue?)] = []
  ) throws -> Int {
    let columns = record.columns + other
    let changes = columns.dropFirst().map { "\($0.column) = excluded.\($0.column)" }
    try insert(
      columns,
      into: table,
      "ON CONFLICT (id) DO UPDATE SET \(changes.joined(separator: ", "))"
    )
    return try key("SELECT key FROM \(table) WHERE id = ?", columns.first?.value?.text ?? "") ?? 0
  }

  private func insert(
    _ columns: [(column: String, value: FieldValue?)],
    into table: String,
    _ conflict: String = ""
  ) throws {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let names = columns.map(\.column).joined(separator: ", ")
    let sql = "INSERT INTO \(table) (\(names)) VALUES (\(marks)) \(conflict)"
    _ = try insert(sql) { statement in
      for (place, column) in columns.enumerated() {
        statement.bind(Int32(place + 1), column.value)
      }
    }
  }

  func write(_ source: Source) throws {
    var source = source
    source.url = soundAddress(source.url)
    _ = try upsert(source, "source")
  }

  func write(_ actor: Actor) throws {
    let key = try upsert(actor, "actor")
    try clear("role", "actor", key)
    for role in actor.roles {
      try insert(role.columns + [("actor", .number(key))], into: "role")
      try partMade?("role")
    }
  }

  func write(_ issue: Issue) throws {
    let key = try upsert(issue, "issue")
    for (position, proposition) in issue.propositions.enumerated() {
      try write(proposition, in: key, at: position)
    }
    try clear("assessment", "issue", key)
    for assessment in issue.assessments {
      try insert(assessment.columns + [("issue", .number(key))], into: "assessment")
      try partMade?("assessment")
    }
  }

  func write(_ proposition: Proposition, in issue: Int, at position: Int) throws {
    let place: [(String, FieldValue?)] = [
      ("issue", .number(issue)), ("position", .number(position)),
    ]
    _ = try upsert(proposition, "proposition", beside: place)
  }

  func write(_ event: Event) throws { _ = try upsert(event, "event") }

  func write(_ passage: Passage) throws { _ = try upsert(passage, "passage") }

  private func clear(_ table: String, _ column: String, _ key: Int) throws {
    let statement = try RawStatement(database, "DELETE FROM \(table) WHERE \(column) = ?")
    statement.bind(1, key)
    try statement.run()
  }
}
