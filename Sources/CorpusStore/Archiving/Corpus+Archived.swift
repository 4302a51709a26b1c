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
      let heads = [
        (ArchivedHead.kind, ArchivedHead.selection),
        (ArchivedHead.party, ArchivedHead.partySelection),
      ]
      let tables = ArchivedTable.all.map { ($0.name, $0.selection()) }
      return try (heads + tables).flatMap { kind, sql in
        try ArchivedRecord.all(kind, by: sql, in: database)
      }
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
      var condition = ""
      if let other {
        try database.execute(sql: "COMMIT")
        let attach = try RawStatement(database, "ATTACH ? AS other")
        attach.bind(1, other.string)
        try attach.run()
        condition = try Corpus.difference(database)
      }
      let row = try RawStatement(
        database,
        Corpus.archivedQuotes + condition + " ORDER BY quote.key"
      )
      defer { row.reset() }
      let count = Int32(Schema.quoteFields.count)
      while try row.step() { try body((0..<count).map { row.lent($0) }) }
    }
  }

  /// What holds of the quotes that the other corpus has not, or has otherwise: its transactions tell
  /// which those are, or else all are compared.
  private static func difference(_ database: Database) throws -> String {
    let later = "main.change WHERE generation > (SELECT generation FROM other.meta)"
    let new = " WHERE quote.key > (SELECT coalesce(max(key), 0) FROM other.quote)"
    guard try CorpusFile.number("SELECT count(*) FROM \(later) AND told = 0", in: database) > 0
    else {
      return new
        + " OR quote.id IN (SELECT value FROM json_each((SELECT json_group_array(json_each.value) "
        + "FROM main.change, json_each(change.quotes) WHERE generation > "
        + "(SELECT generation FROM other.meta))))"
    }
    let own = (["key"] + archivedColumns).map { "quote.\($0)" }.joined(separator: ", ")
    return new + " OR quote.key IN (SELECT key FROM (SELECT \(own) FROM main.quote AS quote EXCEPT "
      + "SELECT \(own) FROM other.quote AS quote))"
  }

  private static let archivedQuotes =
    "SELECT \(archivedValues.map(\.value).joined(separator: ", ")) \(archivedTables)"

  /// Selects id and body of quotes: a JSON object of what their columns have, ids for what they name.
  static let archivedQuoteBody: String = {
    let members = archivedValues.filter { $0.column != "id" }.map { "'\($0.column)', \($0.value)" }
    return "SELECT quote.id, json_patch('{}', json_object(\(members.joined(separator: ", ")))) "
      + archivedTables
  }()

  private static var archivedValues: [(column: String, value: String)] {
    Schema.quoteFields.map { field in
      let value =
        switch field {
        case .speaker: "actor.id"
        case .issue, .source, .proposition: "\(field.column).id"
        case .datedBySource: "CASE quote.dated_by_source WHEN 1 THEN 'true' END"
        case .start, .end: "CAST(quote.\(field.column) AS TEXT)"
        default: "quote.\(field.column)"
        }
      return (field.column, value)
    }
  }

  private static let archivedTables = """
    FROM main.quote AS quote \
    JOIN main.actor AS actor ON actor.key = quote.speaker \
    JOIN main.issue AS issue ON issue.key = quote.issue \
    JOIN main.source AS source ON source.key = quote.source \
    LEFT JOIN main.proposition AS proposition ON proposition.key = quote.proposition
    """
}
