import Presentation
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
  let mark: Mark
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
    words = BriefingQuote.marked(quote, quote.text)
    isReported = quote.speech == .reported
    language = card.source.language.flatMap(HTMLText.languageTag)
    speaker = card.speakerName
    party = card.side.map { parties[$0].shortName }
    role = Wording.role(of: card)
    venue = quote.venue
    date = BriefingDate(quote.date)
    mark = Mark(card.stance)
    proposition =
      card.stance == .none ? nil : card.proposition.map(BriefingPropositionLink.init)
    isByContext = quote.basis == .context
    original = quote.variantOf?.rawValue
    originalAnchor = quote.variantOf.map { BriefingAnchor.name("quote", $0.rawValue) }
    notes = BriefingQuote.notes(on: card)
    let authors = card.source.authorNames
    publisher =
      card.source.publisher ?? (authors.isEmpty ? nil : authors) ?? card.source.title
      ?? card.source.id.rawValue
    reference = sources.reference(to: card.source, at: quote.locator)
  }

  /// The words with the marks that belong to them, unless they have their own or are nobody's own.
  static func marked(_ quote: Quote, _ text: String) -> String {
    let opening = quote.cut?.isAtStart == true ? "… " : ""
    let closing = quote.cut?.isAtEnd == true ? " …" : ""
    let words = opening + text + closing
    let isMarked = quote.text.hasPrefix("“") && quote.text.hasSuffix("”")
    return quote.speech == .reported || isMarked ? words : "“\(words)”"
  }

  private static func notes(on card: QuoteCard) -> [String] {
    let isUnrecorded = card.quote.basis == nil && card.stance != .none && card.quote.isCounted
    let basis = isUnrecorded ? ["not recorded whether the words alone carry the stance"] : []
    return basis + notes(on: card.quote)
  }

  /// What one must know of how the words reached us; a hedge is shortened by `cut`.
  static func notes(on quote: Quote, cut: (String) -> String = { $0 }) -> [String] {
    let rendering: String? =
      switch quote.rendering {
      case .original, nil: nil
      case .officialTranslation, .agencyTranslation:
        Wording.short(quote.rendering, language: nil)
      }
    return [
      rendering, quote.unrecordedOrigin, quote.hedge.map { "the source says “\(cut($0))”" },
      quote.isDatedBySource ? "dated by its source" : nil,
    ].compactMap(\.self)
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
