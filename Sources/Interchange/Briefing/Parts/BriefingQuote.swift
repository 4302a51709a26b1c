import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A quote with all that one must know to trust it.
struct BriefingQuote: Sendable {
  let anchor: String
  /// Nil where it is too long to tell anybody anything.
  let id: String?
  /// The words with the marks that belong to them; reported ones are nobody's own and have none.
  let words: String
  let isReported: Bool
  let language: String?
  let speaker: String
  /// The short name of the party spoken for.
  let party: String?
  let role: String?
  let venue: String?
  let date: BriefingDate
  let mark: BriefingMark
  /// Nil when it takes no stance.
  let proposition: BriefingPropositionLink?
  let isByContext: Bool
  /// The original of which this is another version.
  let original: String?
  let originalAnchor: String?
  let notes: [String]
  let publisher: String
  let reference: BriefingReference

  init(_ card: QuoteCard, _ parties: BothSides<Party>, _ sources: inout BriefingSources) {
    let quote = card.quote
    anchor = BriefingAnchor.name("quote", quote.id.rawValue)
    id = quote.id.isBrief ? quote.id.rawValue : nil
    words = BriefingQuote.marked(quote)
    isReported = quote.speech == .reported
    language = card.source.language.flatMap(HTMLText.languageTag)
    speaker = card.speakerName
    party = card.side.map { parties[$0].shortName }
    role = quote.role ?? card.roleThen.map { "\($0) (from the actor’s record)" }
    venue = quote.venue
    date = BriefingDate(quote.date)
    mark = BriefingMark(card.stance)
    proposition =
      card.stance == .none ? nil : card.proposition.map(BriefingPropositionLink.init)
    isByContext = quote.basis == .context
    original = quote.variantOf?.rawValue
    originalAnchor = quote.variantOf.map { BriefingAnchor.name("quote", $0.rawValue) }
    notes = BriefingQuote.notes(on: card)
    let authors = card.source.author.map(\.displayed).joined(separator: ", ")
    publisher =
      card.source.publisher ?? (authors.isEmpty ? nil : authors) ?? card.source.title
      ?? card.source.id.rawValue
    reference = sources.reference(to: card.source, at: quote.locator)
  }

  private static func marked(_ quote: Quote) -> String {
    let opening = quote.cut?.isAtStart == true ? "… " : ""
    let closing = quote.cut?.isAtEnd == true ? " …" : ""
    let words = opening + quote.text + closing
    let isMarked = quote.text.hasPrefix("“") && quote.text.hasSuffix("”")
    return quote.speech == .reported || isMarked ? words : "“\(words)”"
  }

  private static func notes(on card: QuoteCard) -> [String] {
    let quote = card.quote
    var notes: [String] = []
    if quote.basis == nil, card.stance != .none, quote.isCounted {
      notes.append("not recorded whether the words alone carry the stance")
    }
    switch quote.rendering {
    case .original, nil: break
    case .officialTranslation: notes.append("official translation")
    case .agencyTranslation: notes.append("agency translation")
    }
    if let unrecorded = quote.unrecordedOrigin { notes.append(unrecorded) }
    if let hedge = quote.hedge { notes.append("the source says “\(hedge)”") }
    if quote.isDatedBySource { notes.append("dated by its source") }
    return notes
  }
}

/// The proposition on which a stance is taken.
struct BriefingPropositionLink: Hashable, Sendable {
  let id: String
  let anchor: String
  let text: String

  init(_ proposition: Proposition) {
    id = proposition.id.isBrief ? proposition.id.rawValue : "“\(proposition.text)”"
    anchor = BriefingAnchor.name("proposition", proposition.id.rawValue)
    text = proposition.text
  }
}
