import RelationsModel
import RelationsQuery

/// The quotes that a perspective shows, as JSON lines.
struct QuoteExport {
  private static let windowCount = 1_000

  let queries: any BoardQueries
  let perspective: Perspective

  /// Writes them window by window; gives their number.
  func write(on output: inout Output) throws(OutputError) -> Int {
    let json = RecordJSON(queries, perspective)
    var offset = 0
    var total = 0
    repeat {
      let window = Window(offset: offset, count: QuoteExport.windowCount)
      let page = queries.quotes(.all, perspective, .oldestFirst, window)
      total = page.total
      for card in page.rows {
        try output.lineAsIs(JSON.object(json.recordedQuote(card)).compactBytes)
      }
      offset += QuoteExport.windowCount
    } while offset < total
    try output.flush()
    return total
  }
}
