import RelationsModel
import RelationsQuery

/// The columns of some quotes, copied from where the store lends them, so that another thread can
/// take them while the next are read.
struct CopiedQuotes: Sendable {
  /// All texts, one after the other.
  private var bytes: [UInt8] = []
  /// How long the text of each of `QuoteColumns.fields` is; -1 where there is none.
  private var counts: [Int32] = []
  private var rows: [Row] = []

  /// What is no text.
  private struct Row {
    let speaker: Int
    let issue: Int
    let source: Int
    let proposition: Int?
    let isDatedBySource: Bool
    let span: Range<Int>?
  }

  /// How many rows among them could not be read.
  var unreadable = 0

  var count: Int { rows.count }

  mutating func add(_ quote: QuoteColumns) {
    rows.append(
      Row(
        speaker: quote.speaker,
        issue: quote.issue,
        source: quote.source,
        proposition: quote.proposition,
        isDatedBySource: quote.isDatedBySource,
        span: quote.span
      )
    )
    for field in QuoteColumns.fields {
      let text = quote[field]
      counts.append(text.map { Int32(clamping: $0.count) } ?? -1)
      if let text { bytes.append(contentsOf: text) }
    }
  }

  /// Lends the quotes one after the other.
  func forEach(_ visit: (QuoteColumns) -> Void) {
    var quote = QuoteColumns(QuoteTexts(), speaker: 0, issue: 0, source: 0)
    var (text, place) = (0, 0)
    bytes.withUnsafeBufferPointer { bytes in
      for row in rows {
        (quote.speaker, quote.issue, quote.source) = (row.speaker, row.issue, row.source)
        (quote.proposition, quote.span) = (row.proposition, row.span)
        quote.isDatedBySource = row.isDatedBySource
        for field in QuoteColumns.fields {
          let count = Int(counts[text])
          text += 1
          quote[field] =
            count < 0 ? nil : UnsafeBufferPointer(rebasing: bytes[place..<place + count])
          place += max(0, count)
        }
        visit(quote)
      }
    }
  }
}
