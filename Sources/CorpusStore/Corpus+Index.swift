import RelationsModel
import RelationsQuery

extension Corpus {
  /// Adds all quotes by columns to an index that was begun with the frame of this corpus; calls
  /// `visit` after every so many rows, which may look at the builder, and returns early when it says
  /// false.
  package func readQuotes(
    into builder: inout IndexBuilder,
    every rows: Int,
    visit: (inout IndexBuilder) -> Bool
  ) throws(CorpusError) {
    let step = max(rows, 1)
    var left = step
    try eachQuote { columns in
      builder.add(columns)
      left -= 1
      guard left == 0 else { return true }
      left = step
      return visit(&builder)
    }
  }
}
