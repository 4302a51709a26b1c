import RelationsModel
import RelationsQuery

/// One made quote; its texts share an array that is used again for the next.
struct GeneratedQuote {
  var bytes: [UInt8] = []
  var id = 0..<0
  var text = 0..<0
  var date = 0..<0
  var role: Range<Int>?
  var venue: Range<Int>?
  var locator: Range<Int>?
  var hedge: Range<Int>?
  /// The id of the quote of which this is a version.
  var variantOf: Range<Int>?

  var number = 0
  /// The number of that quote.
  var original: Int?
  /// The first day of its date, counted from the first day of all.
  var day = 0
  var speaker = 0
  var side: Side?
  var issue = 0
  /// The place of its proposition in the issue, and among all.
  var proposition: (place: Int, position: Int)?
  var stance = Stance.none
  var basis: StanceBasis?
  var rendering = Rendering.original
  var speech = Speech.direct
  var cut: Cut?
  var isDatedBySource = false
  var source = 0
  var span: Range<Int>?

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func string(_ range: Range<Int>?) -> String? { range.map(string) }

  /// The quote as the model has it; nil never happens, as every made date can be read.
  func quote(in frame: Dossier) -> Quote? {
    guard let date = try? EDTFDate(parsing: string(date)) else { return nil }
    let issue = frame.issues[issue]
    return Quote(
      id: Quote.ID(string(id)),
      text: string(text),
      speaker: frame.actors[speaker].id,
      role: string(role),
      party: side.map { frame.parties[$0].id },
      date: date,
      isDatedBySource: isDatedBySource,
      issue: issue.id,
      proposition: proposition.map { issue.propositions[$0.place].id },
      stance: stance,
      basis: basis,
      rendering: rendering,
      speech: speech,
      hedge: string(hedge),
      cut: cut,
      variantOf: string(variantOf).map { Quote.ID($0) },
      venue: string(venue),
      source: frame.sources[source].id,
      locator: string(locator),
      anchor: Anchor(
        exact: string(text),
        span: span.map { TextSpan(start: $0.lowerBound, end: $0.upperBound) }
      )
    )
  }

  /// Lends the quote as a store would.
  func withColumns(_ parties: BothSides<[UInt8]>, _ body: (QuoteColumns) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      let lent = { (range: Range<Int>) in QuoteColumns.Text(rebasing: bytes[range]) }
      var columns = QuoteColumns(
        id: lent(id),
        text: lent(text),
        speaker: speaker,
        date: lent(date),
        issue: issue,
        source: source
      )
      columns.role = role.map(lent)
      columns.isDatedBySource = isDatedBySource
      columns.proposition = proposition?.position
      columns.stance = stance
      columns.basis = basis
      columns.rendering = rendering
      columns.speech = speech
      columns.hedge = hedge.map(lent)
      columns.cut = cut
      columns.variantOf = variantOf.map(lent)
      columns.venue = venue.map(lent)
      columns.locator = locator.map(lent)
      columns.span = span
      guard let side else { return body(columns) }
      parties[side].withUnsafeBufferPointer {
        columns.party = $0
        body(columns)
      }
    }
  }
}
