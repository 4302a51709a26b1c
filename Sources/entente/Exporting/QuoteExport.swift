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
      let (values, count) = json.listed(
        .quotes,
        Window(offset: offset, count: QuoteExport.windowCount)
      )
      total = count
      for value in values { try output.lineAsIs(value.compactBytes) }
      offset += QuoteExport.windowCount
    } while offset < total
    try output.flush()
    return total
  }
}
