import GRDB
import RelationsModel

/// A stance of which the data name no proposition is on the issue as a whole.
extension CorpusTransaction {
  /// The proposition that stands for the issue, where a row takes a stance and names none; a variant
  /// has the stance of its original.
  func wholeProposition(_ entry: QuoteEntry, _ issue: Int) throws -> Int? {
    guard entry[.stance] != nil, entry[.variantOf] == nil else { return nil }
    return try wholeProposition(of: issue, rows: 1)
  }

  /// Gives the stanced quotes of an older version that name no proposition the one of their issue.
  func mendStances() throws {
    let without = """
      stance IN ('agrees', 'disagrees') AND proposition IS NULL AND variant_of IS NULL
      """
    let row = try RawStatement(
      database,
      "SELECT issue, count(*) FROM quote WHERE \(without) GROUP BY issue ORDER BY issue"
    )
    var counts: [(issue: Int, rows: Int)] = []
    while try row.step() { counts.append((row.integer(0), row.integer(1))) }
    row.reset()
    guard !counts.isEmpty else { return }
    for (issue, rows) in counts { _ = try wholeProposition(of: issue, rows: rows) }
    try database.execute(
      sql: """
        UPDATE quote SET proposition = (SELECT key FROM proposition \
        WHERE proposition.issue = quote.issue AND whole = 1 ORDER BY position, key LIMIT 1) \
        WHERE \(without)
        """
    )
    try database.execute(sql: "UPDATE meta SET generation = generation + 1")
  }

  /// Finds or makes the proposition, and counts the rows that it is for.
  private func wholeProposition(of issue: Int, rows: Int) throws -> Int {
    let whole = try keys.wholes[issue] ?? findWhole(of: issue) ?? makeWhole(of: issue)
    keys.wholes[issue] = whole
    notes.wholeIssues[whole.label, default: 0] += rows
    return whole.key
  }

  private func findWhole(of issue: Int) throws -> (key: Int, label: String)? {
    let row = try RawStatement(
      database,
      """
      SELECT key, id, text FROM proposition WHERE issue = ? AND whole = 1 ORDER BY position, key
      """
    )
    defer { row.reset() }
    row.bind(1, issue)
    guard try row.step() else { return nil }
    return (row.integer(0), CorpusTransaction.label(row.text(2) ?? "", row.text(1) ?? ""))
  }

  private func makeWhole(of issue: Int) throws -> (key: Int, label: String) {
    let row = try RawStatement(database, "SELECT id, title FROM issue WHERE key = ?")
    row.bind(1, issue)
    let (id, title) = try row.step() ? (row.text(0) ?? "", row.text(1) ?? "") : ("", "")
    row.reset()
    let free = try freeID(for: id, ending: Proposition.ID.wholeEnding)
    let sql = """
      INSERT INTO proposition (id, issue, position, text, whole) SELECT ?1, ?2, \
      coalesce(max(position), -1) + 1, ?3, 1 FROM proposition WHERE issue = ?2
      """
    let key = try insert(sql) {
      $0.bind(1, free)
      $0.bind(2, issue)
      $0.bind(3, title)
    }
    return (key, CorpusTransaction.label(title, free))
  }

  /// What a report calls the proposition that stands for an issue.
  private static func label(_ title: String, _ id: String) -> String { "“\(title)” as \(id)" }

  /// An id with an ending that no record has, and with a number after it where one has.
  private func freeID(for id: String, ending: String) throws -> String {
    // Issues whose long ids begin alike go on from each other's numbers.
    let stem = String(id.prefix(64 - ending.utf8.count))
    var number = keys.lastNumbers[stem, default: 0]
    while true {
      number += 1
      let tail = ending + (number > 1 ? "-\(number)" : "")
      let candidate = String(id.prefix(64 - tail.utf8.count)) + tail
      if try !isTaken(candidate) {
        keys.lastNumbers[stem] = number
        return candidate
      }
    }
  }

  private func isTaken(_ id: String) throws -> Bool {
    let tables = ["party", "actor", "issue", "proposition", "source", "event", "passage", "quote"]
    let found = tables.map { "SELECT 1 FROM \($0) WHERE id = ?1" }.joined(separator: " UNION ALL ")
    let row = try RawStatement(database, found)
    defer { row.reset() }
    row.bind(1, id)
    return try row.step()
  }
}

extension Schema {
  /// The column of propositions that stand for issues as a whole, which older versions have not.
  static func wholeColumn(in database: Database) throws -> String {
    try CorpusFile.version(of: database) < versionOfWholes ? "NULL" : "whole"
  }
}
