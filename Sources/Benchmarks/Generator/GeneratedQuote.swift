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

  private static let stances = LentNames(Stance.self)
  private static let bases = LentNames(StanceBasis.self)
  private static let renderings = LentNames(Rendering.self)
  private static let speeches = LentNames(Speech.self)
  private static let cuts = LentNames(Cut.self)

  /// Lends what the quote says in those fields that name no record.
  func withTexts<Result>(_ body: (inout QuoteTexts) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      let lent = { (range: Range<Int>?) in range.map { QuoteTexts.Text(rebasing: bytes[$0]) } }
      var texts = QuoteTexts()
      (texts[.id], texts[.text], texts[.date]) = (lent(id), lent(text), lent(date))
      (texts[.role], texts[.venue], texts[.locator]) = (lent(role), lent(venue), lent(locator))
      (texts[.hedge], texts[.variantOf]) = (lent(hedge), lent(variantOf))
      texts[.stance] = stance == .none ? nil : Self.stances.text(of: stance)
      texts[.basis] = basis.flatMap(Self.bases.text)
      texts[.rendering] = Self.renderings.text(of: rendering)
      texts[.speech] = Self.speeches.text(of: speech)
      texts[.cut] = cut.flatMap(Self.cuts.text)
      return try body(&texts)
    }
  }

  /// Lends the quote as a store would.
  func withColumns(_ parties: BothSides<[UInt8]>, _ body: (QuoteColumns) -> Void) {
    withTexts { texts in
      (side.map { parties[$0] } ?? []).withUnsafeBufferPointer {
        if side != nil { texts[.party] = $0 }
        var columns = QuoteColumns(texts, speaker: speaker, issue: issue, source: source)
        columns.isDatedBySource = isDatedBySource
        columns.proposition = proposition?.position
        columns.span = span
        body(columns)
      }
    }
  }
}

/// The names of a few values, kept where they are as long as the program runs, to be lent.
///
/// Unchecked, because pointers are not sendable: what these point to is never written to or freed.
private struct LentNames<Value: RawRepresentable<String> & CaseIterable & Equatable & Sendable>:
  @unchecked Sendable
{
  private let names: [(value: Value, text: QuoteTexts.Text)]

  init(_: Value.Type) {
    names = Value.allCases.map { value in
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: value.rawValue.utf8.count)
      _ = bytes.initialize(fromContentsOf: value.rawValue.utf8)
      return (value, QuoteTexts.Text(bytes))
    }
  }

  func text(of value: Value) -> QuoteTexts.Text? { names.first { $0.value == value }?.text }
}
