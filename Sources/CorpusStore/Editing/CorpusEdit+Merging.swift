import GRDB
import RelationsModel

extension CorpusEdit {
  /// Gives the second record all that the first has and all that names the first, which nothing names
  /// any more and is then to be taken out.
  mutating func merge(_ old: String, _ new: String) throws {
    guard let one = try place(of: old), one.table != "party" else {
      throw EditFailure.notFound(old)
    }
    guard let other = try place(of: new), other.table != "party" else {
      throw EditFailure.notFound(new)
    }
    guard old != new else { throw EditFailure.taken(new) }
    guard one.table == other.table else { throw EditFailure.notMergeable }
    switch one.table {
    case "actor": try mergeActors(one, other)
    case "issue": try mergeIssues(one, other)
    case "source": try mergeSources(one, other)
    case "proposition":
      let issue = try number("SELECT issue FROM proposition WHERE key = ?", other.key)
      try transaction.run(
        "UPDATE quote SET proposition = ?1, issue = ?2 WHERE proposition = ?3",
        other.key,
        issue,
        one.key
      )
    default: throw EditFailure.notMergeable
    }
    try transaction.renameReferences(in: one.table, old, to: new)
  }

  private func mergeActors(_ one: Place, _ other: Place) throws {
    guard let old = try reader("actor", one.key).actors().first,
      let new = try reader("actor", other.key).actors().first
    else { return }
    try put(new.merged(with: old), other)
    try transaction.run("UPDATE quote SET speaker = ?1 WHERE speaker = ?2", other.key, one.key)
  }

  private mutating func mergeIssues(_ one: Place, _ other: Place) throws {
    guard let old = try reader("issue", one.key).issues().first,
      let new = try reader("issue", other.key).issues().first
    else { return }
    try transaction.run("UPDATE proposition SET issue = ?1 WHERE issue = ?2", other.key, one.key)
    try transaction.run("DELETE FROM assessment WHERE issue = ?", one.key)
    try put(new.merged(with: old), other)
    try transaction.run("UPDATE quote SET issue = ?1 WHERE issue = ?2", other.key, one.key)
  }

  private func mergeSources(_ one: Place, _ other: Place) throws {
    guard let old = try reader("source", one.key).sources().first,
      let new = try reader("source", other.key).sources().first
    else { return }
    let source = new.merged(with: old)
    try put(source, other)
    let issued = try RawStatement(
      database,
      "UPDATE quote SET dated_by_source = 0 WHERE source = ? AND dated_by_source = 1 AND date IS NOT ?"
    )
    issued.bind(1, one.key)
    issued.bind(2, source.issued?.text)
    try issued.run()
    if old.textDigest != source.textDigest {
      try transaction.run(
        """
        UPDATE quote SET exact = NULL, prefix = NULL, suffix = NULL, span_start = NULL, \
        span_end = NULL, digest = NULL, checked = NULL WHERE source = ?
        """,
        one.key
      )
      try transaction.run(
        """
        UPDATE passage SET span_start = NULL, span_end = NULL, digest = NULL \
        WHERE source = (SELECT id FROM source WHERE key = ?)
        """,
        one.key
      )
    }
    try transaction.run("UPDATE quote SET source = ?1 WHERE source = ?2", other.key, one.key)
  }
}
