import RelationsModel
import RelationsQuery

extension Corpus {
  /// Lends all quotes by columns to `add`; calls `visit` after every so many rows, and returns early
  /// when it says false.
  package func readQuotes(
    every rows: Int,
    add: (QuoteColumns) -> Void,
    visit: () -> Bool
  ) throws(CorpusError) {
    var count = 0
    try eachQuote { columns in
      add(columns)
      count += 1
      return count % max(rows, 1) != 0 || visit()
    }
  }
}
