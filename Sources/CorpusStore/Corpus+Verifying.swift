import GRDB
import RelationsModel

extension Corpus {
  /// The corpus with the quotes and passages of some of its sources alone.
  package func dossier(quotesOf sources: Set<Source.ID>) throws(CorpusError) -> Dossier {
    let frame = try frame()
    let propositions = frame.issues.flatMap(\.propositions)
    let isWanted = frame.sources.map { sources.contains($0.id) }
    var quotes: [Quote] = []
    try eachQuote { row in
      guard case .quote(let columns) = row, isWanted.indices.contains(columns.source),
        isWanted[columns.source]
      else { return true }
      if let quote = Quote(columns, frame, propositions) { quotes.append(quote) }
      return true
    }
    return try dossier(quotes: quotes, RowProblems(atMost: 0))
  }
}

/// Writing what a check against the texts of sources found.
extension CorpusTransaction {
  /// Gives a quote or a passage another place in the text of its source.
  package func move(_ id: String, isQuote: Bool, to range: Range<Int>) throws {
    let table = isQuote ? "quote" : "passage"
    let statement = try RawStatement(
      database,
      "UPDATE \(table) SET span_start = ?1, span_end = ?2 WHERE id = ?3"
    )
    statement.bind(1, range.lowerBound)
    statement.bind(2, range.upperBound)
    statement.bind(3, id)
    try statement.run()
  }

  /// Says in which text the positions in a source count.
  package func setTextDigest(_ digest: String, of source: Source.ID) throws {
    for sql in [
      "UPDATE source SET text_digest = ?1 WHERE id = ?2",
      """
      UPDATE quote SET digest = ?1 WHERE span_start IS NOT NULL \
      AND source = (SELECT key FROM source WHERE id = ?2)
      """,
    ] {
      let statement = try RawStatement(database, sql)
      statement.bind(1, digest)
      statement.bind(2, source.rawValue)
      try statement.run()
    }
  }

  /// Keeps what a check of a quote found.
  package func keep(_ check: AnchorCheck, of quote: String) throws {
    let statement = try RawStatement(database, "UPDATE quote SET checked = ?1 WHERE id = ?2")
    statement.bind(1, check.text)
    statement.bind(2, quote)
    try statement.run()
  }
}
