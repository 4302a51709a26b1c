import RelationsModel

/// What a quote's record has beside what is always there.
private struct QuoteParts: OptionSet {
  let rawValue: Int

  static let role = QuoteParts(rawValue: 1)
  static let party = QuoteParts(rawValue: 1 << 1)
  static let proposition = QuoteParts(rawValue: 1 << 2)
  static let hedge = QuoteParts(rawValue: 1 << 3)
  static let variantOf = QuoteParts(rawValue: 1 << 4)
  static let venue = QuoteParts(rawValue: 1 << 5)
  static let locator = QuoteParts(rawValue: 1 << 6)
  static let exact = QuoteParts(rawValue: 1 << 7)
  static let prefix = QuoteParts(rawValue: 1 << 8)
  static let suffix = QuoteParts(rawValue: 1 << 9)
  static let span = QuoteParts(rawValue: 1 << 10)
  static let digest = QuoteParts(rawValue: 1 << 11)
  static let remark = QuoteParts(rawValue: 1 << 12)
  static let basis = QuoteParts(rawValue: 1 << 13)
  static let cut = QuoteParts(rawValue: 1 << 14)
  static let strangeProposition = QuoteParts(rawValue: 1 << 15)
  static let check = QuoteParts(rawValue: 1 << 16)
  static let rendering = QuoteParts(rawValue: 1 << 17)
  static let speech = QuoteParts(rawValue: 1 << 18)
  static let answers = QuoteParts(rawValue: 1 << 19)
}

extension QuoteColumns {
  fileprivate var parts: QuoteParts {
    let found: [(QuoteParts, Bool)] = [
      (.role, role != nil), (.party, party != nil), (.proposition, proposition != nil),
      (.hedge, hedge != nil), (.variantOf, variantOf != nil), (.venue, venue != nil),
      (.locator, locator != nil), (.exact, exact != nil), (.prefix, prefix != nil),
      (.suffix, suffix != nil), (.span, span != nil), (.digest, digest != nil),
      (.remark, remark != nil), (.basis, basis != nil), (.cut, cut != nil),
      (.strangeProposition, strangeProposition != nil), (.check, check != nil),
      (.rendering, rendering != nil), (.speech, speech != nil), (.answers, answers != nil),
    ]
    var parts: QuoteParts = []
    for (part, isThere) in found where isThere { parts.insert(part) }
    return parts
  }
}

extension RecordWriter {
  /// Writes a quote; `isDay` says that its date is the day that the index has a column for.
  mutating func put(_ quote: QuoteColumns, isDay: Bool) {
    put(isDay)
    if !isDay { put(quote.date) }
    put(quote.id)
    put(quote.text)
    put(quote.parts.rawValue)
    put(quote.stance)
    put(quote.isDatedBySource)
    if let rendering = quote.rendering { put(rendering) }
    if let speech = quote.speech { put(speech) }
    if let basis = quote.basis { put(basis) }
    if let cut = quote.cut { put(cut) }
    if let proposition = quote.proposition { put(proposition) }
    if let strange = quote.strangeProposition { put(strange) }
    for text in [
      quote.role, quote.party, quote.hedge, quote.variantOf, quote.venue, quote.locator,
      quote.exact, quote.prefix, quote.suffix, quote.digest, quote.check, quote.remark,
      quote.answers,
    ] {
      if let text { put(text) }
    }
    if let span = quote.span {
      put(span.lowerBound)
      put(span.upperBound)
    }
  }
}

/// The names that a quote's record leaves to the index's columns.
struct QuoteNames {
  let speaker: Actor.ID
  let issue: Issue.ID
  let source: Source.ID
  let day: Day
  let proposition: (Int) -> Proposition.ID?
}

extension RecordReader {
  /// The date alone, with which a quote's record begins.
  mutating func quoteDate(on day: Day) -> EDTFDate {
    guard !flag() else { return EDTFDate(day) }
    let text = text()
    return (try? EDTFDate(parsing: text)) ?? EDTFDate(day)
  }

  mutating func quote(_ names: QuoteNames) -> Quote {
    let date = quoteDate(on: names.day)
    let id: Quote.ID = id()
    let text = text()
    let parts = QuoteParts(rawValue: number())
    let stance = choice(Stance.none)
    let isDatedBySource = flag()
    let rendering = parts.contains(.rendering) ? choice(Rendering.original) : nil
    let speech = parts.contains(.speech) ? choice(Speech.direct) : nil
    let basis = parts.contains(.basis) ? choice(StanceBasis.words) : nil
    let cut = parts.contains(.cut) ? choice(Cut.both) : nil
    let proposition = parts.contains(.proposition) ? names.proposition(number()) : nil
    let strange = part(.strangeProposition, of: parts)
    let role = part(.role, of: parts)
    let party = part(.party, of: parts)
    let hedge = part(.hedge, of: parts)
    let variantOf = part(.variantOf, of: parts)
    let venue = part(.venue, of: parts)
    let locator = part(.locator, of: parts)
    let anchor = anchor(of: text, parts)
    return Quote(
      id: id,
      text: text,
      speaker: names.speaker,
      role: role,
      party: party.map { Party.ID($0) },
      date: date,
      isDatedBySource: isDatedBySource,
      issue: names.issue,
      proposition: proposition ?? strange.map { Proposition.ID($0) },
      stance: stance,
      basis: basis,
      rendering: rendering,
      speech: speech,
      hedge: hedge,
      cut: cut,
      variantOf: variantOf.map { Quote.ID($0) },
      answers: anchor.answers,
      venue: venue,
      source: names.source,
      locator: locator,
      anchor: anchor.anchor,
      remark: anchor.remark
    )
  }

  private mutating func part(_ part: QuoteParts, of parts: QuoteParts) -> String? {
    parts.contains(part) ? text() : nil
  }

  /// The anchor, and the remark and the answers that stand between its parts.
  private mutating func anchor(
    of text: String,
    _ parts: QuoteParts
  ) -> (anchor: Anchor, remark: String?, answers: [Quote.ID]) {
    let exact = part(.exact, of: parts) ?? text
    let prefix = part(.prefix, of: parts)
    let suffix = part(.suffix, of: parts)
    let digest = part(.digest, of: parts)
    let check = part(.check, of: parts).flatMap { AnchorCheck($0) }
    let remark = part(.remark, of: parts)
    let answers = part(.answers, of: parts).map { AnswerText.ids(in: $0) } ?? []
    let span =
      parts.contains(.span) ? TextSpan(start: number(), end: number(), digest: digest) : nil
    let anchor = Anchor(exact: exact, prefix: prefix, suffix: suffix, span: span, check: check)
    return (anchor, remark, answers)
  }
}
