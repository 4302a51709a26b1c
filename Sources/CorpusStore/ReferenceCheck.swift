import GRDB
import RelationsModel

/// Holds what the rows of a corpus name against the rules of a dossier’s files: there is such a record, a
/// version is on the issue of its original, and a stance on a proposition.
///
/// Apart from the reader of records, which reads few of them at each edit.
struct ReferenceCheck {
  let database: Database
  /// The list in which rows are noted that name what they must not.
  let problems: RowProblems

  /// Rows of one table that break a rule.
  private struct Rule {
    let table: String
    let column: String
    /// Selects key, id, what stands in the column, and the number of the reason.
    let sql: String
    let reasons: [String]
  }

  func run() throws {
    for rule in try rules { try note(rule) }
  }

  /// Holds versions alone against their rule.
  func checkVersions() throws { try note(Self.versions) }

  private func note(_ rule: Rule) throws {
    let row = try RawStatement(database, rule.sql)
    defer { row.reset() }
    while try row.step() {
      problems.add(
        RowProblem(
          table: rule.table,
          key: row.integer(0),
          id: row.text(1),
          column: rule.column,
          value: row.text(2),
          reason: rule.reasons[row.integer(3)]
        )
      )
    }
  }

  private var rules: [Rule] {
    get throws {
      let references = NamingColumn.all.compactMap(ReferenceCheck.reference)
      // An older corpus gets the propositions that stand for whole issues once it is opened to write.
      let hasWholes = try CorpusFile.version(of: database) >= Schema.versionOfWholes
      return references + Self.owners + [Self.versions] + (hasWholes ? [Self.stances] : [])
    }
  }

  /// A column of ids; nil for those of quotes, which have rules of their own.
  private static func reference(_ column: NamingColumn) -> Rule? {
    guard column.table != "quote" else { return nil }
    let (table, name, named) = (column.table, column.column, column.named)
    let id = ["role", "assessment"].contains(table) ? "NULL" : "\(table).id"
    let (value, list) =
      switch column.form {
      case .single, .words: ("\(table).\(name)", "")
      case .list:
        (
          "json_each.value",
          ", json_each(CASE WHEN json_valid(\(table).\(name)) THEN \(table).\(name) ELSE '[]' END)"
        )
      }
    return Rule(
      table: table,
      column: name,
      sql: """
        SELECT \(table).key, \(id), \(value), 0 FROM \(table)\(list) \
        WHERE \(value) IS NOT NULL AND \(value) NOT IN (SELECT id FROM \(named)) \
        ORDER BY \(table).key
        """,
      reasons: ["which is the id of no \(named)"]
    )
  }

  /// Rows that belong to a record by its key, and are lost without it.
  private static let owners = [
    ("proposition", "issue"), ("assessment", "issue"), ("role", "actor"),
  ]
  .map { table, owner in
    Rule(
      table: table,
      column: owner,
      sql: """
        SELECT key, \(table == "proposition" ? "id" : "NULL"), \(owner), 0 FROM \(table) \
        WHERE \(owner) NOT IN (SELECT key FROM \(owner)) ORDER BY key
        """,
      reasons: ["which is the key of no \(owner)"]
    )
  }

  private static let versions = Rule(
    table: "quote",
    column: QuoteField.variantOf.column,
    sql: """
      SELECT version.key, version.id, version.variant_of, original.key IS NOT NULL \
      FROM quote AS version LEFT JOIN quote AS original ON original.id = version.variant_of \
      AND original.variant_of IS NULL WHERE version.variant_of IS NOT NULL \
      AND (original.key IS NULL OR original.issue <> version.issue)
      """,
    reasons: [
      "and there is no quote of that id that is not a version itself",
      "which is on another issue, and a version is on its original’s issue",
    ]
  )

  private static let stances = Rule(
    table: "quote",
    column: QuoteField.stance.column,
    sql: """
      SELECT key, id, stance, 0 FROM quote WHERE proposition IS NULL AND variant_of IS NULL \
      AND stance IN ('agrees', 'disagrees')
      """,
    reasons: ["and a stance needs the proposition that it is on"]
  )
}
