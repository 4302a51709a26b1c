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
