import GRDB
import RelationsModel

/// Holds the stances of a corpus against the rule of a dossier’s files: each is on a proposition.
struct StanceCheck {
  let database: Database
  /// The list in which stances on nothing are noted.
  let problems: RowProblems

  func run() throws {
    // An older corpus gets the propositions that stand for whole issues once it is opened to write.
    guard try CorpusFile.version(of: database) >= Schema.versionOfWholes else { return }
    let row = try RawStatement(
      database,
      """
      SELECT key, id, stance FROM quote WHERE proposition IS NULL AND variant_of IS NULL \
      AND stance IN ('agrees', 'disagrees')
      """
    )
    defer { row.reset() }
    while try row.step() {
      problems.add(
        RowProblem(
          table: "quote",
          key: row.integer(0),
          id: row.text(1),
          column: QuoteField.stance.column,
          value: row.text(2),
          reason: "and a stance needs the proposition that it is on"
        )
      )
    }
  }
}
