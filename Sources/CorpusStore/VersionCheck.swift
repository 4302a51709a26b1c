import GRDB
import RelationsModel

/// Holds the quotes of a corpus that are versions of others against the rule of a dossier’s files: each
/// names a quote on its own issue that is no version itself.
struct VersionCheck {
  let database: Database
  /// The list in which unsound versions are noted.
  let problems: RowProblems

  func run() throws {
    let row = try RawStatement(
      database,
      """
      SELECT version.key, version.id, version.variant_of, original.key FROM quote AS version \
      LEFT JOIN quote AS original ON original.id = version.variant_of \
      AND original.variant_of IS NULL WHERE version.variant_of IS NOT NULL \
      AND (original.key IS NULL OR original.issue <> version.issue)
      """
    )
    defer { row.reset() }
    while try row.step() {
      problems.add(
        RowProblem(
          table: "quote",
          key: row.integer(0),
          id: row.text(1),
          column: QuoteField.variantOf.column,
          value: row.text(2),
          reason: row.isNull(3)
            ? "and there is no quote of that id that is not a version itself"
            : "which is on another issue, and a version is on its original’s issue"
        )
      )
    }
  }
}

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
