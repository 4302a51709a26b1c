import RelationsModel
import RelationsQuery

/// The columns of some quotes, copied from where the store lends them, so that another thread can
/// take them while the next are read.
struct CopiedQuotes: Sendable {
  /// All texts, one after the other.
  private var bytes: [UInt8] = []
  /// How long each text is, in the order in which `add` copies them; -1 where there is none.
  private var counts: [Int32] = []
  private var rows: [Row] = []

  /// What is no text.
  private struct Row {
    let speaker: Int
    let issue: Int
    let source: Int
    let proposition: Int?
    let isDatedBySource: Bool
    let stance: Stance
    let basis: StanceBasis?
    let rendering: Rendering?
    let speech: Speech?
    let cut: Cut?
    let span: Range<Int>?

    init(_ quote: QuoteColumns) {
      speaker = quote.speaker
      issue = quote.issue
      source = quote.source
      proposition = quote.proposition
      isDatedBySource = quote.isDatedBySource
      stance = quote.stance
      basis = quote.basis
      rendering = quote.rendering
      speech = quote.speech
      cut = quote.cut
      span = quote.span
    }

    func copy(to quote: inout QuoteColumns) {
      quote.proposition = proposition
      quote.isDatedBySource = isDatedBySource
      quote.stance = stance
      quote.basis = basis
      quote.rendering = rendering
      quote.speech = speech
      quote.cut = cut
      quote.span = span
    }
  }

  /// How many rows among them could not be read.
  var unreadable = 0

  var count: Int { rows.count }

  mutating func add(_ quote: QuoteColumns) {
    rows.append(Row(quote))
    copy(quote.id)
    copy(quote.text)
    copy(quote.date)
    copy(quote.role)
    copy(quote.party)
    copy(quote.hedge)
    copy(quote.variantOf)
    copy(quote.answers)
    copy(quote.venue)
    copy(quote.locator)
    copy(quote.exact)
    copy(quote.prefix)
    copy(quote.suffix)
    copy(quote.digest)
    copy(quote.remark)
    copy(quote.check)
  }

  private mutating func copy(_ text: QuoteColumns.Text?) {
    counts.append(text.map { Int32(clamping: $0.count) } ?? -1)
    if let text { bytes.append(contentsOf: text) }
  }

  /// Lends the quotes one after the other.
  func forEach(_ visit: (QuoteColumns) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var text = 0
      var place = 0
      func next() -> QuoteColumns.Text? {
        let count = Int(counts[text])
        text += 1
        guard count >= 0 else { return nil }
        defer { place += count }
        return UnsafeBufferPointer(rebasing: bytes[place..<place + count])
      }
      let nothing = QuoteColumns.Text(start: nil, count: 0)
      for row in rows {
        var quote = QuoteColumns(
          id: next() ?? nothing,
          text: next() ?? nothing,
          speaker: row.speaker,
          date: next() ?? nothing,
          issue: row.issue,
          source: row.source
        )
        row.copy(to: &quote)
        quote.role = next()
        quote.party = next()
        quote.hedge = next()
        quote.variantOf = next()
        quote.answers = next()
        quote.venue = next()
        quote.locator = next()
        quote.exact = next()
        quote.prefix = next()
        quote.suffix = next()
        quote.digest = next()
        quote.remark = next()
        quote.check = next()
        visit(quote)
      }
    }
  }
}
