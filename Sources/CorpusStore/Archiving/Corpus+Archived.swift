import Files
import GRDB
import RelationsModel
import SystemPackage

/// What has been added to a copy of a corpus, or changed in it.
extension Corpus {
  /// The columns of quotes, in the order in which `forEachArchivedQuote` lends their texts.
  package static let archivedColumns = Schema.quoteFields.map(\.column)

  /// What the corpus says of itself and all records but quotes, those that others name first.
  package func archivedRecords() throws(CorpusError) -> [ArchivedRecord] {
    try read { database in
      var records: [ArchivedRecord] = []
      func take(_ kind: String, _ sql: String) throws {
        let row = try RawStatement(database, sql)
        defer { row.reset() }
        while try row.step() {
          records.append(
            ArchivedRecord(kind: kind, id: row.text(0) ?? "", body: row.text(1) ?? "")
          )
        }
      }
      try take(ArchivedHead.kind, ArchivedHead.selection)
      try take(ArchivedHead.party, ArchivedHead.partySelection)
      for table in ArchivedTable.all { try take(table.name, table.selection(isOfOne: false)) }
      return records
    }
  }

  /// Lends the quotes that another corpus has not, or has otherwise; all where there is no other.
  ///
  /// The other must be the one of which this is a copy that was written to.
  package func forEachArchivedQuote(
    notIn other: FilePath?,
    _ body: ([UnsafeBufferPointer<UInt8>?]) throws -> Void
  ) throws {
    try queue.inDatabase { database in
      if let other {
        try database.execute(sql: "COMMIT")
        let attach = try RawStatement(database, "ATTACH ? AS other")
        attach.bind(1, other.string)
        try attach.run()
      }
      let row = try RawStatement(database, Corpus.archivedQuotes(differing: other != nil))
      defer { row.reset() }
      let count = Int32(Schema.quoteFields.count)
      while try row.step() { try body((0..<count).map { row.lent($0) }) }
    }
  }

  private static func archivedQuotes(differing: Bool) -> String {
    let columns = Schema.quoteFields.map { field in
      switch field {
      case .speaker: "actor.id"
      case .issue, .source, .proposition: "\(field.column).id"
      case .datedBySource: "CASE quote.dated_by_source WHEN 1 THEN 'true' END"
      case .start, .end: "CAST(quote.\(field.column) AS TEXT)"
      default: "quote.\(field.column)"
      }
    }
    let own = (["key"] + archivedColumns).map { "quote.\($0)" }.joined(separator: ", ")
    let known = "SELECT \(own) FROM other.quote AS quote"
    let condition =
      differing
      ? """
       WHERE quote.key > (SELECT coalesce(max(key), 0) FROM other.quote) OR quote.key IN \
      (SELECT key FROM (SELECT \(own) FROM main.quote AS quote WHERE quote.key <= \
      (SELECT coalesce(max(key), 0) FROM other.quote) EXCEPT \(known)))
      """ : ""
    return """
      SELECT \(columns.joined(separator: ", ")) FROM main.quote AS quote \
      JOIN main.actor AS actor ON actor.key = quote.speaker \
      JOIN main.issue AS issue ON issue.key = quote.issue \
      JOIN main.source AS source ON source.key = quote.source \
      LEFT JOIN main.proposition AS proposition ON proposition.key = quote.proposition\
      \(condition) ORDER BY quote.key
      """
  }
}
